import { evaluateFormula, type FormulaCells } from '../../../../src/core/fill/formulas/evaluate-formula';
import { parseAddress } from '../../../../src/core/workbook/address';
import type { CellValue } from '../../../../src/core/workbook/snapshot';

/** Sheet `Blad1` with the cells that are given, and `Blad2` with 7 in A1. A name in `unknown` has a value nobody knows. */
function sheet(cells: Readonly<Record<string, CellValue>>, unknown: readonly string[] = []): FormulaCells {
  const valueAt = (name: string | null, row: number, column: number): CellValue | undefined => {
    if (name === 'Blad2') return row === 0 && column === 0 ? 7 : null;
    if (name !== null && name !== 'Blad1') return undefined;
    const isAt = (key: string): boolean => {
      const address = parseAddress(key);
      return address?.row === row && address.column === column;
    };
    if (unknown.some(isAt)) return undefined;
    return Object.entries(cells).find(([key]) => isAt(key))?.[1] ?? null;
  };
  return {
    valueAt,
    formulaAt: () => null,
    rowAt: () => 'shown',
    extent: () => ({ top: 0, left: 0, bottom: 9, right: 3 }),
  };
}

const CELLS: Readonly<Record<string, CellValue>> = {
  A1: 10,
  A2: 2.5,
  A3: -4,
  A4: 'tre',
  A5: '-',
  A6: '12',
  A7: '1 234',
  A8: true,
  A9: { error: '#N/A' },
};

function result(formula: string): CellValue | undefined {
  return evaluateFormula(formula, sheet(CELLS));
}

describe('arithmetic', () => {
  it.each([
    ['A1+A2', 12.5],
    ['A1-A2-1', 6.5],
    ['-A3', 4],
    ['+A1', 10],
    ['A1*A2/4', 6.25],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['15%', 0.15],
    ['A1*(1+50%)', 15],
    ['0.1+0.2', 0.3],
    ['B1', 0],
    ['A1+B1', 10],
    ['A8+1', 2],
    ['A6*2', 24],
    ['Blad2!A1+1', 8],
    ["'Blad2'!$A$1", 7],
  ])('=%s', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it.each([
    ['A1/B1', '#DIV/0!'],
    ['A1+A4', '#VALUE!'],
    ['A1+A5', '#VALUE!'],
    ['A1+A9', '#N/A'],
    ['#REF!+A1', '#REF!'],
    ['0^0', '#NUM!'],
  ])('=%s shows an error value', (formula, error) => {
    expect(result(formula)).toEqual({ error });
  });
});

describe('comparisons and texts', () => {
  it.each([
    ['A1>A2', true],
    ['A1<=A1', true],
    ['A1<>10', false],
    ['"Ja"="JA"', true],
    ['B1=0', true],
    ['B1=""', true],
    ['"a">1', true],
    ['"Budget "&2020', 'Budget 2020'],
  ])('=%s', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });
});

describe('functions', () => {
  it.each([
    ['SUM(A1:A3,)', 8.5],
    ['SUM(A1:A3)', 8.5],
    ['SUM(A1:A8)', 8.5],
    ['SUM(A1,A3,2)', 8],
    ['SUM(A6)', 0],
    ['SUM(A1:A2,B1:C4)', 12.5],
    ['MIN(A1:A3)', -4],
    ['MAX(A1:A3)', 10],
    ['AVERAGE(A1:A2)', 6.25],
    ['COUNT(A1:A8)', 3],
    ['COUNTA(A1:B8)', 8],
    ['PRODUCT(A1:A2)', 25],
    ['SUBTOTAL(9,A1:A3)', 8.5],
    ['ABS(A3)', 4],
    ['SIGN(A3)', -1],
    ['INT(-2.5)', -3],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(2.4999,0)', 2],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUNDUP(2.1,0)', 3],
    ['ROUNDDOWN(-2.9,0)', -2],
    ['IF(A1>0,A1,A9)', 10],
    ['IF(A1<0,1)', false],
    ['IFERROR(A1/B1,0)', 0],
    ['IFERROR(A1,0)', 10],
    ['IFNA(A9,5)', 5],
    ['AND(A1>0,A2>0)', true],
    ['OR(A1<0,A3>0)', false],
    ['NOT(A1=10)', false],
    ['ISBLANK(B1)', true],
    ['ISNUMBER(A6)', false],
    ['N(A4)', 0],
    ['SUMIF(A1:A3,10,B1:B3)', 0],
    ['SUMIF(A1:A3,10)', 10],
    ['SUMIF(A4:A4,"TRE",A1:A1)', 10],
    ['SUMPRODUCT(A1:A2,A1:A2)', 106.25],
  ])('=%s', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it('pays an annuity: 1 000 over one year at 10 % costs 1 100', () => {
    expect(result('-PMT(0.1,1,1000)')).toBe(1100);
  });

  it('hands an error value in a range on', () => {
    expect(result('SUM(A1:A9)')).toEqual({ error: '#N/A' });
  });

  it('leaves subtotals out of a subtotal', () => {
    const cells = {
      ...sheet({ A1: 1, A2: 1, A3: 5 }),
      formulaAt: (_: string | null, row: number) => (row === 1 ? 'SUBTOTAL(9,A1)' : null),
    };
    expect(evaluateFormula('SUBTOTAL(9,A1:A3)', cells)).toBe(6);
    expect(evaluateFormula('SUM(A1:A3)', cells)).toBe(7);
  });

  it('goes as far as the sheet does in a whole column', () => {
    expect(evaluateFormula('SUM(B:B)', sheet({ B1: 1, B10: 2 }))).toBe(3);
  });
});

describe('what cannot be known', () => {
  it.each([
    'A7+1',
    'VLOOKUP(A1,A1:B3,2)',
    'Löner*2',
    '[1]Blad1!A1',
    'Blad3!A1',
    'SUBTOTAL(7,A1:A3)',
    'AGGREGATE(14,6,A1:A3,1)',
    'SUMIF(A1:A3,">0")',
    '"Andel "&0.5',
    '"a"<"b"',
    'A1:A3',
    'A1^0.5',
    'SUM(',
  ])('=%s', (formula) => {
    expect(result(formula)).toBeUndefined();
  });

  it('a cell that nobody knows makes its formula unknown, but not one that looks elsewhere', () => {
    const cells = sheet(CELLS, ['C1']);
    expect(evaluateFormula('A1+C1', cells)).toBeUndefined();
    expect(evaluateFormula('SUM(A1:C1)', cells)).toBeUndefined();
    expect(evaluateFormula('IF(A1>0,A1,C1)', cells)).toBe(10);
  });
});
