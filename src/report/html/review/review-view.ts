import { leftOutReviews } from '../../summary/review-problems';
import { html, type Markup } from '../markup';
import { reasonList } from '../part';
import { acceptanceLists } from './acceptance-lists';
import { changeTable } from './change-table';
import { completenessTable } from './completeness-table';
import { keyFigureSummary } from './key-figure-summary';
import { notCheckedView, openFindings } from './open-findings';
import { policyTable } from './policy-table';
import { readyView } from './ready-view';
import type { ReviewContext } from './review-context';
import { sinceView } from './since-view';
import { verdictView } from './verdict-view';

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
