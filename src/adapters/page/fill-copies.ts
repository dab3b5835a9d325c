import type { PlannedWrite } from '../../core/fill/fill-plan';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { CopyableFile, FilledCopies, FilledCopy } from '../../session/copy-maker';
import { PAGE_HOST } from '../files/page-host';
import { describeDifferences, differencesFromPlan, fillWorkbooks } from '../files/patch/fill-workbooks';
import { PAGE_PATCHING_HOST } from '../files/patch/page-patching-host';
import { readWorkbookBytes } from '../files/read-workbook-bytes';

/**
 * Makes writes in copies of the bytes of workbooks that the page holds. Each copy is read again, and one that does not hold
 * what was planned is not given.
 * @param workbooks in the order of the check that the writes were planned for
 */
export function fillCopies(
  workbooks: readonly WorkbookSnapshot[],
  files: readonly CopyableFile[],
  writes: readonly PlannedWrite[],
): FilledCopies {
  const wanted = files.map(({ fileIndex, bytes }) => ({ fileIndex, content: { ok: true as const, bytes } }));
  const filled = fillWorkbooks(workbooks, wanted, writes, PAGE_PATCHING_HOST);
  const copies: FilledCopy[] = [];
  const refused = new Map<number, string>();
  for (const { fileIndex, file, bytes, cells, reason, warnings } of filled.files) {
    if (bytes === null) refused.set(fileIndex, reason ?? '');
    else if (cells > 0) {
      // The reader takes over what it is given.
      const read = readWorkbookBytes(file, bytes.slice(), PAGE_HOST);
      const different = read.ok ? differencesFromPlan(read.workbook, filled.applied, fileIndex) : [];
      if (!read.ok) refused.set(fileIndex, `Kopian kan inte läsas: ${read.reason}`);
      else if (different.length > 0) refused.set(fileIndex, describeDifferences(different));
      else copies.push({ fileIndex, bytes, workbook: read.workbook, cells, warnings });
    }
  }
  return { copies, obstacles: { files: refused, cells: filled.obstacles } };
}
