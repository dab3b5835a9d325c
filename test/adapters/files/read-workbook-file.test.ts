import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbookFile } from '../../../src/adapters/files/read-workbook-file';
import { formatAddress } from '../../../src/core/workbook/address';
import type { Cell, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellOf, sheetOf } from '../../support/office-files/read';

const RLF = 'samples/RLF bilagor 2020.xlsx';

async function open(path: string): Promise<WorkbookSnapshot> {
  const result = await readWorkbookFile(path);
  if (!result.ok) throw new Error(result.reason);
  return result.workbook;
}

/** Everything a snapshot tells, with a cell's value and formula as one line. */
function describeWorkbook({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ name, visibility, ...sheet }) => {
    const cells: Record<string, Omit<Cell, 'value'>> = {};
    const values: Record<string, Cell['value']> = {};
    sheet.visitCells((row, column, { value, ...cell }) => {
      const address = formatAddress({ row, column });
      cells[address] = cell;
      // The formats keep between fifteen and seventeen digits.
      values[address] = typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    });
    const hiddenRows = Array.from({ length: 100 }, (_, row) => row).filter((row) => sheet.isRowHidden(row));
    const hiddenColumns = Array.from({ length: 30 }, (_, column) => column).filter((column) =>
      sheet.isColumnHidden(column),
    );
    return { name, visibility, hiddenRows, hiddenColumns, cells, values };
  });
}

describe('the samples', () => {
  it('reads the workbook of fifteen sheets', async () => {
    const workbook = await open(RLF);
    expect(workbook.file).toBe('RLF bilagor 2020.xlsx');
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Bil 9 RLF-RF',
      'Bil 9a',
      'Bil 10a',
      'Bil 10b',
      'Bil 10c',
      'Bil 11RLF',
      'Bil 11 RLF-RF',
      'Bil 16',
      'Bil 17 Ekonomi',
      'Bil 17 Hjälpmedel',
      'Bil 17 HoS KP',
      'Bil 17 FUI IT',
      'Bil 17 Kök',
      'Bil 17 Transport',
      'Bil 17 Vårdval',
    ]);
  });

  it('reads the same from the file as LibreOffice saves it as .ods and .xls', async () => {
    const original = describeWorkbook(await open(RLF));
    expect(describeWorkbook(await open('test/fixtures/RLF bilagor 2020.ods'))).toEqual(original);
    expect(describeWorkbook(await open('test/fixtures/RLF bilagor 2020.xls'))).toEqual(original);
  });
});

describe.each(['xlsx', 'xls', 'ods'])('a workbook of all sorts of cells, saved as .%s by LibreOffice', (format) => {
  const reading = open(`test/fixtures/varied.${format}`);

  it('has the texts', async () => {
    const sheet = sheetOf(await reading);
    expect(['A1', 'A2', 'A3', 'A5', 'A8'].map((address) => cellOf(sheet, address)?.value)).toEqual([
      'Text med fet stil & tecken: å’–',
      'Två\nrader',
      'Dold rad',
      'Sammanfogad',
      'Upprepad',
    ]);
  });

  it('has the numbers, dates as numbers', async () => {
    const sheet = sheetOf(await reading);
    expect(['B1', 'B2', 'B3', 'A4', 'B4', 'C4', 'C9'].map((address) => cellOf(sheet, address)?.value)).toEqual([
      1234567.891, -0.125, 0.784, 43891, -1500, 2500000, 7,
    ]);
  });

  it('has the number formats', async () => {
    const sheet = sheetOf(await reading);
    const format = (address: string) => cellOf(sheet, address)?.numberFormat.replaceAll('\\', '').toLowerCase();
    expect(['A1', 'B1', 'B2', 'B3', 'A4', 'B4', 'C4', 'C6'].map(format)).toEqual([
      'general',
      '#,##0',
      '0.00',
      '0.0%',
      'yyyy-mm-dd',
      '#,##0;[red]-#,##0',
      '#,##0.0,',
      '#,##0" tkr"',
    ]);
  });

  it('has the fills, and what is hidden', async () => {
    const workbook = await reading;
    const sheet = sheetOf(workbook);
    expect([cellOf(sheet, 'A5')?.fill, cellOf(sheet, 'C5')?.fill, cellOf(sheet, 'A1')?.fill]).toEqual([
      'FFFF00',
      'DDEBF7',
      null,
    ]);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
    expect([2, 3, 4].map((column) => sheet.isColumnHidden(column))).toEqual([false, true, false]);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Värden', 'visible'],
      ['Bil 10a – plan', 'visible'],
      ['Dolt blad', 'hidden'],
    ]);
  });

  it('has the formulas as Excel writes them, with their results', async () => {
    const sheet = sheetOf(await reading, 1);
    const cell = (address: string) => {
      const { formula, value } = cellOf(sheet, address) ?? {};
      return [formula?.replaceAll("'Värden'", 'Värden'), value];
    };
    expect(['B1', 'B2', 'B3', 'C1', 'C2', 'C3', 'B6', 'B7', 'C7'].map(cell)).toEqual([
      ['A1*2', 2],
      ['A2*2', 4],
      ['A3*2', 6],
      ['SUM($A$1:B1,Värden!B1)', 1234570.891],
      ['IF(A2>1,"a;b|c~d!","")', 'a;b|c~d!'],
      ['IF(A3>10,1,"")', ''],
      ['SUM({1,2;3,4})', 10],
      ['\'Dolt blad\'!A1&" kr"', '5 kr'],
      ['ROUND(-Värden!C6/Värden!B4,2)', 0.27],
    ]);
  });

  it('has an array formula in each of its cells', async () => {
    const sheet = sheetOf(await reading, 1);
    expect(
      ['A6', 'A7', 'A8'].map((address) => [cellOf(sheet, address)?.formula, cellOf(sheet, address)?.value]),
    ).toEqual([
      ['A1:A3*10', 10],
      ['A1:A3*10', 20],
      ['A1:A3*10', 30],
    ]);
    expect(cellOf(sheet, 'A7')?.array).toEqual({ top: 5, left: 0, bottom: 7, right: 0 });
  });

  it('has the error values', async () => {
    const sheet = sheetOf(await reading, 1);
    expect(['A4', 'B4', 'C4', 'A5', 'C5'].map((address) => cellOf(sheet, address)?.value)).toEqual([
      { error: '#DIV/0!' },
      { error: '#N/A' },
      { error: '#NAME?' },
      { error: '#VALUE!' },
      { error: '#REF!' },
    ]);
  });
});

describe('another workbook that a formula reads', () => {
  it('stands in brackets, by number or by name', async () => {
    const formula = async (format: string) =>
      cellOf(sheetOf(await open(`test/fixtures/varied.${format}`), 1), 'C6')?.formula;
    expect(await formula('xlsx')).toBe("'[1]Blad 1'!A1*1");
    expect(await formula('ods')).toBe("'[Budget 2019.ods]Blad 1'!A1*1");
  });
});

describe('files that cannot be had', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bilagekontroll-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('says that a file is missing', async () => {
    expect(await readWorkbookFile(join(folder, 'saknas.xlsx'))).toEqual({
      ok: false,
      file: 'saknas.xlsx',
      reason: 'Filen finns inte. Kontrollera sökvägen och filnamnet.',
    });
  });

  it('says that a folder is no file', async () => {
    expect(await readWorkbookFile(folder)).toMatchObject({
      ok: false,
      reason: 'Det är en mapp och inte en fil. Ange arbetsböckerna i mappen, till exempel med mapp/*.xlsx.',
    });
  });

  it('says that it may not be read', async () => {
    const path = join(folder, 'hemlig.xlsx');
    await copyFile(RLF, path);
    await chmod(path, 0o000);
    const result = await readWorkbookFile(path);
    // The root user may read everything.
    if (process.getuid?.() === 0) expect(result.ok).toBe(true);
    else
      expect(result).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/^Behörighet att läsa filen saknas\./) as string,
      });
  });

  it('names a file without its folders when it cannot be read', async () => {
    const path = join(folder, 'tom.xlsx');
    await writeFile(path, '');
    expect(await readWorkbookFile(path)).toEqual({
      ok: false,
      file: 'tom.xlsx',
      reason: 'Filen är tom (0 byte). Hämta den på nytt eller spara om den i Excel.',
    });
  });
});
