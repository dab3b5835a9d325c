import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { SubmissionReport } from '../../src/core/engine/report';
import type { Acceptance } from '../../src/core/findings/acceptance';
import type { RulePack } from '../../src/core/packs/schema';
import type { ReadyChange } from '../../src/core/review/ready-mark';
import { EMPTY_RECORD, type ReviewRecord } from '../../src/core/review/review-record';
import { summariseReview, type ReviewSummary } from '../../src/core/summary/summarise-review';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { acceptedBy, onlyOf } from './accepted';
import { builtInPack } from './check';
import { buildSubmission } from './submission/build-submission';
import { inFolder, lastYearOf } from './submission/last-year';
import type { SubmissionContent } from './submission/content';
import type { Submission } from './submission/submission';

/** What a review is made with besides the workbooks. */
export interface ReviewOptions {
  readonly pack?: RulePack;
  readonly prior?: readonly WorkbookSnapshot[];
  readonly record?: Partial<ReviewRecord>;
  readonly baseline?: readonly WorkbookSnapshot[];
}

/** Checks the workbooks of one submission with what they keep of reviews. */
export function reviewWorkbooks(
  workbooks: readonly WorkbookSnapshot[],
  { pack = builtInPack(), prior, record, baseline }: ReviewOptions = {},
): SubmissionReport {
  const report = checkSubmissions(workbooks, {
    pack,
    ledger: null,
    unreadable: [],
    ...(prior === undefined ? {} : { prior }),
    review: { record: { ...EMPTY_RECORD, ...record }, problems: [] },
    ...(baseline === undefined
      ? {}
      : { baseline: { workbooks: baseline, review: { record: EMPTY_RECORD, problems: [] } } }),
  });
  return onlyOf(report);
}

/** The summary of a submission's review. */
export function summaryOf(submission: Submission, options: ReviewOptions = {}): ReviewSummary {
  return summariseReview(reviewWorkbooks(submission.snapshot(), options), options.pack ?? builtInPack());
}

/** Last year's workbooks of a submission, with other content where it is told. */
export function lastYear(
  submission: Submission,
  change: (prior: SubmissionContent) => Partial<SubmissionContent> = () => ({}),
): readonly WorkbookSnapshot[] {
  const prior = lastYearOf(submission.content);
  return inFolder('fjol', buildSubmission({ ...prior, ...change(prior) }, submission.layout).snapshot());
}

/** Eva's acceptances of the findings of some rules. */
export function acceptances(report: SubmissionReport, rules: readonly string[]): readonly Acceptance[] {
  return acceptedBy(
    report,
    report.findings.filter(({ rule, causedBy }) => rules.includes(rule) && causedBy === null),
  );
}

/** So many figures of bilaga 11 that were changed from 1 to 2 after a Klarmarkering: `Rad 0`, `Rad 1` and so on. */
export function changedFigures(count: number): readonly ReadyChange[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'figure',
    bilaga: '11',
    enhet: null,
    row: `Rad ${at}`,
    column: 'Plan 2021',
    before: 1,
    now: 2,
  }));
}
