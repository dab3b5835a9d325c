import type { CellRange } from '../../../src/core/workbook/address';
import { hasContent } from '../../host/workbook/cell';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { SheetLook } from './sheet-look';
import type { MeasureText } from './measure-text';
import { shownText } from './shown-text';

/** What Excel gives a column that has no width of its own, in pixels. */
export const STANDARD_COLUMN_WIDTH = 64;
/** Pixels of a character in Excel's standard font, and of a column's margins, by which files give widths. */
export const PIXELS_PER_CHARACTER = 7;
export const COLUMN_MARGIN = 5;
/** A longer text is cut off or broken, as in Excel. */
const WIDEST_FOR_TEXT = 200;
const PADDING = 10;

/**
 * How wide the used columns are, in pixels: as the file says, but never too narrow for a number. A column that has no
 * width of its own is also made wide enough for the texts that would be cut off by what stands to the right of them.
 */
export function columnWidths(
  sheet: HostSheet,
  look: SheetLook | undefined,
  measure: MeasureText,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  look?.columnWidths.forEach((characters, column) => {
    widths.set(column, Math.round(characters * PIXELS_PER_CHARACTER + COLUMN_MARGIN));
  });
  const isGiven = new Set(widths.keys());
  const merges = look?.merges ?? [];
  sheet.cells.visit((row, column, cell) => {
    const isNumber = typeof cell.value === 'number';
    const cellLook = look?.lookAt(row, column);
    const isMine = typeof cell.value === 'string' && !isGiven.has(column);
    const isBroken = isMine && cellLook?.wrapsText === true;
    const isCut = isMine && hasContent(sheet.at(row, column + 1));
    if (!(isNumber || isBroken || isCut) || isMerged(merges, row, column)) return;
    // A text that may be broken needs room for its longest word.
    const parts = isBroken ? shownText(cell).split(/\s/u) : [shownText(cell)];
    const width = Math.ceil(Math.max(...parts.map((part) => measure(part, cellLook?.bold === true)))) + PADDING;
    const wanted = isNumber ? width : Math.min(width, WIDEST_FOR_TEXT);
    if (wanted > (widths.get(column) ?? STANDARD_COLUMN_WIDTH)) widths.set(column, wanted);
  });
  return widths;
}

function isMerged(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}
