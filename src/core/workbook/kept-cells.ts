import type { Cell, SheetSnapshot } from './snapshot';

/** Sheets with more cells than this are no bilagor, and keeping their cells would cost memory. */
const MOST_KEPT = 20_000;

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A sheet with its cells at hand. */
export interface KeptSheet {
  readonly snapshot: SheetSnapshot;
  /** The cell at a zero-based place that has a value or a formula; what is only formatted need not be given. */
  readonly contentAt: (row: number, column: number) => Cell | undefined;
}

/**
 * The cells of a sheet, collected while it is visited. A host converts a cell each time that it is asked for, and a check
 * asks for most cells of a bilaga many times over.
 */
export class KeptCells {
  #visited: PlacedCell[] = [];
  #rows: (Cell | undefined)[][] = [];
  #count = 0;

  /** Takes a cell, in the order in which the host visits them. */
  add(row: number, column: number, cell: Cell): void {
    this.#count += 1;
    if (this.#count > MOST_KEPT) return;
    this.#visited.push({ row, column, cell });
    (this.#rows[row] ??= [])[column] = cell;
  }

  /** The sheet whose cells were taken, with them at hand; the sheet itself when it is large. */
  of(snapshot: SheetSnapshot): KeptSheet {
    if (this.#count > MOST_KEPT) return { snapshot, contentAt: (row, column) => snapshot.cellAt(row, column) };
    const visited = this.#visited;
    const rows = this.#rows;
    const contentAt = (row: number, column: number): Cell | undefined => rows[row]?.[column];
    const kept: SheetSnapshot = {
      ...snapshot,
      // A cell that is only filled or formatted is not visited.
      cellAt: (row, column) => contentAt(row, column) ?? snapshot.cellAt(row, column),
      visitCells: (visit) => {
        for (const { row, column, cell } of visited) visit(row, column, cell);
      },
    };
    return { snapshot: kept, contentAt };
  }
}
