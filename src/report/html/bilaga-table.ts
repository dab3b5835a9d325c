import type { SubmissionReport } from '../../core/engine/report';
import type { Place } from '../../core/bilagor/figure';
import type { Bilaga } from '../../core/bilagor/index';
import { isOpen } from '../../core/findings/acceptance';
import type { Severity } from '../../core/findings/finding';
import { formatNumber } from '../../core/findings/wording';
import { contains, formatRange } from '../../core/workbook/address';
import { counted, SEVERITIES } from '../counted';
import { groupBy } from '../../core/workbook/group-by';
import { bilagaTitle } from '../places';
import { breakable, html, type Markup } from './markup';

/** How the checks of one bilaga, or of the submission as a whole, ended. */
interface Outcome {
  readonly passed: number;
  readonly notEvaluated: number;
  /** Open ones. */
  readonly found: (severity: Severity) => number;
  readonly accepted: number;
}

/** The bilagor of the submission: where each was found, and how its checks ended. */
export function bilagaTable(report: SubmissionReport, linkOf: (bilaga: Bilaga) => string | undefined): Markup {
  const { submission } = report;
  const outcomeOf = outcomes(report);
  const namesFile = submission.files.length > 1;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Bilagor i inlämningen">
    <table class="numbers wide">
      <caption>
        ${counted(submission.bilagor.length, 'bilaga', 'bilagor')}, och hur kontrollerna slutade
      </caption>
      <thead>
        <tr>
          <th scope="col">Bilaga</th>
          <th scope="col">Blad</th>
          ${namesFile ? html`<th scope="col">Fil</th>` : null}
          <th scope="col">Fel</th>
          <th scope="col">Varningar</th>
          <th scope="col">Upplysningar</th>
          <th scope="col">Godtagna</th>
          <th scope="col">Godkända</th>
          <th scope="col">Ej gjorda</th>
        </tr>
      </thead>
      <tbody>
        ${submission.bilagor.map((bilaga) => {
          const title = breakable(bilagaTitle(bilaga, submission));
          const link = linkOf(bilaga);
          return html`<tr>
            <th scope="row">${link === undefined ? title : html`<a href="#${link}">${title}</a>`}</th>
            <td>${bilaga.sheet.sheet} <small class="cell">${formatRange(bilaga.range)}</small></td>
            ${namesFile ? html`<td>${bilaga.sheet.file}</td>` : null} ${outcomeCells(outcomeOf(bilaga))}
          </tr>`;
        })}
        <tr>
          <th scope="row">Mellan bilagorna</th>
          <td>–</td>
          ${namesFile ? html`<td>–</td>` : null} ${outcomeCells(outcomeOf(null))}
        </tr>
      </tbody>
    </table>
  </div>`;
}

function outcomeCells({ found, accepted, passed, notEvaluated }: Outcome): readonly Markup[] {
  const counts = [...SEVERITIES.map(found), accepted, passed, notEvaluated];
  return counts.map((count) => html`<td class="figure">${count === 0 ? '–' : formatNumber(count)}</td>`);
}

/** Follow-on findings are left out, as in the counts; a check between bilagor that could not be made goes by its cell. */
function outcomes({
  submission,
  findings,
  tallies,
  notEvaluated,
}: SubmissionReport): (bilaga: Bilaga | null) => Outcome {
  const roots = groupBy(
    findings.filter(({ causedBy }) => causedBy === null),
    ({ bilaga }) => bilaga,
  );
  const talliesOf = groupBy(tallies, ({ bilaga }) => bilaga);
  const onSheet = groupBy(submission.bilagor, ({ sheet }) => sheet);
  const bilagaAt = (place: Place): Bilaga | null =>
    onSheet.get(place.sheet)?.find(({ range }) => contains(range, place.address)) ?? null;
  const notMade = groupBy(notEvaluated, ({ place }) => (place === null ? null : bilagaAt(place)));
  return (bilaga) => ({
    passed: (talliesOf.get(bilaga) ?? []).reduce((total, { passed }) => total + passed, 0),
    notEvaluated: notMade.get(bilaga)?.length ?? 0,
    found: (severity) =>
      (roots.get(bilaga) ?? []).filter((finding) => finding.severity === severity && isOpen(finding)).length,
    accepted: (roots.get(bilaga) ?? []).filter((finding) => !isOpen(finding)).length,
  });
}
