import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { parseAddress } from '../../../src/core/workbook/address';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

/** Reads a workbook that must be readable. */
export function readWorkbook(bytes: Uint8Array, name = 'bok.xlsx'): WorkbookSnapshot {
  const result = readWorkbookBytes(name, bytes, NODE_HOST);
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result.workbook;
}

/** Why a file cannot be read. */
export function refusalOf(bytes: Uint8Array, name = 'bok.xlsx'): string {
  const result = readWorkbookBytes(name, bytes, NODE_HOST);
  if (result.ok) throw new Error('The file was read.');
  return result.reason;
}

/** A sheet of a workbook, the first unless its place is given. */
export function sheetOf(workbook: WorkbookSnapshot, place = 0): SheetSnapshot {
  const sheet = workbook.sheets[place];
  if (sheet === undefined) throw new Error(`There is no sheet ${place + 1}.`);
  return sheet;
}

/** A cell by its A1 address. */
export function cellOf(sheet: SheetSnapshot, address: string): Cell | undefined {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`Not an address: ${address}`);
  return sheet.cellAt(place.row, place.column);
}
