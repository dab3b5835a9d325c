import type { KeyFigure, KeyFigureInput } from '../../core/keyfigures/key-figure';
import { formatAddress } from '../../core/workbook/address';
import { formatValue } from '../figures';
import { assessment, keyFigureTables, notesOf, shownValues, type KeyFigureSeries } from '../key-figure-table';
import { cellNameFrom } from '../places';
import { icon, type IconName } from './icons';
import { keyFigureChart } from './key-figure-chart';
import { html, type Markup } from './markup';

/** The key figures of a submission, each with a chart, its numbers in a table and what they are computed from. */
export function keyFigureViews(keyFigures: readonly KeyFigure[]): readonly Markup[] {
  return keyFigureTables(keyFigures).map(
    ({ title, figures }) =>
      html`<section class="key-figures">
        <h4>${title}</h4>
        <p class="legend">
          <span
            ><svg class="key" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <circle cx="7" cy="7" r="4.5" class="printed" />
            </svg>
            I bilagan</span
          >
          <span
            ><svg class="key" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <rect x="2" y="2" width="10" height="10" class="computed" />
            </svg>
            Beräknat</span
          >
        </p>
        ${figures.map((series) => seriesView(series, title))}
      </section>`,
  );
}

function seriesView({ name, values }: KeyFigureSeries, table: string): Markup {
  const shown = shownValues(values, false);
  const unit = values[0]?.unit ?? '';
  const heading = `${name}: i bilagan och beräknat`;
  return html`<div class="key-figure">
    <h5>${name}</h5>
    ${keyFigureChart(name, values)}
    <div class="scroll" role="group" tabindex="0" aria-label="${heading}, ${table}">
      <table class="numbers">
        <caption class="unseen">
          ${heading}
        </caption>
        <thead>
          <tr>
            <td class="corner">${unit === '%' ? '' : unit}</td>
            ${values.map(({ period }) => html`<th scope="col">${period.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">I bilagan</th>
            ${values.map(
              ({ place }, at) =>
                html`<td class="figure">
                  ${shown[at]?.[0] ?? ''} <small class="cell">${formatAddress(place.address)}</small>
                </td>`,
            )}
          </tr>
          <tr>
            <th scope="row">Beräknat</th>
            ${values.map((_, at) => html`<td class="figure">${shown[at]?.[1] ?? ''}</td>`)}
          </tr>
          <tr>
            <th scope="row">Bedömning</th>
            ${values.map((value) => html`<td class="assessment">${icon(assessmentIcon(value))} ${assessment(value)}</td>`)}
          </tr>
        </tbody>
      </table>
    </div>
    ${notesOf(values).map((note) => html`<p class="note">${note}</p>`)} ${computation(values)}
  </div>`;
}

function assessmentIcon({ agrees }: KeyFigure): IconName {
  if (agrees === null) return 'ej-gjord';
  return agrees ? 'godkänd' : 'fel';
}

function computation(values: readonly KeyFigure[]): Markup | null {
  const computed = values.filter(({ inputs }) => inputs.length > 0);
  if (computed.length === 0) return null;
  return html`<details>
    <summary>Så är det beräknat</summary>
    <ul class="related">
      ${computed.map(
        (figure) =>
          html`<li>${figure.period.label}: ${partOf(figure, 'täljare')} delat med ${partOf(figure, 'nämnare')}</li>`,
      )}
    </ul>
  </details>`;
}

function partOf(figure: KeyFigure, wanted: KeyFigureInput['role']): Markup {
  const parts = figure.inputs
    .filter(({ role }) => role === wanted)
    .map(({ label, place, value, unit }, at) => {
      const where = place === null ? null : html` (<span class="cell">${cellNameFrom(place, figure.place)}</span>)`;
      return html`${at === 0 ? '' : ' och '}${label}${where} ${formatValue(value, unit)}`;
    });
  return html`${parts}`;
}
