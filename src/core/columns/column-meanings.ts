import type { CellAddress } from '../workbook/address';
import { readHeaderWords, type ColumnKindWords, type ColumnRole, type HeaderWords } from './header-words';
import type { Version } from './version';

/** A cell above a table's figures that shows a text, or a year as a number. */
export interface HeaderCell extends CellAddress {
  readonly text: string;
}

/** What a column of figures is by all the headers that stand over it, each with the cell that says so. */
export interface ColumnMeaning<Kind extends string = string> {
  readonly column: number;
  readonly kind: Said<Kind> | null;
  readonly version: Said<Version> | null;
  readonly year: Said<number> | null;
  /** The figures are of a part of the year. */
  readonly isPart: boolean;
  /** The figures are accumulated until the year's end. */
  readonly cumulative: boolean;
  readonly role: ColumnRole;
  /** Its headers from top to bottom, those that stand over more columns than it included. */
  readonly headers: readonly HeaderCell[];
}

/** Something that a header says, and the header. */
export interface Said<Value> {
  readonly value: Value;
  readonly by: HeaderCell;
}

interface ReadCell<Kind extends string> {
  readonly cell: HeaderCell;
  readonly words: HeaderWords<Kind> | undefined;
}

/** What a header may say that its neighbours to the right share without repeating it. */
type Shared = 'kind' | 'version' | 'year';
const SHARED: readonly Shared[] = ['kind', 'version', 'year'];

/**
 * Reads the columns of a table from its header rows: kind, version and year may stand in one cell or in rows of their
 * own, in any order, and a header may be repeated over each of its columns or written once, over the first of them or
 * over any. What stands nearest above the figures counts; what a column's own cells do not say is taken from the header
 * that it shares with its neighbours. Knows nothing of cells that are merged, since hosts need not tell.
 * @param cells the cells of the header rows, in any order
 * @param columns the columns to read, from left to right
 * @param kinds the kinds of amounts that the table may have
 * @param keyOf turns a label into its key, a rule pack's variants included
 */
export function readColumnMeanings<Kind extends string = never>(
  cells: readonly HeaderCell[],
  columns: readonly number[],
  kinds: readonly ColumnKindWords<Kind>[] = [],
  keyOf?: (text: string) => string,
): readonly ColumnMeaning<Kind>[] {
  const rows = rowsFromBelow(cells, kinds, keyOf);
  let read: readonly ColumnMeaning<Kind>[] = columns.map((column) => readOwn(rows, column));
  for (const row of rows) read = shareRole(row, read);
  // The second time round, what was shared the first time tells where groups begin.
  for (let pass = 0; pass < 2; pass++) {
    for (const row of rows) for (const name of SHARED) read = share(row, name, read);
  }
  return read.map((meaning) => ({
    ...meaning,
    headers: [...new Set(meaning.headers)].sort((one, other) => one.row - other.row),
  }));
}

type HeaderRow<Kind extends string> = ReadonlyMap<number, ReadCell<Kind>>;

/** The header rows, the nearest to the figures first, by column. */
function rowsFromBelow<Kind extends string>(
  cells: readonly HeaderCell[],
  kinds: readonly ColumnKindWords<Kind>[],
  keyOf: ((text: string) => string) | undefined,
): readonly HeaderRow<Kind>[] {
  const rows = new Map<number, Map<number, ReadCell<Kind>>>();
  for (const cell of cells) {
    if (cell.text.trim() === '') continue;
    let row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, (row = new Map<number, ReadCell<Kind>>()));
    row.set(cell.column, { cell, words: readHeaderWords(cell.text, kinds, keyOf) });
  }
  return [...rows].sort(([one], [other]) => other - one).map(([, row]) => row);
}

/** What a column's own cells say, the nearest to the figures first. */
function readOwn<Kind extends string>(rows: readonly HeaderRow<Kind>[], column: number): ColumnMeaning<Kind> {
  let meaning: ColumnMeaning<Kind> = {
    column,
    kind: null,
    version: null,
    year: null,
    isPart: false,
    cumulative: false,
    role: 'belopp',
    headers: [],
  };
  for (const row of rows) {
    const read = row.get(column);
    if (read !== undefined) meaning = withHeader(meaning, read);
  }
  return meaning;
}

function withHeader<Kind extends string>(
  meaning: ColumnMeaning<Kind>,
  { cell, words }: ReadCell<Kind>,
): ColumnMeaning<Kind> {
  const headers = [...meaning.headers, cell];
  if (words === undefined) return { ...meaning, headers };
  return {
    ...meaning,
    kind: meaning.kind ?? said(words.kind, cell),
    version: meaning.version ?? said(words.version, cell),
    year: meaning.year ?? said(words.year, cell),
    isPart: meaning.isPart || words.isPart,
    cumulative: meaning.cumulative || words.cumulative,
    role: meaning.role === 'belopp' ? words.role : meaning.role,
    headers,
  };
}

function said<Value>(value: Value | null, by: HeaderCell): Said<Value> | null {
  return value === null ? null : { value, by };
}

/** Gives the columns that lack something what a header of a row says of its group. */
function share<Kind extends string>(
  row: HeaderRow<Kind>,
  name: Shared,
  columns: readonly ColumnMeaning<Kind>[],
): readonly ColumnMeaning<Kind>[] {
  const amounts = columns.filter(({ role }) => role === 'belopp');
  if (amounts.every((column) => column[name] !== null)) return columns;
  const sayers = amounts.flatMap(({ column }): readonly ReadCell<Kind>[] => {
    const read = row.get(column);
    return read?.words === undefined || read.words[name] === null ? [] : [read];
  });
  const at = sayers[0]?.cell.row;
  if (at === undefined) return columns;
  const others = othersOf(name);
  const spread =
    spreadByGroup(row, sayers, groupColumns(amounts, others, at)) ??
    spreadByGroup(row, sayers, groupColumns([...amounts].reverse(), others, at)) ??
    spreadToTheRight(row, sayers, amounts, others);
  return columns.map((meaning) => {
    const read = spread.get(meaning.column);
    const value = read?.words?.[name] ?? null;
    if (meaning[name] !== null || read?.words === undefined || value === null) return meaning;
    return {
      ...meaning,
      [name]: { value, by: read.cell },
      isPart: meaning.isPart || (read.words.isPart && name !== 'kind'),
      cumulative: meaning.cumulative || (read.words.cumulative && name !== 'kind'),
      headers: [read.cell, ...meaning.headers],
    };
  });
}

/**
 * The runs of columns in which nothing is said twice: a new one begins where what the columns say of the other things
 * comes again, as Intäkter does after Intäkter, Kostnader and Netto. From the right, the same with Netto.
 */
function groupColumns<Kind extends string>(
  columns: readonly ColumnMeaning<Kind>[],
  others: readonly Shared[],
  row: number,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let seen = new Set<string>();
  for (const [at, meaning] of columns.entries()) {
    const key = keyOfColumn(meaning, others, row);
    const isApart = Math.abs(meaning.column - (columns[at - 1]?.column ?? NaN)) !== 1;
    if (groups.length === 0 || isApart || seen.has(key)) {
      groups.push([]);
      seen = new Set();
    }
    seen.add(key);
    groups.at(-1)?.push(meaning.column);
  }
  return groups;
}

function othersOf(name: Shared): readonly Shared[] {
  return SHARED.filter((other) => other !== name);
}

/** What a column is called by the cells of other rows than the one that is being shared. */
function keyOfColumn<Kind extends string>(meaning: ColumnMeaning<Kind>, names: readonly Shared[], row: number): string {
  return names.map((name) => (meaning[name]?.by.row === row ? '' : (meaning[name]?.value ?? ''))).join('|');
}

/** Columns below a header such as `Avvikelse` are what it says, whatever their own headers are. */
function shareRole<Kind extends string>(
  row: HeaderRow<Kind>,
  columns: readonly ColumnMeaning<Kind>[],
): readonly ColumnMeaning<Kind>[] {
  const sayers = [...row.values()].filter(({ words }) => words !== undefined && words.role !== 'belopp');
  if (sayers.length === 0) return columns;
  const spread = spreadToTheRight(row, sayers, columns, SHARED);
  return columns.map((meaning) => {
    const read = spread.get(meaning.column);
    if (meaning.role !== 'belopp' || read?.words === undefined) return meaning;
    return { ...meaning, role: read.words.role, headers: [read.cell, ...meaning.headers] };
  });
}

/** One header a group, wherever over the group it stands; undefined unless every group of several columns has just one. */
function spreadByGroup<Kind extends string>(
  row: HeaderRow<Kind>,
  sayers: readonly ReadCell<Kind>[],
  groups: readonly (readonly number[])[],
): ReadonlyMap<number, ReadCell<Kind>> | undefined {
  const spread = new Map<number, ReadCell<Kind>>();
  for (const group of groups) {
    const [sayer, ...more] = sayers.filter(({ cell }) => group.includes(cell.column));
    if (sayer === undefined || more.length > 0) return undefined;
    for (const column of group) if (column === sayer.cell.column || !row.has(column)) spread.set(column, sayer);
  }
  return spread;
}

/**
 * Each header stands over its own column and the blank cells to the right of it, up to the next text of its row, for as
 * long as the columns differ in something else.
 */
function spreadToTheRight<Kind extends string>(
  row: HeaderRow<Kind>,
  sayers: readonly ReadCell<Kind>[],
  columns: readonly ColumnMeaning<Kind>[],
  others: readonly Shared[],
): ReadonlyMap<number, ReadCell<Kind>> {
  const spread = new Map<number, ReadCell<Kind>>();
  let current: ReadCell<Kind> | undefined;
  let seen = new Set<string>();
  let last = NaN;
  for (const meaning of columns) {
    const { column, headers } = meaning;
    const key = keyOfColumn(meaning, others, sayers[0]?.cell.row ?? NaN);
    const own = row.get(column);
    if (own !== undefined) {
      current = sayers.includes(own) ? own : undefined;
      seen = new Set();
    }
    // Columns that stand apart, and those without any header of their own, are not taken in.
    else if (column !== last + 1 || headers.length === 0 || seen.has(key)) current = undefined;
    seen.add(key);
    if (current !== undefined) spread.set(column, current);
    last = column;
  }
  return spread;
}
