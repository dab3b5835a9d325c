import { formatRange, type CellRange } from '../../../src/core/workbook/address';
import { boundingRange, cellCount, intersection } from '../../host/workbook/grid';

/** Whether the same cells are merged, in whatever order they are told of. */
export function isSameMerges(ones: readonly CellRange[], others: readonly CellRange[]): boolean {
  const names = (ranges: readonly CellRange[]): string => ranges.map(formatRange).sort().join(' ');
  return ones.length === others.length && names(ones) === names(others);
}

/** A range with every merged cell that it touches in whole, which is what Excel selects. */
export function withMerges(range: CellRange, merges: readonly CellRange[]): CellRange {
  const wider = merges.reduce(
    (all, merge) => (intersection(all, merge) === undefined ? all : boundingRange(all, merge)),
    range,
  );
  return cellCount(wider) === cellCount(range) ? range : withMerges(wider, merges);
}
