import FormulaParser from 'fast-formula-parser';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import type { HostCell, Json } from '../workbook/cell';

/** A value as `Range.values` gives it: `""` for an empty cell, error values as text. */
export function valueJson(value: CellValue): Json {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** A cell as `Range.formulas` gives it: the formula with `=`, or else the value. */
export function formulaJson({ formula, value }: HostCell): Json {
  return formula === null ? valueJson(value) : `=${formula}`;
}

/** A value's type by the names of `Excel.RangeValueType`. */
export function typeOfValue(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A cell as `Range.text` gives it, always in English notation. */
export function textOf({ value, numberFormat }: HostCell): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return FormulaParser.SSF.format(numberFormat, value);
  } catch {
    return String(value);
  }
}
