import type { SubmissionReport } from '../../core/engine/report';
import { isOpen } from '../../core/findings/acceptance';
import { formatNumber } from '../../core/findings/wording';
import { isGrave, type FindingNode, type FindingSection } from '../finding-tree';
import { cellName } from '../places';
import { verdictOf } from '../verdict';
import type { FindingAnchors } from './finding-view';
import { icon, verdictIcon, type IconName } from './icons';
import { html, type Markup } from './markup';

const MOST_LISTED = 10;

/** The verdict in words, how many findings and checks there are, and the errors that stop the submission. */
export function verdictView(
  report: SubmissionReport,
  sections: readonly FindingSection[],
  anchors: FindingAnchors,
): Markup {
  const verdict = verdictOf(report);
  const { counts } = report;
  const tiles: readonly (readonly [IconName, string, number])[] = [
    ['fel', 'Fel', counts.fel],
    ['varning', counts.varning === 1 ? 'Varning' : 'Varningar', counts.varning],
    ['upplysning', counts.upplysning === 1 ? 'Upplysning' : 'Upplysningar', counts.upplysning],
    ['godkänd', counts.passed === 1 ? 'Godkänd' : 'Godkända', counts.passed],
    ['ej-gjord', 'Kunde inte göras', counts.notEvaluated],
  ];
  const errors = sections.flatMap(({ nodes }) => nodes.filter((node) => isGrave(node) && isOpen(node.finding)));
  return html`<div class="verdict verdict-${verdict.status}">
    <p class="headline">${verdictIcon(verdict.status)} ${verdict.headline}</p>
    <dl class="tiles">
      ${tiles.map(
        ([name, label, count]) =>
          html`<div class="tile">
            <dt>${icon(name)} ${label}</dt>
            <dd>${formatNumber(count)}</dd>
          </div>`,
      )}
    </dl>
    <p>${verdict.accepted} ${verdict.followOns} ${verdict.checks}</p>
    ${errors.length === 0 ? null : errorList(errors, anchors)}
  </div>`;
}

function errorList(errors: readonly FindingNode[], anchors: FindingAnchors): Markup {
  const rest = errors.length - MOST_LISTED;
  return html`<h3>Måste rättas</h3>
    <ul class="errors">
      ${errors.slice(0, MOST_LISTED).map(({ finding }) => {
        const where = finding.place === null ? 'Inlämningen' : cellName(finding.place);
        return html`<li><a class="cell" href="#${anchors.get(finding) ?? ''}">${where}</a> ${finding.message}</li>`;
      })}
      ${rest > 0 ? html`<li>och ${formatNumber(rest)} till, se nedan</li>` : null}
    </ul>`;
}

/** What the page says when there is no submission to judge. */
export function nothingChecked(): Markup {
  return html`<div class="verdict verdict-unchecked">
    <p class="headline">${verdictIcon('unchecked')} Inget kunde kontrolleras</p>
  </div>`;
}
