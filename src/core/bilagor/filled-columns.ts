import type { SheetSnapshot } from '../workbook/snapshot';

/** The columns of a sheet's cells that hold a value or a formula, by row, from left to right. */
type FilledColumns = ReadonlyMap<number, readonly number[]>;

const NONE: readonly number[] = [];
const known = new WeakMap<SheetSnapshot, FilledColumns>();

/** Tells in which columns each row of a sheet holds something; a sheet is gone through once, however often it is asked for. */
function filledColumns(snapshot: SheetSnapshot): FilledColumns {
  const found = known.get(snapshot);
  if (found !== undefined) return found;
  const rows = new Map<number, number[]>();
  snapshot.visitCells((row, column) => {
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [column]);
    else own.push(column);
  });
  known.set(snapshot, rows);
  return rows;
}

/** The filled columns of one row between two, both included. */
export function filledIn(snapshot: SheetSnapshot, row: number, left: number, right: number): readonly number[] {
  const columns = filledColumns(snapshot).get(row) ?? NONE;
  return columns.filter((column) => column >= left && column <= right);
}
