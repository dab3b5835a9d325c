import type { CellRange } from '../../../src/core/workbook/address';
import { EMPTY_CELL, hasContent, isUntouched, type HostCell } from './cell';
import { boundingRange } from './grid';

/** The cells of one row by column, and whether they stand in order. */
interface Row {
  readonly cells: Map<number, HostCell>;
  last: number;
  inOrder: boolean;
}

/** The cells of a sheet. Only touched ones take space, however far apart they lie. */
export class CellStore {
  private readonly rows = new Map<number, Row>();
  private order: readonly number[] | null = null;
  private readonly used = new Map<boolean, CellRange | null>();

  at(row: number, column: number): HostCell {
    return this.rows.get(row)?.cells.get(column) ?? EMPTY_CELL;
  }

  put(row: number, column: number, cell: HostCell): void {
    this.adjustUsed(row, column, cell);
    const before = this.rows.get(row);
    if (isUntouched(cell)) {
      if (before?.cells.delete(column) === true && before.cells.size === 0) {
        this.rows.delete(row);
        this.order = null;
      }
      return;
    }
    const place = before ?? { cells: new Map<number, HostCell>(), last: -1, inOrder: true };
    if (before === undefined) {
      this.rows.set(row, place);
      this.order = null;
    }
    if (column < place.last && !place.cells.has(column)) place.inOrder = false;
    place.last = Math.max(place.last, column);
    place.cells.set(column, cell);
  }

  /** Visits the touched cells row by row and from left to right; those of a range when one is given. */
  visit(visitor: (row: number, column: number, cell: HostCell) => void, range?: CellRange): void {
    this.order ??= [...this.rows.keys()].sort((one, other) => one - other);
    for (const row of this.order) {
      if (range !== undefined && row < range.top) continue;
      if (range !== undefined && row > range.bottom) break;
      const place = this.rows.get(row);
      if (place === undefined) continue;
      const cells = place.inOrder ? place.cells : new Map([...place.cells].sort(([one], [other]) => one - other));
      for (const [column, cell] of cells) {
        if (range === undefined || (column >= range.left && column <= range.right)) visitor(row, column, cell);
      }
    }
  }

  /**
   * The smallest range that holds every touched cell.
   * @param valuesOnly leaves out cells that only have a format
   */
  usedRange(valuesOnly: boolean): CellRange | null {
    const known = this.used.get(valuesOnly);
    if (known !== undefined) return known;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.visit((row, column, cell) => {
      if (valuesOnly && !hasContent(cell)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = row;
      right = Math.max(right, column);
    });
    const used = bottom < 0 ? null : { top, left, bottom, right };
    this.used.set(valuesOnly, used);
    return used;
  }

  /** Widens the used ranges that are known, and forgets one that may have become smaller. */
  private adjustUsed(row: number, column: number, cell: HostCell): void {
    const place = { top: row, left: column, bottom: row, right: column };
    for (const [valuesOnly, used] of this.used) {
      const counts = valuesOnly ? hasContent(cell) : !isUntouched(cell);
      if (counts) this.used.set(valuesOnly, used === null ? place : boundingRange(used, place));
      else if (used !== null && isAtEdge(used, row, column)) this.used.delete(valuesOnly);
    }
  }

  /** A store with the same cells, which can be changed apart from this one. */
  clone(): CellStore {
    const copy = new CellStore();
    for (const [row, place] of this.rows) copy.rows.set(row, { ...place, cells: new Map(place.cells) });
    return copy;
  }
}

function isAtEdge({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row === top || row === bottom || column === left || column === right;
}
