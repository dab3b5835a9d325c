import { planFill } from '../../src/core/fill/plan-fill';
import { withCells, type NewCell } from '../../src/core/fill/sheet-with-cells';
import { previewFill } from '../../src/core/engine/preview-fill';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderHtml } from '../../src/report/html/render-html';
import { renderJson } from '../../src/report/json';
import { keyFigureLines } from '../../src/report/text/key-figure-lines';
import { renderText } from '../../src/report/text';
import { NO_COLOURS } from '../../src/report/text/layout';
import { builtInPack, checkWorkbooks } from '../support/check';
import { oddContent } from '../support/odd-content';
import { Random } from '../support/random';
import { slowRuns } from '../support/runs';
import { HSF, readSample, RLF } from '../support/sample-files';

const { seed: SEED, numRuns: ROUNDS } = slowRuns({ seed: 11, numRuns: 12 });

/** Every cell that holds something. */
function cellsOf(sheet: SheetSnapshot): readonly { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  sheet.visitCells((row, column) => {
    cells.push({ row, column });
  });
  return cells;
}

/** The workbook with one to three odd cells on one of its sheets. */
function withOddCells(workbook: WorkbookSnapshot, random: Random): WorkbookSnapshot {
  const odd = random.pick(workbook.sheets.filter((sheet) => cellsOf(sheet).length > 0));
  const cells = random
    .sample(cellsOf(odd), random.whole(1, 3))
    .map((place): NewCell => ({ ...place, content: oddContent(random) }));
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet === odd ? withCells(sheet, cells) : sheet)) };
}

describe(`odd cells, seed ${SEED}`, () => {
  it.each([HSF, RLF])('cost nobody a report or a plan: %s', async (path) => {
    const workbook = await readSample(path);
    const pack = builtInPack();
    const random = new Random(SEED);
    for (let round = 0; round < ROUNDS; round++) {
      const workbooks = [withOddCells(workbook, random)];
      const report = checkWorkbooks(workbooks);
      expect(report.submissions.length).toBeGreaterThan(0);
      renderHtml(report, { madeAt: null });
      renderJson(report);
      renderText(report, { colours: NO_COLOURS, width: 100, minSeverity: 'upplysning', verbose: true });
      for (const checked of report.submissions) {
        keyFigureLines(checked.keyFigures, { colours: NO_COLOURS, width: 100 });
        const { writes } = planFill(workbooks, { submission: checked.submission, pack, ledger: null });
        previewFill(workbooks, writes, checked, (some) => checkWorkbooks(some));
      }
    }
  });
});
