import fc from 'fast-check';
import { editorText } from '../../../workbench/app/grid/editor-text';
import { readSwedishEntry } from '../../../workbench/app/grid/swedish-entry';
import { EMPTY_CELL } from '../../../workbench/host/workbook/cell';
import { readEntry } from '../../../workbench/host/workbook/cell-entry';

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['-12', -12],
    ['\u221212', -12],
    ['+3', 3],
    ['1234,5', 1234.5],
    [',5', 0.5],
    ['1 234 567', 1_234_567],
    ['1\u00a0234,25', 1234.25],
    ['1\u202f234', 1234],
    ['12 %', 0.12],
    ['12,5%', 0.125],
    [' 7 ', 7],
  ])('%s is a number', (typed, number) => {
    expect(readSwedishEntry(typed)).toBe(number);
  });

  test.each(['1.5', '1,234.5', '1,2,3', '1 23', '12 34', '1.000', '2e3', '5.5 %'])('%s stays a text', (typed) => {
    const entry = readSwedishEntry(typed);
    expect(readEntry(entry, 'General')).toEqual({ value: typed, formula: null });
  });
});

test.each([
  ['sant', true],
  ['FALSKT', false],
])('%s is a truth value', (typed, value) => {
  expect(readSwedishEntry(typed)).toBe(value);
});

test.each(['Primärvård 1)', '', '=', 'Plan 2021', '#REF!'])('%j is taken as it is', (typed) => {
  expect(readSwedishEntry(typed)).toBe(typed);
});

describe('formulas', () => {
  test.each([
    ['=SUMMA(B7:B16)', '=SUM(B7:B16)'],
    ['=summa(B7;B9)', '=SUM(B7,B9)'],
    ['=OM(A1>0,5;"ja; nej";1,25)', '=IF(A1>0.5,"ja; nej",1.25)'],
    ["=AVRUNDA('Bil; 10a'!B2*1,5;0)", "=ROUND('Bil; 10a'!B2*1.5,0)"],
    ['=B2*1,5', '=B2*1.5'],
    ['=SUMMA(1,5)', '=SUM(1.5)'],
    ['=MAX(1,5)', '=MAX(1.5)'],
    ['=SUM(B7,B9)', '=SUM(B7,B9)'],
    ['=SUM(1,5)', '=SUM(1,5)'],
    ['=SUM(MAX(1,5),2)', '=SUM(MAX(1,5),2)'],
    ['=IF(A1>0.5,1,2)', '=IF(A1>0.5,1,2)'],
    ['=AVRUNDA.UPPÅT(A1;0)', '=ROUNDUP(A1,0)'],
  ])('%s is %s to the workbook', (typed, entry) => {
    expect(readSwedishEntry(typed)).toBe(entry);
  });
});

test('a number that the editor shows is the same number when it is read again', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (any) => {
      // Fifteen digits are what Excel keeps, and tiny numbers are shown with an exponent.
      const value = Number(any.toPrecision(15));
      fc.pre(value === 0 || Math.abs(value) >= 1e-6);
      expect(readSwedishEntry(editorText({ ...EMPTY_CELL, value }))).toBe(value);
    }),
  );
});
