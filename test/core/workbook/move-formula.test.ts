import { moveFormula, replaceCells } from '../../../src/core/workbook/move-formula';

const B2 = { row: 1, column: 1 };

describe('moveFormula', () => {
  it.each([
    ['A1+B1', { row: 2, column: 2 }, 'B2+C2'],
    ['SUM(B3:B9)', { row: 1, column: 4 }, 'SUM(E3:E9)'],
    ['-B3+SUM(A4:B9)', { row: 2, column: 2 }, '-C4+SUM(B5:C10)'],
    ['$A$1*B$1+$A1', { row: 3, column: 3 }, '$A$1*D$1+$A3'],
    ["-'Bil 10b'!B33*1000", { row: 1, column: 2 }, "-'Bil 10b'!C33*1000"],
    ['ROUND(B3/B4,3)&" B5"', { row: 1, column: 2 }, 'ROUND(C3/C4,3)&" B5"'],
    ['LOG10(B3)', { row: 2, column: 1 }, 'LOG10(B4)'],
    ['B3', B2, 'B3'],
  ])('=%s', (formula, to, expected) => {
    expect(moveFormula(formula, B2, to)).toBe(expected);
  });

  it('goes to the edge of the sheet but not over it', () => {
    expect(moveFormula('A1', B2, { row: 1, column: 1 })).toBe('A1');
    expect(moveFormula('A1', B2, { row: 0, column: 1 })).toBeUndefined();
    expect(moveFormula('A1', B2, { row: 1, column: 0 })).toBeUndefined();
  });

  it.each(['SUM(B:B)', 'Tabell1[Belopp]', '[1]Blad1!A1'])('does not move =%s', (formula) => {
    expect(moveFormula(formula, B2, { row: 3, column: 3 })).toBeUndefined();
  });
});

describe('replaceCells', () => {
  it('puts other cells in the same formula', () => {
    const moved = replaceCells("ROUND('Bil 10a'!$B$28/'Bil 10a'!B27,3)", ({ row }) => ({ row, column: 5 }));
    expect(moved).toBe("ROUND('Bil 10a'!$F$28/'Bil 10a'!F27,3)");
  });

  it('tells which sheet a cell is on', () => {
    const sheets: (string | null)[] = [];
    replaceCells("A1+'It''s'!A1+Blad2!A1", ({ sheet, row, column }) => {
      sheets.push(sheet);
      return { row, column };
    });
    expect(sheets).toEqual([null, "It's", 'Blad2']);
  });

  it('gives up when a cell has no counterpart', () => {
    expect(replaceCells('A1+A2', ({ row, column }) => (row === 0 ? { row, column } : undefined))).toBeUndefined();
  });
});
