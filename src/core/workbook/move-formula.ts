import { tokenize } from '@borgar/fx/xlsx';
import { columnName, formatAddress, parseAddress, type CellAddress } from './address';
import { scanRelativeSum, writeSimpleSum } from './simple-sum';

/** Excel's last row and column, from 0. */
const LAST = { row: 1_048_575, column: 16_383 };

/** A single cell in a formula: its sheet as it is written there (null: the formula's own) and its place. */
export interface WrittenCell extends CellAddress {
  readonly sheet: string | null;
}

/**
 * A formula as Excel writes it when its cell is copied to another place: relative references move along.
 * @returns undefined when a reference would leave the sheet, or cannot be moved
 */
export function moveFormula(formula: string, from: CellAddress, to: CellAddress): string | undefined {
  const [down, across] = [to.row - from.row, to.column - from.column];
  const simple = scanRelativeSum(formula);
  if (simple !== undefined) {
    return writeSimpleSum(simple, ({ row, column }) => {
      const moved = { row: row + down, column: column + across };
      return isOnSheet(moved) ? formatAddress(moved) : undefined;
    });
  }
  return rewrite(formula, (corner) => ({
    row: corner.isRowFixed ? corner.row : corner.row + down,
    column: corner.isColumnFixed ? corner.column : corner.column + across,
  }));
}

/**
 * A formula with other cells in the places of those that it reads; how they are written (`$`, sheet names, what is done
 * with them) stays.
 * @param replace the cell that takes another's place on the same sheet; undefined for one that has none
 * @returns undefined when a cell has none
 */
export function replaceCells(
  formula: string,
  replace: (cell: WrittenCell) => CellAddress | undefined,
): string | undefined {
  return rewrite(formula, ({ sheet, row, column }) => replace({ sheet, row, column }));
}

interface Corner extends WrittenCell {
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

function rewrite(formula: string, place: (corner: Corner) => CellAddress | undefined): string | undefined {
  let result = '';
  try {
    for (const { type, value } of tokenize(formula, { mergeRefs: true, withLocation: false })) {
      if (type === 'range_beam' || type === 'range_ternary' || type === 'structured') return undefined;
      const written = type === 'range' ? rewriteRange(value, place) : value;
      if (written === undefined) return undefined;
      result += written;
    }
  } catch {
    return undefined;
  }
  return result;
}

function rewriteRange(text: string, place: (corner: Corner) => CellAddress | undefined): string | undefined {
  const at = text.lastIndexOf('!');
  const prefix = text.slice(0, at + 1);
  if (prefix.includes('[')) return undefined;
  const sheet = prefix === '' ? null : sheetName(prefix.slice(0, -1));
  const corners = text
    .slice(at + 1)
    .split(':')
    .map((corner) => rewriteCorner(corner, sheet, place));
  return corners.length > 2 || corners.includes(undefined) ? undefined : `${prefix}${corners.join(':')}`;
}

function rewriteCorner(
  text: string,
  sheet: string | null,
  place: (corner: Corner) => CellAddress | undefined,
): string | undefined {
  const [, columnMark = '', rowMark = ''] = /^(\$?)[A-Za-z]{1,3}(\$?)\d+$/u.exec(text) ?? [];
  const address = parseAddress(text);
  if (address === undefined) return undefined;
  const moved = place({ sheet, ...address, isRowFixed: rowMark !== '', isColumnFixed: columnMark !== '' });
  if (moved === undefined || !isOnSheet(moved)) return undefined;
  return `${columnMark}${columnName(moved.column)}${rowMark}${moved.row + 1}`;
}

function isOnSheet({ row, column }: CellAddress): boolean {
  return row >= 0 && column >= 0 && row <= LAST.row && column <= LAST.column;
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
