import type { Cell, CellValue } from '../../../src/core/workbook/snapshot';
import { cellText } from '../../../src/report/html/cell-text';

function shown(value: CellValue, numberFormat = 'General', formula: string | null = null): string {
  const cell: Cell = { value, formula, numberFormat, fill: null };
  return cellText(cell).replaceAll('\u00A0', ' ');
}

it('shows numbers with their format’s decimals and thousands', () => {
  expect(shown(-1232002, '#,##0')).toBe('−1 232 002');
  expect(shown(-1232002, '# ##0')).toBe('−1 232 002');
  expect(shown(1232002, '0')).toBe('1232002');
  expect(shown(12.345, '0.00')).toBe('12,35');
});

it('shows a number without a format as it is stored, without grouping: years stay years', () => {
  expect(shown(2020)).toBe('2020');
  expect(shown(0.1 + 0.2)).toBe('0,3');
});

it('shows percentages', () => {
  expect(shown(0.784, '0.0%')).toBe('78,4 %');
  expect(shown(0.78, '0%')).toBe('78 %');
});

it('shows dates', () => {
  expect(shown(43831, 'yyyy-mm-dd')).toBe('2020-01-01');
  expect(shown(43890, 'd mmm yyyy')).toBe('2020-02-29');
  expect(shown(36525, 'yyyy-mm-dd')).toBe('1999-12-31');
});

it('shows texts on one line, truth values in Swedish and errors as they are', () => {
  expect(shown('Process-\neffektivitet ')).toBe('Process- effektivitet');
  expect(shown(true)).toBe('SANT');
  expect(shown({ error: '#REF!' })).toBe('#REF!');
});

it('shows nothing for an empty cell, and says when a formula has no result', () => {
  expect(cellText(undefined)).toBe('');
  expect(shown(null)).toBe('');
  expect(shown(null, 'General', 'SUM(A1:A2)')).toBe('(inte beräknad)');
});
