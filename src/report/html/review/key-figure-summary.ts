import type { Unit } from '../../../core/bilagor/unit';
import type { KeyFigureValue, SummaryKeyFigure } from '../../../core/summary/summary-key-figures';
import type { Submission } from '../../../core/submissions/submission';
import { groupBy } from '../../../core/workbook/group-by';
import { keyFigureChange, keyFigureText } from '../../summary/key-figure-wording';
import { icon } from '../icons';
import { html, type Markup } from '../markup';
import type { ReviewContext } from './review-context';

/** The key figures in the budget and plan years, with what they were before. */
export function keyFigureSummary({ report: { submission }, summary: { keyFigures } }: ReviewContext): Markup | null {
  if (keyFigures.length === 0) return null;
  // Bilagor of other years have columns of their own.
  const tables = groupBy(keyFigures, ({ values }) => values.map(({ period }) => period).join('|'));
  return html`<h4>Nyckeltal</h4>
    ${[...tables.values()].map((rows) => keyFigureTable(rows, submission))}`;
}

function keyFigureTable(rows: readonly SummaryKeyFigure[], submission: Submission): Markup {
  const periods = rows[0]?.values.map(({ period }) => period) ?? [];
  const befores = [...new Set(rows.flatMap(({ before }) => (before === null ? [] : beforeName(before))))];
  const [common] = befores;
  const before = befores.length === 1 && common !== undefined ? common : 'Tidigare';
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Nyckeltal i budget och plan, mot tidigare">
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">Nyckeltal</th>
          <th scope="col">${before}</th>
          ${periods.map((period) => html`<th scope="col">${period}</th>`)}
          <th scope="col">Förändring</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const { name, unit, change } = row;
          const subUnit = submission.unitOf.get(row.bilaga);
          const ownBefore = row.before !== null && befores.length > 1 ? beforeName(row.before) : null;
          return html`<tr>
            <th scope="row">
              ${name}${subUnit?.isWholeForvaltning === false ? html` <small>${subUnit.name}</small>` : null}
            </th>
            <td class="figure">
              ${row.before === null ? '–' : keyFigureText(row.before.value, unit)}
              ${ownBefore === null ? null : html`<small>${ownBefore}</small>`}
            </td>
            ${row.values.map((value) => valueCell(value, unit))}
            <td class="figure">${keyFigureChange(change, unit)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function beforeName({ period, isPrior }: NonNullable<SummaryKeyFigure['before']>): string {
  return isPrior ? `${period}, förra årets inlämning` : period;
}

function valueCell({ value, agrees }: KeyFigureValue, unit: Unit): Markup {
  const deviates = agrees === false ? html` <small>${icon('fel')} avviker</small>` : null;
  return html`<td class="figure">${keyFigureText(value, unit)}${deviates}</td>`;
}
