import { summariseReview } from '../../../src/core/summary/summarise-review';
import { builtInPack } from '../../support/check';
import { bilaga11, findingAt, submissionReport } from '../../support/report';
import { acceptances, reviewWorkbooks, summaryOf } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

function withGaps(): Submission {
  const submission = validSubmission();
  submission.cell('16', 'Risk 1', 'Ansvarig').clear();
  submission.cell('16', 'Risk 2', 'Åtgärd').clear();
  return submission;
}

it('sorts findings into open, accepted, lapsed and refused', () => {
  const submission = withGaps();
  submission.cell('10b', 'Städmaskin', 'Budget 2021').set(-110);
  const report = reviewWorkbooks(submission.snapshot());
  const record = { acceptances: acceptances(report, ['16-ansvarig-saknas', 'teckenfel']) };
  const { open, accepted, lapsed, refused } = summaryOf(submission, { record });
  expect(accepted.map(({ finding }) => finding.rule)).toEqual(['16-ansvarig-saknas']);
  expect(accepted[0]?.applied.acceptance).toMatchObject({ by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' });
  expect(refused.map(({ finding }) => finding.rule)).toEqual(['teckenfel']);
  expect(refused[0]?.applied.reason).toBe('Ett fel ska rättas. Regelpaketet låter inte felet godtas.');
  expect(lapsed).toEqual([]);
  expect(open.filter(({ severity }) => severity !== 'upplysning').map(({ rule }) => rule)).toEqual([
    'teckenfel',
    '16-atgard-saknas',
  ]);
});

it('gives both values of an acceptance that has lapsed', () => {
  const submission = validSubmission();
  submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(-52386);
  const pack = builtInPack();
  const record = { acceptances: acceptances(reviewWorkbooks(submission.snapshot()), ['10a-kostnadsutveckling']) };
  expect(record.acceptances).toHaveLength(1);
  submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(-52400);
  const { lapsed } = summaryOf(submission, { pack, record });
  const [first] = lapsed;
  expect(first?.applied.changes).toContainEqual({
    label: 'SUMMA VERKSAMHET, Kostnader Plan 2022',
    before: -76066,
    now: -76080,
    unit: 'tkr',
  });
});

it('puts the gravest of the open findings first and leaves out what only follows', () => {
  const bilaga = bilaga11();
  const findings = [
    findingAt(bilaga, 'B6', { id: 'a', severity: 'upplysning' }),
    findingAt(bilaga, 'C6', { id: 'b', severity: 'varning' }),
    findingAt(bilaga, 'D6', { id: 'c' }),
    findingAt(bilaga, 'E6', { id: 'd', causedBy: 'c' }),
  ];
  const { open } = summariseReview(submissionReport({ findings }), builtInPack());
  expect(open.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
