import { dirname, join } from 'node:path';
import { makeFolder } from '../adapters/files/make-folder';
import { readBytes } from '../adapters/files/read-bytes';
import { readWorkbookFile } from '../adapters/files/read-workbook-file';
import { findWriteProblem } from '../adapters/files/write-whole-file';
import type { CachedValue, CellWrite } from '../adapters/files/patch/cell-write';
import { NODE_PATCHING_HOST } from '../adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../adapters/files/patch/patch-workbook';
import { writePatchedFile } from '../adapters/files/patch/write-patched-file';
import type { Place } from '../core/bilagor/figure';
import { applyFill, type AppliedFill, type FilledCell } from '../core/fill/apply-fill';
import { isSameValue } from '../core/fill/cell-content';
import type { PlannedWrite } from '../core/fill/fill-plan';
import { formatAddress } from '../core/workbook/address';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { FilesReading } from './read-files';
import { Refusal } from './refusal';

/** A workbook with its writes made, in memory. */
export interface PatchedFile {
  readonly file: string;
  /** Null when the file cannot be changed. */
  readonly bytes: Uint8Array | null;
  readonly cells: number;
  /** Swedish: why it cannot be changed; null when it can. */
  readonly reason: string | null;
  /** Swedish sentences that whoever uses the copy should read. */
  readonly warnings: readonly string[];
}

/** What the writes of a call come to. */
export interface PatchedFiles {
  readonly applied: AppliedFill;
  readonly files: readonly PatchedFile[];
  /** Why single writes are left out, in Swedish. */
  readonly obstacles: ReadonlyMap<PlannedWrite, string>;
}

const LOCKED = 'Cellen är låst och bladet skyddat. Ta bort skyddet i Excel och försök igen.';

/**
 * Makes writes in the workbooks' bytes. What stands in the way of one leaves it out, and what follows from the others is
 * calculated anew; nothing is written to disk.
 * @param names the files whose bytes are wanted, changed or not
 */
export async function patchFiles(
  reading: FilesReading,
  names: readonly string[],
  writes: readonly PlannedWrite[],
): Promise<PatchedFiles> {
  const { workbooks, pathOf } = reading;
  const obstacles = new Map<PlannedWrite, string>();
  for (;;) {
    const made = writes.filter((write) => !obstacles.has(write));
    const applied = applyFill(workbooks, made);
    const files: PatchedFile[] = [];
    const before = obstacles.size;
    for (const name of names)
      files.push(await patchFile(name, pathOf.get(name) ?? name, workbooks, applied, obstacles));
    if (obstacles.size === before) return { applied, files: withReasons(files, writes, obstacles), obstacles };
  }
}

/** A file all of whose writes were refused is one that cannot be changed. */
function withReasons(
  files: readonly PatchedFile[],
  writes: readonly PlannedWrite[],
  obstacles: ReadonlyMap<PlannedWrite, string>,
): readonly PatchedFile[] {
  return files.map((file): PatchedFile => {
    const own = writes.filter(({ place }) => place.sheet.file === file.file);
    const reasons = new Set(own.map((write) => obstacles.get(write)));
    const [reason] = reasons;
    const isRefused = own.length > 0 && reasons.size === 1 && reason !== undefined && reason !== LOCKED;
    return isRefused && file.bytes !== null && file.cells === 0 ? { ...file, bytes: null, reason } : file;
  });
}

async function patchFile(
  file: string,
  path: string,
  workbooks: readonly WorkbookSnapshot[],
  applied: AppliedFill,
  obstacles: Map<PlannedWrite, string>,
): Promise<PatchedFile> {
  const own = applied.filled.filter(({ write }) => write.place.sheet.file === file);
  const refused = (reason: string, cells: readonly FilledCell[]): PatchedFile => {
    for (const { write } of cells) obstacles.set(write, reason);
    return { file, bytes: null, cells: 0, reason, warnings: [] };
  };
  const content = await readBytes(path);
  if (!content.ok) return refused(content.reason, own);
  if (own.length === 0) return { file, bytes: content.bytes, cells: 0, reason: null, warnings: [] };
  const index = workbooks.findIndex((workbook) => workbook.file === file);
  const result = patchWorkbook(
    content.bytes,
    own.map(cellWrite),
    NODE_PATCHING_HOST,
    resultsIn(index, workbooks, applied),
  );
  if (!result.ok) {
    const inTheWay = own.filter(({ write }) => result.cells.some((cell) => isAt(write.place, cell)));
    return refused(result.reason, inTheWay.length > 0 ? inTheWay : own);
  }
  for (const { write } of own) if (result.left.some((cell) => isAt(write.place, cell))) obstacles.set(write, LOCKED);
  return { file, bytes: result.bytes, cells: own.length, reason: null, warnings: result.warnings };
}

function isAt(
  { sheet, address }: Place,
  cell: { readonly sheet: string; readonly address: Place['address'] },
): boolean {
  return sheet.sheet === cell.sheet && address.row === cell.address.row && address.column === cell.address.column;
}

function cellWrite({ write, content }: FilledCell): CellWrite {
  const { place, numberFormat } = write;
  const { value, formula } = content;
  const typed = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  return {
    sheet: place.sheet.sheet,
    address: place.address,
    content: formula !== null ? { formula, result: value } : typed ? { value } : 'empty',
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}

/** The new results of the formulas that follow, so that a program that does not calculate shows them too. */
function resultsIn(
  fileIndex: number,
  workbooks: readonly WorkbookSnapshot[],
  { following }: AppliedFill,
): readonly CachedValue[] {
  return following.flatMap((cell): CachedValue[] => {
    const sheet = workbooks[cell.fileIndex]?.sheets[cell.sheetIndex]?.name;
    if (cell.fileIndex !== fileIndex || sheet === undefined) return [];
    return [{ sheet, address: { row: cell.row, column: cell.column }, value: cell.value }];
  });
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
  files: readonly PatchedFile[],
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

/** What the copies hold. */
export interface CopiesReading {
  /** The workbooks of the call, with the copies in the places of those that were copied. */
  readonly workbooks: readonly WorkbookSnapshot[];
  /** Swedish: what is not as it was planned. */
  readonly problems: readonly { readonly file: string; readonly text: string }[];
}

/** Reads the copies and compares every cell that was to be written, and every result that was to follow. */
export async function readCopies(
  workbooks: readonly WorkbookSnapshot[],
  copies: readonly WrittenCopy[],
  applied: AppliedFill,
): Promise<CopiesReading> {
  const problems: { readonly file: string; readonly text: string }[] = [];
  const read: WorkbookSnapshot[] = [];
  for (const [index, workbook] of workbooks.entries()) {
    const copy = copies.find(({ file }) => file === workbook.file);
    const result = copy === undefined ? undefined : await readWorkbookFile(copy.path);
    if (result?.ok === false) problems.push({ file: workbook.file, text: `Kopian kan inte läsas: ${result.reason}` });
    const after = result?.ok === true ? { ...result.workbook, file: workbook.file } : workbook;
    read.push(after);
    const different = result?.ok === true ? differences(after, applied.workbooks[index], applied, index) : [];
    if (different.length > 0) {
      problems.push({
        file: workbook.file,
        text: `Kopian blev inte som planerat i ${different.slice(0, 5).join(', ')}.`,
      });
    }
  }
  return { workbooks: read, problems };
}

function differences(
  copy: WorkbookSnapshot,
  planned: WorkbookSnapshot | undefined,
  { filled, following }: AppliedFill,
  fileIndex: number,
): readonly string[] {
  const cells = [
    ...filled.map(({ write: { place } }) => ({
      file: place.sheet.fileIndex,
      sheet: place.sheet.sheetIndex,
      ...place.address,
    })),
    ...following.map(({ fileIndex: file, sheetIndex: sheet, row, column }) => ({ file, sheet, row, column })),
  ];
  return cells.flatMap(({ file, sheet, row, column }) => {
    if (file !== fileIndex) return [];
    const wanted = planned?.sheets[sheet]?.cellAt(row, column);
    const found = copy.sheets[sheet]?.cellAt(row, column);
    const isSame =
      (wanted?.formula ?? null) === (found?.formula ?? null) &&
      isSameValue(wanted?.value ?? null, found?.value ?? null);
    return isSame ? [] : [`${copy.sheets[sheet]?.name ?? ''}!${formatAddress({ row, column })}`];
  });
}
