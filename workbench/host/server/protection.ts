import type { CellRange } from '../../../src/core/workbook/address';
import { EMPTY_CELL } from '../workbook/cell';
import { cellCount } from '../workbook/grid';
import type { HostSheet } from '../workbook/host-sheet';
import type { HostWorkbook } from '../workbook/host-workbook';
import { HostError } from './host-error';

/** Refuses to write into locked cells of a protected sheet. */
export function refuseLockedCells(sheet: HostSheet, range: CellRange): void {
  if (sheet.state.protection === null) return;
  let unlocked = 0;
  sheet.cells.visit((_, __, cell) => {
    if (!cell.locked) unlocked += 1;
  }, range);
  if (EMPTY_CELL.locked && unlocked < cellCount(range)) throw new HostError('AccessDenied');
}

/** Refuses what a protected sheet does not allow, by the option that would allow it. */
export function refuseUnlessAllowed(sheet: HostSheet, option: string): void {
  const { protection } = sheet.state;
  if (protection !== null && protection.options[option] !== true) throw new HostError('AccessDenied');
}

/** Refuses to add, delete, rename, move and hide sheets of a workbook whose structure is protected. */
export function refuseProtectedStructure(workbook: HostWorkbook): void {
  if (workbook.structureProtection !== null) throw new HostError('AccessDenied');
}
