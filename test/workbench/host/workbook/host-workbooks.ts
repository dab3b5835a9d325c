import { parseAddress } from '../../../../src/core/workbook/address';
import type { CellValue } from '../../../../src/core/workbook/snapshot';
import { enterCells } from '../../../../workbench/host/workbook/change-cells';
import { addSheet } from '../../../../workbench/host/workbook/change-sheets';
import type { CellEntry } from '../../../../workbench/host/workbook/cell-entry';
import type { Origin } from '../../../../workbench/host/workbook/events';
import { parseRange } from '../../../../workbench/host/workbook/grid';
import type { HostSheet } from '../../../../workbench/host/workbook/host-sheet';
import { HostWorkbook } from '../../../../workbench/host/workbook/host-workbook';

/** This user, by hand. */
export const USER: Origin = { source: 'Local', isFromAddin: false };

/** Somebody else who has the workbook open. */
export const CO_AUTHOR: Origin = { source: 'Remote', isFromAddin: false };

/** A workbook in which the given entries were typed, by sheet and address; nothing is left to undo. */
export function typedWorkbook(sheets: Readonly<Record<string, Readonly<Record<string, CellEntry>>>>): HostWorkbook {
  const workbook = new HostWorkbook('Bok.xlsx');
  for (const name of Object.keys(sheets)) addSheet(workbook, name, USER);
  for (const [name, entries] of Object.entries(sheets)) {
    for (const [address, entry] of Object.entries(entries)) type(workbook, name, address, entry);
  }
  workbook.undoStack.clear();
  return workbook;
}

/** Types into a cell. */
export function type(
  workbook: HostWorkbook,
  sheet: string,
  address: string,
  entry: CellEntry,
  origin: Origin = USER,
): void {
  const { range } = parseRange(address) ?? { range: { top: 0, left: 0, bottom: 0, right: 0 } };
  enterCells(workbook, sheetOf(workbook, sheet), range, () => entry, origin);
}

export function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheetNamed(name);
  if (sheet === undefined) throw new RangeError(`No sheet ${name}`);
  return sheet;
}

/** What a cell shows. */
export function valueOf(workbook: HostWorkbook, sheet: string, address: string): CellValue {
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  return sheetOf(workbook, sheet).at(row, column).value;
}

/** A cell's formula. */
export function formulaOf(workbook: HostWorkbook, sheet: string, address: string): string | null {
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  return sheetOf(workbook, sheet).at(row, column).formula;
}

/** Every cell with content, as text, for comparing workbooks. */
export function contentsOf(workbook: HostWorkbook): readonly string[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells: string[] = [];
    sheet.cells.visit((row, column, cell) => cells.push(`${sheet.name}!${row}:${column} ${JSON.stringify(cell)}`));
    return [`${sheet.name} ${JSON.stringify(sheet.state.merges)}`, ...cells];
  });
}
