import { formatNumber } from '../../../core/findings/wording';
import { completenessText } from '../../../core/summary/completeness-wording';
import { bilagaTitle } from '../../places';
import { icon } from '../icons';
import { breakable, html, type Markup } from '../markup';
import type { ReviewContext } from './review-context';

/** Every bilaga that is required or was found: where, how much of it is filled in, and its findings. */
export function completenessTable({ report: { submission }, summary: { completeness } }: ReviewContext): Markup | null {
  if (completeness.length === 0) return null;
  const namesFile = submission.files.length > 1;
  const columns = ['Fel', 'Varningar', 'Godtagna'];
  return html`<h4>Bilagor och hur fullständiga de är</h4>
    <div class="scroll" role="group" tabindex="0" aria-label="Bilagor och hur fullständiga de är">
      <table class="numbers completeness">
        <thead>
          <tr>
            <th scope="col">Bilaga</th>
            <th scope="col">Finns på</th>
            <th scope="col">Ifyllt</th>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${completeness.map((entry) => {
            const { bilaga, kind, isRequired, counts } = entry;
            const title = bilaga === null ? `Bilaga ${kind}` : bilagaTitle(bilaga, submission);
            return html`<tr>
              <th scope="row">${breakable(title)}${isRequired ? null : html` <span class="hint">krävs inte</span>`}</th>
              ${
                bilaga === null
                  ? html`<td>${icon('varning')} saknas</td>`
                  : html`<td>${bilaga.sheet.sheet}${namesFile ? html` <small>${bilaga.sheet.file}</small>` : null}</td>`
              }
              <td>${bilaga === null ? '–' : completenessText(entry)}</td>
              ${[counts.fel, counts.varning, counts.accepted].map(
                (count) => html`<td class="figure">${count === 0 ? '–' : formatNumber(count)}</td>`,
              )}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}
