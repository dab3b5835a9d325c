import type { CellAddress, CellRange } from '../workbook/address';
import type { OtherCell, OtherSheet } from './other-sheet';

/** A block of cells that holds together. */
export interface OtherTable {
  readonly range: CellRange;
  readonly cells: readonly OtherCell[];
}

/** So many blank rows or columns may stand within a table. */
const WIDEST_GAP = 1;
/** A table has at least so many numbers. */
const LEAST_NUMBERS = 4;

/** The tables of a sheet: blocks of cells with hardly a gap between them that hold some numbers, from the top. */
export function tablesOf(sheet: OtherSheet): readonly OtherTable[] {
  const left = new Set(sheet.cells);
  const tables: OtherTable[] = [];
  for (const first of sheet.cells) {
    if (!left.delete(first)) continue;
    const cells = [first];
    for (const cell of cells) {
      for (const next of around(sheet, cell)) {
        if (left.delete(next)) cells.push(next);
      }
    }
    if (cells.filter(({ number }) => number !== undefined).length >= LEAST_NUMBERS)
      tables.push({ range: rangeOf(cells), cells });
  }
  return tables;
}

function* around(sheet: OtherSheet, { row, column }: CellAddress): Generator<OtherCell> {
  const reach = WIDEST_GAP + 1;
  for (let down = -reach; down <= reach; down++) {
    for (let across = -reach; across <= reach; across++) {
      const cell = sheet.at(row + down, column + across);
      if (cell !== undefined) yield cell;
    }
  }
}

/** The smallest range that holds some cells. */
export function rangeOf(cells: readonly CellAddress[]): CellRange {
  const range = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column } of cells) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return range;
}
