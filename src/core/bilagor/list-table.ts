import type { CellAddress } from '../workbook/address';
import { isBlankText } from '../workbook/number-text';
import { isOneOf, plainText, startsWithOneOf } from '../workbook/label';
import { lastContentRow, rowsWithTexts, textsInRow, type Region } from './region';
import { cellText } from './rows';
import type { MissingPart } from './table';

/** A cell of a list of risks or projects: its text on one line, and whether it is empty (a lone dash is). */
export interface ListCell {
  readonly text: string;
  readonly isEmpty: boolean;
  readonly address: CellAddress;
  /** The fill colour as RRGGBB; null when there is none or it is not known. */
  readonly fill: string | null;
  /** The number in the cell; null when it holds none. */
  readonly number: number | null;
  /** The number is stored as text. */
  readonly isText: boolean;
}

/** The column of cells whose column the list lacks: that is one finding, not one for every row. */
export const ABSENT_COLUMN = -1;

/** A column of a list, by the name that the model gives it. */
export interface ListColumn<Name extends string> {
  readonly name: Name;
  readonly title: string;
  readonly keys: readonly string[];
}

/** One used row of a list. */
export type ListEntry<Name extends string> = Readonly<Record<Name, ListCell>> & { readonly row: number };

/** A list as it was found: the header row, the columns' places and the used rows. */
export interface ListTable<Name extends string> {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Name, number>>>;
  readonly entries: readonly ListEntry<Name>[];
  readonly lastRow: number;
  readonly missing: readonly MissingPart[];
}

/** What tells a list's used rows from empty slots and from the allowed values below them. */
export interface ListTemplate<Name extends string> {
  readonly columns: readonly ListColumn<Name>[];
  /** So many headers must be found in one row. */
  readonly least: number;
  /** A row is used when one of these has text, or when it has a number (`numbered`) and anything else. */
  readonly named: readonly Name[];
  readonly numbered: Name;
}

/** A row that begins with a text, such as `R1`, is an entry when so many other cells are filled in; else a note. */
const LEAST_OF_AN_ENTRY = 3;

interface HeaderRow<Name extends string> {
  readonly row: number;
  readonly columns: Partial<Record<Name, number>>;
  readonly count: number;
}

/** Headers may stand on so many rows; a row of headers further down belongs to another list. */
const HEADER_ROWS = 3;

/**
 * Finds a list by its header row and reads its used rows; undefined when too few headers stand in one row. Of lists below
 * each other it is the first.
 */
export function readListTable<Name extends string>(
  region: Region,
  template: ListTemplate<Name>,
): ListTable<Name> | undefined {
  const headers = rowsWithTexts(region, template.least).flatMap((row): readonly HeaderRow<Name>[] => {
    const columns = matchHeaders(region, row, template.columns);
    const count = Object.keys(columns).length;
    return count < template.least ? [] : [{ row, columns, count }];
  });
  const [first] = headers;
  if (first === undefined) return undefined;
  const best = headers
    .filter(({ row }) => row <= first.row + HEADER_ROWS)
    .reduce((one, other) => (other.count > one.count ? other : one));
  const { row: headerRow, columns } = best;
  const next = headers.find(({ row }) => row > first.row + HEADER_ROWS);
  const bottom =
    next === undefined ? lastContentRow(region) : lastRowAbove(region, next.row, columns[template.numbered]);
  const used: UsedRow<Name>[] = [];
  let lastNumbered: number | undefined;
  const names = template.columns.map(({ name }) => name);
  const others = names.filter((name) => name !== template.numbered);
  const otherColumns = others.flatMap((name) => columns[name] ?? []);
  const numberColumn = columns[template.numbered];
  for (let row = headerRow + 1; row <= bottom; row++) {
    if (!hasAny(region, row, otherColumns)) {
      if (numberColumn !== undefined && readListCell(region, row, numberColumn).number !== null) lastNumbered = row;
      continue;
    }
    const entry: Record<string, ListCell | number> = { row };
    for (const name of names) entry[name] = readListCell(region, row, columns[name]);
    const cells = entry as ListEntry<Name>;
    used.push({ row, cells, filled: others.filter((name) => !cells[name].isEmpty) });
    if (cells[template.numbered].number !== null) lastNumbered = row;
  }
  const entries = used.filter((row) => isEntry(row, template, lastNumbered)).map(({ cells }) => cells);
  const lastRow = Math.max(headerRow, lastNumbered ?? headerRow, entries.at(-1)?.row ?? headerRow);
  return { headerRow, columns, entries, lastRow, missing: findMissing(template.columns, columns, headerRow) };
}

/** A row with something besides its number. */
interface UsedRow<Name extends string> {
  readonly row: number;
  readonly cells: ListEntry<Name>;
  /** The columns that are filled in, the number's left out. */
  readonly filled: readonly Name[];
}

/** A text that reads as a sentence: four words or more, and its mark at the end. */
const SENTENCE = /^\S+(?: \S+){3,}[.!?:]$/u;

/**
 * Whether a row is an entry and not a note. A note is a text in the column of numbers with little beside it, or one text
 * alone: below the last number where the list has numbers, else a whole sentence. A host need not tell what is merged.
 */
function isEntry<Name extends string>(
  { row, cells, filled }: UsedRow<Name>,
  { named, numbered }: ListTemplate<Name>,
  lastNumbered: number | undefined,
): boolean {
  const [only] = filled;
  if (only === undefined) return false;
  const number = cells[numbered];
  if (number.number !== null) return true;
  if (!number.isEmpty && filled.length < LEAST_OF_AN_ENTRY) return false;
  if (filled.length === 1) {
    const isNote = lastNumbered === undefined ? SENTENCE.test(cells[only].text) : row > lastNumbered;
    if (isNote) return false;
  }
  return filled.some((name) => named.includes(name));
}

/** The title of a list takes at most so many rows above its header, with at most so many texts in each. */
const TITLE_ROWS = 6;
const TITLE_TEXTS = 2;

/** The last row of a list above the title of another one. */
function lastRowAbove(region: Region, headerRow: number, numbered: number | undefined): number {
  let row = headerRow - 1;
  while (
    row >= headerRow - TITLE_ROWS &&
    textsInRow(region, row).length <= TITLE_TEXTS &&
    (numbered === undefined || readListCell(region, row, numbered).number === null)
  ) {
    row -= 1;
  }
  return row;
}

/** So many headers must be spelled right before the others are looked for with slips; this is told much faster. */
const EXACT_HEADERS = 3;

function matchHeaders<Name extends string>(
  region: Region,
  row: number,
  wanted: readonly ListColumn<Name>[],
): Partial<Record<Name, number>> {
  const columns: Partial<Record<Name, number>> = {};
  const cells = textsInRow(region, row);
  const taken = new Set<number>();
  const match = (fits: (key: string, keys: readonly string[]) => boolean): void => {
    for (const { name, keys } of wanted) {
      if (columns[name] !== undefined) continue;
      const cell = cells.find(({ column, key }) => !taken.has(column) && fits(key, keys));
      if (cell === undefined) continue;
      columns[name] = cell.column;
      taken.add(cell.column);
    }
  };
  match((key, keys) => keys.includes(key));
  if (taken.size < EXACT_HEADERS) return {};
  match(isOneOf);
  match((key, keys) =>
    startsWithOneOf(
      key,
      keys.filter((candidate) => candidate.length > 3),
    ),
  );
  return columns;
}

/** Whether a row holds anything in these columns: most slots do not, and need not be read. */
function hasAny(region: Region, row: number, columns: readonly number[]): boolean {
  for (const column of columns) if ((region.text.contentAt(row, column)?.value ?? null) !== null) return true;
  return false;
}

const SHORT_NUMBER = /^\d{1,4}[.)]?$/u;

/** Reads a cell of a list; one without a place where the list lacks the column. */
export function readListCell(region: Region, row: number, column: number | undefined): ListCell {
  if (column === undefined)
    return {
      text: '',
      isEmpty: true,
      address: { row, column: ABSENT_COLUMN },
      fill: null,
      number: null,
      isText: false,
    };
  const cell = region.text.snapshot.cellAt(row, column);
  // A box that is ticked is a mark, and one that is not says nothing.
  const text = cell?.value === true ? 'x' : plainText(cellText(cell));
  const isNumber = typeof cell?.value === 'number';
  const written = SHORT_NUMBER.test(text) ? Number(text.replace(/\D/gu, '')) : null;
  return {
    text,
    isEmpty: isBlankText(text),
    address: { row, column },
    fill: cell?.fill ?? null,
    number: isNumber ? cell.value : written,
    isText: !isNumber && text !== '',
  };
}

/** A missing column should stand where the template has it: after the last earlier column that is there. */
function findMissing<Name extends string>(
  wanted: readonly ListColumn<Name>[],
  columns: Partial<Record<Name, number>>,
  headerRow: number,
): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  const first = Math.min(...(Object.values(columns) as number[]));
  let after: number | undefined;
  for (const { name, title } of wanted) {
    const column = columns[name];
    if (column === undefined) {
      const next = after === undefined ? first : after + 1;
      missing.push({ part: 'kolumn', name: title, address: { row: headerRow, column: next } });
      after = next;
    } else after = column;
  }
  return missing;
}
