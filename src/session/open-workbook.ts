import type { Place } from '../core/bilagor/figure';
import type { HostPlace } from './workbook-host';

/** Whether a cell is one of the open workbook's, which stands first in every check. */
export function isInOpenWorkbook({ sheet }: Place): boolean {
  return sheet.fileIndex === 0;
}

/** A cell of the open workbook, as the program that holds it names it. */
export function hostPlace({ sheet, address }: Place): HostPlace {
  return { sheet: sheet.sheet, address };
}
