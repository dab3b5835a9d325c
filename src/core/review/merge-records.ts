import type { Acceptance, Signature } from '../findings/acceptance';
import { momentOf } from './moment';
import type { ReviewRecord, SubmissionName } from './review-record';

/**
 * Merges what several workbooks, or copies of one, keep of their reviews: of each finding's acceptances the latest holds
 * and the others are listed as superseded; of reviews and Klarmarkeringar each submission's latest is kept. Neither the
 * order of the records nor how often one of them is given matters.
 */
export function mergeRecords(records: readonly ReviewRecord[]): ReviewRecord {
  const all = inOrder(records.flatMap(({ acceptances, superseded }) => [...acceptances, ...superseded]));
  const holding = new Set(latestOfEach(all, acceptanceKey));
  return {
    acceptances: [...holding],
    superseded: all.filter((acceptance) => !holding.has(acceptance)),
    reviews: latestOfEach(inOrder(records.flatMap(({ reviews }) => reviews)), submissionKey),
    readyMarks: latestOfEach(inOrder(records.flatMap(({ readyMarks }) => readyMarks)), submissionKey),
    unreadable: distinct(records.flatMap(({ unreadable }) => unreadable)),
  };
}

/** What tells the acceptances of one finding from those of all others. */
export function acceptanceKey({
  forvaltning,
  year,
  finding,
}: Pick<Acceptance, 'forvaltning' | 'year' | 'finding'>): string {
  return JSON.stringify([forvaltning, year, finding]);
}

function submissionKey({ forvaltning, year }: SubmissionName): string {
  return JSON.stringify([forvaltning, year]);
}

/** The latest of each, in their order. */
function latestOfEach<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly Entry[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    latest.delete(key);
    latest.set(key, entry);
  }
  return [...latest.values()];
}

/** Each entry once, the earlier first; of two at the same moment their text decides, so that every merge comes to the same. */
function inOrder<Entry extends Signature>(entries: readonly Entry[]): readonly Entry[] {
  return [...byText(entries)]
    .map(([text, entry]) => ({ text, entry, moment: momentOf(entry.at) }))
    .sort((one, other) => one.moment - other.moment || (one.text < other.text ? -1 : 1))
    .map(({ entry }) => entry);
}

function distinct(entries: readonly unknown[]): readonly unknown[] {
  return [...byText(entries)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

function byText<Entry>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
}
