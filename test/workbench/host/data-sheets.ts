import type { SheetInput } from '../../../src/core/workbook/memory-sheet';

/**
 * Sheet `Data` with a heading and two rows of number, price and total (3 × 4 = 12, 5 × 6 = 30), sheet `Mitt blad` that
 * doubles the second total, and the empty sheet `Tomt`.
 */
export const DATA: readonly SheetInput[] = [
  {
    name: 'Data',
    cells: {
      A1: { value: 'antal' },
      B1: { value: 'pris' },
      C1: { value: 'summa' },
      A2: { value: 3 },
      B2: { value: 4, numberFormat: '0.00' },
      C2: { value: 12, formula: 'A2*B2' },
      A3: { value: 5 },
      B3: { value: 6 },
      C3: { value: 30, formula: 'A3*B3' },
    },
  },
  { name: 'Mitt blad', cells: { B2: { value: 60, formula: 'Data!C3*2' }, C3: { value: 'text' } } },
  { name: 'Tomt', cells: {} },
];
