import type { Acceptance } from '../../findings/acceptance';
import { REVIEW_NAMESPACE } from '../review-namespace';
import { EMPTY_RECORD, type LastReview, type ReadyMark, type ReviewRecord } from '../review-record';
import { readReviewRoot } from './read-root';
import { acceptanceSchema, lastReviewSchema, readyMarkSchema, reviewSchema } from './review-schema';

const VERSION = 1;
const ROOT = 'granskning';

/** What a review part says, or why it cannot be read. */
export type ReviewPartReading =
  | { readonly status: 'read'; readonly record: ReviewRecord }
  /** Made by a later version of this program; it must be left as it is. */
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged' };

/**
 * Writes a record as the text of a custom XML part: one element of our namespace with the version, holding JSON. All that
 * XML could take for markup is escaped as JSON does, so that no program that carries the part has anything to change.
 */
export function writeReviewPart(record: ReviewRecord): string {
  const json = JSON.stringify(record).replace(
    /[<>&\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOT} xmlns="${REVIEW_NAMESPACE}" version="${VERSION}">${json}</${ROOT}>`;
}

/** Reads a review part. Never throws: what is hand-edited, cut off or of a later version is said. */
export function readReviewPart(xml: string): ReviewPartReading {
  const { version = null, text = null } = readReviewRoot(xml) ?? {};
  if (version !== null && version > VERSION) return { status: 'newer', version };
  if (version !== VERSION || text === null) return DAMAGED;
  const parsed = reviewSchema.safeParse(parseJson(text));
  if (!parsed.success) return DAMAGED;
  const record = readEntries(parsed.data);
  return canBeWritten(record.unreadable) ? { status: 'read', record } : DAMAGED;
}

const DAMAGED: ReviewPartReading = { status: 'damaged' };

/** What cannot be understood must at least be kept; what is nested without end cannot. */
function canBeWritten(entries: readonly unknown[]): boolean {
  try {
    JSON.stringify(entries);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readEntries(part: {
  readonly acceptances: readonly unknown[];
  readonly superseded: readonly unknown[];
  readonly reviews: readonly unknown[];
  readonly readyMarks: readonly unknown[];
  readonly unreadable?: readonly unknown[] | undefined;
}): ReviewRecord {
  const unreadable: unknown[] = [...(part.unreadable ?? EMPTY_RECORD.unreadable)];
  const each = <Entry>(
    entries: readonly unknown[],
    schema: { safeParse: (entry: unknown) => { success: true; data: Entry } | { success: false } },
  ): readonly Entry[] =>
    entries.flatMap((entry) => {
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [parsed.data];
      unreadable.push(entry);
      return [];
    });
  const acceptances: readonly Acceptance[] = each(part.acceptances, acceptanceSchema);
  const superseded: readonly Acceptance[] = each(part.superseded, acceptanceSchema);
  const reviews: readonly LastReview[] = each(part.reviews, lastReviewSchema);
  const readyMarks: readonly ReadyMark[] = each(part.readyMarks, readyMarkSchema);
  return { acceptances, superseded, reviews, readyMarks, unreadable };
}
