import type { Json } from '../workbook/cell';
import { enterCells, formatCells } from '../workbook/change-cells';
import { HostError } from './host-error';
import type { RangeTarget } from './host-object';
import { refuseLockedCells } from './protection';
import type { Session } from './session';

/** `Range.hyperlink` of the range's first cell; null when it has none. */
export function hyperlinkOf({ sheet, range }: RangeTarget): Json {
  return sheet.at(range.top, range.left).format['hyperlink'] ?? null;
}

/** Sets `Range.hyperlink`; a `textToDisplay` becomes the content of the cells, as in Excel. */
export function setHyperlink({ sheet, range }: RangeTarget, value: Json, { workbook, origin }: Session): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  refuseLockedCells(sheet, range);
  const text = (value as Readonly<Record<string, Json>>)['textToDisplay'];
  workbook.change(origin, () => {
    if (typeof text === 'string') enterCells(workbook, sheet, range, () => text, origin);
    formatCells(workbook, sheet, range, (cell) => ({ ...cell, format: { ...cell.format, hyperlink: value } }), origin);
  });
}
