/** A cell's place on its sheet, zero-based: A1 is row 0, column 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const columnNames: string[] = [];

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  columnNames[column] = letters;
  return letters;
}

/** A cell's A1 address without `$`, as the contract prints it. */
export function formatAddress(address: CellAddress): string {
  return `${columnName(address.column)}${address.row + 1}`;
}

/** A range's A1 address without `$`; a range of one cell is that cell's address. */
export function formatRange(range: CellRange): string {
  const start = formatAddress({ row: range.top, column: range.left });
  if (range.top === range.bottom && range.left === range.right) return start;
  return `${start}:${formatAddress({ row: range.bottom, column: range.right })}`;
}

/** Reads an A1 address (with or without `$`); undefined when the text is none. */
export function parseAddress(text: string): CellAddress | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Reads an A1 range, or the address of a single cell, whichever corners it names; undefined when the text is none. */
export function parseRange(text: string): CellRange | undefined {
  const [start = '', end = start, ...rest] = text.split(':');
  const [from, to] = [parseAddress(start), parseAddress(end)];
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether a cell lies within a range. */
export function contains(range: CellRange, address: CellAddress): boolean {
  return (
    address.row >= range.top &&
    address.row <= range.bottom &&
    address.column >= range.left &&
    address.column <= range.right
  );
}
