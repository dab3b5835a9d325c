import { columnName, type CellRange } from '../../../src/core/workbook/address';

/** How many rows every sheet of Excel has. */
export const GRID_ROWS = 1_048_576;

/** How many columns every sheet of Excel has. */
export const GRID_COLUMNS = 16_384;

/** All cells of a sheet. */
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: GRID_ROWS - 1, right: GRID_COLUMNS - 1 };

/** A range as it is written, with the sheet if one is named. */
export interface WrittenRange {
  readonly sheet: string | null;
  readonly range: CellRange;
}

const PLACE = /^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!)?(?<cells>[^!]+)$/u;
const CORNER = /^\$?(?<letters>[A-Za-z]{1,3})?\$?(?<digits>\d{1,7})?$/u;

/**
 * Reads a range in A1 notation: `B2`, `B2:C3`, `B:C`, `2:3`, each with or without `$` and a sheet in front.
 * Undefined when the text is no range of a sheet.
 */
export function parseRange(text: string): WrittenRange | undefined {
  const groups = PLACE.exec(text.trim())?.groups;
  const cells = groups?.['cells'];
  if (groups === undefined || cells === undefined) return undefined;
  const [first = '', last = first, ...more] = cells.split(':');
  const [start, end] = [readCorner(first), readCorner(last)];
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  if ((start.row === null) !== (end.row === null) || (start.column === null) !== (end.column === null))
    return undefined;
  if (!cells.includes(':') && (start.row === null || start.column === null)) return undefined;
  const range = {
    top: Math.min(start.row ?? 0, end.row ?? 0),
    left: Math.min(start.column ?? 0, end.column ?? 0),
    bottom: Math.max(start.row ?? GRID_ROWS - 1, end.row ?? GRID_ROWS - 1),
    right: Math.max(start.column ?? GRID_COLUMNS - 1, end.column ?? GRID_COLUMNS - 1),
  };
  const sheet = groups['quoted']?.replaceAll("''", "'") ?? groups['plain'] ?? null;
  return isOnSheet(range) ? { sheet, range } : undefined;
}

function readCorner(text: string): { readonly row: number | null; readonly column: number | null } | undefined {
  const groups = CORNER.exec(text)?.groups;
  if (groups === undefined || text === '') return undefined;
  const { letters, digits } = groups;
  let column: number | null = null;
  if (letters !== undefined) {
    column = -1;
    for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  }
  return { row: digits === undefined ? null : Number(digits) - 1, column };
}

/** Writes a range in A1 notation without `$`; whole columns and rows as `B:C` and `2:3`, as Excel does. */
export function printRange(range: CellRange): string {
  const { top, left, bottom, right } = range;
  const [isAllRows, isAllColumns] = [isEntireColumns(range), isEntireRows(range)];
  if (isAllRows && !isAllColumns) return `${columnName(left)}:${columnName(right)}`;
  if (isAllColumns && !isAllRows) return `${top + 1}:${bottom + 1}`;
  const start = `${columnName(left)}${top + 1}`;
  return top === bottom && left === right ? start : `${start}:${columnName(right)}${bottom + 1}`;
}

/** A sheet's name as it stands in front of `!`: quoted unless it can be read without. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/u.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether a range reaches from the first to the last row. */
export function isEntireColumns({ top, bottom }: CellRange): boolean {
  return top === 0 && bottom === GRID_ROWS - 1;
}

/** Whether a range reaches from the first to the last column. */
export function isEntireRows({ left, right }: CellRange): boolean {
  return left === 0 && right === GRID_COLUMNS - 1;
}

/** Whether a range lies on the sheet and is not turned inside out. */
export function isOnSheet({ top, left, bottom, right }: CellRange): boolean {
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < GRID_ROWS && right < GRID_COLUMNS;
}

/** How many cells a range has. */
export function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The cells that two ranges share; undefined when there are none. */
export function intersection(one: CellRange, other: CellRange): CellRange | undefined {
  const range = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
}

/** The smallest range that holds both. */
export function boundingRange(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
