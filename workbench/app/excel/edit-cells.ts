import type { CellEdit } from '../grid/workbook-grid';
import { HostError } from '../../host/server/host-error';
import { refuseLockedCells } from '../../host/server/protection';
import { readEntry } from '../../host/workbook/cell-entry';
import { enterCells } from '../../host/workbook/change-cells';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { HostWorkbook } from '../../host/workbook/host-workbook';

/** Why the user's edit was not taken: a formula that cannot be read, or a locked cell of a protected sheet. */
export type EditRefusal = 'notAFormula' | 'locked';

/** Gives cells new content as one step of the user; all of it or nothing. Null when it was done. */
export function editCells(workbook: HostWorkbook, sheet: HostSheet, edits: readonly CellEdit[]): EditRefusal | null {
  const rows = edits.map(({ row }) => row);
  const columns = edits.map(({ column }) => column);
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const entries = new Map(edits.map(({ row, column, entry }) => [`${row},${column}`, entry]));
  try {
    for (const { row, column, entry } of edits) {
      readEntry(entry, sheet.at(row, column).numberFormat);
      refuseLockedCells(sheet, { top: row, left: column, bottom: row, right: column });
    }
    enterCells(
      workbook,
      sheet,
      range,
      (row, column) => entries.get(`${range.top + row},${range.left + column}`) ?? null,
      { source: 'Local', isFromAddin: false },
    );
    return null;
  } catch (error) {
    if (error instanceof HostError) return 'locked';
    if (error instanceof SyntaxError) return 'notAFormula';
    throw error;
  }
}
