import type { SubmissionReport } from '../../../core/engine/report';
import type { ReviewProblem } from '../../../core/review/review-reading';
import type { ReviewSummary } from '../../../core/summary/summarise-review';
import { leftOutReviews } from '../../summary/review-problems';
import type { FindingAnchors } from '../finding-link';
import { html, type Markup } from '../markup';
import { reasonList } from '../part';
import { acceptanceLists } from './acceptance-lists';
import { changeTable } from './change-table';
import { completenessTable } from './completeness-table';
import { keyFigureSummary } from './key-figure-summary';
import { notCheckedView, openFindings } from './open-findings';
import { policyTable } from './policy-table';
import { readyView } from './ready-view';
import { sinceView } from './since-view';
import { verdictView } from './verdict-view';

/** What the review is shown with. */
export interface ReviewContext {
  readonly report: SubmissionReport;
  readonly summary: ReviewSummary;
  readonly anchors: FindingAnchors;
  /** Why what the submission's files keep of reviews could not be used. */
  readonly problems: readonly ReviewProblem[];
  /** The anchor of the submission, which those of its parts begin with. */
  readonly id: string;
}

/** What the one who hands a submission in has to know, on a page or two of its own when it is printed. */
export function reviewView(context: ReviewContext): Markup {
  const { summary } = context;
  return html`${verdictView(context)} ${problemsView(context)} ${readyView(context)} ${sinceView(context)}
  ${openFindings(context)} ${completenessTable(context)} ${policyTable(summary)} ${keyFigureSummary(context)}
  ${changeTable(summary)} ${acceptanceLists(context)} ${notCheckedView(context)}`;
}

function problemsView({ problems }: ReviewContext): Markup | null {
  if (problems.length === 0) return null;
  return html`<div class="notice">
    <h4>${leftOutReviews(problems.length)}</h4>
    ${reasonList(problems.map(({ file, reason }) => ({ name: file, reason })))}
  </div>`;
}
