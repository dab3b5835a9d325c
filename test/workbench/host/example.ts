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

/** Waits until events that are on their way have been told. */
export async function eventsTold(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
