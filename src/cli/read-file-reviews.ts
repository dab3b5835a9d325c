import { EMPTY_RECORD } from '../core/review/review-record';
import type { ReviewReading } from '../core/review/review-reading';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/** Reads what workbooks keep of their reviews. The validator is loaded only for those that keep some. */
export async function readFileReviews(workbooks: readonly WorkbookSnapshot[]): Promise<ReviewReading> {
  if (workbooks.every(({ reviewParts }) => (reviewParts ?? []).length === 0)) {
    return { record: EMPTY_RECORD, problems: [] };
  }
  const { readReviews } = await import('../core/review/part/read-reviews');
  return readReviews(workbooks);
}
