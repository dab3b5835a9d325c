import type { PlannedWrite } from '../../src/core/fill/fill-plan';
import { formatAddress } from '../../src/core/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { hostWrites } from '../../src/taskpane/selectors/fill-choices';
import { checkWorkbooks, ownProblems, summary } from '../support/check';
import { emptyAllFormulas, planFor, summaryOf } from '../support/fill';
import { openInExcel } from '../support/open-in-excel';
import { HSF, readSample } from '../support/sample-files';
import { randomSubmission } from '../support/submission/random-submission';
import type { EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';

/** Every cell of a workbook with what it holds. */
function cellsOf({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.flatMap((sheet) => {
    const cells: string[] = [];
    sheet.visitCells((row, column, { value, formula, numberFormat }) => {
      cells.push(`${sheet.name}!${formatAddress({ row, column })} ${JSON.stringify([value, formula, numberFormat])}`);
    });
    return cells;
  });
}

function isClose(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
}

const chosen = (workbook: WorkbookSnapshot): readonly PlannedWrite[] =>
  planFor([workbook]).writes.filter(({ isChosen }) => isChosen);

/** A sum that its neighbours leave empty, or round, cannot be told from nothing. */
const PLAIN = { roundedFormulas: false, totalsEverywhere: false };

/** The faultless workbook, and submissions in other places, on other sheets and of other years. */
const WORKBOOKS: Readonly<Record<string, () => Promise<EditableWorkbook>>> = {
  'the faultless workbook': async () => readEditable([await readSample(HSF)]),
  'a moved one on sheets called Blad': () =>
    Promise.resolve(
      randomSubmission(1, {
        layout: PLAIN,
        arrangement: { formulas: 'all', files: 'one', start: 'D7', sheetNames: 'Blad' },
      }).submission.workbook,
    ),
  'one with its bilagor on one sheet': () =>
    Promise.resolve(
      randomSubmission(23, {
        layout: PLAIN,
        arrangement: {
          formulas: 'all',
          rounded: false,
          files: 'one',
          beside: [],
          together: [['10a', '10b', '10c', '11']],
        },
      }).submission.workbook,
    ),
};

it.each(Object.entries(WORKBOOKS))(
  'emptied and filled in Excel, %s shows the same as before, and undone the same as when it was empty',
  async (_, build) => {
    const workbook = await build();
    const emptied = emptyAllFormulas(workbook);
    expect(emptied.length).toBeGreaterThan(50);
    const [empty] = workbook.snapshot();
    if (empty === undefined) throw new Error('No workbook');
    const { excel, host } = openInExcel(empty);
    const before = await host.read();

    const outcome = await host.write(hostWrites(chosen(before)));
    if (outcome.status !== 'written') throw new Error(JSON.stringify(outcome));
    // One to look and one to write, whatever the number of cells.
    expect(excel.traffic.requests.filter(({ flags }) => (flags & 4) === 0)).toHaveLength(1);
    const filled = await host.read();
    const wrong = emptied.filter(({ sheet, row, column, value }) => {
      const now = filled.sheets.find(({ name }) => name === sheet)?.cellAt(row, column)?.value ?? null;
      return !isClose(value, now) && !(value === 0 && now === null);
    });
    expect(wrong).toEqual([]);
    expect(
      ownProblems(checkWorkbooks([filled]))
        .filter(({ severity }) => severity === 'fel')
        .map(summary),
    ).toEqual([]);
    expect(chosen(filled).map(summaryOf)).toEqual([]);

    expect(await host.restore(outcome.cells)).toMatchObject({ status: 'written' });
    expect(cellsOf(await host.read())).toEqual(cellsOf(before));
  },
  60_000,
);
