import { PAGE_HOST } from '../../../src/adapters/files/page-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { HostWorkbook } from '../../host/workbook/host-workbook';
import { hostWorkbookFromSnapshot } from '../../host/workbook/snapshot';
import type { SheetLook, WorkbookLook } from '../grid/sheet-look';
import { readWorkbookLook } from './read-look';

/** A workbook that was opened, and how it looks. */
export interface OpenedWorkbook {
  readonly workbook: HostWorkbook;
  readonly look: WorkbookLook;
}

/** What opening a file gave: a workbook, or in Swedish why it cannot be read. */
export type Opening = ({ readonly ok: true } & OpenedWorkbook) | { readonly ok: false; readonly reason: string };

/** Opens a file as the simulated Excel does, with the reader that the product itself has for added files. */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Opening> {
  const look = await readWorkbookLook(bytes.slice());
  const read = readWorkbookBytes(name, bytes, PAGE_HOST);
  if (!read.ok) return { ok: false, reason: read.reason };
  const workbook = hostWorkbookFromSnapshot(read.workbook);
  for (const sheet of workbook.sheets) {
    const sheetLook = look.get(sheet.name);
    if (sheetLook !== undefined) takeOver(workbook, sheet, sheetLook);
  }
  return { ok: true, workbook, look };
}

/** Lets the workbook know what a snapshot leaves out but Excel answers questions about. */
function takeOver(workbook: HostWorkbook, sheet: HostSheet, look: SheetLook): void {
  workbook.putState(sheet, {
    merges: look.merges,
    protection: look.isProtected ? { password: null, options: {} } : null,
  });
  look.visitLooks((row, column, { fill = null, isLocked: locked = true }) => {
    const cell = sheet.at(row, column);
    if (cell.fill === null && fill !== null && cell.value === null && cell.formula === null)
      workbook.putCell(sheet, row, column, { ...cell, fill, locked });
    else if (cell.locked !== locked) workbook.putCell(sheet, row, column, { ...cell, locked });
  });
}
