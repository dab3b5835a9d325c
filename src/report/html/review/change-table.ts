import { formatNumber } from '../../../core/findings/wording';
import type { RowChange } from '../../../core/summary/biggest-changes';
import { changeSentence } from '../../../core/summary/change-wording';
import type { ReviewSummary } from '../../../core/summary/summarise-review';
import { formatValue } from '../../figures';
import { cellName } from '../../places';
import { html, type Markup } from '../markup';

/** The rows that have changed most, with what they are compared with. */
export function changeTable({ changes: { rows, changed } }: ReviewSummary): Markup | null {
  if (rows.length === 0) return null;
  const shown = changed > rows.length ? `de ${formatNumber(rows.length)} största av ${formatNumber(changed)}` : 'alla';
  const [now, before] = [commonOf(rows.map(({ period }) => period)), commonOf(rows.map(beforeName))];
  return html`<h4>Största förändringarna <span class="hint">${shown}</span></h4>
    <div class="scroll" role="group" tabindex="0" aria-label="Största förändringarna">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Rad</th>
            <th scope="col">${before ?? 'Tidigare'}</th>
            <th scope="col">${now ?? 'Budget'}</th>
            <th scope="col">Förändring</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((change) => changeRow(change, before === null, now === null))}
        </tbody>
      </table>
    </div>`;
}

/** What all have in common; null when they differ. */
function commonOf(texts: readonly string[]): string | null {
  const [first] = texts;
  return first !== undefined && texts.every((text) => text === first) ? first : null;
}

function beforeName({ beforePeriod, isPrior }: RowChange): string {
  return isPrior ? `${beforePeriod}, förra året` : beforePeriod;
}

const PRESENCE: Readonly<Record<RowChange['presence'], string>> = { both: '', added: 'ny', gone: 'utgår' };

function changeRow(change: RowChange, namesBefore: boolean, namesNow: boolean): Markup {
  const { bilaga, row, place, before, now, unit, period, presence } = change;
  const where = place === null ? `Bilaga ${bilaga}` : cellName(place);
  return html`<tr>
    <th scope="row">
      ${row}${presence === 'both' ? null : html` <span class="hint">${PRESENCE[presence]}</span>`}
      <small class="cell">${where}</small>
    </th>
    <td class="figure">
      ${formatValue(before, unit)}${namesBefore ? html` <small>${beforeName(change)}</small>` : null}
    </td>
    <td class="figure">${formatValue(now, unit)}${namesNow ? html` <small>${period}</small>` : null}</td>
    <td class="change">${changeSentence(change)}</td>
  </tr>`;
}
