import type { SubmissionReport } from '../../../core/engine/report';
import type { ReviewProblem } from '../../../core/review/review-reading';
import type { ReviewSummary } from '../../../core/summary/summarise-review';
import type { FindingAnchors } from '../finding-link';

/** What a review is shown with. */
export interface ReviewContext {
  readonly report: SubmissionReport;
  readonly summary: ReviewSummary;
  readonly anchors: FindingAnchors;
  /** Why what the submission's files keep of reviews could not be used. */
  readonly problems: readonly ReviewProblem[];
  /** The anchor of the submission, which those of its parts begin with. */
  readonly id: string;
}
