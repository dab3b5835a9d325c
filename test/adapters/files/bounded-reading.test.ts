import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { PAGE_HOST } from '../../../src/adapters/files/page-host';
import { DAMAGED } from '../../../src/core/workbook/snapshot';
import { formulaWords } from '../../../src/core/workbook/formula-words';
import { cellOf, readWorkbook, sheetOf } from '../../support/office-files/read';
import { xlsxFile } from '../../support/office-files/xlsx-file';

const TOO_MANY =
  'Arbetsboken har för många celler för att kunna kontrolleras. Ta bort tomma formaterade rader och blad som inte behövs och spara den på nytt.';

function rowsWithFormula(formula: string): string {
  return `<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c><c r="B1"><v>2</v></c></row>`;
}

function read(rows: string, styles?: string) {
  return readWorkbook(
    new Uint8Array(xlsxFile({ sheets: [{ name: 'Blad1', rows }], ...(styles === undefined ? {} : { styles }) })),
  );
}

it('reads a formula of the greatest length that Excel takes, and calls a longer one than files hold damaged', () => {
  const longest = `A1+${'1+'.repeat(4094)}1`;
  expect(longest).toHaveLength(8192);
  expect(cellOf(sheetOf(read(rowsWithFormula(longest))), 'A1')).toMatchObject({ value: 1, formula: longest });
  const sheet = sheetOf(read(rowsWithFormula('['.repeat(16_385))));
  expect(cellOf(sheet, 'A1')).toMatchObject({ value: { error: DAMAGED }, formula: null });
  expect(cellOf(sheet, 'B1')?.value).toBe(2);
});

it('reads two thousand sheets, and refuses one more in words', () => {
  const withSheets = (count: number): Uint8Array =>
    new Uint8Array(
      xlsxFile({
        sheets: Array.from({ length: count }, (_, index) => ({ name: `Blad${index + 1}`, rows: '<row r="1"/>' })),
      }),
    );
  expect(readWorkbook(withSheets(2_000)).sheets).toHaveLength(2_000);
  expect(readWorkbookBytes('a.xlsx', withSheets(2_001), PAGE_HOST)).toMatchObject({
    ok: false,
    reason:
      'Arbetsboken har fler än 2 000 blad och kontrolleras inte. Ta bort blad som inte hör till inlämningen och spara den på nytt.',
  });
});

it('visits the cells of the last columns alone, whatever is between', () => {
  const rows = Array.from({ length: 2000 }, (_, row) => {
    return `<row r="${row + 1}"><c r="B${row + 1}"><v>1</v></c><c r="XFD${row + 1}"><v>2</v></c></row>`;
  });
  const columns = new Map<number, number>();
  sheetOf(read(rows.join(''))).visitCells((_row, column) => columns.set(column, (columns.get(column) ?? 0) + 1));
  expect([...columns]).toEqual([
    [1, 2000],
    [16_383, 2000],
  ]);
});

it.each([
  [12_000, true],
  [13_000, false],
])('reads %i cells that share a formula of 8,000 characters: %s', (count, isRead) => {
  const shared = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A${count + 1}">${'A1+'.repeat(2666)}A1</f></c></row>`;
  const others = Array.from({ length: count }, (_, row) => {
    return `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/></c></row>`;
  });
  const file = xlsxFile({ sheets: [{ name: 'Blad1', rows: shared + others.join('') }] });
  const result = readWorkbookBytes('bok.xlsx', new Uint8Array(file), PAGE_HOST);
  expect(result.ok ? undefined : result.reason).toBe(isRead ? undefined : TOO_MANY);
});

it.each([
  [1024, `0${'_'.repeat(1023)}`],
  [1025, 'General'],
])('heeds a number format of %i characters as it is, or not', (length, format) => {
  const code = `0${'_'.repeat(length - 1)}`;
  const styles =
    `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><fonts><font/></fonts><fills><fill/></fills>` +
    '<borders><border/></borders><cellXfs><xf/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs>';
  const sheet = sheetOf(read('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', styles));
  expect(cellOf(sheet, 'A1')?.numberFormat).toBe(format);
});

it('cuts a formula of quotation marks that name nothing in one go', () => {
  expect(formulaWords(`${"''".repeat(4000)}+1`).map(({ kind }) => kind)).toEqual(['other', 'other', 'other']);
  expect(formulaWords("'Blad ''1'''!A1").map(({ kind, inner }) => [kind, inner])).toEqual([
    ['prefix', "Blad '1'"],
    ['name', 'A1'],
  ]);
});
