import type { CellValue } from '../../../src/core/workbook/snapshot';

/** Any value that travels as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One cell. Cells are never changed but replaced, so that earlier ones can be kept to go back to. */
export interface HostCell {
  /** What the cell shows; for a formula its last result, which may come from the file. */
  readonly value: CellValue;
  /** The formula in A1 notation with English names, comma between arguments and no leading `=`. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** The fill colour as six hexadecimal digits (RRGGBB). */
  readonly fill: string | null;
  /** Whether the cell cannot be written to while its sheet is protected. Excel locks all cells from the start. */
  readonly locked: boolean;
  /** All other formats by their path in Excel's interface, such as `font/bold`; what is left out is as Excel begins. */
  readonly format: Readonly<Record<string, Json>>;
}

const NO_FORMAT: HostCell['format'] = {};

/** A cell that nobody has touched. */
export const EMPTY_CELL: HostCell = {
  value: null,
  formula: null,
  numberFormat: 'General',
  fill: null,
  locked: true,
  format: NO_FORMAT,
};

/** Whether a cell shows something or has a formula. */
export function hasContent(cell: HostCell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** Whether a cell is like one that nobody has touched, so that it need not be stored. */
export function isUntouched(cell: HostCell): boolean {
  return (
    !hasContent(cell) &&
    cell.numberFormat === EMPTY_CELL.numberFormat &&
    cell.fill === null &&
    cell.locked &&
    Object.keys(cell.format).length === 0
  );
}
