import { formatNumber } from '../../../core/findings/wording';
import { reasonSentence, verdictSentence } from '../../../core/summary/verdict-wording';
import { verdictOf } from '../../verdict';
import { icon, verdictIcon, type IconName } from '../icons';
import { html, type Markup } from '../markup';
import type { ReviewContext } from './review-context';

/** Whether the submission can be handed in and why, and how many findings and checks there are. */
export function verdictView({ report, summary: { verdict } }: ReviewContext): Markup {
  const { counts } = report;
  const { followOns } = verdictOf(report);
  const tiles: readonly (readonly [IconName, string, number])[] = [
    ['fel', 'Fel', counts.fel],
    ['varning', counts.varning === 1 ? 'Varning' : 'Varningar', counts.varning],
    ['upplysning', counts.upplysning === 1 ? 'Upplysning' : 'Upplysningar', counts.upplysning],
    ['godtagen', counts.accepted === 1 ? 'Godtagen' : 'Godtagna', counts.accepted],
    ['godkänd', counts.passed === 1 ? 'Godkänd' : 'Godkända', counts.passed],
    ['ej-gjord', counts.notEvaluated === 1 ? 'Ej gjord' : 'Ej gjorda', counts.notEvaluated],
  ];
  return html`<div class="verdict verdict-${verdict.status}">
    <p class="headline">${verdictIcon(verdict.status)} ${verdictSentence(verdict)}</p>
    <ul class="verdict-reasons">
      ${verdict.reasons.map((reason) => html`<li class="${reason.stops ? 'stops' : ''}">${reasonSentence(reason)}</li>`)}
    </ul>
    <dl class="tiles">
      ${tiles.map(
        ([name, label, count]) =>
          html`<div class="tile">
            <dt>${icon(name)} ${label}</dt>
            <dd>${formatNumber(count)}</dd>
          </div>`,
      )}
    </dl>
    ${followOns === '' ? null : html`<p class="note">${followOns}</p>`}
  </div>`;
}

/** What the page says first when there is no submission to judge. */
export function nothingChecked(): Markup {
  return html`<div class="verdict verdict-unchecked">
    <p class="headline">${verdictIcon('unchecked')} Inget kunde kontrolleras</p>
  </div>`;
}
