import { numfmt } from '@univerjs/core';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import { typedNumber } from './typed-number';

/** A cell's value and the number format that it is shown in. */
export interface ShownCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** What a cell shows in Swedish Excel: decimal comma, blank between thousands, SANT and FALSKT. */
export function shownText({ value, numberFormat }: ShownCell): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (typeof value === 'string') return value;
  try {
    return numfmt.format(numberFormat, value, { locale: 'sv' });
  } catch {
    // A format that only Excel knows.
    return typedNumber(value);
  }
}
