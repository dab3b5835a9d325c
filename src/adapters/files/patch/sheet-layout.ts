import { type CellRange } from '../../../core/workbook/address';
import { type Span } from '../xml-cursor';
import { type SharedFormulaMove } from './shared-formula-moves';

/** The cells of a sheet that are looked for. */
export interface WantedCells {
  /** Their columns, by row; zero-based. */
  readonly columns: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether a cell's content is to be replaced, its formula with it. */
  isReplaced(row: number, column: number): boolean;
}

/** Where a cell is in its sheet's XML. */
export interface CellLayout {
  /** The whole element. */
  readonly whole: Span;
  /** Its first tag. */
  readonly tag: Span;
  readonly isEmptyElement: boolean;
  /** The elements within it, when they are there. */
  readonly formula: Span | undefined;
  readonly value: Span | undefined;
  readonly extension: Span | undefined;
}

/** Where a row is in its sheet's XML. */
export interface RowLayout {
  readonly tag: Span;
  readonly isEmptyElement: boolean;
  /** The wanted cells that are there, by column. */
  readonly cells: ReadonlyMap<number, CellLayout>;
  /** Where the wanted cells that are not there belong, by column. */
  readonly placesOfMissingCells: ReadonlyMap<number, number>;
}

/** Why a formula's cells cannot be written one by one. */
export type FormulaBlockKind = 'array' | 'dataTable';

/** Cells that share one formula which cannot be changed for one of them alone. */
export interface FormulaBlock {
  readonly kind: FormulaBlockKind;
  readonly range: CellRange;
}

/** Where the things that writing cells touches are in a sheet's XML, and what restricts the writing. */
export interface SheetLayout {
  readonly dimension: Span | undefined;
  /** The element around the rows. */
  readonly rowsTag: Span;
  readonly isWithoutRows: boolean;
  /** The rows of the wanted cells that are there. */
  readonly rows: ReadonlyMap<number, RowLayout>;
  /** Where the wanted rows that are not there belong. */
  readonly placesOfMissingRows: ReadonlyMap<number, number>;
  /** The styles of whole columns. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** The merged areas that wanted cells lie in. */
  readonly merges: readonly CellRange[];
  /** The array formulas and data tables that wanted cells lie in. */
  readonly formulaBlocks: readonly FormulaBlock[];
  /** The formulas that other cells refer to and whose own cell is replaced. */
  readonly sharedFormulaMoves: readonly SharedFormulaMove[];
  readonly isProtected: boolean;
}
