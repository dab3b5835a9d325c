import type * as shownTextModule from '../../../workbench/app/grid/shown-text';
import { loadBundled } from '../../support/bundled-module';

const { shownText } = loadBundled('workbench/app/grid/shown-text.ts') as typeof shownTextModule;

test.each([
  [1234567, '#,##0', '1 234 567'],
  [-1712738, '#,##0', '-1 712 738'],
  [0.378, '0.0%', '37,8%'],
  [0.5, 'General', '0,5'],
  [12, 'General', '12'],
  [1234.5, '0.00', '1234,50'],
  [true, 'General', 'SANT'],
  [false, '0', 'FALSKT'],
  ['Netto', '#,##0', 'Netto'],
  [{ error: '#DIV/0!' }, '0', '#DIV/0!'],
  [null, '0', ''],
])('%j in %s is shown as %s', (value, numberFormat, text) => {
  // Excel writes a no-break space between thousands.
  expect(shownText({ value, numberFormat }).replaceAll('\u00a0', ' ')).toBe(text);
});

test('a number in a format that cannot be read is shown plainly', () => {
  expect(shownText({ value: 1.25, numberFormat: '[' })).toBe('1,25');
});
