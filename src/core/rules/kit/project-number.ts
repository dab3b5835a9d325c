import { plainText } from '../../workbook/label';

/** Shorter numbers are running numbers, stages and versions. */
const SHORTEST = 3;
/** Signs and units behind a number that make it an amount or a count. */
const AMOUNT_BEHIND =
  /^(?:[ .']\d{3}(?!\d)|[.,]\d|\s*(?:mnkr|mkr|mn|milj|msek|tkr|tsek|ksek|kkr|tusen|kr|sek|:-|%|år|h(?![A-Za-zÀ-ÖØ-öø-ɏ])|tim|st(?![A-Za-zÀ-ÖØ-öø-ɏ]))(?![A-Za-zÀ-ÖØ-öø-ɏ]))/iu;
const DIGITS_BEFORE = /(?:\d[ .,']|\d)$/u;

const NUMBER_BEFORE =
  /(?:(?<![A-Za-zÀ-ÖØ-öø-ɏ])proj(?:ekt)?[. -]*(?:nr|nummer)|(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:nr|nummer|id))[.:#\s]*$/iu;

/**
 * Whether a text names a project by its number: as a whole number or code (`8017`, `IT-204`), not as an amount. Short
 * numbers and years are found only behind `nr`.
 */
export function namesProjectNumber(text: string, number: string): boolean {
  const code = plainText(number).match(/[A-Za-zÀ-ÖØ-öø-ɏ]+|\d+/gu) ?? [];
  const digits = code.find((part) => /\d/u.test(part));
  if (digits === undefined || !text.includes(digits)) return false;
  const plain = plainText(text);
  const pattern = new RegExp(
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ɏ\d])${code.join(String.raw`[\s./-]?`)}(?![A-Za-zÀ-ÖØ-öø-ɏ\d])`,
    'giu',
  );
  for (const match of plain.matchAll(pattern)) {
    const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + match[0].length)];
    if (AMOUNT_BEHIND.test(after) || DIGITS_BEFORE.test(before)) continue;
    const isYear = /^(?:19|20)\d{2}$/u.test(match[0]);
    if ((match[0].length >= SHORTEST && !isYear) || NUMBER_BEFORE.test(before)) return true;
  }
  return false;
}
