import { compareNames } from '../submissions/forvaltning-name';
import type { Submission } from '../submissions/submission';
import type { SubmissionName } from './review-record';

/** What tells a submission from the others of a record. */
export function submissionName({ forvaltning, year }: Submission): SubmissionName {
  return { forvaltning, year };
}

/** Whether two names are of the same submission. Spelling slips in the förvaltning's name are allowed. */
export function isSameSubmission(one: SubmissionName, other: SubmissionName): boolean {
  return one.year === other.year && isSameForvaltning(one.forvaltning, other.forvaltning);
}

/** Whether two names are of the same förvaltning; spelling slips are allowed. */
export function isSameForvaltning(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  return one !== null && other !== null && compareNames(one, other) !== 'different';
}

/** The latest entry of a submission; its own name goes before one with a slip. Entries stand with the latest last. */
export function latestOf<Entry extends SubmissionName>(entries: readonly Entry[], name: SubmissionName): Entry | null {
  const same = entries.filter((entry) => isSameSubmission(entry, name));
  return same.filter(({ forvaltning }) => forvaltning === name.forvaltning).at(-1) ?? same.at(-1) ?? null;
}
