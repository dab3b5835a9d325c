import type { RulePack } from '../../../src/core/packs/schema';
import type { ReviewVerdict, VerdictReason } from '../../../src/core/summary/review-verdict';
import { summariseReview } from '../../../src/core/summary/summarise-review';
import { verdictOf } from '../../../src/report/verdict';
import { builtInPack } from '../../support/check';
import { bilaga11, findingAt, submissionReport } from '../../support/report';
import { acceptances, lastYear, reviewWorkbooks, summaryOf, type ReviewOptions } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

function verdict(submission: Submission, options: ReviewOptions = {}): ReviewVerdict {
  return summaryOf(submission, options).verdict;
}

/** What the reasons are, those that stop the submission with an exclamation mark. */
function told(reasons: readonly VerdictReason[]): readonly string[] {
  return reasons.map((reason) => {
    const count = 'count' in reason ? ` ${reason.count}` : '';
    return `${reason.stops ? '!' : ''}${reason.kind}${count}`;
  });
}

function withoutResponsible(): Submission {
  const submission = validSubmission();
  submission.cell('16', 'Risk 1', 'Ansvarig').clear();
  return submission;
}

it('says yes when there is nothing to deal with, and how many checks could not be made', () => {
  const { outcome, reasons } = verdict(validSubmission());
  expect(outcome).toBe('yes');
  expect(told(reasons).map((text) => text.replace(/\d+$/u, 'n'))).toEqual(['passed n', 'notEvaluated n']);
});

it('says no for a fel', () => {
  const submission = validSubmission();
  submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Budget 2021').set(41);
  const { outcome, status, reasons } = verdict(submission);
  expect([outcome, status]).toEqual(['no', 'stopped']);
  expect(told(reasons)[0]).toBe('!fel 1');
});

it('says no for a varning until it is accepted', () => {
  const submission = withoutResponsible();
  const before = verdict(submission);
  expect([before.outcome, before.status]).toEqual(['no', 'warned']);
  expect(told(before.reasons)[0]).toBe('!varning 1');
  const record = { acceptances: acceptances(reviewWorkbooks(submission.snapshot()), ['16-ansvarig-saknas']) };
  const after = verdict(submission, { record });
  expect([after.outcome, after.status]).toEqual(['withAccepted', 'accepted']);
  expect(told(after.reasons)[0]).toBe('accepted 1');
});

it('says no when an acceptance has lapsed', () => {
  const submission = validSubmission();
  submission.cell('10b', 'Städmaskin', 'Budget 2021').set(-110);
  const before = reviewWorkbooks(submission.snapshot());
  const pack: RulePack = { ...builtInPack(), godtagbaraFel: ['teckenfel'] };
  const record = { acceptances: acceptances(before, ['teckenfel']) };
  expect(record.acceptances).toHaveLength(1);
  submission.cell('10b', 'Städmaskin', 'Budget 2021').set(-111);
  const { outcome, reasons } = verdict(submission, { pack, record });
  expect(outcome).toBe('no');
  expect(told(reasons)).toEqual(expect.arrayContaining(['!fel 1', '!lapsed 1']));
});

it('tells that the rule pack does not let a fel be accepted', () => {
  const submission = validSubmission();
  submission.cell('10b', 'Städmaskin', 'Budget 2021').set(-110);
  const record = { acceptances: acceptances(reviewWorkbooks(submission.snapshot()), ['teckenfel']) };
  expect(told(verdict(submission, { record }).reasons)).toEqual(expect.arrayContaining(['!fel 1', '!refused 1']));
});

describe('a required bilaga that is missing', () => {
  const submission = validSubmission().deleteBilaga('16').deleteBilaga('17-1').deleteBilaga('17-2');

  it('stops the submission, by name', () => {
    const { outcome, reasons } = verdict(submission);
    expect(outcome).toBe('no');
    expect(reasons).toContainEqual({ kind: 'missingBilagor', bilagor: ['16', '17'], stops: true });
  });

  it('is still told when it has been accepted, and stops nothing', () => {
    const record = { acceptances: acceptances(reviewWorkbooks(submission.snapshot()), ['bilaga-saknas']) };
    const { outcome, reasons } = verdict(submission, { record });
    expect(outcome).toBe('withAccepted');
    expect(reasons).toContainEqual({ kind: 'missingBilagor', bilagor: ['16', '17'], stops: false });
  });
});

it('tells of a saving that is not reached, which no rule does, without stopping anything', () => {
  const submission = validSubmission();
  const { outcome, reasons } = verdict(submission, { prior: lastYear(submission) });
  expect(outcome).toBe('yes');
  const [policy] = reasons.filter(({ kind }) => kind === 'policy');
  expect(policy).toMatchObject({ stops: false, policy: { kind: 'besparing', outcome: 'notKept' } });
});

it('says no when nothing was checked', () => {
  const { outcome, reasons } = summariseReview(submissionReport({ bilagor: [] }), builtInPack()).verdict;
  expect(outcome).toBe('no');
  expect(told(reasons)).toContain('!nothingChecked');
});

it('tells of a fel that only follows from a varning', () => {
  const bilaga = bilaga11();
  const cause = findingAt(bilaga, 'C7', { id: 'cause', severity: 'varning' });
  const findings = [cause, findingAt(bilaga, 'E7', { causedBy: 'cause' })];
  const { outcome, reasons } = summariseReview(submissionReport({ findings }), builtInPack()).verdict;
  expect(outcome).toBe('no');
  expect(told(reasons).slice(0, 2)).toEqual(['!followingFel 1', '!varning 1']);
});

it('agrees with the verdict of the check', () => {
  const OUTCOMES = { stopped: 'no', warned: 'no', unchecked: 'no', accepted: 'withAccepted', clear: 'yes' } as const;
  const bilaga = bilaga11();
  const stopped = submissionReport({ findings: [findingAt(bilaga, 'E7')] });
  const [acceptance] = acceptances(stopped, ['11-tandvardsersattning']);
  if (acceptance === undefined) throw new Error('Nothing to accept');
  const accepted = { status: 'accepted', acceptance } as const;
  const reports = [
    stopped,
    submissionReport({ findings: [findingAt(bilaga, 'E7', { severity: 'varning' })] }),
    submissionReport({ findings: [findingAt(bilaga, 'E7', { severity: 'varning', acceptance: accepted })] }),
    submissionReport({ findings: [findingAt(bilaga, 'E7', { severity: 'upplysning' })] }),
    submissionReport({ bilagor: [] }),
  ];
  const statuses = reports.map((report) => verdictOf(report).status);
  expect(statuses).toEqual(['stopped', 'warned', 'accepted', 'clear', 'unchecked']);
  for (const report of reports) {
    const { status, outcome } = summariseReview(report, builtInPack()).verdict;
    expect(status).toBe(verdictOf(report).status);
    expect(outcome).toBe(OUTCOMES[status]);
  }
});
