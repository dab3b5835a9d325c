import { numfmt } from '@univerjs/core';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import type { ExcelLanguage } from '../language';
import { truthWord } from './editor-text';
import { typedNumber } from './typed-number';

/** A cell's value and the number format that it is shown in. */
export interface ShownCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** What a cell shows in Excel: in Swedish with a decimal comma, a blank between thousands, SANT and FALSKT. */
export function shownText({ value, numberFormat }: ShownCell, language: ExcelLanguage = 'sv'): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return truthWord(value, language);
  if (typeof value === 'string') return value;
  try {
    return numfmt.format(numberFormat, value, { locale: language });
  } catch {
    // A format that only Excel knows.
    return typedNumber(value, language);
  }
}
