import type { ExcelProgram } from '../../src/adapters/officejs/excel-program';
import { ExcelHost } from '../../src/adapters/officejs/excel-host';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { loadOfficeJs } from '../../workbench/host/node/load-office-js';
import {
  createSimulatedExcel,
  type SimulatedExcel,
  type SimulatedExcelOptions,
} from '../../workbench/host/simulated-excel';
import { hostWorkbookFromSnapshot } from '../../workbench/host/workbook/snapshot';

/** A workbook that is open in a simulated Excel, with the real Office.js between. */
export interface OpenInExcel {
  readonly excel: SimulatedExcel;
  readonly host: ExcelHost;
}

/** What may differ from Excel on a computer with the lowest API set that the product asks for. */
export type ExcelOptions = Omit<SimulatedExcelOptions, 'workbook'> & {
  /** As `ExcelProgram` has them; as on a computer when left out. */
  readonly mostCellsAtOnce?: number;
  readonly mostDetailsAtOnce?: number;
};

/** Opens a workbook in a simulated Excel and puts the product's adapter to it. */
export function openInExcel(
  workbook: WorkbookSnapshot,
  { mostCellsAtOnce = 4_000_000, mostDetailsAtOnce = 1_000_000, ...options }: ExcelOptions = {},
): OpenInExcel {
  const excel = createSimulatedExcel({ workbook: hostWorkbookFromSnapshot(workbook), ...options });
  const page = loadOfficeJs(excel);
  const program: ExcelProgram = {
    newContext: () => new page.Excel.RequestContext(),
    supports: (version) => excel.requirementSets.has('ExcelApi', version),
    mostCellsAtOnce,
    mostDetailsAtOnce,
  };
  return { excel, host: new ExcelHost(program) };
}
