import { formatNumber } from '../../../core/findings/wording';
import {
  READY_IS_EVIDENCE,
  readyChangeText,
  readyCounts,
  readyHeading,
  readySentence,
} from '../../summary/ready-wording';
import { icon } from '../icons';
import { html, type Markup } from '../markup';
import type { ReviewContext } from './review-context';

const MOST_CHANGES = 12;
/** So many characters of the hash tell two sets of figures apart by eye. */
const SHOWN_OF_HASH = 16;

/** Who has said that the submission is ready, and what has changed since; nothing when nobody has. */
export function readyView({ report, summary }: ReviewContext): Markup | null {
  const { ready } = summary.review;
  if (ready === null) return null;
  const { mark, changes } = ready;
  const rest = changes.length - MOST_CHANGES;
  return html`<div class="notice ${changes.length === 0 ? 'ready' : 'not-ready'}">
    <h4>${icon(changes.length === 0 ? 'godkänd' : 'varning')} ${readyHeading(ready)}</h4>
    <p>${readySentence(ready)} ${readyCounts(mark.counts)}</p>
    ${
      changes.length === 0
        ? null
        : html`<ul class="compact">
            ${changes
              .slice(0, MOST_CHANGES)
              .map((change) => html`<li>${readyChangeText(change, report.findings)}</li>`)}
            ${rest > 0 ? html`<li>och ${formatNumber(rest)} ändringar till</li>` : null}
          </ul>`
    }
    <p class="note">
      ${READY_IS_EVIDENCE} Uppgifternas kontrollsumma börjar med
      <code>${mark.hash.slice(0, SHOWN_OF_HASH)}</code>.
    </p>
  </div>`;
}
