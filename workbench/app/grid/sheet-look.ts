import type { CellRange } from '../../../src/core/workbook/address';

/** How a cell looks, apart from its fill and number format, which the check reads and the workbook therefore holds. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points. */
  readonly fontSize?: number;
  /** The text's colour as six hexadecimal digits. */
  readonly colour?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrapsText?: boolean;
  /** As six hexadecimal digits; for cells without content, which a snapshot leaves out. */
  readonly fill?: string;
  readonly borders?: readonly ('top' | 'right' | 'bottom' | 'left')[];
  /** False for the cells that may be written to while the sheet is protected. */
  readonly isLocked?: boolean;
}

/** What a file says of a sheet that a check does not need, but that makes it look as the user knows it. */
export interface SheetLook {
  /** Column widths in characters of the standard font, by column; columns that are left out have no width of their own. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Row heights in points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly isProtected: boolean;
  readonly showsGridLines: boolean;
  lookAt(row: number, column: number): CellLook | undefined;
  /** Visits every cell that has a look of its own, in no particular order. */
  visitLooks(visit: (row: number, column: number, look: CellLook) => void): void;
}

/** Looks by the names of the sheets. */
export type WorkbookLook = ReadonlyMap<string, SheetLook>;
