import type { SubmissionReport } from '../../../src/core/engine/report';
import { ruleOutcomes } from '../../../src/core/summary/rule-outcomes';
import { checkWorkbooks } from '../../support/check';
import { FAULTS } from '../../support/faults/index';
import { Scene } from '../../support/faults/scene';
import { Random } from '../../support/random';
import { acceptances, reviewWorkbooks } from '../../support/review';
import { readSample, RLF } from '../../support/sample-files';
import { validSubmission } from '../../support/submission/build-submission';

const COUNTED = ['passed', 'fel', 'varning', 'upplysning', 'accepted', 'notEvaluated'] as const;

/** What the rules come to together, which is what the report counts. */
function expectSameCounts(report: SubmissionReport): void {
  const outcomes = ruleOutcomes(report);
  const sums = COUNTED.map((key) => [key, outcomes.reduce((total, outcome) => total + outcome[key], 0)]);
  expect(sums).toEqual(COUNTED.map((key) => [key, report.counts[key]]));
}

it('counts the rules of the published original as its report does, accepted findings apart', async () => {
  const workbooks = [await readSample(RLF)];
  const open = reviewWorkbooks(workbooks);
  expectSameCounts(open);
  const of = (report: SubmissionReport, rule: string): object | undefined =>
    ruleOutcomes(report).find((outcome) => outcome.rule.id === rule);
  expect(of(open, '16-status-saknas')).toMatchObject({ passed: 0, varning: 11, accepted: 0 });
  // A difference within rounding is found by 9a-besok, and told of under an id of its own.
  expect(of(open, 'avrundningsdifferens')).toMatchObject({ passed: 0, upplysning: 1 });

  const accepted = reviewWorkbooks(workbooks, {
    record: { acceptances: acceptances(open, ['16-status-saknas']) },
  });
  expectSameCounts(accepted);
  expect(of(accepted, '16-status-saknas')).toMatchObject({ varning: 0, accepted: 11 });
});

it('counts the rules as the report does, whatever is wrong and follows from it', () => {
  for (const [at, fault] of Object.values(FAULTS).entries()) {
    const submission = validSubmission();
    if (fault(new Scene(submission, new Random(at))) === undefined) continue;
    checkWorkbooks(submission.snapshot()).submissions.forEach(expectSameCounts);
  }
});
