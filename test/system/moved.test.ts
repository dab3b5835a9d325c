import { join } from 'node:path';
import type { Finding } from '../../src/core/findings/finding';
import { formatAddress, type CellAddress } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { checkWorkbooks, findingsOf, ownProblems, summary } from '../support/check';
import {
  addDelomrade,
  BLANK_ROWS,
  moveTables,
  NEW_DELOMRADE_ROW,
  putInBlankRows,
  putSideBySide,
  renameSheets,
  rewordHeaders,
  ROWS_PUT_IN,
  shiftYears,
  splitIntoFiles,
  stack,
  takeOutBlankRows,
} from '../support/moves';
import { HSF, readSample, RLF } from '../support/sample-files';
import type { EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';

const FIXTURES = join(__dirname, '../fixtures');

/** A finding whatever its sheet is called: severity, id, and the sheet's place in the workbook with the cell. */
function line(
  { severity, id, place }: Finding,
  move: (place: CellAddress, sheet: number) => CellAddress = (at) => at,
): string {
  if (place === null) return `${severity} ${id}`;
  return `${severity} ${id} ${place.sheet.sheetIndex}!${formatAddress(move(place.address, place.sheet.sheetIndex))}`;
}

function linesOf(
  workbooks: readonly WorkbookSnapshot[],
  move?: (place: CellAddress, sheet: number) => CellAddress,
): readonly string[] {
  return findingsOf(checkWorkbooks(workbooks))
    .map((finding) => line(finding, move))
    .sort();
}

describe('the published workbook gives the same findings', () => {
  let original: WorkbookSnapshot;
  let workbook: EditableWorkbook;

  beforeAll(async () => {
    original = await readSample(RLF);
  });

  beforeEach(() => {
    workbook = readEditable([original]);
  });

  it('unchanged, after it was made editable', () => {
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original]));
  });

  it('with four rows and two columns put in above and to the left of every table', () => {
    moveTables(workbook, 4, 2);
    expect(workbook.sheet('Bil 11RLF').at(13, 3)?.formula).toBe('D23*1000/D22');
    const move = ({ row, column }: CellAddress): CellAddress => ({ row: row + 4, column: column + 2 });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with sheets called Blad1 and so on', () => {
    renameSheets(workbook);
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original]));
  });

  it('with the sheets in the opposite order', () => {
    workbook.sheets.reverse();
    const rules = (findings: readonly Finding[]): readonly string[] => findings.map(summary).sort();
    expect(rules(findingsOf(checkWorkbooks(workbook.snapshot())))).toEqual(
      rules(findingsOf(checkWorkbooks([original]))),
    );
  });

  it('with blank rows put into the tables', () => {
    putInBlankRows(workbook);
    const names = original.sheets.map(({ name }) => name);
    const move = ({ row, column }: CellAddress, sheet: number): CellAddress => ({
      row: row >= (ROWS_PUT_IN[names[sheet] ?? ''] ?? Infinity) ? row + 1 : row,
      column,
    });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with the blank rows of bilaga 10 b taken out', () => {
    takeOutBlankRows(workbook);
    const index = workbook.sheets.indexOf(workbook.sheet('Bil 10b'));
    const move = ({ row, column }: CellAddress, at: number): CellAddress => ({
      row: at === index ? row - BLANK_ROWS.filter((gone) => gone < row).length : row,
      column,
    });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with another delområde', () => {
    addDelomrade(workbook);
    const index = workbook.sheets.indexOf(workbook.sheet('Bil 10a'));
    const move = ({ row, column }: CellAddress, at: number): CellAddress => ({
      row: at === index && row >= NEW_DELOMRADE_ROW ? row + 1 : row,
      column,
    });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with all years six years later', () => {
    shiftYears(workbook, 6);
    const report = checkWorkbooks(workbook.snapshot());
    expect(report.submissions.map(({ submission }) => submission.year)).toEqual([2026]);
    expect(findingsOf(report).map(summary).sort()).toEqual(
      findingsOf(checkWorkbooks([original]))
        .map(summary)
        .sort(),
    );
  });

  it('with headers reworded', () => {
    rewordHeaders(workbook);
    expect(findingsOf(checkWorkbooks(workbook.snapshot())).map(summary).sort()).toEqual(
      findingsOf(checkWorkbooks([original]))
        .map(summary)
        .sort(),
    );
  });

  it('with bilaga 10 a, 10 b and 10 c below each other on one sheet', () => {
    stack(workbook, ['Bil 10a', 'Bil 10b', 'Bil 10c']);
    expect(
      findingsOf(checkWorkbooks(workbook.snapshot()))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      findingsOf(checkWorkbooks([original]))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('with bilaga 10 b and 11 side by side on one sheet', () => {
    putSideBySide(workbook, ['Bil 10b', 'Bil 11RLF']);
    expect(
      findingsOf(checkWorkbooks(workbook.snapshot()))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      findingsOf(checkWorkbooks([original]))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each(['RLF bilagor 2020.xls', 'RLF bilagor 2020.ods'])('saved by LibreOffice as %s', async (file) => {
    expect(linesOf([await readSample(join(FIXTURES, file))])).toEqual(linesOf([original]));
  });
});

describe('the sample without faults stays so', () => {
  let workbook: EditableWorkbook;

  beforeEach(async () => {
    workbook = readEditable([await readSample(HSF)]);
  });

  it('with rows and columns put in and sheets renamed', () => {
    moveTables(workbook, 3, 5);
    renameSheets(workbook);
    expect(ownProblems(checkWorkbooks(workbook.snapshot())).map(summary)).toEqual([]);
  });

  it('in one workbook a sheet', () => {
    splitIntoFiles(workbook);
    expect(workbook.snapshot()).toHaveLength(7);
    expect(ownProblems(checkWorkbooks(workbook.snapshot())).map(summary)).toEqual([]);
  });
});
