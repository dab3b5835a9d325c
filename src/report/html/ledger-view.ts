import type { Ledger } from '../../core/ledger/ledger';
import type { Reconciliation } from '../../core/ledger/reconcile';
import { formatNumber } from '../../core/findings/wording';
import { fileSummary, interpretationSentence, isPlain, reconciliationSentences } from '../ledger-wording';
import { html, type Markup } from './markup';

/** What was read of the ledger, and each year's amounts beside bilaga 10 a. */
export function ledgerView(ledger: Ledger, reconciliations: readonly Reconciliation[]): Markup {
  const sentences = reconciliationSentences(reconciliations);
  return html`<ul>
      ${(ledger.files ?? []).map(
        (file) =>
          html`<li>
            ${file.file}: ${fileSummary(file)}
            ${
              file.interpretation === null || isPlain(file.interpretation)
                ? ''
                : interpretationSentence(file.interpretation)
            }
          </li>`,
      )}
    </ul>
    ${reconciliations.map(
      ({ amounts }, at) =>
        html`<p>${sentences[at] ?? ''}</p>
          ${
            amounts.length === 0
              ? ''
              : html`<table class="numbers">
                  <thead>
                    <tr>
                      <td class="corner">tkr</td>
                      <th scope="col">I huvudboken</th>
                      <th scope="col">På bilaga 10a</th>
                      <th scope="col">Skillnad</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${amounts.map(
                      ({ label, ledger: found, bilaga }) =>
                        html`<tr>
                          <th scope="row">${label}</th>
                          <td class="figure">${tkr(found)}</td>
                          <td class="figure">${bilaga === null ? '–' : tkr(bilaga)}</td>
                          <td class="figure">${bilaga === null ? '–' : tkr(found - bilaga)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>`
          }`,
    )}`;
}

function tkr(kronor: number): string {
  return formatNumber(Math.round(kronor / 1000));
}
