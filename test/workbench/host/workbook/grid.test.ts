import fc from 'fast-check';
import {
  GRID_COLUMNS,
  GRID_ROWS,
  parseRange,
  printRange,
  quoteSheetName,
  WHOLE_SHEET,
} from '../../../../workbench/host/workbook/grid';

const anyRange = fc
  .tuple(fc.nat(GRID_ROWS - 1), fc.nat(GRID_ROWS - 1), fc.nat(GRID_COLUMNS - 1), fc.nat(GRID_COLUMNS - 1))
  .map(([one, other, left, right]) => ({
    top: Math.min(one, other),
    bottom: Math.max(one, other),
    left: Math.min(left, right),
    right: Math.max(left, right),
  }));

it('reads what it writes', () => {
  fc.assert(
    fc.property(
      anyRange,
      fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\\/?*[\]:]/u.test(name)),
      (range, name) => {
        const text = `${quoteSheetName(name)}!${printRange(range)}`;
        expect(parseRange(text)).toEqual({ sheet: name, range });
      },
    ),
  );
});

it.each([
  ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
  ['$B$2:$C$3', { top: 1, left: 1, bottom: 2, right: 2 }],
  ['C3:B2', { top: 1, left: 1, bottom: 2, right: 2 }],
  ['B:C', { top: 0, left: 1, bottom: GRID_ROWS - 1, right: 2 }],
  ['2:3', { top: 1, left: 0, bottom: 2, right: GRID_COLUMNS - 1 }],
  ['XFD1048576', { top: GRID_ROWS - 1, left: GRID_COLUMNS - 1, bottom: GRID_ROWS - 1, right: GRID_COLUMNS - 1 }],
])('reads %s', (text, range) => {
  expect(parseRange(text)).toEqual({ sheet: null, range });
});

it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'Blad!', 'namn'])('refuses %j', (text) => {
  expect(parseRange(text)).toBeUndefined();
});

it('writes whole rows, columns and sheets as Excel does', () => {
  expect(printRange({ ...WHOLE_SHEET, left: 1, right: 2 })).toBe('B:C');
  expect(printRange({ ...WHOLE_SHEET, top: 1, bottom: 2 })).toBe('2:3');
  expect(printRange(WHOLE_SHEET)).toBe('A1:XFD1048576');
});

it.each([
  ['Data', 'Data'],
  ['Bil 10a', "'Bil 10a'"],
  ['10a', "'10a'"],
  ['Bil11', "'Bil11'"],
  ['R1C1', "'R1C1'"],
  ['Årets "blad"', `'Årets "blad"'`],
  ["Pers' blad", "'Pers'' blad'"],
])('writes the sheet %s as %s', (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
});
