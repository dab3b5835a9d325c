import { plainText } from './label';

/** A figure that was written as text, as far as it can be read. */
export interface NumberText {
  readonly value: number;
  /** Digits after the decimal mark as written. */
  readonly decimals: number;
  /** A percent sign stood behind the figure; `value` is then the fraction (0.5 for `50 %`). */
  readonly percent: boolean;
  /** The unit that stood behind the figure, as it was written; null when there was none. */
  readonly unit: string | null;
}

/**
 * Thousands are parted by one and the same mark; three digits behind `0,` or `0.` are decimals. Comma between thousands
 * is English, and read where it cannot be a decimal comma: when it stands twice, or a decimal point follows.
 */
const WHOLE = String.raw`(?:(?!0)\d{1,3}(?:(?<group>[ .'])\d{3})(?:\k<group>\d{3})*|(?!0)\d{1,3}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.\d))|\d+)`;
const NUMBER = new RegExp(
  String.raw`^(?<open>\()?(?<sign>[+-])? ?(?<whole>${WHOLE})(?:(?<mark>[,.])(?<fraction>\d+))?(?<trailing> ?-)?(?<close>\))? ?(?<percent>%)?(?: ?(?<unit>kr ?(?:/|per) ?inv(?:\.|ånare)?|t ?kr|tsek|ksek|kkr|tusen(?: kr| kronor)?|kr|kronor|sek|mnkr|mkr|mn ?kr|m ?kr|msek|mn|milj(?:\.|on(?:er)?)?(?: ?kr| kronor)?|st|m2|m²|kvm|h|inv(?:\.|ånare)?|besök|:-|,-))?$`,
  'iu',
);

/**
 * Reads a figure stored as text in the ways that controllers write it: blank, apostrophe or point between thousands,
 * decimal comma or point, any kind of minus before or behind, brackets for negatives, a percent sign, a unit behind.
 * @returns undefined when the text is something else; a lone dash is no figure (it means nothing to report).
 */
export function readNumberText(text: string): NumberText | undefined {
  const groups = NUMBER.exec(plainText(text))?.groups;
  if (groups?.['whole'] === undefined) return undefined;
  const bracketed = groups['open'] !== undefined;
  if (bracketed !== (groups['close'] !== undefined)) return undefined;
  const fraction = groups['fraction'] ?? '';
  const digits = groups['whole'].replace(/\D/gu, '');
  const percent = groups['percent'] !== undefined;
  const size = Number(fraction === '' ? digits : `${digits}.${fraction}`);
  const negative = bracketed || groups['sign'] === '-' || groups['trailing'] !== undefined;
  const signed = negative && size !== 0 ? -size : size;
  const unit = groups['unit'] ?? null;
  return { value: percent ? Number((signed / 100).toPrecision(15)) : signed, decimals: fraction.length, percent, unit };
}

/** What most texts begin with, so that no more need be asked of them. */
const HAS_WORD = /^[A-Za-zÅÄÖåäö0-9]/u;

/** Whether a text says that there is nothing to report: blank, or a lone dash of any kind. */
export function isBlankText(text: string): boolean {
  if (HAS_WORD.test(text)) return false;
  const plain = plainText(text);
  return plain === '' || /^-+$/u.test(plain);
}

/** An amount that is written in a text, in kronor. */
export interface AmountText {
  readonly least: number;
  /** The other end of a span such as `2-3 mnkr`; the same as `least` for a single amount. */
  readonly most: number;
  /** What one in the last digit that counts stands for: 100 000 in `2,5 mnkr`. */
  readonly step: number;
  /** The amount recurs each year (`per år`). */
  readonly isYearly: boolean;
}

const AMOUNT =
  /(?<![A-Za-zÀ-ÖØ-öø-ɏ\d])(?<whole>(?!0)\d{1,3}(?:(?<group>[ .'])\d{3})(?:\k<group>\d{3})*(?!\d)|\d+)(?:(?<mark>[,.])(?<fraction>\d+))?(?:\s*(?<unit>mnkr|mkr|mn ?kr|m ?kr|miljoner|miljon|milj\.?|mn|msek|tkr|tsek|ksek|kkr|tusen|kronor|kr|sek)(?![A-Za-zÀ-ÖØ-öø-ɏ]))?/giu;

/** Words that say that the number before them counts something else than kronor. */
const NEVER_AMOUNT = /^[\s-]*(?:år|årig|månad|mån\b|vecka|veckor|dag|tim|h\b|%|procent|kvm\b|m2\b|km\b|mil\b)/iu;
/** Things that are counted in small numbers; a larger number before them is what they cost. */
const COUNTED =
  /^\s*(?:st\b|stycken|licens|användare|projekt|etapp|enhet|person|anställd|plats|arbetsplats|modul|system|server|servrar)/iu;
const MOST_COUNTED = 10_000;
const BARE_NUMBER = /^[+-]? ?\d[\d .,']*(?::-|,-)?$/u;
/** A bare number below this is a count, a version or a day, unless it is all that is written. */
const LEAST_BARE = 1000;
const NUMBER_OF_SOMETHING =
  /(?:(?<![A-Za-zÀ-ÖØ-öø-ɏ])proj(?:ekt)?(?:[. ]*(?:nr|nummer))?|(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:nr|nummer|dnr|id))[.:#\s]*$/iu;
const YEARLY = /^\s*(?:per år|om året|årligen|varje år|\/ ?år|p\.? ?a\.?(?![A-Za-zÀ-ÖØ-öø-ɏ]))/iu;
const ABOUT = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:ca|cirka|c:a|ungefär|omkring|runt|uppskattningsvis|preliminärt)[. ]*$/iu;
/** The ends of a span lie closer than this, or the first number is something else (`projekt 2 - 500 tkr`). */
const WIDEST_SPAN = 20;

interface AmountToken {
  readonly size: number;
  readonly decimals: number;
  readonly unit: string;
  readonly isGrouped: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The amounts in a text with free words around them, in kronor: `4 250 000 under 3 år` holds 4250000, `ca 2,5 mnkr`
 * 2500000, `år 2020: 400 000` 400000. Years, shares, counts and project numbers are no amounts.
 */
export function readAmounts(text: string): readonly AmountText[] {
  const plain = plainText(text);
  const isAlone = BARE_NUMBER.test(plain) && readNumberText(plain) !== undefined;
  const tokens = [...plain.matchAll(AMOUNT)].map((match) => readToken(match));
  const amounts: AmountText[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined) continue;
    if (next !== undefined && isSpan(plain, token, next)) {
      const unit = token.unit === '' ? next.unit : token.unit;
      const [low, high] = [kronorOf({ ...token, unit }), kronorOf(next)];
      if (low < high && high <= low * WIDEST_SPAN) {
        amounts.push({
          least: low,
          most: high,
          step: stepOf(next, plain),
          isYearly: YEARLY.test(plain.slice(next.end)),
        });
        index += 1;
        continue;
      }
    }
    if (!isAlone && !isAmount(plain, token)) continue;
    const kronor = kronorOf(token);
    amounts.push({
      least: kronor,
      most: kronor,
      step: stepOf(token, plain),
      isYearly: YEARLY.test(plain.slice(token.end)),
    });
  }
  return amounts;
}

/**
 * The first amount in a text, in kronor.
 * @returns undefined when the text holds no amount (a number of years or projects alone is none).
 */
export function readAmountInKronor(text: string): number | undefined {
  return readAmounts(text)[0]?.least;
}

function readToken(match: RegExpExecArray): AmountToken {
  const { whole = '', group, fraction = '', unit = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  const token = { unit: unit.toLowerCase(), start: match.index, end };
  // `1.500 mnkr` is one and a half: nobody writes billions as thousands of millions.
  if (group === '.' && /^m/iu.test(unit) && /^\d+\.\d{3}$/u.test(whole)) {
    return { ...token, size: Number(whole), decimals: 3, isGrouped: false };
  }
  const size = Number(`${whole.replace(/\D/gu, '')}.${fraction === '' ? '0' : fraction}`);
  return { ...token, size, decimals: fraction.length, isGrouped: group !== undefined };
}

function isAmount(plain: string, token: AmountToken): boolean {
  if (token.unit !== '') return true;
  const rest = plain.slice(token.end);
  if (NEVER_AMOUNT.test(rest)) return false;
  if (token.size < LEAST_BARE) return false;
  if (token.size < MOST_COUNTED && COUNTED.test(rest)) return false;
  if (token.isGrouped || token.decimals > 0) return true;
  const isYear = token.size >= 1990 && token.size < 2100;
  return !isYear && !NUMBER_OF_SOMETHING.test(plain.slice(0, token.start));
}

function isSpan(plain: string, token: AmountToken, next: AmountToken): boolean {
  const between = plain.slice(token.end, next.start);
  if (
    !/^\s*(?:-|till)\s*$/iu.test(between) &&
    !(/^\s*och\s*$/iu.test(between) && /mellan\s*$/iu.test(plain.slice(0, token.start)))
  ) {
    return false;
  }
  return isAmount(plain, next) && (next.unit !== '' || isAmount(plain, token));
}

function factorOf(unit: string): number {
  if (unit.startsWith('m')) return 1_000_000;
  return unit.startsWith('t') || (unit.startsWith('k') && unit !== 'kr' && unit !== 'kronor') ? 1000 : 1;
}

function kronorOf({ size, unit }: Pick<AmountToken, 'size' | 'unit'>): number {
  return Math.round(size * factorOf(unit));
}

/** The unit of the last digit; behind `ca`, of the last digit that is not 0, but at most a tenth of the amount. */
function stepOf(token: AmountToken, plain: string): number {
  const step = factorOf(token.unit) / 10 ** token.decimals;
  const isAbout = ABOUT.test(plain.slice(0, token.start));
  const kronor = kronorOf(token);
  if (!isAbout || kronor === 0) return step;
  const zeros = /0*$/u.exec(String(kronor))?.[0].length ?? 0;
  return Math.max(step, Math.min(10 ** zeros, kronor / 10));
}
