import { evaluateFormula, type FormulaCells } from '../../../../src/core/fill/formulas/evaluate-formula';
import type { RowState } from '../../../../src/core/fill/formulas/formula-value';
import type { CellValue } from '../../../../src/core/workbook/snapshot';

/** What stands in a row of column A, and how the row is shown. */
type Line = readonly [value: CellValue, state?: RowState, formula?: string];

/** 1 shows, 2 is hidden by hand, 4 is filtered away, 8 is a subtotal and 16 shows. */
const LINES: readonly Line[] = [[1], [2, 'hidden'], [4, 'filtered'], [8, 'shown', 'SUBTOTAL(9,A1:A2)'], [16]];

function cells(lines: readonly Line[]): FormulaCells {
  return {
    valueAt: (_, row) => lines[row]?.[0] ?? null,
    formulaAt: (_, row) => lines[row]?.[2] ?? null,
    rowAt: (_, row) => lines[row]?.[1] ?? 'shown',
    extent: () => ({ top: 0, left: 0, bottom: 4, right: 0 }),
  };
}

it.each([
  ['SUBTOTAL(9,A1:A5)', 1 + 2 + 16],
  ['SUBTOTAL(109,A1:A5)', 1 + 16],
  ['SUBTOTAL(2,A1:A5)', 3],
  ['SUBTOTAL(103,A1:A5)', 2],
  ['SUBTOTAL(1,A1:A2)', 1.5],
  ['SUBTOTAL(104,A1:A4)', 1],
  ['AGGREGATE(9,1,A1:A5)', 1 + 16],
  ['AGGREGATE(9,3,A1:A5)', 1 + 16],
  ['AGGREGATE(9,5,A1:A5)', 1 + 8 + 16],
  ['AGGREGATE(9,7,A1:A5)', 1 + 8 + 16],
  ['AGGREGATE(9,0,A1:A2)', 1 + 2],
  ['AGGREGATE(9,4,A4:A5)', 8 + 16],
  ['AGGREGATE(9,6,A4:A5)', 8 + 16],
  ['AGGREGATE(5,2,A4:A5)', 16],
])('%s is %d', (formula, expected) => {
  expect(evaluateFormula(formula, cells(LINES))).toBe(expected);
});

it('passes error values over where the option says so', () => {
  const lines: readonly Line[] = [[1], [{ error: '#N/A' }], [2]];
  expect(evaluateFormula('AGGREGATE(9,6,A1:A3)', cells(lines))).toBe(3);
  expect(evaluateFormula('AGGREGATE(9,2,A1:A3)', cells(lines))).toBe(3);
  expect(evaluateFormula('AGGREGATE(9,4,A1:A3)', cells(lines))).toEqual({ error: '#N/A' });
  expect(evaluateFormula('SUBTOTAL(9,A1:A3)', cells(lines))).toEqual({ error: '#N/A' });
});

it('does not know what AGGREGATE does with filtered rows that it is not told to leave out', () => {
  expect(evaluateFormula('AGGREGATE(9,0,A1:A5)', cells(LINES))).toBeUndefined();
  expect(evaluateFormula('AGGREGATE(9,6,A1:A5)', cells(LINES))).toBeUndefined();
});

it('does not know a subtotal over a hidden row where nobody tells whether a filter hides it', () => {
  const lines: readonly Line[] = [[1], [2, 'unseen']];
  expect(evaluateFormula('SUBTOTAL(9,A1:A2)', cells(lines))).toBeUndefined();
  expect(evaluateFormula('SUBTOTAL(109,A1:A2)', cells(lines))).toBe(1);
});

it('does not know whether a subtotal within another formula is left out', () => {
  expect(
    evaluateFormula('SUBTOTAL(9,A1:A2)', cells([[1], [2, 'shown', 'ROUND(SUBTOTAL(9,B1:B2),0)']])),
  ).toBeUndefined();
  expect(evaluateFormula('SUBTOTAL(9,A1:A2)', cells([[1], [2, 'shown', 'IF(B1="SUBTOTAL(",1,2)']]))).toBe(3);
});
