import { NODE_PATCHING_HOST } from '../adapters/files/patch/node-patching-host';
import { findKeepProblem, keepReview } from '../adapters/files/patch/keep-review';
import { readBytes } from '../adapters/files/read-bytes';
import { readWorkbookFile } from '../adapters/files/read-workbook-file';
import { checkSubmissions } from '../core/engine/check-submissions';
import type { Report } from '../core/engine/report';
import { withAddition, type RecordAddition } from '../core/review/change-record';
import { acceptanceKey, mergeRecords } from '../core/review/merge-records';
import type { ReviewProblem } from '../core/review/review-reading';
import { EMPTY_RECORD, type ReviewRecord } from '../core/review/review-record';
import { latestOf } from '../core/review/submission-name';
import type { Submission } from '../core/submissions/submission';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { CommandIo } from './command-io';
import type { CommandArguments } from './read-arguments';
import { readFileReviews } from './read-file-reviews';
import { Refusal } from './refusal';
import { makeCheck, warnOf, type MadeCheck } from './run-check';
import { writeCopies, type WorkbookCopy, type WrittenCopy } from './write-copies';

/** Said when nothing is written. */
export const NOTHING = 'Inget sparades.';

/** A check whose reviews are to be added to, and where the copies go. */
export interface KeepingCheck extends MadeCheck<{ readonly inputs: readonly string[] }> {
  readonly folder: string;
  /** Damaged reviews are begun anew. */
  readonly restarts: boolean;
  /** What is in the folder may be lost. */
  readonly replaces: boolean;
}

/**
 * Makes the check of a command that keeps reviews in copies.
 * @throws {Refusal} when nothing could be checked, or there is nowhere to write
 */
export async function makeKeepingCheck(args: CommandArguments, command: string, io: CommandIo): Promise<KeepingCheck> {
  const folder = args.flags.get('out');
  if (folder === undefined) throw new Refusal('Ange mappen som kopiorna ska skrivas till: --out MAPP.');
  const made = await makeCheck(args, command, io, (inputs) => Promise.resolve({ inputs }));
  if (made.refusal !== undefined) throw made.refusal;
  return { ...made, folder, restarts: args.flags.has('restart'), replaces: args.flags.has('replace') };
}

/** What comes to be kept by single files, by their places among the workbooks of the call. */
export type KeptRecords = Map<number, ReviewRecord>;

/**
 * Chooses the file that is to keep something of a submission's review: the first that can.
 * @param candidates places among the workbooks of the call
 * @throws {Refusal} when none can, or what it keeps already cannot be read
 */
export async function chooseKeeper(candidates: readonly number[], made: KeepingCheck): Promise<number> {
  const reasons: string[] = [];
  for (const fileIndex of candidates) {
    const path = pathOf(fileIndex, made);
    const content = await readBytes(path);
    const problem = content.ok ? findKeepProblem(content.bytes, NODE_PATCHING_HOST) : content.reason;
    if (problem === undefined) {
      refuseUnreadable(fileIndex, made);
      return fileIndex;
    }
    reasons.push(`${path}: ${problem}`);
  }
  throw new Refusal(NOTHING, reasons);
}

/** The places of a submission's files among the workbooks of the call. */
export function filesOf({ files }: Submission, { files: { workbooks } }: KeepingCheck): readonly number[] {
  return files.flatMap((file) => {
    const at = workbooks.findIndex((workbook) => workbook.file === file);
    return at < 0 ? [] : [at];
  });
}

function pathOf(fileIndex: number, { files: { workbooks, pathOf: paths } }: KeepingCheck): string {
  const file = workbooks[fileIndex]?.file ?? '';
  return paths.get(file) ?? file;
}

/** A review of a later version is never replaced, and a damaged one only when that is asked for. Why has been said. */
function refuseUnreadable(fileIndex: number, made: KeepingCheck): void {
  const path = pathOf(fileIndex, made);
  if (hasProblem('newer', fileIndex, made)) {
    throw new Refusal(`${NOTHING} Granskningen i ${path} är gjord med en nyare version av Bilagekontroll.`);
  }
  if (hasProblem('damaged', fileIndex, made) && !made.restarts) {
    throw new Refusal(`${NOTHING} Granskningen i ${path} är skadad. Börja om den med --restart.`);
  }
}

function hasProblem(kind: ReviewProblem['kind'], fileIndex: number, made: KeepingCheck): boolean {
  const { file } = made.files.workbooks[fileIndex] ?? {};
  return made.options.review.problems.some((problem) => problem.file === file && problem.kind === kind);
}

/** What a file of the call keeps of its reviews, as far as it can be read. */
export async function ownRecord(fileIndex: number, { files: { workbooks } }: KeepingCheck): Promise<ReviewRecord> {
  return (await readFileReviews(workbooks.slice(fileIndex, fileIndex + 1))).record;
}

/** Adds to what a file keeps something that from now on holds over what all files of the call keep. */
export async function addToKept(
  kept: KeptRecords,
  fileIndex: number,
  addition: RecordAddition,
  made: KeepingCheck,
): Promise<void> {
  const after = withAddition(made.options.review.record, addition);
  const keys = new Set((addition.acceptances ?? []).map(acceptanceKey));
  const own = kept.get(fileIndex) ?? (await ownRecord(fileIndex, made));
  kept.set(
    fileIndex,
    mergeRecords([
      own,
      {
        ...EMPTY_RECORD,
        acceptances: after.acceptances.filter((acceptance) => keys.has(acceptanceKey(acceptance))),
        reviews: (addition.reviews ?? []).flatMap((review) => latestOf(after.reviews, review) ?? []),
        readyMarks: (addition.readyMarks ?? []).flatMap((mark) => latestOf(after.readyMarks, mark) ?? []),
      },
    ]),
  );
}

/** Copies on disk with what they were to keep. */
export interface KeptCopies {
  readonly copies: readonly WrittenCopy[];
  /** The check of the copies. */
  readonly report: Report;
  /** Whether every copy, read again, keeps what it was to. */
  readonly isAsMeant: boolean;
}

/**
 * Writes copies of the submissions' files, some of them with another review, and reads and checks them.
 * @throws {Refusal} when a file cannot keep its review or a copy cannot be written
 */
export async function writeKept(kept: KeptRecords, made: KeepingCheck, io: CommandIo): Promise<KeptCopies> {
  const damaged = [...kept.keys()].filter((fileIndex) => hasProblem('damaged', fileIndex, made));
  if (made.restarts && damaged.length === 0)
    throw new Refusal(`${NOTHING} Granskningen är inte skadad; kör utan --restart.`);
  const { writeReviewPart } = await import('../core/review/part/review-part');
  const texts = new Map([...kept].map(([fileIndex, record]) => [fileIndex, writeReviewPart(record)]));
  const { files, folder, prepared, options } = made;
  const copies = await writeCopies(
    await makeCopies(texts, made, io),
    { folder, inputs: prepared.inputs, replaces: made.replaces },
    io,
  );
  for (const fileIndex of damaged) warnOf(pathOf(fileIndex, made), RESTARTED, io);
  const workbooks: WorkbookSnapshot[] = [];
  let isAsMeant = true;
  for (const [fileIndex, workbook] of files.workbooks.entries()) {
    const copy = copies.find(({ file }) => file === workbook.file);
    const result = copy === undefined ? undefined : await readWorkbookFile(copy.path);
    const text = texts.get(fileIndex);
    const isKept = text === undefined || (result?.ok === true && isOnly(text, result.workbook));
    if (result?.ok === false || !isKept) {
      isAsMeant = false;
      const reason = result?.ok === false ? `Kopian kan inte läsas: ${result.reason}` : NOT_AS_MEANT;
      warnOf(copy?.path ?? workbook.file, reason, io);
    }
    workbooks.push(result?.ok === true ? { ...result.workbook, file: workbook.file } : workbook);
  }
  const report = checkSubmissions(workbooks, { ...options, review: await readFileReviews(workbooks) });
  return { copies, report, isAsMeant };
}

function isOnly(text: string, { reviewParts = [] }: WorkbookSnapshot): boolean {
  return reviewParts.length === 1 && reviewParts[0] === text;
}

const RESTARTED = 'Den skadade granskningen är ersatt i kopian.';

const NOT_AS_MEANT = 'Kopian har inte den granskning som skulle sparas.';

/** The files of every submission that is added to, so that the folder holds the whole of each. */
async function makeCopies(
  texts: ReadonlyMap<number, string>,
  made: KeepingCheck,
  io: CommandIo,
): Promise<readonly WorkbookCopy[]> {
  const submissions = made.report.submissions.map(({ submission }) => filesOf(submission, made));
  const wanted = new Set([
    ...submissions.filter((files) => files.some((file) => texts.has(file))).flat(),
    ...texts.keys(),
  ]);
  const copies: WorkbookCopy[] = [];
  for (const fileIndex of [...wanted].sort((one, other) => one - other)) {
    const file = made.files.workbooks[fileIndex]?.file ?? '';
    const path = pathOf(fileIndex, made);
    const content = await readBytes(path);
    if (!content.ok) throw new Refusal(NOTHING, [`${path}: ${content.reason}`]);
    const text = texts.get(fileIndex);
    if (text === undefined) {
      copies.push({ file, bytes: content.bytes });
      continue;
    }
    const result = keepReview(content.bytes, { text, itemId: io.newId() }, NODE_PATCHING_HOST);
    if (!result.ok) throw new Refusal(NOTHING, [`${path}: ${result.reason}`]);
    for (const warning of result.warnings) warnOf(path, warning, io);
    copies.push({ file, bytes: result.bytes });
  }
  return copies;
}
