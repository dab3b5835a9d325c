import type { ReviewRecord } from './review-record';

/** Why what a workbook keeps of its reviews could not be used, or not all of it. */
export interface ReviewProblem {
  readonly file: string;
  /**
   * `newer`: made by a later version of the program. `damaged`: hand-edited or cut off. `entries`: some of it is.
   * `tooLarge`: more than the program that holds the workbook hands over. `lost`: an earlier file of the same submission
   * has what this one lacks.
   */
  readonly kind: 'newer' | 'damaged' | 'entries' | 'tooLarge' | 'lost';
  /** Swedish: what it means and what to do. */
  readonly reason: string;
}

/** What the workbooks of a check keep of earlier reviews, merged. */
export interface ReviewReading {
  readonly record: ReviewRecord;
  readonly problems: readonly ReviewProblem[];
}
