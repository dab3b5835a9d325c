import * as fc from 'fast-check';
import { checkWorkbooks, findingsOf } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

/** One error on most sheets. */
function withErrors(): Submission {
  const submission = validSubmission();
  submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Plan 2022').set(-50_000);
  submission.cell('10b', 'TOTALT', 'Budget 2021').set(3290);
  submission.cell('11', 'Antal invånare', 'Plan 2023').set('24 350');
  submission.cell('16', 'Risk 1', 'Åtgärd').clear();
  submission.cell('17-1', 'Projekt 1', 'Omfattning').set('Stor');
  return submission;
}

/** What is found, without the places, which are numbered in the order of the sheets. */
function foundIn(submission: Submission): readonly string[] {
  const findings = findingsOf(checkWorkbooks(submission.snapshot()));
  return findings.map(({ id, severity, causedBy, message }) => [id, severity, causedBy, message].join(' | ')).sort();
}

it('the order of the sheets changes nothing that is found', () => {
  const [submission, expected] = [withErrors(), foundIn(withErrors())];
  expect(expected.length).toBeGreaterThan(5);
  const { sheets } = submission.workbook;
  fc.assert(
    fc.property(fc.shuffledSubarray([...sheets], { minLength: sheets.length }), (shuffled) => {
      sheets.splice(0, sheets.length, ...shuffled);
      expect(foundIn(submission)).toEqual(expected);
    }),
    { seed: 2020, numRuns: 25 },
  );
});
