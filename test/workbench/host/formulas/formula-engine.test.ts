import type { CellValue } from '../../../../src/core/workbook/snapshot';
import { evaluateFormula } from '../../../../workbench/host/formulas/formula-engine';
import { parseAddress } from '../../../../src/core/workbook/address';

const DIVIDED_BY_ZERO: CellValue = { error: '#DIV/0!' };

/** What a formula in Z99 of the sheet `Blad` gives, with the given cells on it. */
function resultOf(formula: string, cells: Readonly<Record<string, CellValue>> = {}): CellValue | string {
  const places = new Map<string, CellValue>();
  let [lastRow, lastColumn] = [-1, -1];
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = parseAddress(address) ?? { row: -1, column: -1 };
    places.set(`${row}:${column}`, value);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const result = evaluateFormula(
    formula,
    { sheet: 'Blad', row: 98, column: 25 },
    {
      valueAt: (sheet, row, column) => (sheet === 'Blad' ? (places.get(`${row}:${column}`) ?? null) : undefined),
      lastCell: () => ({ row: lastRow, column: lastColumn }),
    },
  );
  return result.isKnown ? result.value : `not known: ${result.reason}`;
}

describe('error values', () => {
  it('pass through SUM over a range', () => {
    expect(resultOf('SUM(A1:A3)', { A1: 1, A2: DIVIDED_BY_ZERO, A3: 4 })).toEqual(DIVIDED_BY_ZERO);
  });

  it('pass through functions of one cell', () => {
    expect(resultOf('ABS(A1)', { A1: { error: '#N/A' } })).toEqual({ error: '#N/A' });
  });

  it('are caught by IFERROR, also from a cell', () => {
    expect(resultOf('IFERROR(A1,7)', { A1: DIVIDED_BY_ZERO })).toBe(7);
    expect(resultOf('IFERROR(A1/A2,7)', { A1: 1 })).toBe(7);
  });

  it('are told by ISERROR', () => {
    expect(resultOf('ISERROR(A1)', { A1: DIVIDED_BY_ZERO })).toBe(true);
    expect(resultOf('ISERROR(A1)', { A1: 5 })).toBe(false);
  });

  it('pass through the branch of IF that is taken, and not through the other', () => {
    expect(resultOf('IF(B1=1,A1,5)', { A1: DIVIDED_BY_ZERO, B1: 1 })).toEqual(DIVIDED_BY_ZERO);
    expect(resultOf('IF(B1=2,A1,5)', { A1: DIVIDED_BY_ZERO, B1: 1 })).toBe(5);
  });

  it('come of a sheet that is not there', () => {
    expect(resultOf("'Annat blad'!A1+1")).toEqual({ error: '#REF!' });
  });

  it('come of a broken reference', () => {
    expect(resultOf('SUM(#REF!)')).toEqual({ error: '#REF!' });
  });
});

describe('empty cells', () => {
  it('are 0 as numbers', () => {
    expect(resultOf('ABS(A1)')).toBe(0);
    expect(resultOf('ROUND(A1,1)+2')).toBe(2);
  });

  it('are equal to an empty text and to 0, and to no other text', () => {
    expect(resultOf('IF(A1="","tom","fylld")')).toBe('tom');
    expect(resultOf('IF(A1=0,"noll","annat")')).toBe('noll');
    expect(resultOf('IF(A1="x","lika","olika")')).toBe('olika');
  });

  it('are left out of averages', () => {
    expect(resultOf('AVERAGE(A1:A3)', { A1: 2, A3: 4 })).toBe(3);
  });
});

describe('comparisons', () => {
  it('of texts do not mind the case of letters', () => {
    expect(resultOf('A1="ÅTERINVESTERING"', { A1: 'Återinvestering' })).toBe(true);
  });

  it('put every text after every number', () => {
    expect(resultOf('A1>1000000', { A1: '1' })).toBe(true);
  });
});

describe('whole columns', () => {
  it('are summed as far as there is anything', () => {
    expect(resultOf('SUM(A:A)', { A1: 1, A2: 2, A700: 3 })).toBe(6);
  });

  it('written out to the last row are as quick', () => {
    expect(resultOf('SUM(A1:A1048576)', { A1: 1, A2: 2 })).toBe(3);
  });
});

describe('functions that the engine lacks, or takes long for', () => {
  const cells = { A1: 4, A2: -1, A3: 'text', A4: 10, B1: 'x', B2: 'y', B3: 'x', B4: 'X' };

  it.each([
    ['SUM(A1:A4,"5",TRUE)', 19],
    ['SUM((A1:A2,A4))', 13],
    ['AVERAGE(A1:A4)', 13 / 3],
    ['COUNT(A1:B4,"5","x")', 4],
    ['MIN(A1:A4)', -1],
    ['MAX(A1:A4,20)', 20],
    ['MIN(C1:C4)', 0],
    ['MEDIAN(A1:A4)', 4],
    ['LARGE(A1:A4,2)', 4],
    ['SMALL(A1:A4,1)', -1],
    ['COUNTA(A1:C4)', 8],
    ['COUNTBLANK(A1:C4)', 4],
    ['COUNTIFS(B1:B4,"x")', 3],
    ['COUNTIFS(B1:B4,"x",A1:A4,">3")', 2],
    ['SUMIFS(A1:A4,B1:B4,"x")', 14],
    ['SUMIFS(A1:A4,B1:B4,"?",A1:A4,"<>4")', 9],
    ['AVERAGEIFS(A1:A4,B1:B4,"x")', 7],
    ['MATCH("y",B1:B4,0)', 2],
    ['MATCH(5,A1:A2,1)', 2],
    ['SUBTOTAL(9,A1:A4)', 13],
    ['SUBTOTAL(103,A1:A4)', 4],
  ])('%s', (formula, expected) => {
    expect(resultOf(formula, cells)).toBe(expected);
  });

  // The first, second and fourth stand in Microsoft's description of PMT.
  it.each([
    ['PMT(0.08/12,10,10000)', -1037.03],
    ['PMT(0.08/12,10,10000,0,1)', -1030.16],
    ['PMT(0,5,1000)', -200],
    ['PMT(0.06/12,18*12,0,50000)', -129.08],
    ['-PMT(0.015,5,A1)', 142.18],
  ])('%s', (formula, expected) => {
    expect(resultOf(formula, { A1: 680 })).toBeCloseTo(expected, 2);
  });

  it('SUM refuses a text in the formula itself', () => {
    expect(resultOf('SUM(1,"fem")')).toEqual({ error: '#VALUE!' });
  });

  it('SUM and COUNT are quick over a hundred thousand cells', () => {
    const start = performance.now();
    expect(resultOf('SUM(A1:A100000)+COUNT(A1:A100000)', { A1: 5, A99999: 7 })).toBe(14);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('MATCH gives #N/A for what is not there', () => {
    expect(resultOf('MATCH("z",B1:B4,0)', cells)).toEqual({ error: '#N/A' });
  });
});

describe('what cannot be calculated', () => {
  it.each(['XLOOKUP(1,A1:A3,B1:B3)', 'ett_namn+1', 'SUM(Tabell1[Kostnad])'])('%s', (formula) => {
    expect(resultOf(formula)).toMatch(/^not known/u);
  });
});
