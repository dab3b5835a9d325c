import type { Finding } from '../../core/findings/finding';
import { ACCEPTANCE_WORDS, figureChangeText } from '../summary/acceptance-wording';
import { icon } from './icons';
import { html, type Markup } from './markup';
import { signedView } from './signed-view';

/** That a finding has been accepted, why, by whom and when; or why that does not hold. Nothing when nobody has. */
export function acceptanceView({ acceptance: applied }: Finding): Markup | null {
  if (applied === null) return null;
  const { acceptance, status } = applied;
  const isAccepted = status === 'accepted';
  return html`<div class="acceptance ${isAccepted ? 'holds' : ''}">
    <p>
      <strong>${icon(isAccepted ? 'godtagen' : 'ej-gjord')} ${ACCEPTANCE_WORDS[status]}</strong>
      ${signedView(acceptance)}
    </p>
    ${status === 'refused' ? html`<p>${applied.reason}</p>` : null}
    ${
      status === 'lapsed'
        ? html`<ul>
            ${applied.changes.map((change) => html`<li>${figureChangeText(change)}</li>`)}
          </ul>`
        : null
    }
    <p>Skäl: ${acceptance.reason}</p>
  </div>`;
}
