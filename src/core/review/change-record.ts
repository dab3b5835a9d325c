import type { Finding } from '../findings/finding';
import type { Submission } from '../submissions/submission';
import type { Acceptance, Signature } from '../findings/acceptance';
import { figuresOfFinding } from './accepted-figures';
import { knownFindings } from './finding-changes';
import { acceptanceKey, mergeRecords } from './merge-records';
import { momentAfter } from './moment';
import { EMPTY_RECORD, type LastReview, type ReadyMark, type ReviewRecord } from './review-record';
import { latestOf, submissionName } from './submission-name';

/** Makes the acceptance of a finding as it is now. Whether it may be accepted, and the reason is one, is judged before. */
export function acceptFinding(
  finding: Finding,
  submission: Submission,
  { reason, by, at }: Signature & { readonly reason: string },
): Acceptance {
  const { id, rule, bilagaKind, message } = finding;
  return {
    finding: id,
    ...submissionName(submission),
    rule,
    bilaga: bilagaKind,
    message,
    figures: figuresOfFinding(finding),
    reason: reason.trim(),
    by: by.trim(),
    at,
    withdrawn: false,
  };
}

/** Takes an acceptance back. */
export function withdrawAcceptance(acceptance: Acceptance, { by, at }: Signature): Acceptance {
  return { ...acceptance, by: by.trim(), at, withdrawn: true };
}

/** Remembers what a review found. */
export function createReview(
  { submission, findings }: { readonly submission: Submission; readonly findings: readonly Finding[] },
  { by, at }: Signature,
): LastReview {
  return { ...submissionName(submission), by: by.trim(), at, ...knownFindings(findings) };
}

/** What is added to a record; of the same finding or submission the latest holds. */
export type RecordAddition = Partial<Pick<ReviewRecord, 'acceptances' | 'reviews' | 'readyMarks'>>;

/**
 * A record with something added, which holds from now on: what it takes the place of may have been made by somebody whose
 * clock is ahead, or within the same second.
 */
export function withAddition(record: ReviewRecord, addition: RecordAddition): ReviewRecord {
  const known = new Map(record.acceptances.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  const { acceptances = [], reviews = [], readyMarks = [] } = addition;
  return mergeRecords([
    record,
    {
      ...EMPTY_RECORD,
      acceptances: acceptances.map((acceptance) => addedAfter(acceptance, known.get(acceptanceKey(acceptance)))),
      reviews: reviews.map((review) => addedAfter(review, latestOf(record.reviews, review))),
      readyMarks: readyMarks.map((mark) => addedAfter(mark, latestOf(record.readyMarks, mark))),
    },
  ]);
}

function addedAfter<Entry extends Signature>(entry: Entry, earlier: Signature | null | undefined): Entry {
  return earlier === null || earlier === undefined ? entry : { ...entry, at: momentAfter(entry.at, earlier.at) };
}

/** A Klarmarkering is a review too. */
export function withReadyMark(record: ReviewRecord, mark: ReadyMark, findings: readonly Finding[]): ReviewRecord {
  const { forvaltning, year, by, at } = mark;
  const review: LastReview = { forvaltning, year, by, at, ...knownFindings(findings) };
  return withAddition(record, { readyMarks: [mark], reviews: [review] });
}
