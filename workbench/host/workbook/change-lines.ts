import type { CellRange } from '../../../src/core/workbook/address';
import { EMPTY_CELL, type HostCell } from './cell';
import { rewriteFormulas } from './change-sheets';
import type { ChangeType, LineChange, Origin } from './events';
import { GRID_COLUMNS, GRID_ROWS } from './grid';
import type { HostSheet } from './host-sheet';
import type { HostWorkbook } from './host-workbook';

/** Puts empty rows or columns in before the one at `at`; cells, formulas and merged areas move along. */
export function insertLines(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: 'row' | 'column',
  at: number,
  count: number,
  origin: Origin,
): void {
  changeLines(workbook, sheet, { axis, at, count }, origin);
}

/** Takes rows or columns out; what read them alone shows `#REF!`. */
export function deleteLines(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: 'row' | 'column',
  at: number,
  count: number,
  origin: Origin,
): void {
  changeLines(workbook, sheet, { axis, at, count: -count }, origin);
}

/** Where a range is after lines were put in or taken out; undefined when nothing is left of it. */
export function movedRange(range: CellRange, { axis, at, count }: LineChange): CellRange | undefined {
  const [start, end] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const last = (axis === 'row' ? GRID_ROWS : GRID_COLUMNS) - 1;
  // Whole columns stay whole when rows come or go.
  if (range[start] === 0 && range[end] === last) return range;
  if (count > 0) {
    const shift = (index: number): number => (index < at ? index : index + count);
    const moved = { ...range, [start]: shift(range[start]), [end]: Math.min(shift(range[end]), last) };
    return moved[start] > last ? undefined : moved;
  }
  const first = range[start] < at ? range[start] : Math.max(at, range[start] + count);
  const final = range[end] < at ? range[end] : Math.max(at - 1, range[end] + count);
  return final < first ? undefined : { ...range, [start]: first, [end]: final };
}

function changeLines(workbook: HostWorkbook, sheet: HostSheet, change: LineChange, origin: Origin): void {
  const { axis, at, count } = change;
  workbook.change(origin, () => {
    rewriteFormulas(workbook, (part, own) => {
      if (part.workbook !== null || (part.sheet ?? own.name).toLowerCase() !== sheet.name.toLowerCase()) return part;
      const range = movedRange(part.range, change);
      if (range === undefined) return undefined;
      const { top, left, bottom, right } = part.range;
      const isSame = range.top === top && range.left === left && range.bottom === bottom && range.right === right;
      return isSame ? part : { ...part, range };
    });
    moveCells(workbook, sheet, change);
    const { merges, hiddenRows, hiddenColumns } = sheet.state;
    workbook.putState(sheet, {
      merges: merges.flatMap((merge) => movedRange(merge, change) ?? []),
      ...(axis === 'row'
        ? { hiddenRows: movedLines(hiddenRows, change) }
        : { hiddenColumns: movedLines(hiddenColumns, change) }),
    });
    workbook.tellOfLines(sheet, change);
    const size = Math.abs(count) - 1;
    const range =
      axis === 'row'
        ? { top: at, bottom: at + size, left: 0, right: GRID_COLUMNS - 1 }
        : { top: 0, bottom: GRID_ROWS - 1, left: at, right: at + size };
    workbook.emit({ kind: 'changed', sheet, range, changeType: typeOf(change), origin });
  });
}

function typeOf({ axis, count }: LineChange): ChangeType {
  if (axis === 'row') return count > 0 ? 'RowInserted' : 'RowDeleted';
  return count > 0 ? 'ColumnInserted' : 'ColumnDeleted';
}

function moveCells(workbook: HostWorkbook, sheet: HostSheet, change: LineChange): void {
  const { axis, at } = change;
  const moving: (readonly [number, number, HostCell])[] = [];
  sheet.cells.visit((row, column, cell) => {
    if ((axis === 'row' ? row : column) >= at) moving.push([row, column, cell]);
  });
  for (const [row, column] of moving) workbook.putCell(sheet, row, column, EMPTY_CELL, 'same result');
  for (const [row, column, cell] of moving) {
    const moved = movedRange({ top: row, left: column, bottom: row, right: column }, change);
    if (moved !== undefined) workbook.putCell(sheet, moved.top, moved.left, cell, 'same result');
  }
  // Sums over a range that lost cells need calculating, and finding who reads which cell starts anew.
  if (change.count < 0) {
    for (const [row, column] of moving) workbook.calculation.touch(sheet, row, column);
  }
}

function movedLines(lines: ReadonlySet<number>, change: LineChange): ReadonlySet<number> {
  const moved = new Set<number>();
  for (const line of lines) {
    const range = movedRange({ top: line, left: line, bottom: line, right: line }, change);
    if (range !== undefined) moved.add(change.axis === 'row' ? range.top : range.left);
  }
  return moved;
}
