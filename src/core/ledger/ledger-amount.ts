import { plainText } from '../workbook/label';
import { isBlankText, readNumberText } from '../workbook/number-text';
import { isCellError, type CellValue } from '../workbook/snapshot';

/** How the amounts of a column are written, where its values tell. */
export interface AmountMarks {
  /** A point is the decimal mark, and a comma stands between thousands. */
  readonly pointIsDecimal: boolean;
}

const PLAIN = /^-?\d+(?:[.,]\d{1,2})?$/u;
/** Only decimals have other than three digits behind a point, or more than three before it. */
const POINT_DECIMALS = /^\(?[-+]?(?:\d+\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+)\)?-?$/u;
const LETTERS_OR_PERCENT = /[A-Za-zÀ-ÖØ-öø-ɏ%]/u;
const CURRENCY = /(?:kr|kronor|sek)$/iu;

/** Looks at some of a column's amounts, and tells how they are written. */
export function amountMarks(cells: readonly (CellValue | undefined)[]): AmountMarks {
  const texts = cells.filter((cell) => typeof cell === 'string').map((text) => plainText(text).replaceAll(' ', ''));
  const isComma = texts.some((text) => /,\d{1,2}\)?-?$/u.test(text) && !text.includes('.'));
  return { pointIsDecimal: !isComma && texts.some((text) => POINT_DECIMALS.test(text)) };
}

/**
 * Reads an amount in a column's own unit: Swedish or plain, with a minus before or behind, or in brackets.
 * @returns null for a blank cell or a lone dash, undefined for what is no amount
 */
export function readLedgerAmount(
  cell: CellValue | undefined,
  { pointIsDecimal }: AmountMarks,
): number | null | undefined {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === undefined || cell === '') return null;
  if (isCellError(cell) || typeof cell === 'boolean') return undefined;
  if (PLAIN.test(cell)) return Number(cell.replace(',', '.'));
  if (isBlankText(cell)) return null;
  const text = plainText(cell);
  // A unit other than kronor would be dropped silently, so the amount is not guessed at.
  if (LETTERS_OR_PERCENT.test(text.replace(CURRENCY, ''))) return undefined;
  const bare = text.replace(/ ?sek$/iu, '');
  if (!pointIsDecimal) return readNumberText(bare)?.value;
  const sized = bare.replace(/[ ,']/gu, '');
  const [, open, sign, size, behind] = /^(\()?([-+])?(\d+(?:\.\d+)?)(?:\)|(-))?$/u.exec(sized) ?? [];
  if (size === undefined || (open !== undefined) !== sized.endsWith(')')) return readNumberText(bare)?.value;
  const isNegative = open !== undefined || sign === '-' || behind !== undefined;
  return isNegative ? -Number(size) : Number(size);
}
