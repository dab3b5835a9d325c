import type { Cell, SheetSnapshot } from './snapshot';

const ENOUGH = Symbol('enough');

/**
 * Visits the cells of a sheet that have content, unless there are more than so many: then the visit ends there.
 * @returns whether all were visited
 */
export function visitAtMost(
  snapshot: SheetSnapshot,
  most: number,
  visit: (row: number, column: number, cell: Cell) => void,
): boolean {
  let count = 0;
  try {
    snapshot.visitCells((row, column, cell) => {
      count += 1;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- No error: a host's visit has no other way to end.
      if (count > most) throw ENOUGH;
      visit(row, column, cell);
    });
  } catch (error) {
    if (error === ENOUGH) return false;
    throw error;
  }
  return true;
}
