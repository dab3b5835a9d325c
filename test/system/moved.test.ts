import { join } from 'node:path';
import type { Finding } from '../../src/core/findings/finding';
import { formatAddress, type CellAddress } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { checkWorkbooks, findingsOf, ownProblems, summary } from '../support/check';
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
    for (const sheet of workbook.sheets) {
      workbook.insertRows(sheet, 0, 4);
      workbook.insertColumns(sheet, 0, 2);
    }
    expect(workbook.sheet('Bil 11RLF').at(13, 3)?.formula).toBe('D23*1000/D22');
    const move = ({ row, column }: CellAddress): CellAddress => ({ row: row + 4, column: column + 2 });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with sheets called Blad1 and so on', () => {
    workbook.sheets.forEach((sheet, index) => {
      workbook.renameSheet(sheet, `Blad${index + 1}`);
    });
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
    // The sheet, and the zero-based row above which a blank one is put in.
    const blank: Readonly<Record<string, number>> = {
      'Bil 9a': 12,
      'Bil 10a': 10,
      'Bil 10b': 14,
      'Bil 10c': 8,
      'Bil 11RLF': 7,
      'Bil 16': 7,
    };
    for (const [name, row] of Object.entries(blank)) workbook.insertRows(workbook.sheet(name), row, 1);
    const names = original.sheets.map(({ name }) => name);
    const move = ({ row, column }: CellAddress, sheet: number): CellAddress => ({
      row: row >= (blank[names[sheet] ?? ''] ?? Infinity) ? row + 1 : row,
      column,
    });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with the blank rows of bilaga 10 b taken out', () => {
    const sheet = workbook.sheet('Bil 10b');
    const blank = [8, 10, 13, 15, 17, 23, 25, 28, 30];
    for (const row of [...blank].reverse()) {
      expect(sheet.at(row, 1)).toBe(undefined);
      workbook.deleteRows(sheet, row, 1);
    }
    const index = workbook.sheets.indexOf(sheet);
    const move = ({ row, column }: CellAddress, at: number): CellAddress => ({
      row: at === index ? row - blank.filter((gone) => gone < row).length : row,
      column,
    });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with another delområde', () => {
    const sheet = workbook.sheet('Bil 10a');
    workbook.insertRows(sheet, 15, 1);
    sheet.edit(15, 0, { value: 'Kultur 10)' });
    for (const column of [1, 2, 3, 4, 6, 7, 9, 10]) sheet.edit(15, column, { value: 0, numberFormat: '#,##0' });
    for (const [column, formula] of [
      [5, 'D16+E16'],
      [8, 'G16+H16'],
      [11, 'J16+K16'],
    ] as const) {
      sheet.edit(15, column, { formula, numberFormat: '#,##0' });
    }
    const index = workbook.sheets.indexOf(sheet);
    const move = ({ row, column }: CellAddress, at: number): CellAddress => ({
      row: at === index && row >= 15 ? row + 1 : row,
      column,
    });
    expect(linesOf(workbook.snapshot())).toEqual(linesOf([original], move));
  });

  it('with all years six years later', () => {
    for (const sheet of workbook.sheets) {
      sheet.visit((row, column, { value, formula }) => {
        if (typeof value !== 'string' || formula !== null) return;
        const later = value.replace(/(?<!\d)20(?:1[7-9]|2[0-2])(?!\d)/gu, (year) => String(Number(year) + 6));
        if (later !== value) sheet.edit(row, column, { value: later });
      });
    }
    const report = checkWorkbooks(workbook.snapshot());
    expect(report.submissions.map(({ submission }) => submission.year)).toEqual([2026]);
    expect(findingsOf(report).map(summary).sort()).toEqual(
      findingsOf(checkWorkbooks([original]))
        .map(summary)
        .sort(),
    );
  });

  it('with headers reworded', () => {
    const reword: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'Bil 10a': {
        'Bilaga 10 a': 'BILAGA 10A',
        'Ekonomisk redovisning, (tusental kronor)': 'Ekonomisk redovisning (tkr)',
        'Intäkter   \n(+)': 'Intäkter',
        'Kostnader \n(-) *)': 'Kost\u00ADnader',
        'Utfall 2018': 'Bokslut\u00A02018',
      },
      'Bil 10b': {
        'Bilaga 10 b': 'bilaga 10b',
        'Sammanställning av planerade investeringar (1.000-tal kr)': 'Sammanställning av planerade investeringar, tkr',
        'Utgift \nt o m 2018': 'Utgift t.o.m. 2018',
      },
      'Bil 10c': { 'Bilaga 10 c': 'Bil. 10c', 'S:a kostn. \ntom 2022': 'Summa kostnad t o m 2022' },
      'Bil 11RLF': { 'Bilaga 11': 'BILAGA 11', 'Utfall 2018': 'Bokslut 2018' },
      'Bil 16': { 'Process‐\neffektivitet': 'Processeffektivitet' },
    };
    for (const [name, texts] of Object.entries(reword)) {
      const sheet = workbook.sheet(name);
      const done = new Set<string>();
      sheet.visit((row, column, { value }) => {
        if (typeof value !== 'string') return;
        const text = texts[value];
        if (text === undefined) return;
        sheet.edit(row, column, { value: text });
        done.add(value);
      });
      expect([...done].sort()).toEqual(Object.keys(texts).sort());
    }
    expect(findingsOf(checkWorkbooks(workbook.snapshot())).map(summary).sort()).toEqual(
      findingsOf(checkWorkbooks([original]))
        .map(summary)
        .sort(),
    );
  });

  it('with bilaga 10 a, 10 b and 10 c below each other on one sheet', () => {
    const host = workbook.sheet('Bil 10a');
    for (const name of ['Bil 10b', 'Bil 10c']) {
      workbook.moveOnto(workbook.sheet(name), host, { row: host.size.rows + 2, column: 0 });
    }
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
    workbook.sheets.forEach((sheet, index) => {
      workbook.insertRows(sheet, 0, 3);
      workbook.insertColumns(sheet, 0, 5);
      workbook.renameSheet(sheet, `Blad${index + 1}`);
    });
    expect(ownProblems(checkWorkbooks(workbook.snapshot())).map(summary)).toEqual([]);
  });

  it('in one workbook a sheet', () => {
    workbook.sheets.forEach((sheet) => {
      workbook.moveToFile([sheet], `${sheet.name.trim()}.xlsx`);
    });
    expect(workbook.snapshot()).toHaveLength(7);
    expect(ownProblems(checkWorkbooks(workbook.snapshot())).map(summary)).toEqual([]);
  });
});
