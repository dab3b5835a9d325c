import type { RulePack } from '../packs/schema';
import type { Acceptance } from '../findings/acceptance';
import { findingChanges, knownFindings, type FindingChanges } from '../review/finding-changes';
import { judgeReadyMark, type ReadyState, type ReviewedSubmission } from '../review/ready-mark';
import type { ReviewRecord } from '../review/review-record';
import { isSameSubmission, latestOf } from '../review/submission-name';
import type { SubmissionReport, SubmissionReview } from './report';

/** What a submission's check is set against. */
export interface ReviewInputs {
  readonly record: ReviewRecord;
  /** The check of the same submission at an earlier time. */
  readonly baseline: SubmissionReport | null;
}

/** Tells how a submission stands to its earlier reviews. */
export function reviewSubmission(
  reviewed: ReviewedSubmission,
  resting: readonly Acceptance[],
  pack: RulePack,
  { record, baseline }: ReviewInputs,
): SubmissionReview {
  return {
    resting,
    superseded: record.superseded.filter((acceptance) => isSameSubmission(acceptance, reviewed.submission)),
    sinceReview: sinceReview(reviewed, record),
    sinceBaseline: sinceBaseline(reviewed, baseline),
    ready: readyState(reviewed, resting, pack, record),
  };
}

function sinceReview({ submission, findings }: ReviewedSubmission, { reviews }: ReviewRecord): FindingChanges | null {
  const last = latestOf(reviews, submission);
  if (last === null) return null;
  const { by, at } = last;
  return findingChanges(findings, last, { kind: 'review', by, at });
}

function sinceBaseline({ findings }: ReviewedSubmission, baseline: SubmissionReport | null): FindingChanges | null {
  if (baseline === null) return null;
  const { files } = baseline.submission;
  return findingChanges(findings, knownFindings(baseline.findings), { kind: 'files', files });
}

function readyState(
  reviewed: ReviewedSubmission,
  resting: readonly Acceptance[],
  pack: RulePack,
  { readyMarks }: ReviewRecord,
): ReadyState | null {
  const mark = latestOf(readyMarks, reviewed.submission);
  return mark === null ? null : judgeReadyMark(mark, reviewed, resting, pack);
}
