import { createSheet } from '../../../src/core/workbook/memory-sheet';

const sheet = createSheet({
  name: 'Blad1',
  cells: {
    B2: { value: 5, numberFormat: '0.0' },
    A2: { value: 'Netto', fill: 'FF0000' },
    C1: { formula: 'A1+B1' },
    D1: {},
  },
  hiddenRows: [3],
  hiddenColumns: [1],
});

it('gives what was put in, and the rest as an empty cell has it', () => {
  expect(sheet.cellAt(1, 1)).toEqual({ value: 5, formula: null, numberFormat: '0.0', fill: null });
  expect(sheet.cellAt(0, 2)).toEqual({ value: null, formula: 'A1+B1', numberFormat: 'General', fill: null });
  expect(sheet.cellAt(0, 0)).toBeUndefined();
  expect(sheet.cellAt(99, 99)).toBeUndefined();
});

it('visits the cells that have a value or a formula, row by row and from left to right', () => {
  const visited: string[] = [];
  sheet.visitCells((row, column) => visited.push(`${row},${column}`));
  expect(visited).toEqual(['0,2', '1,0', '1,1']);
});

it('knows what is hidden, and is itself shown unless told otherwise', () => {
  expect([sheet.isRowHidden(3), sheet.isRowHidden(2)]).toEqual([true, false]);
  expect([sheet.isColumnHidden(1), sheet.isColumnHidden(3)]).toEqual([true, false]);
  expect(sheet.visibility).toBe('visible');
});

it('refuses what is no address', () => {
  expect(() => createSheet({ name: 'Blad1', cells: { rubrik: {} } })).toThrow(RangeError);
});
