import { Calculation } from '../../../src/core/fill/calculation';
import type { Place } from '../../../src/core/bilagor/figure';
import { parseAddress } from '../../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../../src/core/workbook/memory-sheet';
import type { CellValue } from '../../../src/core/workbook/snapshot';

const SHEETS = ['Ett', 'Två'];

/** Two sheets of one workbook; texts that begin with `=` are formulas with a stored result of 0. */
function workbook(
  one: Readonly<Record<string, CellValue>>,
  two: Readonly<Record<string, CellValue>> = {},
): Calculation {
  const sheets = [one, two].map((cells, index) =>
    createSheet({
      name: SHEETS[index] ?? '',
      cells: Object.fromEntries(
        Object.entries(cells).map(([key, value]): [string, CellInput] => [
          key,
          typeof value === 'string' && value.startsWith('=') ? { value: 0, formula: value.slice(1) } : { value },
        ]),
      ),
    }),
  );
  return new Calculation([{ file: 'Bok.xlsx', sheets }]);
}

function at(cell: string, sheetIndex = 0): Place {
  const address = parseAddress(cell);
  if (address === undefined) throw new Error(`Not a cell address: ${cell}`);
  return { sheet: { file: 'Bok.xlsx', sheet: SHEETS[sheetIndex] ?? '', fileIndex: 0, sheetIndex }, address };
}

it('keeps the stored results of what no edit touches', () => {
  const calculation = workbook({ A1: 5, A2: '=A1*2', B1: 1 });
  calculation.set(at('B1'), { value: 7 });
  expect(calculation.valueAt(at('A2'))).toBe(0);
  expect(calculation.isAffected(at('A2'))).toBe(false);
});

it('calculates what reads an edit anew, through other cells and sheets', () => {
  const calculation = workbook({ A1: 5, A2: '=A1*2', A3: '=SUM(A1:A2)' }, { A1: '=Ett!A3+1', A2: "='Ett'!B9" });
  calculation.set(at('A1'), { value: 10 });
  expect(calculation.valueAt(at('A2'))).toBe(20);
  expect(calculation.valueAt(at('A3'))).toBe(30);
  expect(calculation.valueAt(at('A1', 1))).toBe(31);
  expect([...calculation.followers()].map(({ cell: { sheet, row }, value }) => [sheet, row, value])).toEqual([
    [0, 1, 20],
    [0, 2, 30],
    [1, 0, 31],
  ]);
});

it('calculates anew when a second edit comes after the first was read', () => {
  const calculation = workbook({ A1: 1, A2: 2, A3: '=A1+A2' });
  calculation.set(at('A1'), { value: 10 });
  expect(calculation.valueAt(at('A3'))).toBe(12);
  calculation.set(at('A2'), { formula: 'A1*2' });
  expect(calculation.valueAt(at('A3'))).toBe(30);
});

it('takes a formula into a cell that others read', () => {
  const calculation = workbook({ A1: 4, A2: null, A3: '=A2*10' });
  calculation.set(at('A2'), { formula: 'A1+1' });
  expect(calculation.valueAt(at('A3'))).toBe(50);
});

it('does not know what follows through a function that it does not know', () => {
  const calculation = workbook({ A1: 1, A2: '=VLOOKUP(A1,A1:A1,1)', A3: '=A2+1', A4: '=VLOOKUP(B1,B1:B2,1)' });
  calculation.set(at('A1'), { value: 2 });
  expect(calculation.valueAt(at('A2'))).toBeUndefined();
  expect(calculation.valueAt(at('A3'))).toBeUndefined();
  expect(calculation.valueAt(at('A4'))).toBe(0);
});

it('goes along a chain of thousands of cells', () => {
  const cells: Record<string, CellValue> = { A1: 1 };
  for (let row = 2; row <= 6000; row++) cells[`A${row}`] = `=A${row - 1}+1`;
  const calculation = workbook(cells);
  calculation.set(at('A1'), { value: 11 });
  expect(calculation.valueAt(at('A6000'))).toBe(6010);
});

it('calculates a formula whose result was not saved', () => {
  const sheet = createSheet({ name: 'Ett', cells: { A1: { value: 3 }, A2: { formula: 'A1*2' } } });
  const calculation = new Calculation([{ file: 'Bok.xlsx', sheets: [sheet] }]);
  expect(calculation.valueAt(at('A2'))).toBe(6);
});

it('lets formulas that read themselves keep what Excel stored', () => {
  const calculation = workbook({ A1: '=A2+1', A2: '=A1+1', B1: 1 });
  calculation.set(at('B1'), { value: 2 });
  expect(calculation.valueAt(at('A1'))).toBe(0);
});

describe('isCircular', () => {
  const cells = { A1: 1, A2: '=A3', A4: '=Löner', B1: '=SUM(A:A)', C1: "='Två'!A1" };
  const other = { A1: '=Ett!C5', B1: '=SUM(Ett!D1:D900)' };

  it.each([
    ['A1+1', 'A3', false],
    ['A2', 'A3', true],
    ['A3', 'A3', true],
    ['SUM(A1:A5)', 'A3', true],
    ['B1', 'A9', true],
    ['B1', 'B9', undefined],
    ['C1', 'C5', true],
    ['C1', 'C6', false],
    ['A4', 'D1', undefined],
    ["'Två'!B1", 'D900', true],
    ["'Två'!B1", 'D901', false],
    ["'Två'!A1", 'A1', false],
  ])('=%s in %s: %s', (formula, cell, expected) => {
    expect(workbook(cells, other).isCircular(formula, at(cell))).toBe(expected);
  });

  it('sees edits', () => {
    const calculation = workbook({ A1: 1, A2: 2 });
    expect(calculation.isCircular('A1', at('A2'))).toBe(false);
    calculation.set(at('A1'), { formula: 'A2' });
    expect(calculation.isCircular('A1', at('A2'))).toBe(true);
  });
});
