import { createSheet } from '../../../src/core/workbook/memory-sheet';
import { installSimulatedExcel, type ConnectedPage } from '../../../workbench/host/browser/install-simulated-excel';
import { createSimulatedExcel, type SimulatedExcel } from '../../../workbench/host/simulated-excel';
import { hostWorkbookFromSnapshot } from '../../../workbench/host/workbook/snapshot';
import { DATA } from './data-sheets';

declare global {
  /** The Excel that the page is in, for the test to play the user. */
  var simulated: { readonly excel: SimulatedExcel; readonly page: ConnectedPage };
}

const excel = createSimulatedExcel({
  workbook: hostWorkbookFromSnapshot({ file: 'Bok.xlsx', sheets: DATA.map(createSheet) }),
});
globalThis.simulated = { excel, page: installSimulatedExcel(window, excel) };
