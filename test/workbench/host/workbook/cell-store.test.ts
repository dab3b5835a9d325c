import fc from 'fast-check';
import { EMPTY_CELL, hasContent, type HostCell } from '../../../../workbench/host/workbook/cell';
import { CellStore } from '../../../../workbench/host/workbook/cell-store';

const CELLS: readonly HostCell[] = [EMPTY_CELL, { ...EMPTY_CELL, value: 1 }, { ...EMPTY_CELL, fill: 'FFFF00' }];

const puts = fc.array(
  fc.record({ row: fc.nat(5), column: fc.nat(5), cell: fc.constantFrom(...CELLS), asks: fc.boolean() }),
  { maxLength: 40 },
);

it('knows its used range after any changes, and visits its cells in order', () => {
  fc.assert(
    fc.property(puts, (all) => {
      const store = new CellStore();
      const plain = new Map<string, { readonly row: number; readonly column: number; readonly cell: HostCell }>();
      for (const { row, column, cell, asks } of all) {
        store.put(row, column, cell);
        plain.set(`${row}:${column}`, { row, column, cell });
        if (asks) store.usedRange(true);
        if (asks) store.usedRange(false);
      }
      const touched = [...plain.values()].filter(({ cell }) => cell !== EMPTY_CELL);
      for (const valuesOnly of [true, false]) {
        const counted = touched.filter(({ cell }) => !valuesOnly || hasContent(cell));
        const [rows, columns] = [counted.map(({ row }) => row), counted.map(({ column }) => column)];
        expect(store.usedRange(valuesOnly)).toEqual(
          counted.length === 0
            ? null
            : {
                top: Math.min(...rows),
                left: Math.min(...columns),
                bottom: Math.max(...rows),
                right: Math.max(...columns),
              },
        );
      }
      const visited: (readonly [number, number])[] = [];
      store.visit((row, column) => visited.push([row, column]));
      const expected = touched
        .map(({ row, column }) => [row, column] as const)
        .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
      expect(visited).toEqual(expected);
    }),
  );
});

it('visits the cells of a range alone', () => {
  const store = new CellStore();
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) store.put(row, column, { ...EMPTY_CELL, value: row * 10 + column });
  }
  const values: unknown[] = [];
  store.visit((_, __, { value }) => values.push(value), { top: 1, left: 2, bottom: 2, right: 3 });
  expect(values).toEqual([12, 13, 22, 23]);
});

it('is changed apart from its copy', () => {
  const store = new CellStore();
  store.put(0, 0, { ...EMPTY_CELL, value: 1 });
  const copy = store.clone();
  store.put(0, 0, { ...EMPTY_CELL, value: 2 });
  expect([store.at(0, 0).value, copy.at(0, 0).value]).toEqual([2, 1]);
});
