import { KeptCells } from '../../../src/core/workbook/kept-cells';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import type { Cell, SheetSnapshot } from '../../../src/core/workbook/snapshot';

interface Counted {
  readonly sheet: SheetSnapshot;
  readonly asked: () => number;
}

/** A sheet that counts how often it is asked for a cell. */
function counted(sheet: SheetSnapshot): Counted {
  let asked = 0;
  return {
    sheet: {
      ...sheet,
      cellAt: (row, column) => {
        asked += 1;
        return sheet.cellAt(row, column);
      },
    },
    asked: () => asked,
  };
}

function keep(sheet: SheetSnapshot): ReturnType<KeptCells['of']> {
  const kept = new KeptCells();
  sheet.visitCells((row, column, cell) => {
    kept.add(row, column, cell);
  });
  return kept.of(sheet);
}

const cell = (value: number): Cell => ({ value, formula: null, numberFormat: 'General', fill: null });

/** A column of numbers from A1. */
function column(length: number): SheetSnapshot {
  const cells = Array.from({ length }, (_, row) => cell(row));
  return {
    name: 'Blad1',
    visibility: 'visible',
    cellAt: (row, at) => (at === 0 ? cells[row] : undefined),
    visitCells: (visit) => {
      cells.forEach((each, row) => {
        visit(row, 0, each);
      });
    },
    isRowHidden: () => false,
    isColumnHidden: () => false,
  };
}

describe('the cells of a sheet', () => {
  const host = createSheet({
    name: 'Blad1',
    visibility: 'hidden',
    cells: { B2: { value: 5 }, C3: { formula: 'B2*2' }, D4: { fill: 'FF0000' }, A1048576: { value: 'sist' } },
    hiddenRows: [2],
    hiddenColumns: [3],
  });

  it('are the host’s, and are not asked for again', () => {
    const { sheet, asked } = counted(host);
    const { snapshot, contentAt } = keep(sheet);
    expect(snapshot.cellAt(1, 1)).toEqual({ value: 5, formula: null, numberFormat: 'General', fill: null });
    expect(snapshot.cellAt(2, 2)?.formula).toBe('B2*2');
    expect(contentAt(1_048_575, 0)?.value).toBe('sist');
    expect(asked()).toBe(0);
  });

  it('are asked for where nothing was visited: a cell may be only filled', () => {
    const { sheet, asked } = counted(host);
    const { snapshot, contentAt } = keep(sheet);
    expect(contentAt(3, 3)).toBeUndefined();
    expect(asked()).toBe(0);
    expect(snapshot.cellAt(3, 3)?.fill).toBe('FF0000');
    expect(snapshot.cellAt(9, 9)).toBeUndefined();
    expect(asked()).toBe(2);
  });

  it('are visited in the host’s order', () => {
    const visited: string[] = [];
    keep(host).snapshot.visitCells((row, at) => visited.push(`${row},${at}`));
    expect(visited).toEqual(['1,1', '2,2', '1048575,0']);
  });

  it('leave what the sheet is called, and what is hidden, as it is', () => {
    const { snapshot } = keep(host);
    expect([snapshot.name, snapshot.visibility]).toEqual(['Blad1', 'hidden']);
    expect([snapshot.isRowHidden(2), snapshot.isRowHidden(1)]).toEqual([true, false]);
    expect([snapshot.isColumnHidden(3), snapshot.isColumnHidden(2)]).toEqual([true, false]);
  });

  it('are kept up to 20 000 of them, and then left to the host', () => {
    const small = counted(column(20_000));
    expect(keep(small.sheet).snapshot.cellAt(19_999, 0)).toEqual(cell(19_999));
    expect(small.asked()).toBe(0);
    const large = counted(column(20_001));
    const { snapshot, contentAt } = keep(large.sheet);
    expect(snapshot).toBe(large.sheet);
    expect(contentAt(20_000, 0)).toEqual(cell(20_000));
    expect(large.asked()).toBe(1);
  });
});
