import type { CellRange } from '../../workbook/address';
import type { SheetPlace } from '../figure';
import { firstFrom } from '../first-from';
import type { BilagaTitle } from '../region';
import type { SheetText, TextCell } from '../sheet-text';
import { meets } from './label-pattern';
import type { Template } from './template';

/** A title stands at most so many rows above its table's headers. */
export const TITLE_ROWS = 8;

/** What was looked for on a sheet and where. */
export interface TableSearch {
  readonly text: SheetText;
  readonly used: CellRange;
  readonly sheet: SheetPlace;
  readonly templates: readonly Template[];
  /** Titles such as `Bilaga 12` on the sheet. */
  readonly titles: readonly BilagaTitle[];
  /** Bilagor that are left to code: below their titles no table is looked for. */
  readonly readers: readonly string[];
}

/** Headers name years that follow each other; an amount of 2 000 beside another is none. */
export function areYears(values: readonly number[]): boolean {
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
  const years = new Set(values.filter(isYear));
  return years.size > 0 && Math.max(...years) - Math.min(...years) <= years.size + 1;
}

/** Whether a cell has a value. */
export function holds(text: SheetText, row: number, column: number): boolean {
  const cell = text.contentAt(row, column);
  return (cell?.value ?? null) !== null;
}

/** How many of some cells are headers of a template's columns. */
export function countHeaders({ columns }: Template, cells: readonly { readonly key: string }[]): number {
  return cells.filter(({ key }) => columns.some(({ label }) => label !== null && meets(key, label) > 0)).length;
}

/** The titles on some rows, both ends included, of titles from top to bottom. */
export function between(cells: readonly TextCell[], top: number, bottom: number): readonly TextCell[] {
  const rowOf = ({ row }: TextCell): number => row;
  return cells.slice(firstFrom(cells, top, rowOf), firstFrom(cells, bottom + 1, rowOf));
}
