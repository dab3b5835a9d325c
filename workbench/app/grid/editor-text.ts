import { swedishFormula } from '../../../src/core/findings/swedish-formula';
import { isCellError } from '../../../src/core/workbook/snapshot';
import type { HostCell } from '../../host/workbook/cell';
import { typedNumber } from './typed-number';

/** What a cell holds as one would type it, which is what the editor and the formula bar show: formulas in Swedish. */
export function editorText({ value, formula, numberFormat }: HostCell): string {
  if (formula !== null) return `=${swedishFormula(formula)}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (typeof value === 'string') return value;
  return isPercentage(numberFormat) ? `${typedNumber(value * 100)} %` : typedNumber(value);
}

function isPercentage(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./gu, '').includes('%');
}
