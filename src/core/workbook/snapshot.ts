import type { CellAddress, CellRange } from './address';

/** An error value that a cell shows, such as `#REF!`, or what stands for a value that the file does not tell. */
export interface CellError {
  readonly error: string;
  /** What the file holds in place of a value that could be read: the cell is damaged, and its value unknown. */
  readonly damaged?: string;
}

/** Stands where an error's name does for a cell whose value in the file is damaged. */
export const DAMAGED = '#SKADAD';

/** The value of a cell that is damaged in its file. */
export function damagedValue(written: string): CellError {
  return { error: DAMAGED, damaged: written.trim().slice(0, LONGEST_DAMAGED) };
}

const LONGEST_DAMAGED = 60;

/** What a cell shows: null is an empty cell, or a formula whose result was not saved in the file. */
export type CellValue = number | string | boolean | CellError | null;

/** One cell as every host gives it. */
export interface Cell {
  readonly value: CellValue;
  /** The formula in A1 notation with English function names, comma between arguments and no leading `=`. */
  readonly formula: string | null;
  /** The number format's code, `General` when none is set. */
  readonly numberFormat: string;
  /** The fill colour as six hexadecimal digits (RRGGBB); null when there is none or it is not known. */
  readonly fill: string | null;
  /** The cells that its formula fills together, where it is an array formula or spills, and the host tells. */
  readonly array?: CellRange;
}

/** How a sheet is shown in the workbook. */
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * A sheet at one moment. Adapters give it as a view over their own storage, so that a large sheet is not copied;
 * it never changes while a check runs.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The cell at a zero-based place; undefined when nothing is stored there. */
  cellAt(row: number, column: number): Cell | undefined;
  /** Visits every stored cell that has a value or a formula, row by row and from left to right. */
  visitCells(visit: (row: number, column: number, cell: Cell) => void): void;
  isRowHidden(row: number): boolean;
  /** Whether a hidden row is hidden by a filter, not by hand; undefined, or left out, where the host does not tell. */
  isRowFiltered?(row: number): boolean | undefined;
  isColumnHidden(column: number): boolean;
  /** What its formulas can name; left out where that is not known. */
  readonly names?: WorkbookNames;
  /**
   * Formulas of a workbook that is calculated by hand whose stored results are older than what they are made of; they are
   * given as formulas without a result.
   */
  readonly staleCells?: readonly CellAddress[];
}

/** A name that formulas use. */
export interface DefinedName {
  readonly name: string;
  /** The sheet that it belongs to; null for one of the whole workbook. */
  readonly sheet: string | null;
  /** What it stands for: a formula in the form of `Cell.formula`. */
  readonly formula: string;
}

/** A table (ListObject) that formulas name with its columns. */
export interface WorkbookTable {
  readonly name: string;
  /** The sheet that it stands on. */
  readonly sheet: string;
  /** With its header and totals rows. */
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** The columns' names, from left to right. */
  readonly columns: readonly string[];
}

/** What the formulas of a workbook can name. */
export interface WorkbookNames {
  /** The workbook's own file, which a formula can name in a reference to the workbook itself. */
  readonly file: string;
  readonly sheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly WorkbookTable[];
}

/** A workbook at one moment. */
export interface WorkbookSnapshot {
  /** The file's name as the user named it. */
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Its names; undefined where the host does not tell. The same object for as long as they stay the same. */
  readonly names?: readonly DefinedName[];
  /** Its tables, likewise. */
  readonly tables?: readonly WorkbookTable[];
  /** Formulas are calculated only when somebody asks for it, so that results may be older than what they are made of. */
  readonly isCalculatedByHand?: boolean;
  /**
   * The custom XML parts in which the workbook keeps its reviews, as text; one, or more when somebody has copied them.
   * Undefined where the format has no place for them.
   */
  readonly reviewParts?: readonly string[];
  /** It has another such part, so large that the program that holds the workbook does not hand it over. */
  readonly hasUnreadReview?: boolean;
}

/** Whether a value is an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
