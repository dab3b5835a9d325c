import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import type { Report } from '../../../src/core/engine/report';
import type { Acceptance } from '../../../src/core/findings/acceptance';
import { createReview, withAddition } from '../../../src/core/review/change-record';
import { readReviews } from '../../../src/core/review/part/read-reviews';
import { writeReviewPart } from '../../../src/core/review/part/review-part';
import { EMPTY_RECORD, type ReviewRecord } from '../../../src/core/review/review-record';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { acceptedBy, checkReviewed, onlyOf } from '../../support/accepted';
import { builtInPack } from '../../support/check';
import { NO_REVIEW } from '../../support/report';
import { validSubmission } from '../../support/submission/build-submission';
import { inFolder } from '../../support/submission/last-year';
import type { Submission } from '../../support/submission/submission';

const SIGNED = { by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' };
const RLF = 'Regionledningsförvaltningen';
const HSF = 'Hälso- och sjukvårdsförvaltningen';

/** A submission in which risks have no Ansvarig. */
function withoutResponsible(risks: readonly number[], forvaltning = HSF): Submission {
  const submission = validSubmission({}, { forvaltning });
  for (const risk of risks) submission.cell('16', `Risk ${risk}`, 'Ansvarig').clear();
  return submission;
}

function riskOf(id: string): string {
  return /\/(\d)\//u.exec(id)?.[1] ?? id;
}

function check(workbooks: readonly WorkbookSnapshot[], baseline?: readonly WorkbookSnapshot[]): Report {
  return checkSubmissions(workbooks, {
    pack: builtInPack(),
    ledger: null,
    unreadable: [],
    review: readReviews(workbooks),
    ...(baseline === undefined ? {} : { baseline: { workbooks: baseline, review: readReviews(baseline) } }),
  });
}

function keeping(workbooks: readonly WorkbookSnapshot[], record: ReviewRecord): readonly WorkbookSnapshot[] {
  return workbooks.map((workbook, at) =>
    at === 0 ? { ...workbook, reviewParts: [writeReviewPart(record)] } : workbook,
  );
}

it('a submission that was never reviewed stands to no review', () => {
  const report = check(withoutResponsible([1]).snapshot());
  expect(onlyOf(report).review).toEqual(NO_REVIEW);
  expect(report.reviewProblems).toEqual([]);
});

describe('of two förvaltningar in one call', () => {
  const hsf = inFolder('hsf', withoutResponsible([1]).snapshot());
  const rlf = inFolder('rlf', withoutResponsible([2], RLF).snapshot());

  function acceptAllIn(workbooks: readonly WorkbookSnapshot[]): readonly Acceptance[] {
    const report = onlyOf(checkReviewed(workbooks, {}));
    return acceptedBy(
      report,
      report.findings.filter(({ rule }) => rule === '16-ansvarig-saknas'),
    );
  }

  it('each has its own acceptances, resting and superseded ones too', () => {
    const [ofHsf = [], ofRlf = []] = [hsf, rlf].map(acceptAllIn);
    const gone = ofHsf.map((acceptance) => ({ ...acceptance, finding: 'rättad' }));
    const older = ofRlf.map((acceptance) => ({ ...acceptance, at: '2026-11-21T09:00:00+01:00' }));
    const record = { acceptances: [...ofHsf, ...ofRlf, ...gone], superseded: older };
    const { submissions } = checkReviewed([...hsf, ...rlf], record);
    expect(
      submissions.map(({ submission, counts, review }) => ({
        forvaltning: submission.forvaltning,
        accepted: counts.accepted,
        resting: review.resting,
        superseded: review.superseded,
      })),
    ).toEqual([
      { forvaltning: HSF, accepted: 1, resting: gone, superseded: [] },
      { forvaltning: RLF, accepted: 1, resting: [], superseded: older },
    ]);
  });

  it('each is compared with its own earlier file', () => {
    const { submissions } = check([...hsf, ...rlf], inFolder('före', withoutResponsible([1, 3]).snapshot()));
    expect(submissions.map(({ review }) => review.sinceBaseline?.solved.map(({ id }) => riskOf(id)))).toEqual([
      ['3'],
      undefined,
    ]);
  });
});

describe('against the last review', () => {
  const before = onlyOf(checkReviewed(withoutResponsible([1, 2]).snapshot(), {}));
  const record = withAddition(EMPTY_RECORD, { reviews: [createReview(before, SIGNED)] });

  it('tells what is new, what remains and what is solved, and whose review it was', () => {
    const { sinceReview } = onlyOf(checkReviewed(withoutResponsible([2, 3]).snapshot(), record)).review;
    expect(sinceReview?.since).toEqual({ kind: 'review', ...SIGNED });
    expect({
      added: sinceReview?.added.map(({ id }) => riskOf(id)),
      solved: sinceReview?.solved.map(({ id }) => riskOf(id)),
    }).toEqual({ added: ['3'], solved: ['1'] });
    expect(sinceReview?.remaining.map(({ id }) => riskOf(id))).toContain('2');
  });

  it('of another year it tells nothing', () => {
    const reviews = record.reviews.map((review) => ({ ...review, year: 2020 }));
    expect(onlyOf(checkReviewed(withoutResponsible([2]).snapshot(), { reviews })).review.sinceReview).toBeNull();
  });
});

describe('against an earlier file', () => {
  const now = withoutResponsible([2]).snapshot();

  function solved(baseline: Submission): readonly string[] | undefined {
    const report = onlyOf(check(now, inFolder('före', baseline.snapshot())));
    return report.review.sinceBaseline?.solved.map(({ id }) => riskOf(id));
  }

  it('tells what is solved, and which files it was', () => {
    expect(solved(withoutResponsible([1, 2]))).toEqual(['1']);
    const report = onlyOf(check(now, inFolder('före', withoutResponsible([1, 2]).snapshot())));
    expect(report.review.sinceBaseline?.since).toEqual({ kind: 'files', files: ['före/Inlämning.xlsx'] });
  });

  it('compares with a draft whose förvaltning is misspelt', () => {
    // That the name is misspelt is solved too.
    expect(solved(withoutResponsible([1, 2], 'Hälso- och sjukvårdsförvalningen'))).toContain('1');
  });

  it('does not compare with another förvaltning', () => {
    expect(solved(withoutResponsible([1, 2], RLF))).toBeUndefined();
  });

  it('does not take its acceptances for this one’s', () => {
    const workbooks = withoutResponsible([2]).snapshot();
    const report = onlyOf(checkReviewed(workbooks, {}));
    const acceptances = acceptedBy(report, report.findings);
    const compared = onlyOf(check(now, keeping(workbooks, { ...EMPTY_RECORD, acceptances })));
    expect(compared.counts.accepted).toBe(0);
  });
});

describe('a review that the earlier file has', () => {
  const workbooks = withoutResponsible([1]).snapshot();
  const report = onlyOf(checkReviewed(workbooks, {}));
  const record = { ...EMPTY_RECORD, acceptances: acceptedBy(report, report.findings.slice(0, 1)) };
  const reviewed = keeping(workbooks, record);

  it('is told to be lost when the files have none', () => {
    expect(check(workbooks, reviewed).reviewProblems).toMatchObject([{ file: 'Inlämning.xlsx', kind: 'lost' }]);
  });

  it('is not lost when one of the files has it', () => {
    expect(check([...workbooks, ...inFolder('del2', reviewed)], reviewed).reviewProblems).toEqual([]);
    expect(check(reviewed, reviewed).reviewProblems).toEqual([]);
  });

  it('is told to be lost also when it cannot be read', () => {
    const damaged = workbooks.map((workbook) => ({ ...workbook, reviewParts: ['<granskning'] }));
    expect(check(workbooks, damaged).reviewProblems).toMatchObject([{ kind: 'lost' }]);
  });

  it('is not missed when it was empty', () => {
    expect(check(workbooks, keeping(workbooks, EMPTY_RECORD)).reviewProblems).toEqual([]);
    expect(check(workbooks, workbooks).reviewProblems).toEqual([]);
  });
});

it('a refused acceptance is told, and its fel counts', () => {
  const submission = validSubmission();
  submission.cell('16', 'Risk 1', 'Effektivitet').set('Hög').fill(null);
  const before = onlyOf(checkReviewed(submission.snapshot(), {}));
  const fel = before.findings.filter(({ rule }) => rule === '16-riskvarde');
  const record = { acceptances: acceptedBy(before, fel) };
  const after = onlyOf(checkReviewed(submission.snapshot(), record));
  expect(after.findings.find(({ rule }) => rule === '16-riskvarde')?.acceptance).toMatchObject({
    status: 'refused',
    reason: 'Ett fel ska rättas. Regelpaketet låter inte felet godtas.',
  });
  expect(after.counts).toMatchObject({ fel: 1, accepted: 0 });
  const lenient = { ...builtInPack(), godtagbaraFel: ['16-riskvarde'] };
  expect(onlyOf(checkReviewed(submission.snapshot(), record, lenient)).counts).toMatchObject({ fel: 0, accepted: 1 });
});
