import type { Acceptance, Signature } from '../findings/acceptance';
import { EMPTY_RECORD, isSameSubmission, type ReviewRecord, type SubmissionName } from './review-record';

/**
 * Merges what several workbooks, or copies of one, keep of their reviews: of each finding's acceptances the latest holds
 * and the others are listed as superseded; of reviews and Klarmarkeringar each submission's latest is kept. The order of
 * the records does not matter.
 */
export function mergeRecords(records: readonly ReviewRecord[]): ReviewRecord {
  const [only] = records;
  if (only === undefined) return EMPTY_RECORD;
  if (records.length === 1) return only;
  const all = distinct(records.flatMap(({ acceptances, superseded }) => [...acceptances, ...superseded]));
  const latest = new Map<string, Acceptance>();
  for (const acceptance of [...all].sort(byTime)) latest.set(acceptanceKey(acceptance), acceptance);
  const holding = new Set(latest.values());
  return {
    acceptances: [...latest.values()],
    superseded: all.filter((acceptance) => !holding.has(acceptance)).sort(byTime),
    reviews: latestOfEach(records.flatMap(({ reviews }) => reviews)),
    readyMarks: latestOfEach(records.flatMap(({ readyMarks }) => readyMarks)),
    unreadable: distinct(records.flatMap(({ unreadable }) => unreadable)),
  };
}

/** What tells the acceptances of one finding from those of all others. */
export function acceptanceKey({ finding, year }: Pick<Acceptance, 'finding' | 'year'>): string {
  return `${year ?? ''}|${finding}`;
}

/** The earlier first; of two at the same moment their text decides, so that every merge comes to the same. */
function byTime(one: Signature, other: Signature): number {
  return momentOf(one) - momentOf(other) || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
}

function momentOf({ at }: Signature): number {
  // eslint-disable-next-line no-restricted-globals -- reads a written time with its offset, not the clock
  return Date.parse(at);
}

function latestOfEach<Entry extends SubmissionName & Signature>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries]
    .sort(byTime)
    .filter((entry, at, sorted) => !sorted.slice(at + 1).some((later) => isSameSubmission(entry, later)));
}

function distinct<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
