import { plainText } from './label';

/** A figure that was written as text, as far as it can be read. */
export interface NumberText {
  readonly value: number;
  /** Digits after the decimal mark as written. */
  readonly decimals: number;
  /** A percent sign stood behind the figure; `value` is then the fraction (0.5 for `50 %`). */
  readonly percent: boolean;
}

const NUMBER =
  /^(?<open>\()?(?<sign>[+-])? ?(?<whole>\d{1,3}(?:[ .']\d{3})+|\d+)(?:(?<mark>[,.])(?<fraction>\d+))?(?<trailing>-)?(?<close>\))? ?(?<percent>%)?(?: ?(?:tkr|kr|kronor|mnkr|mkr|st|m2|kvm|h|:-))?$/iu;

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
  return { value: percent ? Number((signed / 100).toPrecision(15)) : signed, decimals: fraction.length, percent };
}

/** Whether a text says that there is nothing to report: blank, or a lone dash of any kind. */
export function isBlankText(text: string): boolean {
  const plain = plainText(text);
  return plain === '' || /^-+$/u.test(plain);
}

const AMOUNT = /(?<whole>\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?:,(?<fraction>\d+))?\s*(?<unit>mnkr|mkr|miljoner|miljon|mn|tkr|tusen|kr|kronor)?/iu;

/**
 * The first amount in a text with free words around it, in kronor: `4 250 000 under 3 år` is 4250000,
 * `ca 2,5 mnkr` is 2500000, `500 tkr` is 500000.
 * @returns undefined when the text holds no amount (a number of years or projects alone is none).
 */
export function readAmountInKronor(text: string): number | undefined {
  const plain = plainText(text);
  for (const match of plain.matchAll(new RegExp(AMOUNT, 'giu'))) {
    const { whole, fraction, unit } = match.groups ?? {};
    if (whole === undefined) continue;
    const rest = plain.slice(match.index + match[0].length);
    if (unit === undefined && /^\s*(?:år|st\b|stycken|månader|mån\b|%|timmar|h\b|projekt|etapper)/iu.test(rest)) continue;
    const size = Number(`${whole.replace(/\D/gu, '')}.${fraction ?? '0'}`);
    const factor = /^(?:m)/iu.test(unit ?? '') ? 1_000_000 : /^t/iu.test(unit ?? '') ? 1000 : 1;
    return Math.round(size * factor);
  }
  return undefined;
}
