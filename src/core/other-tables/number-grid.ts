/** Numbers of a table by row and column, from 0. */
export interface NumberGrid {
  readonly rows: number;
  readonly columns: number;
  /** The number at a place; undefined where there is none. */
  readonly at: (row: number, column: number) => number | undefined;
  /** The unit in the last place of a number that is given rounded: 1 for whole numbers, 0.1 for tenths. */
  readonly unitAt: (row: number, column: number) => number;
}

/** A grid with rows and columns exchanged. */
export function turned(grid: NumberGrid): NumberGrid {
  return {
    rows: grid.columns,
    columns: grid.rows,
    at: (row, column) => grid.at(column, row),
    unitAt: (row, column) => grid.unitAt(column, row),
  };
}
