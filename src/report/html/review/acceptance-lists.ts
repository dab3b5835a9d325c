import type { Acceptance, FigureChange } from '../../../core/findings/acceptance';
import { formatNumber } from '../../../core/findings/wording';
import { counted } from '../../counted';
import { acceptedGroups, cellsText, type AcceptedGroup } from '../../summary/accepted-groups';
import { figureChangeText } from '../../summary/acceptance-wording';
import { severityMark } from '../icons';
import { findingLink } from '../finding-link';
import { html, type Markup, type MarkupValue } from '../markup';
import { signedView } from '../signed-view';
import type { ReviewContext } from './review-context';

const MOST_LISTED = 15;
const MOST_CELLS = 3;
const MOST_CHANGES = 3;
/** A longer reason is cut here, and stands whole at the finding. */
const LONGEST_REASON = 280;

/** What has been accepted and why; and the acceptances that do not hold, with what has changed. */
export function acceptanceLists({ report, summary, anchors }: ReviewContext): Markup {
  const { accepted, lapsed, refused, review } = summary;
  const titles = new Map(report.tallies.map(({ rule }) => [rule.id, rule.title]));
  const groups = acceptedGroups(accepted);
  const group = ({ findings, acceptance }: AcceptedGroup): Markup => {
    const [first] = findings;
    const title = titles.get(first?.rule ?? '');
    const what =
      findings.length === 1 || title === undefined
        ? (first?.message ?? '')
        : `${counted(findings.length, 'ställe', 'ställen')} där regeln inte hålls: ${title}.`;
    return html`<li>
      ${severityMark(first?.severity ?? 'varning')}
      ${first === undefined ? null : findingLink(first, cellsText(findings, MOST_CELLS), anchors)} ${what}
      ${reasonOf(acceptance)}
    </li>`;
  };
  return html`${list('Godtagna avvikelser', groups.map(group))}
  ${list(
    'Godtaganden som inte längre gäller',
    lapsed.map(
      ({ finding, applied }) =>
        html`<li>
          ${severityMark(finding.severity)} ${findingLink(finding, cellsText([finding], MOST_CELLS), anchors)}
          ${changesText(applied.changes)}. ${reasonOf(applied.acceptance)}
        </li>`,
    ),
  )}
  ${list(
    'Godtaganden som inte används',
    refused.map(
      ({ finding, applied }) =>
        html`<li>
          ${severityMark(finding.severity)} ${findingLink(finding, cellsText([finding], MOST_CELLS), anchors)}
          ${applied.reason} ${reasonOf(applied.acceptance)}
        </li>`,
    ),
  )}
  ${list('Godtaganden vars anmärkning inte finns nu', review.resting.map(acceptanceItem))}
  ${list('Godtaganden som har ersatts av ett senare', review.superseded.map(acceptanceItem))}`;
}

/** The first figures that have changed; all of them stand at the finding. */
function changesText(changes: readonly FigureChange[]): string {
  const rest = changes.length - MOST_CHANGES;
  const shown = changes.slice(0, MOST_CHANGES).map(figureChangeText).join('; ');
  return rest > 0 ? `${shown}; och ${formatNumber(rest)} till` : shown;
}

function acceptanceItem(acceptance: Acceptance): Markup {
  return html`<li>${acceptance.message} ${reasonOf(acceptance)}</li>`;
}

function reasonOf(acceptance: Acceptance): Markup {
  const { reason, withdrawn } = acceptance;
  const shown = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)} …` : reason;
  return html`<p class="reason">${withdrawn ? 'Tillbakataget. ' : ''}Skäl: ${shown} ${signedView(acceptance)}</p>`;
}

function list(title: string, items: readonly MarkupValue[]): Markup | null {
  if (items.length === 0) return null;
  const rest = items.length - MOST_LISTED;
  return html`<h4>${title}</h4>
    <ul class="accepted-list">
      ${items.slice(0, MOST_LISTED)} ${rest > 0 ? html`<li>och ${formatNumber(rest)} till</li>` : null}
    </ul>`;
}
