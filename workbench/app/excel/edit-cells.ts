import type { CellRange } from '../../../src/core/workbook/address';
import type { CellEdit, SheetEdit } from '../grid/workbook-grid';
import { HostError } from '../../host/server/host-error';
import { refuseLockedCells } from '../../host/server/protection';
import { readEntry } from '../../host/workbook/cell-entry';
import { enterCells } from '../../host/workbook/change-cells';
import type { Origin } from '../../host/workbook/events';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { HostWorkbook } from '../../host/workbook/host-workbook';

/** Why the user's edit was not taken: a formula that cannot be read, or a locked cell of a protected sheet. */
export type EditRefusal = 'notAFormula' | 'locked';

const BY_HAND: Origin = { source: 'Local', isFromAddin: false };

/** Does what the user did to a sheet as one step; all of it or nothing. Null when it was done. */
export function editCells(workbook: HostWorkbook, { sheet, cells, merges }: SheetEdit): EditRefusal | null {
  try {
    for (const { row, column, entry, numberFormat } of cells) {
      readEntry(entry, numberFormat ?? sheet.at(row, column).numberFormat);
      refuseLockedCells(sheet, { top: row, left: column, bottom: row, right: column });
    }
    if (merges !== null && sheet.state.protection !== null) throw new HostError('AccessDenied');
  } catch (error) {
    if (error instanceof HostError) return 'locked';
    if (error instanceof SyntaxError) return 'notAFormula';
    throw error;
  }
  workbook.change(BY_HAND, () => {
    if (merges !== null) workbook.putState(sheet, { merges });
    for (const { row, column, numberFormat } of cells) {
      const cell = sheet.at(row, column);
      if (numberFormat !== undefined && numberFormat !== cell.numberFormat)
        workbook.putCell(sheet, row, column, { ...cell, numberFormat });
    }
    if (cells.length > 0) enter(workbook, sheet, cells);
  });
  return null;
}

function enter(workbook: HostWorkbook, sheet: HostSheet, cells: readonly CellEdit[]): void {
  const range = rangeOf(cells);
  const entries = new Map(cells.map(({ row, column, entry }) => [`${row},${column}`, entry]));
  const entryAt = (row: number, column: number) => entries.get(`${range.top + row},${range.left + column}`) ?? null;
  enterCells(workbook, sheet, range, entryAt, BY_HAND);
}

function rangeOf(cells: readonly CellEdit[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
