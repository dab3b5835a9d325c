import type { CellValue } from '../workbook/snapshot';
import { isCellError } from '../workbook/snapshot';

/** What a cell holds: a typed value, or a formula (in English, without `=`) and its result. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Whether two cell values are the same. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other;
}
