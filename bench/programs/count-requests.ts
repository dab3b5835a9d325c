import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import { ExcelHost } from '../../src/adapters/officejs/excel-host';
import { ON_A_COMPUTER, ON_THE_WEB } from '../../src/adapters/officejs/excel-program';
import { writeReviewPart } from '../../src/core/review/part/review-part';
import { EMPTY_RECORD } from '../../src/core/review/review-record';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { loadOfficeJs } from '../../workbench/host/node/load-office-js';
import { createSimulatedExcel } from '../../workbench/host/simulated-excel';
import { hostWorkbookFromSnapshot } from '../../workbench/host/workbook/snapshot';

/**
 * Prints how many requests the real Office.js sends to a simulated Excel: for a check of the whole workbook, and after an
 * edit. The workbook has so many sheets, which are those of a sample over and over, and has been reviewed.
 */
async function run(path = '', count = '10', platform = 'PC'): Promise<void> {
  const result = await readWorkbookFile(path);
  if (!result.ok || (platform !== 'PC' && platform !== 'OfficeOnline')) throw new Error('No such workbook or Excel.');
  const sheets = Array.from({ length: Number(count) }, (_, index): SheetSnapshot => {
    const sheet = result.workbook.sheets[index % result.workbook.sheets.length];
    if (sheet === undefined) throw new Error('No sheets.');
    return {
      ...sheet,
      name: `${index + 1} ${sheet.name}`.slice(0, 31),
      cellAt: sheet.cellAt.bind(sheet),
      visitCells: sheet.visitCells.bind(sheet),
      isRowHidden: sheet.isRowHidden.bind(sheet),
      isColumnHidden: sheet.isColumnHidden.bind(sheet),
    };
  });
  const reviewParts = [writeReviewPart(EMPTY_RECORD)];
  const workbook = hostWorkbookFromSnapshot({ file: path, sheets, reviewParts });
  const excel = createSimulatedExcel({ workbook, platform });
  const { Excel } = loadOfficeJs(excel);
  const host = new ExcelHost({
    newContext: () => new Excel.RequestContext(),
    supports: (version) => excel.requirementSets.has('ExcelApi', version),
    ...(platform === 'PC' ? ON_A_COMPUTER : ON_THE_WEB),
  });
  let told: () => void = () => undefined;
  const changed = new Promise<void>((resolve) => (told = resolve));
  await host.watch(told);

  excel.traffic.reset();
  const read = await host.read();
  const whole = excel.traffic.requests.length;
  const [first] = read.sheets;
  if (read.reviewParts?.length !== 1 || read.sheets.length !== sheets.length || first === undefined)
    throw new Error('Not all sheets were read, or no review.');

  excel.traffic.reset();
  excel.edit(first.name, 'B8', 1);
  await changed;
  const after = await host.readChanges();
  const edited = excel.traffic.requests.length;
  if (after.sheets[0]?.cellAt(7, 1)?.value !== 1) throw new Error('The edit was not read.');
  process.stdout.write(`${whole} ${edited}\n`);
}

void run(...process.argv.slice(2));
