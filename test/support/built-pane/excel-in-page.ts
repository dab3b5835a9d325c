import { PAGE_HOST } from '../../../src/adapters/files/page-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { THEME_COLOURS, type ExcelTheme } from '../../../workbench/app/excel/appearances';
import { installSimulatedExcel, type ConnectedPage } from '../../../workbench/host/browser/install-simulated-excel';
import { createSimulatedExcel, type SimulatedExcel } from '../../../workbench/host/simulated-excel';
import { hostWorkbookFromSnapshot } from '../../../workbench/host/workbook/snapshot';

/** The workbook that Excel is to have open, put into the page before this script. */
interface GivenWorkbook {
  readonly name: string;
  readonly base64: string;
  readonly theme: ExcelTheme;
}

declare global {
  var givenWorkbook: GivenWorkbook;
  /** The Excel that the page is in, for the test to play its user. */
  var excelInPage: { readonly excel: SimulatedExcel; readonly page: ConnectedPage };
}

const { name, base64, theme } = globalThis.givenWorkbook;
const read = readWorkbookBytes(
  name,
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
  PAGE_HOST,
);
if (!read.ok) throw new Error(read.reason);
const excel = createSimulatedExcel({ workbook: hostWorkbookFromSnapshot(read.workbook) });
globalThis.excelInPage = { excel, page: installSimulatedExcel(window, excel, { theme: THEME_COLOURS[theme] }) };
