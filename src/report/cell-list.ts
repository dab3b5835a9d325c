import { formatRange, type CellAddress } from '../core/workbook/address';

/** Cells as Excel writes a selection: neighbours in a column, else in a row, become ranges (`P5:P15`, `C3:E3`, `B7`). */
export function formatCells(addresses: readonly CellAddress[]): readonly string[] {
  const left = new Map(addresses.map((address) => [cellKey(address.row, address.column), address]));
  const ranges: string[] = [];
  for (const { row, column } of [...left.values()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  )) {
    if (!left.has(cellKey(row, column))) continue;
    const down = runLength(left, row, column, 1, 0);
    const across = down > 1 ? 1 : runLength(left, row, column, 0, 1);
    const range = { top: row, left: column, bottom: row + down - 1, right: column + across - 1 };
    for (let at = range.top; at <= range.bottom; at++) {
      for (let over = range.left; over <= range.right; over++) left.delete(cellKey(at, over));
    }
    ranges.push(formatRange(range));
  }
  return ranges;
}

function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

function runLength(
  cells: ReadonlyMap<string, CellAddress>,
  row: number,
  column: number,
  down: 0 | 1,
  across: 0 | 1,
): number {
  let length = 1;
  while (cells.has(cellKey(row + length * down, column + length * across))) length += 1;
  return length;
}
