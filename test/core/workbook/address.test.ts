import {
  columnName,
  contains,
  formatAddress,
  formatRange,
  parseAddress,
  parseRange,
} from '../../../src/core/workbook/address';

describe('columnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('names column %i %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

describe('parseAddress', () => {
  it.each([
    ['A1', 0, 0],
    ['e8', 7, 4],
    ['$AB$12', 11, 27],
    ['XFD1048576', 1048575, 16383],
  ])('reads %s', (text, row, column) => {
    expect(parseAddress(text)).toEqual({ row, column });
  });

  it.each(['', 'A', '12', 'A1:B2', 'Blad1!A1', 'ABCD1', 'Å1', ' A1'])('does not read %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('parseRange', () => {
  it.each([
    ['E8:F17', { top: 7, left: 4, bottom: 16, right: 5 }],
    ['F17:E8', { top: 7, left: 4, bottom: 16, right: 5 }],
    ['$E$17:$F$8', { top: 7, left: 4, bottom: 16, right: 5 }],
    ['E8', { top: 7, left: 4, bottom: 7, right: 4 }],
  ])('reads %s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  it.each(['', 'E:F', '8:17', 'E8:F17:G1', 'Blad1!A1:B2'])('does not read %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

it('formats an address without dollar signs', () => {
  expect(formatAddress({ row: 11, column: 27 })).toBe('AB12');
});

it('formats a range, and a range of one cell as that cell', () => {
  expect(formatRange({ top: 7, left: 4, bottom: 16, right: 5 })).toBe('E8:F17');
  expect(formatRange({ top: 7, left: 4, bottom: 7, right: 4 })).toBe('E8');
});

it('contains the corners of a range but not the cells next to them', () => {
  const range = { top: 1, left: 1, bottom: 3, right: 4 };
  expect(contains(range, { row: 1, column: 1 })).toBe(true);
  expect(contains(range, { row: 3, column: 4 })).toBe(true);
  expect(contains(range, { row: 0, column: 1 })).toBe(false);
  expect(contains(range, { row: 4, column: 4 })).toBe(false);
  expect(contains(range, { row: 1, column: 0 })).toBe(false);
  expect(contains(range, { row: 3, column: 5 })).toBe(false);
});
