import type { Place } from '../bilagor/figure';

/** One key a cell, over all workbooks of a check. */
export function figureKey(place: Place): string {
  return `${place.sheet.fileIndex}:${place.sheet.sheetIndex}:${place.address.row}:${place.address.column}`;
}
