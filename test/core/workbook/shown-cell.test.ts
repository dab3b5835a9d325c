import {
  hidesNumber,
  isShownAsDate,
  isShownInWords,
  scaleOf,
  shownText,
  wordsOf,
} from '../../../src/core/workbook/shown-cell';

it.each([
  ['#,##0', 696400, 1],
  ['#,##0,', 696400, 1000],
  ['0.0,', 696400, 1000],
  ['#,##0,,', 8e9, 1_000_000],
  ['0.0,,\\ "mnkr"', 8e9, 1_000_000],
  ['[Red]#,##0,;[Blue]-#,##0,', -696400, 1000],
  ['[>=1000000]0.0,,"M";0.0,"t"', 2_000_000, 1_000_000],
  ['[>=1000000]0.0,,"M";0.0,"t"', 2000, 1000],
  ['0","', 5, 1],
  ['0\\,', 5, 1],
  ['General', 5, 1],
])('tells how many times what it shows a cell stores: %s', (format, value, expected) => {
  expect(scaleOf(format, value)).toBe(expected);
});

it.each([
  [2024, '"Budget "0', 'Budget 2024'],
  [2024, '0" Plan"', '2024 Plan'],
  [2024, '\\P\\l\\a\\n\\ 0', 'Plan 2024'],
  [45292, 'yyyy', '2024'],
  [45292, '"Budget "yyyy', 'Budget 2024'],
  [45361, 'd\\-mmm', '10-mar'],
  [45361, 'd-mmm', '10-mar'],
  [45361, 'yyyy-mm-dd', '2024-03-10'],
  [45361, '[$-41D]mmmm yyyy', 'mars 2024'],
  [45361.5, 'dddd hh:mm', 'söndag 12:00'],
  [60, 'yyyy-mm-dd', '1900-02-29'],
  [1, 'yyyy-mm-dd', '1900-01-01'],
  [696400, '#,##0,', '696'],
  [-1234.5, '#,##0.0', '-1 234,5'],
  [0.125, '0.0%', '12,5%'],
  [5, ';;;', ''],
  [0, '0;-0;"-"', '-'],
])('shows %d in %s', (value, format, expected) => {
  expect(shownText(value, format)).toBe(expected);
});

it.each([
  [';;;', 5, true],
  [';;;@', -5, true],
  ['0;;', 5, false],
  ['0;;', -5, true],
  ['""', 5, true],
  ['0;-0;', 0, true],
  ['0;-0', 5, false],
  ['"-"', 5, false],
  ['General', 5, false],
])('tells whether %s hides %d', (format, value, expected) => {
  expect(hidesNumber(format, value)).toBe(expected);
});

it.each([
  ['yyyy-mm-dd', 45361, true],
  ['[Red]0', 45361, false],
  ['"dagar "0', 45361, false],
  ['General', 45361, false],
  ['yyyy', -1, false],
])('tells a date: %s', (format, value, expected) => {
  expect(isShownAsDate(format, value)).toBe(expected);
});

it.each([
  ['"Budget "0', true],
  ['d-mmm', true],
  ['#,##0\\ "kr"', false],
  ['#,##0.0,\\ "tkr"', false],
  ['#,##0\\ [$kr-41D]', false],
  ['_-* #,##0_-;-* #,##0_-', false],
  ['0%', false],
  ['General', false],
])('tells what makes a number a text to read: %s', (format, expected) => {
  expect(isShownInWords(format, 2024)).toBe(expected);
});

it('tells the words of a number', () => {
  expect([wordsOf('0.0,,\\ "mnkr"', 5), wordsOf('#,##0', 5), wordsOf('[$kr-41D] 0', 5)]).toEqual(['mnkr', '', 'kr']);
});
