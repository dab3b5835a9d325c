import { readEntry } from '../../../../workbench/host/workbook/cell-entry';

it.each([
  [7, 7],
  ['7', 7],
  ['-1,234.5', -1234.5],
  ['12%', 0.12],
  ['1e3', 1000],
  [' 5 ', 5],
  ['TRUE', true],
  ['false', false],
  ['', null],
  ["'7", '7'],
  ['7 st', '7 st'],
  ['1 234', '1 234'],
  ['1,23', '1,23'],
  ['=', '='],
  ['#N/A', { error: '#N/A' }],
])('takes %j as %j', (entry, value) => {
  expect(readEntry(entry, 'General')).toEqual({ value, formula: null });
});

it('takes what begins with = as a formula', () => {
  expect(readEntry('=SUM(A1:A3)', '0.00')).toEqual({ value: null, formula: 'SUM(A1:A3)' });
});

it('takes everything as text where the number format is text', () => {
  expect(readEntry('=SUM(A1:A3)', '@')).toEqual({ value: '=SUM(A1:A3)', formula: null });
  expect(readEntry('7', '@')).toEqual({ value: '7', formula: null });
});

it.each(['=SUM(A1', '=1+', '=A1 B1)'])('refuses %s', (entry) => {
  expect(() => readEntry(entry, 'General')).toThrow(SyntaxError);
});
