import { formatAmount, formatNumber, listWords } from '../../core/findings/wording';
import { packName } from '../../core/summary/pack-wording';
import { groupBy } from '../../core/workbook/group-by';
import { counted } from '../counted';
import { verdictIcon } from '../html/icons';
import { html, type Markup } from '../html/markup';
import { renderPage } from '../html/page';
import { reasonList } from '../html/part';
import { keyFigureColumns, keyFigureIn } from './key-figure-columns';
import {
  completeCount,
  nameOf,
  notCompared,
  overviewSums,
  regionsOf,
  type Overview,
  type OverviewRow,
  type OverviewSum,
} from './overview';

/** The region's overview as one page that needs nothing else, with links to each förvaltning's own report. */
export function renderOverviewHtml(overview: Overview, madeAt: string): string {
  const { rows, failed } = overview;
  const regions = regionsOf(overview);
  const of = regions.length === 0 ? '' : listWords(regions);
  const sums = overviewSums(rows);
  return renderPage({
    title: `Översikt av budgetbilagor${of === '' ? '' : `: ${of}`}`,
    heading: `Översikt av budgetbilagor${of === '' ? '' : `, ${of}`}`,
    made: `Gjord ${madeAt}.`,
    content: html`<main id="innehall" tabindex="-1" class="page-head">
      <p>
        ${counted(rows.length, 'inlämning', 'inlämningar')}${failed.length === 0 ? '' : ` och ${counted(failed.length, 'fil', 'filer')} som inte kunde kontrolleras`}.
      </p>
      ${
        failed.length === 0
          ? null
          : html`<section aria-labelledby="olasliga-rubrik">
              <h2 id="olasliga-rubrik">Filer som inte kunde kontrolleras</h2>
              ${reasonList(failed.map(({ file, reason }) => ({ name: file, reason })))}
            </section>`
      }
      ${rows.length === 0 ? null : overviewTable(rows, sums)} ${sums.flatMap(incompleteNote)}
      ${notComparedNote(overview)} ${packNotes(rows)}
    </main>`,
  });
}

function overviewTable(rows: readonly OverviewRow[], sums: readonly OverviewSum[]): Markup {
  const columns = keyFigureColumns(rows);
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Inlämningar">
    <table class="numbers wide overview">
      <caption>
        Belopp i tkr och nyckeltal för budgetåret
      </caption>
      <thead>
        <tr>
          <th scope="col">Förvaltning</th>
          <th scope="col">År</th>
          <th scope="col">Bedömning</th>
          <th scope="col">Klarmarkerad</th>
          <th scope="col">Ifyllda bilagor</th>
          <th scope="col">Fel</th>
          <th scope="col">Varningar</th>
          <th scope="col">Godtagna</th>
          <th scope="col">Resultat</th>
          <th scope="col">Investeringar</th>
          <th scope="col">Regionbidrag</th>
          ${columns.map(({ title }) => html`<th scope="col">${breakable(title)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${linkTo(row)}</th>
              <td>${row.year?.toString() ?? '–'}</td>
              <td>
                ${verdictIcon(row.status)} ${row.headline}
                ${row.hindrances.map((text) => html`<small>${breakable(text)}</small> `)}
              </td>
              <td>${row.ready?.text ?? '–'}</td>
              <td>${completeCount(row)}${lackingNote(row)}</td>
              ${countCells(row)} ${amountCells(row)}
              ${columns.map(({ id }) => {
                const figure = keyFigureIn(row, id);
                return html`<td class="figure">
                  ${figure === undefined ? '–' : formatAmount(figure.value, figure.unit)}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        ${sums.map(
          (sum) =>
            html`<tr>
              <th scope="row">Summa, ${counted(sum.count, 'inlämning', 'inlämningar')}</th>
              <td>${sum.year?.toString() ?? '–'}</td>
              <td></td>
              <td>${formatNumber(sum.ready)} av ${formatNumber(sum.count)}</td>
              <td></td>
              ${countCells(sum)} ${amountCells(sum)} ${columns.map(() => html`<td></td>`)}
            </tr>`,
        )}
      </tfoot>
    </table>
  </div>`;
}

/** With soft hyphens where long words may be parted, so that the table is no wider than its figures and a sheet of paper. */
function breakable(title: string): string {
  return title.replace(/(?<=intäkts|finansierings|åter|investerings|tandvårds|primärvårds)(?=\p{L})/giu, '\u00AD');
}

function linkTo(row: OverviewRow): Markup {
  const name = nameOf(row);
  return row.report === null ? html`${name}` : html`<a href="${encodeURI(row.report)}">${name}</a>`;
}

/** Which bilagor lack something; what they lack stands in the submission's own report. */
function lackingNote({ lacking }: OverviewRow): Markup | null {
  if (lacking.length === 0) return null;
  const kinds = new Set(lacking.map((text) => /^Bilaga (\S+?):? /u.exec(text)?.[1] ?? text));
  return html` <small>${listWords([...kinds])} saknar uppgifter</small>`;
}

function countCells({ fel, varning, accepted }: Pick<OverviewRow, 'fel' | 'varning' | 'accepted'>): Markup {
  return html`<td class="figure">${formatNumber(fel)}</td>
    <td class="figure">${formatNumber(varning)}</td>
    <td class="figure">${formatNumber(accepted)}</td>`;
}

function amountCells({
  resultat,
  investeringar,
  regionbidrag,
}: Pick<OverviewRow, 'resultat' | 'investeringar' | 'regionbidrag'>): readonly Markup[] {
  return [resultat, investeringar, regionbidrag].map(
    ([budget]) => html`<td class="figure">${budget === null ? '–' : formatNumber(Math.round(budget))}</td>`,
  );
}

function incompleteNote({ year, incomplete }: OverviewSum): readonly Markup[] {
  if (incomplete.length === 0) return [];
  return [
    html`<p class="note">
      Summan${year === null ? '' : ` för ${year}`} är inte hela regionens: belopp saknas för ${incomplete.join(', ')}.
    </p>`,
  ];
}

function notComparedNote(overview: Overview): Markup | null {
  const names = notCompared(overview);
  return names.length === 0
    ? null
    : html`<p class="note">Förra årets inlämning hittades inte för ${listWords(names)}.</p>`;
}

/** Which rule pack each submission was checked with, and why. */
function packNotes(rows: readonly OverviewRow[]): readonly Markup[] {
  const bySentence = groupBy(rows, ({ rulePack, packReason }) => `${packName(rulePack)}. ${packReason}`);
  return [...bySentence].map(
    ([sentence, own]) =>
      html`<p class="note">${bySentence.size === 1 ? '' : `${listWords(own.map(nameOf))}: `}${sentence}</p>`,
  );
}
