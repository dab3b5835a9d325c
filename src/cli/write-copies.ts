import { dirname, join } from 'node:path';
import { makeFolder } from '../adapters/files/make-folder';
import { NODE_HOST } from '../adapters/files/node-host';
import { writePatchedFile } from '../adapters/files/patch/write-patched-file';
import { readBytes } from '../adapters/files/read-bytes';
import { REASONS } from '../adapters/files/reasons';
import { readWorkbookBytes } from '../adapters/files/read-workbook-bytes';
import { findWriteProblem } from '../adapters/files/write-whole-file';
import { mergeRecords } from '../core/review/merge-records';
import type { CommandIo } from './command-io';
import { readFileReviews } from './read-file-reviews';
import { Refusal } from './refusal';
import { warnOf } from './run-check';

/** A copy of a workbook, in memory. */
export interface WorkbookCopy {
  /** The workbook's name, as the call has it. */
  readonly file: string;
  /** Null when there is none. */
  readonly bytes: Uint8Array | null;
}

/** A copy on disk. */
export interface WrittenCopy {
  readonly file: string;
  readonly path: string;
}

/** Where copies go, and what is not written over. */
export interface CopyTarget {
  readonly folder: string;
  /** The files that the call reads, none of which is written over. */
  readonly inputs: readonly string[];
  /** What is in the folder may be lost: a review that the copies do not hold, and what a link leads to. */
  readonly replaces: boolean;
}

/**
 * Writes the workbooks to a folder under their own names, each whole or not at all. What an earlier step left there is
 * replaced only where the copies hold its review, which is said.
 * @throws {Refusal} when one cannot be written; those before it are there then
 */
export async function writeCopies(
  files: readonly WorkbookCopy[],
  { folder, inputs, replaces }: CopyTarget,
  io: CommandIo,
): Promise<readonly WrittenCopy[]> {
  const copies = files.flatMap(({ file, bytes }) =>
    bytes === null ? [] : [{ file, bytes, path: join(folder, file) }],
  );
  const refuse = (path: string, problem: string | undefined): void => {
    if (problem !== undefined) throw new Refusal(`Kopian kan inte skrivas till ${path}: ${problem}`);
  };
  for (const { path } of copies) refuse(dirname(path), await makeFolder(dirname(path)));
  // All of them are looked at first, so that a wrong folder leaves none.
  for (const { path } of copies) refuse(path, await findWriteProblem(path, inputs, replaces));
  const replaced: string[] = [];
  for (const { path, bytes } of copies) {
    const loss = await lossOf(path, bytes);
    if (loss === 'nothing') continue;
    if (loss !== 'content' && !replaces) refuse(path, WOULD_LOSE[loss]);
    replaced.push(path);
  }
  for (const { path, bytes } of copies) refuse(path, await writePatchedFile(path, bytes, inputs, replaces));
  for (const path of replaced) warnOf(path, REPLACED, io);
  return copies.map(({ file, path }) => ({ file, path }));
}

/** What would be lost with the file that stands in a copy's place. */
type Loss = 'nothing' | 'content' | 'review' | 'unknown';

const WOULD_LOSE: Readonly<Record<'review' | 'unknown', string>> = {
  review:
    'Filen som finns där har en granskning som skulle gå förlorad. Utgå från den filen, eller hämta granskningen ur den med accept --from; välj annars en annan mapp, eller ersätt den med --replace.',
  unknown:
    'Det går inte att se om filen som finns där har en granskning som skulle gå förlorad. Välj en annan mapp, eller ersätt den med --replace.',
};

const REPLACED = 'Filen fanns redan och är ersatt.';

async function lossOf(path: string, bytes: Uint8Array): Promise<Loss> {
  const existing = await readBytes(path);
  if (!existing.ok) return existing.reason === REASONS.missing ? 'nothing' : 'unknown';
  if (Buffer.compare(existing.bytes, bytes) === 0) return 'nothing';
  // The reader takes over what it is given.
  const [before, after] = [existing.bytes, bytes].map((content) =>
    readWorkbookBytes(path, new Uint8Array(content), NODE_HOST),
  );
  if (before?.ok !== true || after?.ok !== true) return 'unknown';
  const { reviewParts = [], hasUnreadReview = false } = before.workbook;
  if (reviewParts.length === 0 && !hasUnreadReview) return 'content';
  const [kept, own] = [await readFileReviews([before.workbook]), await readFileReviews([after.workbook])];
  if (kept.problems.length > 0) return 'review';
  const merged = mergeRecords([own.record, kept.record]);
  return JSON.stringify(merged) === JSON.stringify(mergeRecords([own.record])) ? 'content' : 'review';
}
