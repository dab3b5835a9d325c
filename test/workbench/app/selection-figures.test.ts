import type * as selectionFiguresModule from '../../../workbench/app/excel/selection-figures';
import { hostWorkbookFromSnapshot } from '../../../workbench/host/workbook/snapshot';
import { loadBundled } from '../../support/bundled-module';
import { sheetFromRows } from '../../support/sheet-from-rows';

const { selectionFigures } = loadBundled('workbench/app/excel/selection-figures.ts') as typeof selectionFiguresModule;

/** What is told of a range of two rows: 1234,5, a text and 2 above 0,5 and nothing. */
function told(
  [top, left, bottom, right]: readonly [number, number, number, number],
  language: 'sv' | 'en' = 'sv',
  numberFormat = 'General',
): unknown {
  const rows = [
    [1234.5, 'Netto', 2],
    [0.5, null, null],
  ];
  const workbook = hostWorkbookFromSnapshot({ file: 'Prov.xlsx', sheets: [sheetFromRows(rows, 'A1', 'Ett')] });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('A sheet was put in');
  workbook.putCell(sheet, 0, 0, { ...sheet.at(0, 0), numberFormat });
  return selectionFigures({ sheet, range: { top, left, bottom, right } }, language);
}

test('average, count and sum of the selected cells, as the language writes numbers', () => {
  // (1234,5 + 0,5 + 2) / 3
  const range = [0, 0, 1, 2] as const;
  expect(told(range)).toEqual({ average: '412,333333333333', count: '4', sum: '1237' });
  expect(told(range, 'en')).toEqual({ average: '412.333333333333', count: '4', sum: '1237' });
});

test('the active cell\u2019s number format is used', () => {
  const figures = told([0, 0, 1, 0], 'sv', '#,##0.00') as { readonly average: string; readonly sum: string };
  expect([figures.average, figures.sum].map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['617,50', '1 235,00']);
});

test('cells without numbers are counted alone, and one cell is nothing to tell of', () => {
  expect(told([0, 1, 1, 1])).toBeNull();
  expect(told([1, 1, 1, 2])).toBeNull();
  expect(told([20, 0, 30, 5])).toBeNull();
  expect(told([0, 0, 0, 1])).toEqual({ average: '1234,5', count: '2', sum: '1234,5' });
});
