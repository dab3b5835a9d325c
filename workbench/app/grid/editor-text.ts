import { englishFormula, swedishFormula } from '../../../src/core/findings/swedish-formula';
import { isShownAsDate } from '../../../src/core/workbook/shown-cell';
import { isCellError } from '../../../src/core/workbook/snapshot';
import type { HostCell } from '../../host/workbook/cell';
import type { ExcelLanguage } from '../language';
import { isPercentage } from './percentage';
import { typedDate } from './typed-date';
import { typedNumber } from './typed-number';

/** What a cell holds as one would type it, which is what the editor and the formula bar show. */
export function editorText({ value, formula, numberFormat }: HostCell, language: ExcelLanguage = 'sv'): string {
  if (formula !== null) return `=${language === 'sv' ? swedishFormula(formula) : englishFormula(formula)}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return truthWord(value, language);
  if (typeof value === 'string') return value;
  if (isPercentage(numberFormat)) return `${typedNumber(value * 100, language)}${language === 'sv' ? ' ' : ''}%`;
  const date = isShownAsDate(numberFormat, value) ? typedDate(value, language) : undefined;
  return date ?? typedNumber(value, language);
}

/** True and false as Excel shows them. */
export function truthWord(value: boolean, language: ExcelLanguage): string {
  if (language === 'sv') return value ? 'SANT' : 'FALSKT';
  return value ? 'TRUE' : 'FALSE';
}
