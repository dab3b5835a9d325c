import type { CellRange } from '../address';
import type { FormulaNode } from '../parse-formula';
import type { CellValue, SheetSnapshot } from '../snapshot';
import type { Area, FormulaPlace } from './areas';
import type { Grid } from './grid';
import type { LeftOutCell } from './left-out';

/** Where a formula is read. */
export interface ReadingPlace extends FormulaPlace {
  readonly snapshot: SheetSnapshot;
  /** The cells that the formula fills together; undefined for one in a single cell. */
  readonly array: CellRange | undefined;
  /** How far the sheet's content goes. */
  readonly used: CellRange;
}

/** A part of a formula, which may be missing. */
export type Part = FormulaNode | null | undefined;

/** Values that a condition looks at. */
export interface ContentGrid extends Grid {
  readonly valueAt: (row: number, column: number) => CellValue;
}

/** Reads the parts of one formula; every method throws `NotASum` when it cannot be told which cells they add. */
export interface PartReader {
  readonly place: ReadingPlace;
  /** What the formula leaves out of its ranges, as far as it has been read. */
  readonly leftOut: LeftOutCell[];
  /** Reads a part where it stands. */
  readonly read: (part: Part) => Grid;
  /** Reads a part in which ranges stand for all their cells. */
  readonly readAll: (part: Part) => Grid;
  /** Reads a part that must name cells. */
  readonly readAreas: (part: Part) => readonly Area[];
  /** What a condition's part shows: the cells' values, or the numbers and texts in the formula. */
  readonly content: (part: Part) => ContentGrid;
  /** The value of a cell of an area on the formula's own sheet. */
  readonly valueIn: (area: Area, row: number, column: number) => CellValue;
  /** The one value that a cell shows of several: that in its own row or column. */
  readonly own: (grid: Grid) => Grid;
}
