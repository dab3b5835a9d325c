import { columnName, type CellAddress } from '../../core/workbook/address';
import { MOST_COLUMNS, MOST_ROWS } from './sheet-size';

/**
 * The formulas of a sheet that are written once, in the first cell that has them, and only referred to in the others.
 * The library expands them itself, but moves what looks like a cell in texts and sheet names as well, and does not move
 * whole rows and columns.
 */
export class SharedFormulas {
  readonly #first = new Map<string, { readonly cell: CellAddress; readonly length: number }>();
  readonly #others = new Map<number, CellAddress>();

  /** Notes the cell in which a formula is written, and how many characters it has. */
  addFirst(id: string, cell: CellAddress, length: number): void {
    this.#first.set(id, { cell, length });
  }

  /**
   * Notes a cell that refers to a formula; nothing when the formula has not been written.
   * @returns how many characters it stands for
   */
  addOther(id: string, cell: CellAddress): number {
    const first = this.#first.get(id);
    if (first === undefined) return 0;
    this.#others.set(place(cell.row, cell.column), first.cell);
    return first.length;
  }

  /** The cell in which the formula of a cell is written; undefined when it refers to none. */
  firstOf(row: number, column: number): CellAddress | undefined {
    return this.#others.size === 0 ? undefined : this.#others.get(place(row, column));
  }
}

function place(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

// Texts, names, sheets and structured references are one token each, so that nothing in them looks like a cell.
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*(?:\]|$))*(?:\]|$)|(?<![\p{L}\p{N}_.$])(?:(?<fromColumn>\$?[A-Z]{1,3}):(?<toColumn>\$?[A-Z]{1,3})|(?<fromRow>\$?\d{1,7}):(?<toRow>\$?\d{1,7})|(?<column>\$?[A-Z]{1,3})(?<row>\$?[1-9]\d{0,6}))(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|[\s\S]/giu;

/** A formula as it reads when it is moved some rows down and columns to the right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    const { fromColumn, toColumn, fromRow, toRow, column, row } = rest.at(-1) as Record<string, string | undefined>;
    if (column !== undefined && row !== undefined) return moveColumn(column, columns) + moveRow(row, rows);
    if (fromColumn !== undefined && toColumn !== undefined) {
      return `${moveColumn(fromColumn, columns)}:${moveColumn(toColumn, columns)}`;
    }
    if (fromRow !== undefined && toRow !== undefined) return `${moveRow(fromRow, rows)}:${moveRow(toRow, rows)}`;
    return token;
  });
}

function moveColumn(column: string, columns: number): string {
  if (column.startsWith('$')) return column;
  let number = -1;
  for (const letter of column.toUpperCase()) number = (number + 1) * 26 + letter.charCodeAt(0) - 65;
  // Excel carries on at the other edge of the sheet.
  return number >= MOST_COLUMNS ? column : columnName((number + columns + MOST_COLUMNS) % MOST_COLUMNS);
}

function moveRow(row: string, rows: number): string {
  if (row.startsWith('$')) return row;
  return String(((Number(row) - 1 + rows + MOST_ROWS) % MOST_ROWS) + 1);
}
