import type { CellRange } from '../../../../src/core/workbook/address';
import { boundingRange, GRID_COLUMNS, GRID_ROWS, intersection, isOnSheet, parseRange } from '../../workbook/grid';
import type { Arguments } from '../arguments';
import { HostError } from '../host-error';
import { objectOf, type HostObject, type RangeTarget } from '../host-object';
import type { Getter } from '../object-type';

/** The methods of `Excel.Range` that give another range of the same sheet. */
export const rangeGetters: Readonly<Record<string, Getter<RangeTarget>>> = {
  GetCell: getter('1.1', ({ top, left }, args) => {
    const [row, column] = [top + args.integer(0), left + args.integer(1)];
    return { top: row, left: column, bottom: row, right: column };
  }),
  GetRow: getter('1.1', (range, args) => {
    const row = range.top + args.integer(0);
    return { ...range, top: row, bottom: row };
  }),
  GetColumn: getter('1.1', (range, args) => {
    const column = range.left + args.integer(0);
    return { ...range, left: column, right: column };
  }),
  GetEntireRow: getter('1.1', ({ top, bottom }) => ({ top, bottom, left: 0, right: GRID_COLUMNS - 1 })),
  GetEntireColumn: getter('1.1', ({ left, right }) => ({ left, right, top: 0, bottom: GRID_ROWS - 1 })),
  GetLastCell: getter('1.1', ({ bottom, right }) => ({ top: bottom, left: right, bottom, right })),
  GetLastRow: getter('1.1', (range) => ({ ...range, top: range.bottom })),
  GetLastColumn: getter('1.1', (range) => ({ ...range, left: range.right })),
  GetOffsetRange: getter('1.1', ({ top, left, bottom, right }, args) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    return { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns };
  }),
  GetResizedRange: getter('1.2', ({ top, left, bottom, right }, args) => ({
    top,
    left,
    bottom: bottom + args.integer(0),
    right: right + args.integer(1),
  })),
  GetAbsoluteResizedRange: getter('1.7', ({ top, left }, args) => ({
    top,
    left,
    bottom: top + args.integer(0) - 1,
    right: left + args.integer(1) - 1,
  })),
  GetRowsAbove: getter('1.2', (range, args) => beside(range, 'above', args.integer(0, 1))),
  GetRowsBelow: getter('1.2', (range, args) => beside(range, 'below', args.integer(0, 1))),
  GetColumnsBefore: getter('1.2', (range, args) => beside(range, 'before', args.integer(0, 1))),
  GetColumnsAfter: getter('1.2', (range, args) => beside(range, 'after', args.integer(0, 1))),
  GetBoundingRect: getter('1.1', (range, args, sheet) => boundingRange(range, otherRange(args, sheet))),
  GetIntersection: getter('1.1', (range, args, sheet) => {
    const shared = intersection(range, otherRange(args, sheet));
    if (shared === undefined) throw new HostError('ItemNotFound');
    return shared;
  }),
  GetIntersectionOrNullObject: getter('1.4', (range, args, sheet) => intersection(range, otherRange(args, sheet))),
  GetUsedRange: getter('1.1', (range, args, sheet) => {
    const used = usedWithin(range, sheet.usedRange(args.flag(0)));
    return used ?? { ...range, bottom: range.top, right: range.left };
  }),
  GetUsedRangeOrNullObject: getter('1.4', (range, args, sheet) => usedWithin(range, sheet.usedRange(args.flag(0)))),
};

/** A method that gives another range of the same sheet. */
function getter(
  since: '1.1' | '1.2' | '1.4' | '1.7',
  rangeOf: (range: CellRange, args: Arguments, sheet: RangeTarget['sheet']) => CellRange | undefined,
): Getter<RangeTarget> {
  return {
    since,
    call: ({ sheet, range }, args): HostObject | null => {
      const other = rangeOf(range, args, sheet);
      if (other === undefined) return null;
      if (!isOnSheet(other)) throw new HostError('InvalidArgument');
      return objectOf('Range', { sheet, range: other });
    },
  };
}

/** The range that an argument stands for: a range of the same sheet, or an address on it. */
function otherRange(args: Arguments, sheet: RangeTarget['sheet']): CellRange {
  const object = args.objectIfAny(0);
  if (object !== undefined) {
    if (object.type !== 'Range' || object.target.sheet !== sheet) throw new HostError('InvalidArgument');
    return object.target.range;
  }
  const written = parseRange(args.text(0));
  if (written === undefined || (written.sheet !== null && written.sheet !== sheet.name))
    throw new HostError('InvalidArgument');
  return written.range;
}

function usedWithin(range: CellRange, used: CellRange | null): CellRange | undefined {
  return used === null ? undefined : intersection(range, used);
}

/** Rows or columns beside a range; a negative count means the other side's inner ones, as in Excel it is refused for 0. */
function beside(range: CellRange, side: 'above' | 'below' | 'before' | 'after', count: number): CellRange {
  if (count === 0) throw new HostError('InvalidArgument');
  const { top, left, bottom, right } = range;
  switch (side) {
    case 'above':
      return count > 0 ? { ...range, top: top - count, bottom: top - 1 } : { ...range, bottom: top - count - 1 };
    case 'below':
      return count > 0 ? { ...range, top: bottom + 1, bottom: bottom + count } : { ...range, top: bottom + count + 1 };
    case 'before':
      return count > 0 ? { ...range, left: left - count, right: left - 1 } : { ...range, right: left - count - 1 };
    case 'after':
      return count > 0 ? { ...range, left: right + 1, right: right + count } : { ...range, left: right + count + 1 };
  }
}
