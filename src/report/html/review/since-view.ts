import { isOpen } from '../../../core/findings/acceptance';
import { formatNumber } from '../../../core/findings/wording';
import type { FindingChanges } from '../../../core/review/finding-changes';
import { cellsText } from '../../summary/accepted-groups';
import { changesText, sinceText } from '../../summary/since-wording';
import { severityMark } from '../icons';
import { findingLink } from '../finding-link';
import { html, type Markup, type MarkupValue } from '../markup';
import type { ReviewContext } from './review-context';

const MOST_LISTED = 8;

/** What is new, remains and is solved since the last review, and since the earlier files that were given. */
export function sinceView(context: ReviewContext): Markup | null {
  const { sinceReview, sinceBaseline } = context.summary.review;
  const compared = [sinceReview, sinceBaseline].filter((changes) => changes !== null);
  if (compared.length === 0) return null;
  return html`<h4>Nytt, kvar och löst</h4>
    ${compared.map((changes) => oneComparison(changes, context))}`;
}

function oneComparison(changes: FindingChanges, { anchors }: ReviewContext): Markup {
  const { added, solved } = changes;
  const news = added.map(
    (finding) =>
      html`<li>
        ${severityMark(finding.severity)} ${findingLink(finding, cellsText([finding], 1), anchors)} ${finding.message}
        ${isOpen(finding) ? null : html`<span class="hint">godtagen</span>`}
      </li>`,
  );
  const gone = solved.map(({ severity, message }) => html`<li>${severityMark(severity)} ${message}</li>`);
  return html`<p>${sinceText(changes)}: ${changesText(changes)}.</p>
    ${list('Nya', news)} ${list('Lösta', gone)}`;
}

function list(title: string, items: readonly MarkupValue[]): Markup | null {
  if (items.length === 0) return null;
  const rest = items.length - MOST_LISTED;
  return html`<h5>${title}</h5>
    <ul class="errors">
      ${items.slice(0, MOST_LISTED)} ${rest > 0 ? html`<li>och ${formatNumber(rest)} till</li>` : null}
    </ul>`;
}
