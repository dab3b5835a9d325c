import type { RulePack } from '../../../src/core/packs/schema';
import { mayBeHandedIn, type Verdict, type VerdictReason } from '../../../src/core/summary/verdict';
import { verdictSentence } from '../../../src/core/summary/verdict-wording';
import { builtInPack } from '../../support/check';
import { bilaga11, findingAt, submissionReport } from '../../support/report';
import { acceptances, lastYear, reviewWorkbooks, summaryOf, type ReviewOptions } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

function verdict(submission: Submission, options: ReviewOptions = {}): Verdict {
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
  const { status, reasons } = verdict(validSubmission());
  expect(status).toBe('clear');
  expect(told(reasons).map((text) => text.replace(/\d+$/u, 'n'))).toEqual(['passed n', 'notEvaluated n']);
});

it('says no for a fel', () => {
  const submission = validSubmission();
  submission.cell('10a', 'Finansiella intäkter/kostnader', 'Intäkter Budget 2021').set(41);
  const { status, reasons } = verdict(submission);
  expect(status).toBe('stopped');
  expect(told(reasons)[0]).toBe('!fel 1');
});

it('says no for a varning until it is accepted', () => {
  const submission = withoutResponsible();
  const before = verdict(submission);
  expect([mayBeHandedIn(before), before.status]).toEqual([false, 'warned']);
  expect(told(before.reasons)[0]).toBe('!varning 1');
  const record = { acceptances: acceptances(reviewWorkbooks(submission.snapshot()), ['16-ansvarig-saknas']) };
  const after = verdict(submission, { record });
  expect([mayBeHandedIn(after), after.status]).toEqual([true, 'accepted']);
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
  const { status, reasons } = verdict(submission, { pack, record });
  expect(status).toBe('stopped');
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
    const { status, reasons } = verdict(submission);
    expect(status).toBe('stopped');
    expect(reasons).toContainEqual({ kind: 'missingBilagor', bilagor: ['16', '17'], stops: true });
  });

  it('is still told when it has been accepted, and stops nothing', () => {
    const record = { acceptances: acceptances(reviewWorkbooks(submission.snapshot()), ['bilaga-saknas']) };
    const { status, reasons } = verdict(submission, { record });
    expect(status).toBe('accepted');
    expect(reasons).toContainEqual({ kind: 'missingBilagor', bilagor: ['16', '17'], stops: false });
  });
});

it('tells of a saving that is not reached, which no rule does, without stopping anything', () => {
  const submission = validSubmission();
  const { status, reasons } = verdict(submission, { prior: lastYear(submission) });
  expect(status).toBe('clear');
  const [policy] = reasons.filter(({ kind }) => kind === 'policy');
  expect(policy).toMatchObject({ stops: false, policy: { kind: 'besparing', outcome: 'notKept' } });
});

it('says no when nothing was checked', () => {
  const { status, reasons } = submissionReport({ bilagor: [] }).verdict;
  expect(status).toBe('unchecked');
  expect(told(reasons)).toContain('!nothingChecked');
});

it('tells of a fel that only follows from a varning', () => {
  const bilaga = bilaga11();
  const cause = findingAt(bilaga, 'C7', { id: 'cause', severity: 'varning' });
  const findings = [cause, findingAt(bilaga, 'E7', { causedBy: 'cause' })];
  const { status, reasons } = submissionReport({ findings }).verdict;
  expect(status).toBe('stopped');
  expect(told(reasons).filter((text) => text.startsWith('!'))).toEqual(['!followingFel 1', '!varning 1']);
});

it('has a status and a sentence for each way in which a submission can stand', () => {
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
  expect(
    reports.map(({ verdict: given }) => [given.status, verdictSentence(given), verdictSentence(given, 'en')]),
  ).toEqual([
    ['stopped', 'Kan inte lämnas in', 'Cannot be submitted'],
    [
      'warned',
      'Kan lämnas in när varningen har rättats eller godtagits',
      'Can be submitted when the warning has been fixed or accepted',
    ],
    ['accepted', 'Kan lämnas in med godtagna avvikelser', 'Can be submitted with accepted deviations'],
    ['clear', 'Kan lämnas in', 'Can be submitted'],
    ['unchecked', 'Inget kunde kontrolleras', 'Nothing could be checked'],
  ]);
});

describe('a file that could not be read', () => {
  const file = { file: 'trasig.xlsx', reason: 'Filen är skadad.', isUnclaimed: false };

  it('stops a submission in which nothing else is wrong, and is the first of the reasons', () => {
    const bilaga = bilaga11();
    const { status, reasons } = submissionReport({ bilagor: [bilaga], unread: [file] }).verdict;
    expect(status).toBe('stopped');
    expect(reasons[0]).toEqual({ kind: 'unread', stops: true, file });
  });

  it('comes before what has been found', () => {
    const { reasons } = submissionReport({ findings: [findingAt(bilaga11(), 'E7')], unread: [file] }).verdict;
    expect(told(reasons).slice(0, 2)).toEqual(['!unread', '!fel 1']);
  });
});
