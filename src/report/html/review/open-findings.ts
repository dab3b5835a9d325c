import { isOpen } from '../../../core/findings/acceptance';
import type { Finding } from '../../../core/findings/finding';
import { formatNumber } from '../../../core/findings/wording';
import { counted } from '../../counted';
import { findingSections, isGrave } from '../../finding-tree';
import { groupBy } from '../../../core/workbook/group-by';
import { cellsText } from '../../summary/accepted-groups';
import { findingLink } from '../finding-link';
import { html, type Markup } from '../markup';
import type { ReviewContext } from './review-context';

const MOST_LISTED = 10;
const MOST_CELLS = 3;
const MOST_REASONS = 3;

/** What has to be dealt with before the submission is handed in: first what must be mended, then what may be accepted. */
export function openFindings({ report, summary, anchors }: ReviewContext): Markup | null {
  const felRoots = findingSections(report).flatMap(({ nodes }) =>
    nodes.filter((node) => isGrave(node) && isOpen(node.finding)).map(({ finding }) => finding),
  );
  const warnings = summary.open.filter((finding) => finding.severity === 'varning' && !felRoots.includes(finding));
  const list = (title: string, findings: readonly Finding[]): Markup | null => {
    if (findings.length === 0) return null;
    const groups = [...groupBy(findings, keyOf).values()];
    const rest = groups.slice(MOST_LISTED).reduce((sum, group) => sum + group.length, 0);
    return html`<h4>${title}</h4>
      <ul class="errors">
        ${groups.slice(0, MOST_LISTED).map((group) => openGroup(group))}
        ${rest > 0 ? html`<li>och ${formatNumber(rest)} till, se nedan</li>` : null}
      </ul>`;
  };
  const openGroup = (group: readonly Finding[]): Markup => {
    const [first] = group;
    const title = report.tallies.find(({ rule }) => rule.id === first?.rule)?.rule.title;
    const text =
      group.length === 1 || title === undefined
        ? (first?.message ?? '')
        : `${counted(group.length, 'ställe', 'ställen')} där regeln inte hålls: ${title}.`;
    return html`<li>
      ${first === undefined ? null : findingLink(first, cellsText(group, MOST_CELLS), anchors)} ${text}
    </li>`;
  };
  return html`${list('Måste rättas', felRoots)} ${list('Ska rättas eller godtas', warnings)}`;
}

/** Alike ones stand on one line, but errors each on their own. */
function keyOf({ id, rule, severity }: Finding): string {
  return severity === 'fel' ? id : JSON.stringify([rule, severity]);
}

/** What could not be checked, the most frequent reasons first, with a link to where. */
export function notCheckedView({ summary: { notEvaluated }, id }: ReviewContext): Markup | null {
  if (notEvaluated.length === 0) return null;
  const byReason = [...groupBy(notEvaluated, ({ reason }) => reason)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const rest = byReason.slice(MOST_REASONS).reduce((sum, [, checks]) => sum + checks.length, 0);
  return html`<h4>Kunde inte kontrolleras</h4>
    <ul class="compact">
      ${byReason.slice(0, MOST_REASONS).map(([reason, { length }]) => html`<li>${reason} (${checksText(length)})</li>`)}
      ${rest > 0 ? html`<li>och ${checksText(rest)} till</li>` : null}
    </ul>
    <p class="note screen"><a href="#${id}-ej-kontrollerat">Se vilka celler det gäller</a></p>`;
}

function checksText(count: number): string {
  return counted(count, 'kontroll', 'kontroller');
}
