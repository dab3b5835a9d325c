import { loadOfficeJs, type OfficeJs } from '../../../workbench/host/node/load-office-js';
import {
  createSimulatedExcel,
  type SimulatedExcel,
  type SimulatedExcelOptions,
} from '../../../workbench/host/simulated-excel';
import { createSheet, type SheetInput } from '../../../src/core/workbook/memory-sheet';
import { hostWorkbookFromSnapshot } from '../../../workbench/host/workbook/snapshot';
import { readSample } from '../../support/sample-files';

/** An Excel with the real Office.js connected to it. */
export type ConnectedExcel = OfficeJs & { readonly excel: SimulatedExcel };

type Options = Omit<SimulatedExcelOptions, 'workbook'>;

/** Opens a sample file in a simulated Excel. */
export async function openSample(path: string, options: Options = {}): Promise<ConnectedExcel> {
  const excel = createSimulatedExcel({ workbook: hostWorkbookFromSnapshot(await readSample(path)), ...options });
  return { excel, ...loadOfficeJs(excel) };
}

/** Opens a workbook with the given sheets in a simulated Excel. */
export function openSheets(sheets: readonly SheetInput[], options: Options = {}): ConnectedExcel {
  const workbook = hostWorkbookFromSnapshot({ file: 'Bok.xlsx', sheets: sheets.map(createSheet) });
  const excel = createSimulatedExcel({ workbook, ...options });
  return { excel, ...loadOfficeJs(excel) };
}

/**
 * Sheet `Data` with a heading and two rows of number, price and total (3 × 4 = 12, 5 × 6 = 30), sheet `Mitt blad` that
 * doubles the second total, and the empty sheet `Tomt`.
 */
export const DATA: readonly SheetInput[] = [
  {
    name: 'Data',
    cells: {
      A1: { value: 'antal' },
      B1: { value: 'pris' },
      C1: { value: 'summa' },
      A2: { value: 3 },
      B2: { value: 4, numberFormat: '0.00' },
      C2: { value: 12, formula: 'A2*B2' },
      A3: { value: 5 },
      B3: { value: 6 },
      C3: { value: 30, formula: 'A3*B3' },
    },
  },
  { name: 'Mitt blad', cells: { B2: { value: 60, formula: 'Data!C3*2' }, C3: { value: 'text' } } },
  { name: 'Tomt', cells: {} },
];

/** Waits until events that are on their way have been told. */
export async function eventsTold(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
