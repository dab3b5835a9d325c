import type { CellRange } from '../address';
import type { CellValue } from '../snapshot';
import type { Area } from './areas';
import { addForms, constantForm, type LinearForm } from './linear-form';
import { NotASum } from './not-a-sum';

/** What a part of a formula stands for: one or more values, each told by the cells that it adds. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Throws `NotASum` where a value is no sum of cells. */
  readonly at: (row: number, column: number) => LinearForm;
  /** The cells themselves, where the part only names cells. */
  readonly areas?: readonly Area[];
  /** The value itself, where it stands in the formula. */
  readonly literal?: CellValue;
}

/** More values are not gone through one by one. */
const MOST_VALUES = 20_000;

/** A grid of one value. */
export function single(form: LinearForm): Grid {
  return { rows: 1, columns: 1, at: () => form };
}

/** A number, a text or a truth value that stands in the formula, or a missing argument (null). */
export function literal(value: CellValue): Grid {
  if (typeof value === 'number') return { ...single(constantForm(value)), literal: value };
  const at = (): never => {
    throw new NotASum('räknar med text', true);
  };
  return { rows: 1, columns: 1, at, literal: value };
}

/** Cells that a formula names. */
export function cells(areas: readonly Area[]): Grid {
  const [first] = areas;
  if (first === undefined) throw new NotASum('läser inga celler');
  const { sheet, range } = first;
  const at = (row: number, column: number): LinearForm => {
    if (areas.length > 1) throw new NotASum('räknar med flera områden på en gång');
    return { constant: 0, terms: [{ sheet, range: oneCell(range.top + row, range.left + column), factor: 1 }] };
  };
  return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1, at, areas };
}

/** The range of one cell. */
export function oneCell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether a grid has one value. */
export function isSingle({ rows, columns, areas }: Grid): boolean {
  return rows === 1 && columns === 1 && (areas === undefined || areas.length === 1);
}

/**
 * Puts grids together value by value, as an array formula does: one row, one column or one value goes with every other.
 * @throws {NotASum} where Excel has no value for some of them
 */
export function together(grids: readonly Grid[], put: (forms: readonly LinearForm[]) => LinearForm): Grid {
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  if (grids.some((grid) => ![1, rows].includes(grid.rows) || ![1, columns].includes(grid.columns)))
    throw new NotASum('räknar med områden av olika storlek');
  return {
    rows,
    columns,
    at: (row, column) => put(grids.map((grid) => grid.at(grid.rows === 1 ? 0 : row, grid.columns === 1 ? 0 : column))),
  };
}

/** What all values of a grid add up to. */
export function sumOf(grid: Grid): LinearForm {
  if (grid.areas !== undefined)
    return { constant: 0, terms: grid.areas.map(({ sheet, range }) => ({ sheet, range, factor: 1 })) };
  const parts: (readonly [number, LinearForm])[] = [];
  forEachPlace(grid, (row, column) => parts.push([1, grid.at(row, column)]));
  return addForms(parts);
}

/** Goes through the places of a grid, row by row. */
export function forEachPlace({ rows, columns }: Grid, visit: (row: number, column: number) => void): void {
  if (rows * columns > MOST_VALUES) throw new NotASum('räknar med fler celler än som gås igenom');
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) visit(row, column);
}

/** The product of two values, of which one is a number. */
export function product(one: LinearForm, other: LinearForm): LinearForm {
  const [number, form] = one.terms.length === 0 ? [one, other] : [other, one];
  if (number.terms.length > 0) throw new NotASum('multiplicerar celler med varandra', true);
  return number.constant === 0 ? constantForm(0) : addForms([[number.constant, form]]);
}
