import type { SheetPlace } from '../bilagor/figure';
import { contains, type CellAddress, type CellRange } from '../workbook/address';
import { readNumberText } from '../workbook/number-text';
import { isCellError, type SheetSnapshot } from '../workbook/snapshot';
import { FormulaReader } from '../workbook/sums/added-cells';
import { visitAtMost } from '../workbook/visit-at-most';
import { readFormulaShape, type FormulaShape } from './formula-shape';

/** A cell of a table that no template took. */
export interface OtherCell extends CellAddress {
  /** The number that it holds; undefined for any other content. */
  readonly number: number | undefined;
  /** The text that it holds. */
  readonly text: string | undefined;
  /** The error value that it shows. */
  readonly error: string | undefined;
  readonly numberFormat: string;
  /** What its formula does; undefined for a typed cell. */
  readonly shape: FormulaShape | undefined;
}

/** A cell with a formula. */
export interface FormulaCell extends OtherCell {
  readonly shape: FormulaShape;
}

/** The cells of a sheet that no template took. */
export interface OtherSheet {
  readonly place: SheetPlace;
  /** Row by row, and from left to right. */
  readonly cells: readonly OtherCell[];
  /** The cells with formulas that do the same, by the form that they share. */
  readonly byForm: ReadonlyMap<string, readonly FormulaCell[]>;
  readonly at: (row: number, column: number) => OtherCell | undefined;
}

const COLUMNS = 16_384;
/** Sheets with more cells are data and no tables that people add up: they are left out whole. */
const MOST_CELLS = 60_000;

/**
 * Reads what is left of a sheet beside the tables that templates took.
 * @param taken the ranges of those tables
 * @returns undefined when nothing is left, or so much that it is no table
 */
export function readOtherSheet(
  snapshot: SheetSnapshot,
  place: SheetPlace,
  taken: readonly CellRange[],
): OtherSheet | undefined {
  // Counted first: what their formulas do is costly to read.
  if (!visitAtMost(snapshot, MOST_CELLS, () => undefined)) return undefined;
  const reader = new FormulaReader(snapshot, place.scope);
  const known = new Map<number, OtherCell>();
  const byForm = new Map<string, FormulaCell[]>();
  snapshot.visitCells((row, column, { value, formula, numberFormat }) => {
    if (taken.some((range) => contains(range, { row, column }))) return;
    const shape = formula === null ? undefined : readFormulaShape(formula, { row, column }, reader);
    const cell = {
      row,
      column,
      number: typeof value === 'number' ? value : undefined,
      text: typeof value === 'string' ? value : undefined,
      error: isCellError(value) ? value.error : undefined,
      numberFormat,
      shape,
    };
    known.set(row * COLUMNS + column, cell);
    for (const form of shape?.forms ?? []) {
      const alike = byForm.get(form);
      if (alike === undefined) byForm.set(form, [cell as FormulaCell]);
      else alike.push(cell as FormulaCell);
    }
  });
  if (known.size === 0) return undefined;
  return { place, cells: [...known.values()], byForm, at: (row, column) => known.get(row * COLUMNS + column) };
}

/** Whether a cell holds a formula. */
export function hasFormula(cell: OtherCell): cell is FormulaCell {
  return cell.shape !== undefined;
}

/** The number that a cell's text is; undefined unless it is a typed text that reads as a number. */
export function numberInText({ text, shape }: OtherCell): number | undefined {
  return text === undefined || shape !== undefined ? undefined : readNumberText(text)?.value;
}
