import { mergeRecords } from '../core/review/merge-records';
import type { ReviewProblem } from '../core/review/review-reading';
import { isEmptyRecord, type ReviewRecord } from '../core/review/review-record';
import { isSameSubmission } from '../core/review/submission-name';
import type { Submission } from '../core/submissions/submission';
import { submissionTitle } from '../report/places';
import { signedText } from '../report/summary/acceptance-wording';
import { listWords } from '../core/findings/wording';
import type { Acceptance } from '../core/findings/acceptance';
import type { CommandIo } from './command-io';
import { chooseKeeper, filesOf, NOTHING, ownRecord, type KeepingCheck, type KeptRecords } from './keep-reviews';
import { readFileReviews } from './read-file-reviews';
import { listFiles, readFiles } from './read-files';
import { Refusal } from './refusal';
import { warnOf } from './run-check';

/**
 * Takes what copies of the workbooks keep of the submissions' reviews over: of each finding's acceptances the latest holds,
 * and the others are listed as superseded. Gives what was taken over, in Swedish.
 * @throws {Refusal} when a copy cannot be read, or keeps nothing of the submissions
 */
export async function takeOver(
  copies: readonly string[],
  kept: KeptRecords,
  made: KeepingCheck,
  io: CommandIo,
): Promise<readonly string[]> {
  const record = await readCopies(copies, io);
  const before = made.options.review.record;
  for (const { submission } of made.report.submissions) {
    const own = partOf(record, submission);
    if (isEmptyRecord(own)) continue;
    const keeper = await chooseKeeper(filesOf(submission, made), made);
    kept.set(keeper, mergeRecords([kept.get(keeper) ?? (await ownRecord(keeper, made)), own]));
  }
  if (kept.size === 0) {
    const names = listWords(made.report.submissions.map(({ submission }) => submissionTitle(submission)));
    throw new Refusal(`${NOTHING} Det finns ingen granskning av ${names} i ${listWords(copies)}.`);
  }
  const after = mergeRecords([before, ...kept.values()]);
  const taken = without(after.acceptances, before.acceptances);
  const superseded = without(after.superseded, before.superseded);
  return [
    ...taken.map(
      (acceptance) => `${acceptance.withdrawn ? 'Återtaget' : 'Godtaget'} i kopian: ${describe(acceptance)}`,
    ),
    ...superseded.map((acceptance) => `Ersatt av ett senare: ${describe(acceptance)}`),
    ...(taken.length + superseded.length === 0 ? ['Kopian har inga godtaganden som inte redan finns.'] : []),
  ];
}

/**
 * Reads what the copies keep, merged.
 * @throws {Refusal} when a copy, or what it keeps, cannot be read
 */
async function readCopies(copies: readonly string[], io: CommandIo): Promise<ReviewRecord> {
  const { workbooks, unreadable, notes, pathOf } = await readFiles((await listFiles(copies)).paths, io);
  const { record, problems } = await readFileReviews(workbooks);
  const isInPart = ({ kind }: ReviewProblem): boolean => kind === 'entries';
  const hindrances = [...unreadable, ...problems.filter((problem) => !isInPart(problem))];
  if (hindrances.length > 0) {
    throw new Refusal(
      NOTHING,
      hindrances.map(({ file, reason }) => `${pathOf.get(file) ?? file}: ${reason}`),
    );
  }
  for (const { file, note } of notes) warnOf(pathOf.get(file) ?? file, note, io);
  for (const { file, reason } of problems) warnOf(pathOf.get(file) ?? file, reason, io);
  return record;
}

/** What a record keeps of one submission; what cannot be understood may be of any. */
function partOf(record: ReviewRecord, submission: Submission): ReviewRecord {
  const isOwn = (entry: Parameters<typeof isSameSubmission>[0]): boolean => isSameSubmission(entry, submission);
  return {
    acceptances: record.acceptances.filter(isOwn),
    superseded: record.superseded.filter(isOwn),
    reviews: record.reviews.filter(isOwn),
    readyMarks: record.readyMarks.filter(isOwn),
    unreadable: record.unreadable,
  };
}

function without(entries: readonly Acceptance[], known: readonly Acceptance[]): readonly Acceptance[] {
  const texts = new Set(known.map((entry) => JSON.stringify(entry)));
  return entries.filter((entry) => !texts.has(JSON.stringify(entry)));
}

function describe({ message, reason, ...signature }: Acceptance): string {
  return `${message} Skäl: ${reason} (${signedText(signature)})`;
}
