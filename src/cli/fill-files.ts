import {
  describeDifferences,
  differencesFromPlan,
  fillWorkbooks,
  type FillableWorkbook,
  type FilledWorkbooks,
} from '../adapters/files/patch/fill-workbooks';
import { NODE_PATCHING_HOST } from '../adapters/files/patch/node-patching-host';
import { readBytes } from '../adapters/files/read-bytes';
import { readWorkbookFile } from '../adapters/files/read-workbook-file';
import type { AppliedFill } from '../core/fill/apply-fill';
import type { PlannedWrite } from '../core/fill/fill-plan';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { FilesReading } from './read-files';
import type { WrittenCopy } from './write-copies';

/**
 * Makes writes in the workbooks' bytes; nothing is written to disk.
 * @param wanted the places of the workbooks whose bytes are wanted, changed or not
 */
export async function fillFiles(
  reading: FilesReading,
  wanted: readonly number[],
  writes: readonly PlannedWrite[],
): Promise<FilledWorkbooks> {
  const { workbooks, pathOf } = reading;
  const files: FillableWorkbook[] = [];
  for (const fileIndex of wanted) {
    const file = workbooks[fileIndex]?.file ?? '';
    files.push({ fileIndex, content: await readBytes(pathOf.get(file) ?? file) });
  }
  return fillWorkbooks(workbooks, files, writes, NODE_PATCHING_HOST);
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
    const different = result?.ok === true ? differencesFromPlan(after, applied, index) : [];
    if (different.length > 0) problems.push({ file: workbook.file, text: describeDifferences(different) });
  }
  return { workbooks: read, problems };
}
