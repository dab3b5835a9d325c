import { readFigure, storedAmount, type Figure } from '../../../src/core/bilagor/figure';
import type { Unit } from '../../../src/core/bilagor/unit';
import { createSheet, type CellInput } from '../../../src/core/workbook/memory-sheet';

function figure(cell: CellInput, unit: Unit = 'tkr'): Figure {
  const sheet = { file: 'F.xlsx', sheet: 'S', fileIndex: 0, sheetIndex: 0 };
  const snapshot = createSheet({ name: 'S', cells: { A1: cell } });
  return readFigure(snapshot, sheet, { row: 0, column: 0 }, { rowLabel: '', columnLabel: '', unit });
}

it.each([
  ['#,##0,', 'tkr', 696_000, 696],
  ['0.0,,\\ "mnkr"', 'tkr', 700_000_000, 700_000],
  ['0.0\\ "mnkr"', 'tkr', 0.7, 700],
  ['#,##0\\ "tkr"', 'tkr', 696, 696],
  ['#,##0,\\ "tkr"', 'kr', 696_000, 696_000],
  ['#,##0\\ "kr"', 'tkr', 696, 696],
  ['#,##0', 'tkr', 696, 696],
] as const)(
  'is the amount that a cell in the format %s shows, in %s, and is written back so',
  (format, unit, stored, shown) => {
    const read = figure({ value: stored, numberFormat: format }, unit);
    expect([read.value, storedAmount(read, shown)]).toEqual([shown, stored]);
  },
);

it('is exact when it stores more than it shows, also in thousands', () => {
  const read = (value: number) => {
    const { decimals, exact } = figure({ value, numberFormat: '#,##0,' });
    return { decimals, exact };
  };
  expect([read(696_000), read(696_400)]).toEqual([
    { decimals: 0, exact: false },
    { decimals: 1, exact: true },
  ]);
});

it.each([
  ['0,7 mnkr', 'tkr', 700],
  ['0,7 milj. kr', 'tkr', 700],
  ['0,7 mkr', 'tkr', 700],
  ['700 tkr', 'tkr', 700],
  ['700 000 kr', 'tkr', 700],
  ['700 tkr', 'mnkr', 0.7],
  ['1,5 tusen kr', 'kr', 1500],
  ['52,3 %', '%', 0.523],
  ['204,5 kr per inv', 'kr/inv', 204.5],
  ['204,5 kr', 'kr/inv', 204.5],
  ['1 200 m2', 'm²', 1200],
  ['\u202D-486956\u202C', 'tkr', -486956],
  ['4\u200B86\u2060956\uFEFF', 'tkr', 486956],
] as const)('keeps the unit of a text: %j among %s', (text, unit, value) => {
  expect(figure({ value: text }, unit)).toMatchObject({ state: 'number', value, storedAsText: true });
});

it.each([
  ['52,3 %', 'tkr'],
  ['204,5 kr/inv', 'tkr'],
  ['500 tkr', '%'],
  ['500 kr', 'm²'],
] as const)('is no number where %j stands among %s', (text, unit) => {
  expect(figure({ value: text }, unit)).toMatchObject({ state: 'text', value: null, text });
});

it('is empty where only invisible characters stand', () => {
  expect(figure({ value: '\u202D\u200B\u202C' })).toMatchObject({ state: 'empty', text: null });
});

it('is a text where a number has become a date', () => {
  expect(figure({ value: 45361, numberFormat: 'd\\-mmm' })).toMatchObject({
    state: 'text',
    value: null,
    text: '10-mar',
  });
});

it('is typed where a formula can only give the number that stands in it', () => {
  const formula = 'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""x"",""A1"")"),5)';
  expect(figure({ value: 5, formula })).toMatchObject({ value: 5, formula: null });
});
