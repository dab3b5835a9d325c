import type { HostSheet } from '../../host/workbook/host-sheet';
import { STANDARD_COLUMN_WIDTH } from './column-widths';
import type { MeasureText } from './measure-text';
import type { SheetLook } from './sheet-look';
import { shownText } from './shown-text';

/** What Excel gives a row of the standard font, in pixels. */
export const STANDARD_ROW_HEIGHT = 20;

const PIXELS_PER_POINT = 96 / 72;
const LINE_HEIGHT = 18;
const PADDING = 4;

/** How high the rows are that are not of the standard height, in pixels: as the file says, or as their broken texts need. */
export function rowHeights(
  sheet: HostSheet,
  look: SheetLook | undefined,
  widths: ReadonlyMap<number, number>,
  measure: MeasureText,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  sheet.cells.visit((row, column, cell) => {
    const cellLook = look?.lookAt(row, column);
    if (cellLook?.wrapsText !== true || typeof cell.value !== 'string') return;
    const room = (widths.get(column) ?? STANDARD_COLUMN_WIDTH) - PADDING;
    const lines = linesOf(shownText(cell), room, (text) => measure(text, cellLook.bold === true));
    const height = lines * LINE_HEIGHT + PADDING;
    if (lines > 1 && height > (heights.get(row) ?? STANDARD_ROW_HEIGHT)) heights.set(row, height);
  });
  look?.rowHeights.forEach((points, row) => {
    heights.set(row, Math.round(points * PIXELS_PER_POINT));
  });
  return heights;
}

/** In how many lines a text is broken, between words, and within those that are too long for a line. */
function linesOf(text: string, room: number, measure: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let line = '';
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= room) {
        line = longer;
        continue;
      }
      if (line !== '') lines += 1;
      lines += Math.ceil(measure(word) / room) - 1;
      line = word;
    }
  }
  return lines;
}
