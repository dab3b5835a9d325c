import { holdsOneOf } from '../workbook/label';
import type { Row } from './table';

/** Whether an investment's Benämning holds one of the rule pack's words for rows that are not part of bilaga 10 a. */
export function isPlannedOutside10a(row: Row, words: readonly string[]): boolean {
  return holdsOneOf(row.label, words);
}
