import type { HostSheet } from '../../host/workbook/host-sheet';
import { CELL_FONT } from './cell-font';
import { STANDARD_COLUMN_WIDTH } from './column-widths';
import type { MeasureText } from './measure-text';
import type { SheetLook } from './sheet-look';
import { shownText } from './shown-text';

/** What Excel gives a row of the standard font, in pixels. */
export const STANDARD_ROW_HEIGHT = 20;

export const PIXELS_PER_POINT = 96 / 72;
/** Of the standard font. */
const LINE_HEIGHT = 18;
const PADDING = 4;

/** How high the rows are that are not of the standard height, in pixels: as the file says, or as their texts need. */
export function rowHeights(
  sheet: HostSheet,
  look: SheetLook | undefined,
  widths: ReadonlyMap<number, number>,
  measure: MeasureText,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  sheet.cells.visit((row, column, cell) => {
    const cellLook = look?.lookAt(row, column);
    const points = cellLook?.fontSize ?? CELL_FONT.points;
    const isBroken = cellLook?.wrapsText === true && typeof cell.value === 'string';
    const room = (widths.get(column) ?? STANDARD_COLUMN_WIDTH) - PADDING;
    const lines = isBroken ? linesOf(shownText(cell), room, (text) => measure(text, cellLook.bold === true)) : 1;
    if (lines === 1 && points <= CELL_FONT.points) return;
    const height = lines * Math.ceil((LINE_HEIGHT * points) / CELL_FONT.points) + PADDING;
    if (height > (heights.get(row) ?? STANDARD_ROW_HEIGHT)) heights.set(row, height);
  });
  look?.rowHeights.forEach((points, row) => {
    heights.set(row, Math.round(points * PIXELS_PER_POINT));
  });
  return heights;
}

/** A text may be broken after a blank, and after a hyphen between a word and the next. */
const BETWEEN_PARTS = /(?<= )|(?<=-)(?=\p{L})/u;

/** In how many lines a text is broken, also within those of its parts that are too long for a line. */
function linesOf(text: string, room: number, measure: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let line = '';
    lines += 1;
    for (const part of paragraph.split(BETWEEN_PARTS)) {
      if (measure((line + part).trimEnd()) <= room) {
        line += part;
        continue;
      }
      if (line !== '') lines += 1;
      lines += Math.ceil(measure(part.trimEnd()) / room) - 1;
      line = part;
    }
  }
  return lines;
}
