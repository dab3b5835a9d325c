import { shownText } from '../grid/shown-text';
import { typedNumber } from '../grid/typed-number';
import { intersection } from '../../host/workbook/grid';
import type { Selection } from '../../host/workbook/host-workbook';
import type { ExcelLanguage } from '../language';

/** What Excel's status bar tells of the selected cells, in words. */
export interface SelectionFigures {
  /** Null where no number is selected. */
  readonly average: string | null;
  /** How many cells hold something. */
  readonly count: string;
  /** Null where no number is selected. */
  readonly sum: string | null;
}

/**
 * What the status bar tells of the selected cells, in the number format of the active one; null for a single cell that
 * holds something, and for cells of which fewer than two do.
 */
export function selectionFigures({ sheet, range }: Selection, language: ExcelLanguage): SelectionFigures | null {
  const used = sheet.usedRange(true);
  const area = used === null ? undefined : intersection(used, range);
  if (area === undefined) return null;
  const numbers: number[] = [];
  let count = 0;
  sheet.cells.visit((_row, _column, { value }) => {
    if (value === null) return;
    count += 1;
    if (typeof value === 'number') numbers.push(value);
  }, area);
  if (count < 2) return null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const { numberFormat } = sheet.at(range.top, range.left);
  const shown = (value: number): string =>
    numberFormat === 'General' || numberFormat === '@'
      ? typedNumber(value, language)
      : shownText({ value, numberFormat }, language);
  return {
    average: numbers.length === 0 ? null : shown(sum / numbers.length),
    count: typedNumber(count, language),
    sum: numbers.length === 0 ? null : shown(sum),
  };
}
