import { isPercentFormat, shownDecimals, storedDecimals } from '../../../src/core/workbook/precision';

describe('shownDecimals', () => {
  it.each([
    ['#,##0', 0],
    ['0', 0],
    ['# ##0', 0],
    ['0.00', 2],
    ['#,##0.0', 1],
    ['0.0#', 2],
    ['#,##0.0;[Red]-#,##0.0', 1],
    ['0%', 2],
    ['0.0%', 3],
    ['#,##0,', -3],
    ['#,##0.0,', -2],
    ['#,##0,,', -6],
    ['#,##0 "tkr"', 0],
    ['#,##0" 0.00 tkr"', 0],
    ['#,##0.0\\ "kr"', 1],
    ['_-* #,##0.00_-;-* #,##0.00_-', 2],
    ['[Red]0.0', 1],
    ['[$-41D]#,##0', 0],
    ['General;-0.00', undefined],
    ['General', undefined],
    ['@', undefined],
    ['yyyy-mm-dd', undefined],
    ['h:mm', undefined],
    ['', undefined],
  ])('%j shows %p', (format, decimals) => {
    expect(shownDecimals(format)).toBe(decimals);
  });
});

it('tells a percentage from a percent sign in a text', () => {
  expect(isPercentFormat('0.0%')).toBe(true);
  expect(isPercentFormat('0.0" %"')).toBe(false);
  expect(isPercentFormat('0.0\\%')).toBe(false);
});

describe('storedDecimals', () => {
  it.each([
    [714, 0],
    [-12.5, 1],
    [0.523, 3],
    [0.1 + 0.2, 1], // 0.30000000000000004: the 17th digit is noise
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [123456.789, 3],
  ])('%d needs %i', (value, decimals) => {
    expect(storedDecimals(value)).toBe(decimals);
  });
});
