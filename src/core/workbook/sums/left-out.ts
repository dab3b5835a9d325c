import type { CellAddress, CellRange } from '../address';
import { isCellError, type SheetSnapshot } from '../snapshot';
import type { Area } from './areas';
import { oneCell } from './grid';
import { NotASum } from './not-a-sum';

/** A cell within a formula's range that the formula leaves out. */
export interface LeftOutCell extends CellAddress {
  readonly because: 'nested' | 'hidden' | 'error';
}

/** What SUBTOTAL and AGGREGATE leave out of their ranges. */
export interface LeavesOut {
  /** Cells that are such totals themselves. */
  readonly nested: boolean;
  /** Rows that are hidden, however; or those that a filter hides. */
  readonly rows: 'hidden' | 'filtered' | 'none';
  readonly errors: boolean;
}

/** What SUBTOTAL with a number leaves out; undefined when it does not add. */
export function leftOutBySubtotal(kind: number): LeavesOut | undefined {
  if (kind === 9) return { nested: true, rows: 'filtered', errors: false };
  return kind === 109 ? { nested: true, rows: 'hidden', errors: false } : undefined;
}

/** What AGGREGATE with an option leaves out; undefined for an option that Excel does not have. */
export function leftOutByAggregate(option: number): LeavesOut | undefined {
  if (!Number.isInteger(option) || option < 0 || option > 7) return undefined;
  return {
    nested: option < 4,
    rows: [1, 3, 5, 7].includes(option) ? 'hidden' : 'none',
    errors: [2, 3, 6, 7].includes(option),
  };
}

const TOTAL = /(?<![A-Z0-9_.])(?:SUBTOTAL|AGGREGATE)\(/iu;

/** Whether a formula is one of those that SUBTOTAL and AGGREGATE leave out. */
function isTotal(formula: string | null): boolean {
  return formula !== null && TOTAL.test(formula) && TOTAL.test(formula.replace(/"[^"]*"|'[^']*'/gu, ''));
}

/**
 * An area of a sheet without what is left out of it, in as few areas as that takes.
 * @param tell is told of each cell with content that is left out
 */
export function withoutLeftOut(
  area: Area,
  snapshot: SheetSnapshot,
  { nested, rows, errors }: LeavesOut,
  tell: (cell: LeftOutCell) => void,
): readonly Area[] {
  const { top, left, bottom, right } = area.range;
  const kept: CellRange[] = [];
  let open: number | undefined;
  const close = (before: number): void => {
    if (open !== undefined) kept.push({ top: open, left, bottom: before - 1, right });
    open = undefined;
  };
  for (let row = top; row <= bottom; row++) {
    const because = whyLeftOut(snapshot, row, left, right, { nested, rows, errors });
    if (because.size === 0) {
      open ??= row;
      continue;
    }
    close(row);
    for (let column = left; column <= right; column++) {
      const reason = because.get(column);
      if (reason === undefined) kept.push(oneCell(row, column));
      else tell({ row, column, because: reason });
    }
  }
  close(bottom + 1);
  return kept.map((range) => ({ sheet: area.sheet, range }));
}

function whyLeftOut(
  snapshot: SheetSnapshot,
  row: number,
  left: number,
  right: number,
  { nested, rows, errors }: LeavesOut,
): ReadonlyMap<number, LeftOutCell['because']> {
  const found = new Map<number, LeftOutCell['because']>();
  const isHidden = rows !== 'none' && snapshot.isRowHidden(row);
  const isFiltered = isHidden && rows === 'filtered' ? snapshot.isRowFiltered?.(row) : undefined;
  for (let column = left; column <= right; column++) {
    const cell = snapshot.cellAt(row, column);
    if (cell === undefined || (cell.value === null && cell.formula === null)) continue;
    if (nested && isTotal(cell.formula)) found.set(column, 'nested');
    else if (errors && isCellError(cell.value)) found.set(column, 'error');
    else if (isHidden && (rows === 'hidden' || isFiltered === true)) found.set(column, 'hidden');
    else if (isHidden && isFiltered === undefined && typeof cell.value === 'number' && cell.value !== 0)
      throw new NotASum(`räknar inte med bortfiltrerade rader, och det går inte att se hur rad ${row + 1} har dolts`);
  }
  return found;
}
