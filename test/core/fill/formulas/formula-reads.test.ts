import { formulaReads } from '../../../../src/core/fill/formulas/formula-reads';

const cell = (row: number, column: number, sheet: string | null = null): object => ({
  sheet,
  top: row,
  bottom: row,
  left: column,
  right: column,
});

it('tells the cells and ranges that a formula names', () => {
  expect(formulaReads("A1+SUM($B$2:C3)-'Bil 10b'!D4").references).toEqual([
    cell(0, 0),
    { sheet: null, top: 1, left: 1, bottom: 2, right: 2 },
    cell(3, 3, 'Bil 10b'),
  ]);
});

it('leaves open what a whole column or row leaves open', () => {
  expect(formulaReads('SUM(B:C)+SUM(4:5)').references).toEqual([
    { sheet: null, top: null, left: 1, bottom: null, right: 2 },
    { sheet: null, top: 3, left: null, bottom: 4, right: null },
  ]);
});

it('is complete without names, and other workbooks do not count', () => {
  expect(formulaReads('A1+2').isComplete).toBe(true);
  expect(formulaReads('A1+[1]Blad1!A1')).toEqual({ references: [cell(0, 0)], isComplete: true });
  expect(formulaReads('A1&"B2"').references).toEqual([cell(0, 0)]);
});

it.each(['Löner*2', 'Tabell1[Belopp]', 'INDIRECT("A1")', 'OFFSET(A1,1,0)', 'SUM(Blad1:Blad3!A1)'])(
  'knows that =%s reads more than its text tells',
  (formula) => {
    expect(formulaReads(formula).isComplete).toBe(false);
  },
);
