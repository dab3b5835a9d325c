import type { CellAddress, CellRange } from '../workbook/address';
import type { OtherCell, OtherSheet } from './other-sheet';

/** Which way a line of cells goes. */
export type Direction = 'row' | 'column';

/** Cells with amounts beside each other in one row, or below each other in one column. */
export interface Line {
  readonly direction: Direction;
  readonly cells: readonly OtherCell[];
}

/** So many blank cells may stand between two of a line. */
const WIDEST_GAP = 2;

/** The lines of a sheet: its cells with numbers or formulas, parted by texts and by wide gaps. */
export function linesOf(sheet: OtherSheet): readonly Line[] {
  const across = [...sheet.cells];
  const down = [...sheet.cells].sort((one, other) => one.column - other.column || one.row - other.row);
  return [...split(across, 'row'), ...split(down, 'column')];
}

function split(cells: readonly OtherCell[], direction: Direction): readonly Line[] {
  const lines: OtherCell[][] = [];
  let open: OtherCell[] | undefined;
  for (const cell of cells) {
    if (cell.number === undefined && cell.shape === undefined) {
      open = undefined;
      continue;
    }
    const last = open?.at(-1);
    const continues =
      last !== undefined &&
      lineOf(last, direction) === lineOf(cell, direction) &&
      alongOf(cell, direction) - alongOf(last, direction) <= WIDEST_GAP + 1;
    if (open !== undefined && continues) open.push(cell);
    else lines.push((open = [cell]));
  }
  return lines.filter((line) => line.length > 1).map((line) => ({ direction, cells: line }));
}

/** Which line of its direction a cell stands in. */
export function lineOf({ row, column }: CellAddress, direction: Direction): number {
  return direction === 'row' ? row : column;
}

/** A cell's place along a line. */
export function alongOf({ row, column }: CellAddress, direction: Direction): number {
  return direction === 'row' ? column : row;
}

/** The nearest cells beside one across its line, on one side and the other. */
export function besides(sheet: OtherSheet, { row, column }: CellAddress, direction: Direction): readonly OtherCell[] {
  const steps =
    direction === 'row'
      ? [
          [-1, 0],
          [1, 0],
        ]
      : [
          [0, -1],
          [0, 1],
        ];
  return steps.flatMap(([down = 0, right = 0]) => {
    for (let step = 1; step <= WIDEST_GAP; step++) {
      const cell = sheet.at(row + down * step, column + right * step);
      if (cell !== undefined) return [cell];
    }
    return [];
  });
}

/** From where to where a range goes across a line: its rows for a line that is a row. */
export function extentAcross(range: CellRange, direction: Direction): { readonly from: number; readonly to: number } {
  return direction === 'row' ? { from: range.top, to: range.bottom } : { from: range.left, to: range.right };
}
