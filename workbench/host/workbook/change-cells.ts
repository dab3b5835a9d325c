import type { CellRange } from '../../../src/core/workbook/address';
import { EMPTY_CELL, type HostCell } from './cell';
import { readEntry, type CellContent, type CellEntry } from './cell-entry';
import type { Origin } from './events';
import { cellCount, intersection } from './grid';
import type { HostSheet } from './host-sheet';
import type { HostWorkbook } from './host-workbook';

/**
 * Puts entries into the cells of a range: all of them, or none when one of them is wrong.
 * @param entryAt the entry by row and column counted from the range's first cell; null leaves the cell as it is
 * @throws {SyntaxError} when an entry begins with `=` and is no formula
 */
export function enterCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  range: CellRange,
  entryAt: (row: number, column: number) => CellEntry | null,
  origin: Origin,
): void {
  const entered: (readonly [row: number, column: number, content: CellContent])[] = [];
  eachCell(range, (row, column) => {
    const entry = entryAt(row - range.top, column - range.left);
    if (entry !== null) entered.push([row, column, readEntry(entry, sheet.at(row, column).numberFormat)]);
  });
  workbook.change(origin, () => {
    const isSingle = cellCount(range) === 1;
    const before = sheet.at(range.top, range.left).value;
    for (const [row, column, content] of entered) {
      workbook.putCell(sheet, row, column, { ...sheet.at(row, column), ...content });
    }
    if (isSingle) workbook.calculateIfAutomatic();
    workbook.emit({
      kind: 'changed',
      sheet,
      range,
      changeType: 'RangeEdited',
      origin,
      ...(isSingle ? { values: { before, after: sheet.at(range.top, range.left).value } } : {}),
    });
  });
}

/** What `clearCells` takes away, by the names of `Excel.ClearApplyTo`. */
export type ClearedPart = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Empties the touched cells of a range: their contents, their formats, or both. */
export function clearCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  range: CellRange,
  part: ClearedPart,
  origin: Origin,
): void {
  const clearsContents = part === 'All' || part === 'Contents';
  const cleared = (cell: HostCell): HostCell => {
    const contents = clearsContents ? { value: null, formula: null } : {};
    if (part === 'Contents') return { ...cell, ...contents };
    if (part !== 'All' && part !== 'Formats') return { ...cell, format: withoutHyperlink(cell.format) };
    return { ...EMPTY_CELL, value: cell.value, formula: cell.formula, ...contents };
  };
  workbook.change(origin, () => {
    const touched: (readonly [row: number, column: number, cell: HostCell])[] = [];
    sheet.cells.visit((row, column, cell) => touched.push([row, column, cell]), range);
    for (const [row, column, cell] of touched) workbook.putCell(sheet, row, column, cleared(cell));
    workbook.emit(
      clearsContents
        ? { kind: 'changed', sheet, range, changeType: 'RangeEdited', origin }
        : { kind: 'formatChanged', sheet, range, origin },
    );
  });
}

function withoutHyperlink({ hyperlink: _, ...format }: HostCell['format']): HostCell['format'] {
  return format;
}

/**
 * Changes the format of every cell of a range; of whole rows and columns that of the used part alone.
 * @param formatOf the cell with its new format, by row and column counted from the range's first cell
 */
export function formatCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  range: CellRange,
  formatOf: (cell: HostCell, row: number, column: number) => HostCell,
  origin: Origin,
): void {
  workbook.change(origin, () => {
    eachCell(bounded(sheet, range), (row, column) => {
      const cell = sheet.at(row, column);
      workbook.putCell(sheet, row, column, formatOf(cell, row - range.top, column - range.left));
    });
    workbook.emit({ kind: 'formatChanged', sheet, range, origin });
  });
}

const MOST_CELLS = 5_000_000;

/** A range, or of an enormous one what is used of it. */
function bounded(sheet: HostSheet, range: CellRange): CellRange {
  if (cellCount(range) <= MOST_CELLS) return range;
  const used = sheet.usedRange(false);
  const part = used === null ? undefined : intersection(used, range);
  return part ?? { ...range, bottom: range.top, right: range.left };
}

function eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) visit(row, column);
  }
}
