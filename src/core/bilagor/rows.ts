import type { CellAddress, CellRange } from '../workbook/address';
import { withoutFootnotes } from '../workbook/label';
import { isShownInWords, shownText } from '../workbook/shown-cell';
import type { Cell } from '../workbook/snapshot';
import { readFigure } from './figure';
import { covers, type Region } from './region';
import type { Column, Row } from './table';
import type { Unit } from './unit';

/** Reads one row of figures: the label in `labelColumn` and a figure in every column. */
export function readRow(region: Region, columns: readonly Column[], labelColumn: number, row: number, unit: Unit): Row {
  const label = textAt(region, row, labelColumn);
  return readLabelledRow(region, columns, withoutFootnotes(label), { row, column: labelColumn }, unit);
}

/**
 * Reads one row of figures under a label that is put together from more than one cell.
 * @param unit of all of them, or of the one in each column
 */
export function readLabelledRow(
  region: Region,
  columns: readonly Column[],
  label: string,
  address: CellAddress,
  unit: Unit | ((at: number) => Unit),
): Row {
  const figures = columns.map((column, at) =>
    readFigure(
      region.text.snapshot,
      region.sheet,
      { row: address.row, column: column.index },
      {
        rowLabel: label,
        columnLabel: column.label,
        unit: typeof unit === 'string' ? unit : unit(at),
      },
    ),
  );
  return { label, key: region.text.keyOf(label), address, figures };
}

/** The text that a cell shows; empty for an empty cell and for error values. */
export function textAt(region: Region, row: number, column: number): string {
  return cellText(region.text.contentAt(row, column));
}

/**
 * The text that a cell holds, or a number as it is shown where its format makes it something else: a date, or a number with
 * words. Empty for no value and for error values.
 */
export function cellText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (typeof value === 'string') return value;
  if (cell === undefined || typeof value !== 'number') return '';
  return isShownInWords(cell.numberFormat, value) ? shownText(value, cell.numberFormat) : String(value);
}

/** Whether a row has anything in its figures' cells, formulas included. */
export function hasContent(row: Row): boolean {
  return row.figures.some(({ state }) => state !== 'empty');
}

/** Whether a row has a typed figure, a text or a result other than zero: formulas that give 0 stand in unused slots too. */
export function hasInput(row: Row): boolean {
  return row.figures.some(
    ({ state, formula, value }) => state !== 'empty' && (formula === null || (value !== null && value !== 0)),
  );
}

/** The area from a region's first to its last cell with content. */
export function usedRange(region: Region): CellRange {
  let { top, left, bottom, right } = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const { range } = region;
  const used = region.text.used;
  if (used === undefined) return range;
  if (covers(range, used)) return used;
  region.text.snapshot.visitCells((row, column) => {
    if (row < range.top || row > range.bottom || column < range.left || column > range.right) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? range : { top, left, bottom, right };
}
