import { dirname, join } from 'node:path';
import { makeFolder } from '../adapters/files/make-folder';
import { writePatchedFile } from '../adapters/files/patch/write-patched-file';
import { findWriteProblem } from '../adapters/files/write-whole-file';
import { Refusal } from './refusal';

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

/**
 * Writes the workbooks to a folder under their own names, each whole or not at all.
 * @param inputs the files that the call reads, none of which is written over
 * @throws {Refusal} when one cannot be written; those before it are there then
 */
export async function writeCopies(
  files: readonly WorkbookCopy[],
  folder: string,
  inputs: readonly string[],
): Promise<readonly WrittenCopy[]> {
  const copies = files.flatMap(({ file, bytes }) =>
    bytes === null ? [] : [{ file, bytes, path: join(folder, file) }],
  );
  const refuse = (path: string, problem: string | undefined): void => {
    if (problem !== undefined) throw new Refusal(`Kopian kan inte skrivas till ${path}: ${problem}`);
  };
  for (const { path } of copies) refuse(dirname(path), await makeFolder(dirname(path)));
  // All of them are looked at first, so that a wrong folder leaves none.
  for (const { path } of copies) refuse(path, await findWriteProblem(path, inputs));
  for (const { path, bytes } of copies) refuse(path, await writePatchedFile(path, bytes, inputs));
  return copies.map(({ file, path }) => ({ file, path }));
}
