import { previewFill, type FillPreview } from '../../../src/core/engine/preview-fill';
import type { PlannedWrite } from '../../../src/core/fill/fill-plan';
import { formatAddress } from '../../../src/core/workbook/address';
import { checkWorkbooks, summary } from '../../support/check';
import { planFor } from '../../support/fill';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

/** What the writes that are picked would lead to. */
function preview(submission: Submission, isPicked: (write: PlannedWrite) => boolean): FillPreview {
  const workbooks = submission.snapshot();
  const writes = planFor(workbooks).writes.filter(isPicked);
  const [before] = checkWorkbooks(workbooks).submissions;
  if (before === undefined) throw new Error('Nothing was checked');
  return previewFill(workbooks, writes, before, (after) => checkWorkbooks(after));
}

function changesOf({ changes }: FillPreview): readonly string[] {
  return changes.map(
    ({ place, from, to }) => `${place.sheet.sheet}!${formatAddress(place.address)} ${from ?? 'tom'} → ${to ?? 'okänd'}`,
  );
}

it('tells which findings would be gone and which figures would follow', () => {
  const submission = validSubmission();
  const cell = submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42_000);
  const previewed = preview(submission, ({ group }) => group === 'avvikande');
  expect(previewed.solved.map(summary)).toContain(`fel 10a-netto ${cell.at}`);
  expect(previewed.added).toEqual([]);
  expect(changesOf(previewed)).toEqual(['10a!F11 -49450 → -50050', '10a!F18 600 → 0']);
});

it('tells what a write would make wrong', () => {
  const submission = validSubmission();
  // The sum is right and the amount is wrong: a formula shows that RESULTAT is not 0.
  submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').freeze();
  submission.cell('10a', 'Primärvård', 'Kostnader Budget 2021').set(-50_500);
  const previewed = preview(submission, ({ group }) => group === 'avvikande');
  expect(previewed.added.map(({ rule }) => rule)).toContain('10a-resultat-balans');
});

it('tells nothing without writes', () => {
  const submission = validSubmission();
  submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42_000);
  expect(preview(submission, () => false)).toEqual({ solved: [], added: [], changes: [] });
});

it('tells key figures that follow on another sheet', () => {
  const submission = validSubmission();
  submission.cell('10a', 'Investeringar', 'Netto Plan 2022').clear();
  const keyFigure = submission.cell('11', 'Återinvesteringsgrad', 'Plan 2022');
  // Investeringar in Plan 2022: IT 300 with 380, 330 and 120; through 1 650, and less it.
  expect(changesOf(preview(submission, ({ isChosen }) => isChosen))).toEqual([
    '10a!I23 1650 → 520',
    `${keyFigure.at} 0 → ${1130 / 1650}`,
  ]);
});
