import { formatAddress, type CellAddress } from './address';

/**
 * How a cell looks: a text in one line, a text of several lines, headings, numbers, a way to somewhere else, sums, and what
 * is said beside. The exact ones show as many decimals as it takes to see that two numbers differ.
 */
export type CellStyle =
  | 'plain'
  | 'text'
  | 'title'
  | 'section'
  | 'heading'
  | 'note'
  | 'amount'
  | 'decimal'
  | 'exactAmount'
  | 'percent'
  | 'exactPercent'
  | 'link'
  | 'sum'
  | 'sumAmount';

/** Where a cell leads: to a file beside the workbook, or to a cell of the same workbook. */
export type CellLink =
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'cell'; readonly sheet: string; readonly address: CellAddress };

/** A cell of a sheet that is to be made: a text, a number, or a formula with the value that it comes to. */
export interface NewCell {
  readonly value: string | number | null;
  /** Without `=`. */
  readonly formula?: string;
  readonly style: CellStyle;
  readonly link?: CellLink;
}

/** A sheet that is to be made, whatever program makes it. */
export interface NewSheet {
  readonly name: string;
  /** In characters, a column each. */
  readonly widths: readonly number[];
  /** From the sheet's first row; a row may be shorter than others. */
  readonly rows: readonly (readonly NewCell[])[];
  /** So many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** So many rows beneath the first can be filtered; null where the rows are not of one kind. */
  readonly filtered: number | null;
}

/** How a link in a workbook names a cell: `'Bil 10a'!E8`. */
export function cellReference(sheet: string, address: CellAddress): string {
  return `'${sheet.replaceAll("'", "''")}'!${formatAddress(address)}`;
}
