import { plainText } from '../workbook/label';
import type { NumberText } from '../workbook/number-text';

/** Units of money that the bilagor use: kronor, thousands (tkr) and millions (mnkr). */
export type MoneyUnit = 'kr' | 'tkr' | 'mnkr';

/** The units that figures have. */
export const UNITS = [
  'kr',
  'tkr',
  'mnkr',
  'kr/inv',
  '%',
  'invånare',
  'm²',
  'besök',
  'årsarbetare',
  'timmar',
  'dagar',
  'antal',
  '',
] as const;

/** The unit of a figure. `%` figures are kept as fractions (0.523 is 52,3 %). */
export type Unit = (typeof UNITS)[number];

/** Kronor in one of the unit. */
export const KRONOR_PER: Readonly<Record<MoneyUnit, number>> = { kr: 1, tkr: 1000, mnkr: 1_000_000 };

/** Finds a unit of money in a title, a header or a label; undefined when it names none. */
export function readMoneyUnit(text: string): MoneyUnit | undefined {
  if (!/kr|tusen|tal/iu.test(text)) return undefined;
  const plain = plainText(text).toLowerCase();
  if (/kr(?:onor)? ?(?:per|\/) ?inv/u.test(plain)) return undefined;
  if (
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:tkr|tusental kronor|tusentals kronor|tusen kronor|1[ .]?000[- ]?tal(?:s)? ?(?:kr|kronor)?|kkr)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u.test(
      plain,
    )
  )
    return 'tkr';
  if (
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:mnkr|mkr|miljoner kronor|miljoner kr|mn kr|milj\.? ?kr)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u.test(plain)
  )
    return 'mnkr';
  if (/(?:\(|, |(?<![A-Za-zÀ-ÖØ-öø-ɏ])i |belopp i )(?:kr|kronor)(?![A-Za-zÀ-ÖØ-öø-ɏ])/u.test(plain)) return 'kr';
  return undefined;
}

const TKR_WORDS = /^(?:tkr|t ?kr|tsek|ksek|kkr|tusen(?: ?kr| kronor)?)$/iu;
const MNKR_WORDS = /^(?:mnkr|mkr|mn ?kr|m ?kr|mn|msek|milj(?:\.|on(?:er)?)?(?: ?kr| kronor)?)$/iu;
const KR_WORDS = /^(?:kr|kronor|sek|:-|,-)$/iu;
const PER_INHABITANT_WORDS = /^kr ?(?:\/|per) ?inv/iu;
const AREA_WORDS = /^(?:m2|m²|kvm)$/iu;
const PEOPLE_WORDS = /^(?:inv(?:\.|ånare)?|st)$/iu;
const VISIT_WORDS = /^(?:besök|st)$/iu;

function moneyWord(words: string): MoneyUnit | undefined {
  if (TKR_WORDS.test(words)) return 'tkr';
  if (MNKR_WORDS.test(words)) return 'mnkr';
  return KR_WORDS.test(words) ? 'kr' : undefined;
}

function isMoney(unit: Unit): unit is MoneyUnit {
  return Object.hasOwn(KRONOR_PER, unit);
}

/**
 * What an amount written as text is multiplied by to be in a figure's unit: 1000 for `0,7 mnkr` among tkr. Undefined where
 * the text is in a unit that the figure cannot have.
 */
export function writtenFactor(unit: Unit, { unit: words, percent }: NumberText): number | undefined {
  if (unit === '') return 1;
  if (percent) return unit === '%' ? 1 : undefined;
  if (words === null) return 1;
  const written = moneyWord(words);
  if (written !== undefined) {
    if (isMoney(unit)) return KRONOR_PER[written] / KRONOR_PER[unit];
    return unit === 'kr/inv' ? KRONOR_PER[written] : undefined;
  }
  const fits = {
    'kr/inv': PER_INHABITANT_WORDS,
    'm²': AREA_WORDS,
    invånare: PEOPLE_WORDS,
    besök: VISIT_WORDS,
  }[unit as string];
  return fits?.test(words) === true ? 1 : undefined;
}

/**
 * What the number that a format shows is multiplied by to be in a figure's unit, by the words of the format: 1000 for
 * `0.0,,\ "mnkr"` among tkr. `kr` is left out: Excel puts it on whatever is formatted as a currency.
 */
export function formatFactor(unit: Unit, words: string): number {
  if (words === '' || !isMoney(unit)) return 1;
  const shown = moneyWord(words);
  return shown === undefined || shown === 'kr' ? 1 : KRONOR_PER[shown] / KRONOR_PER[unit];
}
