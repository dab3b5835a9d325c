import { readHeaderWords } from '../../columns/header-words';
import type { Version } from '../../columns/version';
import { plainText } from '../../workbook/label';
import { readCellAmount } from './cell-amount';
import { textAt, type TableGrid } from './plan-blocks';

/** A column of a document's table that is of a version and year. */
export interface DocumentPeriod {
  readonly column: number;
  /** Null where the header does not say. */
  readonly version: Version | null;
  readonly year: number;
  /** The header as printed, on one line. */
  readonly label: string;
  /** The lowest row of the header that names it. */
  readonly row: number;
}

/** The head of a table with columns of years. */
export interface PeriodHeader {
  /** The first row below the header. */
  readonly firstRow: number;
  readonly periods: readonly DocumentPeriod[];
  /** The leftmost column that labels the rows. */
  readonly labelColumn: number;
}

/** What a header may say beside its version and year. */
const BESIDE = /(?<!\p{L})(?:år|belopp|tkr|mnkr|mkr|tusental kronor|miljoner kronor)(?!\p{L})/giu;
/** Headers have at most so many rows. */
const MOST_HEADER_ROWS = 4;

/** Reads the header of a table with columns of years, in one row or several; undefined when fewer than two are named. */
export function readPeriodHeader(grid: TableGrid): PeriodHeader | undefined {
  const firstRow = firstFigureRow(grid);
  if (firstRow === undefined || firstRow === 0) return undefined;
  const periods: DocumentPeriod[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const period = readPeriod(grid, firstRow, column);
    if (period !== undefined) periods.push(period);
  }
  const labelColumn = findLabelColumn(grid, firstRow, periods[0]?.column ?? 0);
  return periods.length < 2 ? undefined : { firstRow, periods, labelColumn };
}

/** The first row of which two cells beside the label hold figures that are no years. */
function firstFigureRow(grid: TableGrid): number | undefined {
  for (let row = 0; row <= MOST_HEADER_ROWS && row < grid.rowCount; row++) {
    let figures = 0;
    for (let column = 1; column < grid.columnCount; column++) {
      const text = textAt(grid, row, column);
      const amount = readCellAmount(text);
      if (typeof amount === 'object' && !/^\s*20\d{2}\s*$/u.test(text)) figures += 1;
    }
    const isHeaded = textAt(grid, row, 0).trim() !== '' && row > 0 && hasYears(grid, row - 1);
    if (figures >= 2 || (figures === 1 && isHeaded) || (isHeaded && isBlankBesideLabel(grid, row))) return row;
  }
  return undefined;
}

/** The leftmost column before the years in which most rows hold words: numbers of rows may stand before them. */
function findLabelColumn(grid: TableGrid, firstRow: number, firstPeriod: number): number {
  for (let column = 0; column < firstPeriod; column++) {
    let words = 0;
    for (let row = firstRow; row < grid.rowCount; row++) if (/\p{L}{2}/u.test(textAt(grid, row, column))) words += 1;
    if (words * 2 > grid.rowCount - firstRow) return column;
  }
  return 0;
}

function hasYears(grid: TableGrid, row: number): boolean {
  let years = 0;
  for (let column = 1; column < grid.columnCount; column++) {
    if (/(?<!\d)20\d{2}(?!\d)/u.test(textAt(grid, row, column))) years += 1;
  }
  return years >= 2;
}

function isBlankBesideLabel(grid: TableGrid, row: number): boolean {
  for (let column = 1; column < grid.columnCount; column++) {
    if (readCellAmount(textAt(grid, row, column)) === 'text') return false;
  }
  return true;
}

/** What the header's rows say together of a column, the lowest first. */
function readPeriod(grid: TableGrid, firstRow: number, column: number): DocumentPeriod | undefined {
  let version: Version | null = null;
  let year: number | null = null;
  let lowest = firstRow - 1;
  const labels: string[] = [];
  for (let row = firstRow - 1; row >= 0; row--) {
    const cell = grid.cellAt(row, column);
    if (cell === undefined || (row !== cell.row && row !== firstRow - 1)) continue;
    const text = plainText(cell.text);
    const words = text === '' ? undefined : readHeaderWords(text.replace(BESIDE, ' '));
    if (words === undefined || words.isPart || words.role !== 'belopp') continue;
    // A group's header (`Budget och plan`) says only what the headers below it do not.
    if (version !== null && year !== null) break;
    const isGroup = cell.columnSpan > 1 && /(?<!\p{L})och(?!\p{L})/u.test(text);
    if (year === null && words.year !== null) [year, lowest] = [words.year, cell.row];
    if (version === null && words.version !== null && !isGroup) version = words.version;
    labels.unshift(text);
  }
  return year === null ? undefined : { column, version, year, label: labels.join(' '), row: lowest };
}
