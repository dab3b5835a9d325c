import type { ExcelBlock, ExcelValue } from './excel-sheet';

/** What one range holds, and what can be said of all of it at once. */
export interface RangeContent extends ExcelBlock {
  /** Whether its rows and columns are hidden; null of some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  /** The fill of all its cells, `#RRGGBB`; null when they differ. */
  readonly fill: string | null;
}

/** What Excel is asked for of a range; once it has answered, `contentOf` gives it. */
export function askForContent(range: Excel.Range): void {
  range.load('rowIndex,columnIndex,values,formulas,numberFormat,rowHidden,columnHidden,format/fill/color');
}

/** Whether Excel gave the cells of a range: of one that reaches over all rows or all columns it gives none. */
export function isGiven(range: Excel.Range): boolean {
  return (range.values as ExcelValue[][] | null) !== null;
}

/** Two ranges beside each other, of the same rows, as one. */
export function beside(one: RangeContent, other: RangeContent): RangeContent {
  const joined = <Value>(
    left: readonly (readonly Value[])[],
    right: readonly (readonly Value[])[],
  ): readonly Value[][] => left.map((cells, row) => [...cells, ...(right[row] ?? [])]);
  return {
    ...one,
    values: joined(one.values, other.values),
    formulas: joined(one.formulas, other.formulas),
    numberFormats: joined(one.numberFormats, other.numberFormats),
    columnsHidden: one.columnsHidden === other.columnsHidden ? one.columnsHidden : null,
    fill: one.fill === other.fill ? one.fill : null,
  };
}

/** What Excel answered for a range. */
export function contentOf(range: Excel.Range): RangeContent {
  // The types leave out that what differs within a range is null.
  const { rowHidden, columnHidden } = range as {
    readonly rowHidden: boolean | null;
    readonly columnHidden: boolean | null;
  };
  const colour = range.format.fill.color as string | null;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values as ExcelValue[][],
    formulas: range.formulas as ExcelValue[][],
    numberFormats: range.numberFormat as string[][],
    rowsHidden: rowHidden,
    columnsHidden: columnHidden,
    fill: colour === null || colour === '' ? null : colour,
  };
}
