import { editorText } from '../../../workbench/app/grid/editor-text';
import { readTypedEntry } from '../../../workbench/app/grid/typed-entry';
import { EMPTY_CELL } from '../../../workbench/host/workbook/cell';

const DATE = 'yyyy\\-mm\\-dd';

describe('what is typed in Swedish Excel', () => {
  test.each([
    // In a cell without a format, dates and percentages bring theirs.
    ['2024-12-24', 'General', { entry: 45650, numberFormat: 'yyyy-mm-dd' }],
    ['12 %', 'General', { entry: 0.12, numberFormat: '0%' }],
    ['12,5 %', 'General', { entry: 0.125, numberFormat: '0.00%' }],
    ['12,5', 'General', { entry: 12.5 }],
    // A cell with a format keeps it.
    ['2024-12-24', DATE, { entry: 45650 }],
    ['45000', DATE, { entry: 45000 }],
    ['12,5 %', '0.0%', { entry: 0.125 }],
    // Percentages: from one upwards it is percent, below one it is a share.
    ['12', '0.0%', { entry: 0.12 }],
    ['-12', '0.0%', { entry: -0.12 }],
    ['1', '0%', { entry: 0.01 }],
    ['0,99', '0%', { entry: 0.99 }],
    // The sign in quotes is a word.
    ['12', '0"%"', { entry: 12 }],
    // A cell of texts keeps what is typed.
    ['12', '@', { entry: "'12" }],
    ['=A1', '@', { entry: "'=A1" }],
    ['', '@', { entry: '' }],
    ["'12", 'General', { entry: "'12" }],
    // No such days.
    ['2024-02-30', 'General', { entry: '2024-02-30' }],
    ['2024-13-01', 'General', { entry: '2024-13-01' }],
    ['24/12/2024', 'General', { entry: '24/12/2024' }],
    ['=SUMMA(A1;B1)', '0.0%', { entry: '=SUM(A1,B1)' }],
  ])('%s into a cell with the format %s', (typed, numberFormat, entry) => {
    expect(readTypedEntry(typed, numberFormat, 'sv')).toEqual(entry);
  });
});

describe('what is typed in English Excel', () => {
  test.each([
    ['12.5', 'General', { entry: 12.5 }],
    ['1,234.5', 'General', { entry: 1234.5 }],
    ['12,5', 'General', { entry: '12,5' }],
    ['12/24/2024', 'General', { entry: 45650, numberFormat: 'm/d/yyyy' }],
    ['12.5%', 'General', { entry: 0.125, numberFormat: '0.00%' }],
    ['TRUE', 'General', { entry: 'TRUE' }],
    ['=SUM(A1,B1)', 'General', { entry: '=SUM(A1,B1)' }],
  ])('%s into a cell with the format %s', (typed, numberFormat, entry) => {
    expect(readTypedEntry(typed, numberFormat, 'en')).toEqual(entry);
  });
});

describe('what the formula bar shows', () => {
  test.each([
    [{ value: 45650, numberFormat: DATE }, '2024-12-24', '12/24/2024'],
    [{ value: 0.125, numberFormat: '0.0%' }, '12,5 %', '12.5%'],
    [{ value: 1234.5 }, '1234,5', '1234.5'],
    [{ value: true }, 'SANT', 'TRUE'],
    [{ formula: 'SUM(A1,B1*1.5)' }, '=SUMMA(A1;B1*1,5)', '=SUM(A1,B1*1.5)'],
    [{ formula: '_xlfn.IFNA(A1,0)' }, '=OMSAKNAS(A1;0)', '=IFNA(A1,0)'],
  ])('of %j', (cell, swedish, english) => {
    const held = { ...EMPTY_CELL, ...cell };
    expect([editorText(held, 'sv'), editorText(held, 'en')]).toEqual([swedish, english]);
  });

  test.each(['sv', 'en'] as const)('is the same cell when it is typed again: %s', (language) => {
    for (const cell of [
      { value: 45650, numberFormat: DATE },
      { value: 0.125, numberFormat: '0.0%' },
      { value: 0.005, numberFormat: '0.0%' },
      { value: -1234.5, numberFormat: '#,##0' },
    ]) {
      const typed = editorText({ ...EMPTY_CELL, ...cell }, language);
      expect(readTypedEntry(typed, cell.numberFormat, language)).toEqual({ entry: cell.value });
    }
  });
});
