import { plainText } from '../workbook/label';

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
