import { planFill } from '../../src/core/fill/plan-fill';
import { previewFill } from '../../src/core/engine/preview-fill';
import type { Report } from '../../src/core/engine/report';
import { renderHtml } from '../../src/report/html/render-html';
import { renderJson } from '../../src/report/json';
import { overviewRow } from '../../src/report/review/overview';
import { renderOverviewHtml } from '../../src/report/review/render-overview-html';
import { keyFigureLines } from '../../src/report/text/key-figure-lines';
import { renderText } from '../../src/report/text';
import { NO_COLOURS } from '../../src/report/text/layout';
import { builtInPack, checkWorkbooks } from '../support/check';
import { withOddCells } from '../support/odd-cells';
import { Random } from '../support/random';
import { slowRuns } from '../support/runs';
import { HSF, readSample, RLF } from '../support/sample-files';

const { seed: SEED, numRuns: ROUNDS } = slowRuns({ seed: 11, numRuns: 12 });

/** Findings that say in words what another sheet comes to, or lacks, and so name no cell there. */
const NAMES_NO_CELL = / på bilaga 10a:s bas |saknas på bilaga 10c/u;

/** The findings that neither stand on a sheet, nor were made from it, nor tell that a bilaga is missing. */
function findingsAwayFrom(sheet: string, { submissions }: Report): readonly string[] {
  return submissions
    .flatMap(({ findings }) => findings)
    .filter(({ place }) => place !== null && place.sheet.sheet !== sheet)
    .filter(({ message }) => !NAMES_NO_CELL.test(message))
    .filter(({ related }) => related.every(({ place }) => place.sheet.sheet !== sheet))
    .map(({ place, rule, message }) => [place?.sheet.sheet, JSON.stringify(place?.address), rule, message].join(' | '))
    .sort();
}

describe(`odd cells, seed ${SEED}`, () => {
  it.each([HSF, RLF])('cost nobody a report, a plan or what is said of other sheets: %s', async (path) => {
    const workbook = await readSample(path);
    const pack = builtInPack();
    const random = new Random(SEED);
    const before = checkWorkbooks([workbook]);
    for (let round = 0; round < ROUNDS; round++) {
      const odd = withOddCells(workbook, random);
      const workbooks = [odd.workbook];
      const report = checkWorkbooks(workbooks);
      expect(report.submissions.length).toBeGreaterThan(0);
      expect(findingsAwayFrom(odd.sheet, report)).toEqual(findingsAwayFrom(odd.sheet, before));
      renderHtml(report, { madeAt: null });
      renderJson(report);
      renderText(report, { colours: NO_COLOURS, width: 100, minSeverity: 'upplysning', verbose: true });
      const rows = report.submissions.map((submission) => overviewRow(submission, null));
      renderOverviewHtml({ rows, failed: [], comparesYears: false }, '2026-11-22 14:05');
      for (const checked of report.submissions) {
        keyFigureLines(checked.keyFigures, { colours: NO_COLOURS, width: 100 });
        const { writes } = planFill(workbooks, { submission: checked.submission, pack, ledger: null });
        previewFill(workbooks, writes, checked, (some) => checkWorkbooks(some));
      }
    }
  });
});
