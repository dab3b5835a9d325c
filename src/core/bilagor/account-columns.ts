import { readColumnMeanings, type ColumnMeaning, type HeaderCell } from '../columns/column-meanings';
import { readHeaderWords, type ColumnKindWords } from '../columns/header-words';
import { alignPeriods, expectedPeriodLabel, findPeriodHeaders } from './period-columns';
import { YEAR_OFFSETS, type PeriodHeader, type YearOffset } from './period';
import { rowsWithTexts, textsInRow, yearsInRow, type Region } from './region';
import { textAt } from './rows';
import type { TextCell } from './sheet-text';
import type { Column, MissingPart, PeriodColumn } from './table';

/** What the columns of a year hold. */
type Kind10a = 'intäkter' | 'kostnader' | 'netto';

const KIND_NAMES: Readonly<Record<Kind10a, string>> = { intäkter: 'Intäkter', kostnader: 'Kostnader', netto: 'Netto' };

const KINDS: readonly ColumnKindWords<Kind10a>[] = [
  { kind: 'netto', keys: ['netto', 'nettot', 'nettokostnad', 'nettokostnader', 'nettoresultat', 'nto'] },
  { kind: 'intäkter', keys: ['intäkter', 'intäkt', 'int', 'intäkterna', 'inkomster'] },
  { kind: 'kostnader', keys: ['kostnader', 'kostnad', 'kostn', 'kost', 'kostnaderna', 'utgifter'] },
];

/** The columns of bilaga 10 a as its headers give them. */
export interface AccountColumns {
  /** The last header row. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly periods: readonly PeriodColumn[];
  readonly year: number | null;
  readonly missing: readonly MissingPart[];
}

/**
 * Reads the columns to the right of the labels: Intäkter, Kostnader and Netto below each year, as in the template, the
 * years below each of them, or Netto alone.
 * @param mayBeNetto years alone may be read as Netto, since something else says that this is bilaga 10 a
 */
export function readAccountColumns(
  region: Region,
  labelColumn: number,
  mayBeNetto: boolean,
): AccountColumns | undefined {
  const kindRow = findKindRow(region);
  const byHeaders = readByHeaders(region, labelColumn, mayBeNetto, kindRow === undefined);
  return byHeaders ?? (kindRow === undefined ? undefined : readByYear(region, labelColumn, kindRow));
}

/** The row of the kinds of columns, else that of the years; undefined where there is neither. */
export function accountHeaderRow(region: Region): number | undefined {
  return findKindRow(region)?.row ?? findPeriodHeaders(region, 3)[0]?.address.row;
}

/** The template's own layout, in which headers may be wrong or missing. */
function readByYear(region: Region, labelColumn: number, kindRow: KindRow): AccountColumns {
  const periodHeaders = findPeriodHeaders(region, 3).filter(({ address }) => address.row <= kindRow.row);
  const kinds = inferHeaders(region, kindRow.row, kindRow.headers, periodHeaders).filter(
    ({ column }) => column > labelColumn && !isOutside(region, column, kindRow.row),
  );
  return fromGroups(groupHeaders(kinds), kindRow.row, (groups) => groupPeriods(groups, periodHeaders, kindRow.row));
}

/** Whether a header over a column says that it is of a part of the year, or a deviation. */
function isOutside(region: Region, column: number, kindRow: number): boolean {
  return [kindRow, kindRow - 1, kindRow - 2].some((row) => {
    const cell = textsInRow(region, row).find((candidate) => candidate.column === column);
    const words = cell === undefined ? undefined : readHeaderWords(cell.text);
    return words !== undefined && (words.isPart || (words.role !== 'belopp' && words.role !== 'summa'));
  });
}

function fromGroups(
  groups: readonly Group[],
  headerRow: number,
  periodsOf: (groups: readonly Group[]) => readonly PeriodHeader[],
): AccountColumns {
  const { periods, year } = alignPeriods(periodsOf(groups), null);
  const columns = groups
    .flatMap((group, index): readonly Column[] => {
      const period = periods[index];
      if (period === undefined) return [];
      return group.headers.map(({ kind, column }) => ({
        index: column,
        kind,
        period,
        label: `${KIND_NAMES[kind]} ${period.label}`,
        header: kind === 'netto' && group.headers.length === 1 ? period.header : { row: headerRow, column },
      }));
    })
    .sort((one, other) => one.index - other.index);
  return { headerRow, columns, periods, year, missing: missingColumns(groups, periods, year, headerRow) };
}

type Meaning = ColumnMeaning<Kind10a>;

/**
 * Reads headers that say all by themselves: each column has its kind and year, or no column has a kind at all. Undefined
 * for the template's own layout, and where something is left unsaid.
 */
function readByHeaders(
  region: Region,
  labelColumn: number,
  mayBeNetto: boolean,
  isOtherwiseUnread: boolean,
): AccountColumns | undefined {
  const [first] = findPeriodHeaders(region, 3).filter(({ address }) => address.column > labelColumn);
  if (first === undefined) return undefined;
  const cells = headerCells(region, labelColumn, first.address.row);
  const bottom = Math.max(...cells.map(({ row }) => row));
  const columns = [...new Set(cells.map(({ column }) => column))].sort((one, other) => one - other);
  const meanings = readColumnMeanings(cells, columns, KINDS, region.text.keyOf).filter(
    ({ role, isPart, year, version }) => role === 'belopp' && !isPart && (year !== null || version !== null),
  );
  const kinds = new Set(meanings.map(({ kind }) => kind?.value));
  const isNettoAlone = [...kinds].every((kind) => kind === undefined || kind === 'netto');
  if (isNettoAlone ? !mayBeNetto || !isOtherwiseUnread : !isComplete(meanings, isOtherwiseUnread)) return undefined;
  const groups = groupByPeriod(meanings);
  return fromGroups(
    groups.map(({ headers }) => ({
      headers: headers.map(({ kind, column }) => ({ kind: kind?.value ?? 'netto', column, inferred: false })),
    })),
    bottom,
    () => groups.map(({ headers: [meaning] }) => periodHeader(meaning, bottom)),
  );
}

/** The cells of the rows around the years that say something of a column, above the first row of figures. */
function headerCells(region: Region, labelColumn: number, yearRow: number): readonly HeaderCell[] {
  const inRow = (row: number): readonly HeaderCell[] =>
    [...textsInRow(region, row), ...yearsInRow(region, row)].filter(({ column }) => column > labelColumn);
  const says = (row: number): boolean =>
    !hasFigures(region, row, labelColumn) &&
    inRow(row).some(({ text }) => readHeaderWords(text, KINDS, region.text.keyOf) !== undefined);
  const rows = [yearRow];
  for (let row = yearRow + 1; row <= yearRow + 2 && says(row); row++) rows.push(row);
  for (let row = yearRow - 1; row >= Math.max(region.range.top, yearRow - 2) && says(row); row--) rows.push(row);
  return rows.flatMap(inRow);
}

function hasFigures(region: Region, row: number, labelColumn: number): boolean {
  const years = new Set(yearsInRow(region, row).map(({ column }) => column));
  const { right } = region.text.used ?? region.range;
  for (let column = labelColumn + 1; column <= Math.min(right, region.range.right); column++) {
    if (typeof region.text.contentAt(row, column)?.value === 'number' && !years.has(column)) return true;
  }
  return false;
}

/**
 * Whether every column has its kind and year. Where the template's layout could be read too, Intäkter beside Intäkter and
 * Kostnader beside Kostnader say that it is another.
 */
function isComplete(meanings: readonly Meaning[], isOtherwiseUnread: boolean): boolean {
  if (meanings.some(({ kind, year }) => kind === null || year === null)) return false;
  const alike = meanings.filter(
    ({ kind }, at) => kind?.value !== 'netto' && kind?.value === meanings[at + 1]?.kind?.value,
  );
  return isOtherwiseUnread || new Set(alike.map(({ kind }) => kind?.value)).size === 2;
}

interface PeriodGroup {
  readonly headers: readonly [Meaning, ...Meaning[]];
}

/** The columns of each version and year, in the order in which these first come. */
function groupByPeriod(meanings: readonly Meaning[]): readonly PeriodGroup[] {
  const groups = new Map<string, [Meaning, ...Meaning[]]>();
  for (const meaning of meanings) {
    const key = `${meaning.version?.value ?? ''} ${meaning.year?.value ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [meaning]);
    else group.push(meaning);
  }
  return [...groups.values()].map((headers) => ({ headers }));
}

function periodHeader({ version, year, cumulative, column }: Meaning, headerRow: number): PeriodHeader {
  const by = year?.by ?? version?.by;
  const texts = new Set([version?.by.text, year?.by.text]);
  return {
    version: version?.value ?? null,
    year: year?.value ?? null,
    cumulative,
    total: false,
    address: by === undefined ? { row: headerRow, column } : { row: by.row, column: by.column },
    text: [...texts].filter((text) => text !== undefined).join(' '),
  };
}

interface KindHeader {
  readonly kind: Kind10a;
  readonly column: number;
  /** The header was missing and its kind is told by the columns around it. */
  readonly inferred: boolean;
}

interface Group {
  readonly headers: readonly KindHeader[];
}

interface KindRow {
  readonly row: number;
  readonly headers: readonly KindHeader[];
}

function readKind({ text }: TextCell, region: Region): Kind10a | undefined {
  const words = readHeaderWords(text, KINDS, region.text.keyOf);
  return words?.role === 'belopp' ? (words.kind ?? undefined) : undefined;
}

function findKindRow(region: Region): KindRow | undefined {
  let best: KindRow | undefined;
  for (const row of rowsWithTexts(region, 4)) {
    const headers = textsInRow(region, row).flatMap((cell): KindHeader[] => {
      const kind = readKind(cell, region);
      return kind === undefined ? [] : [{ kind, column: cell.column, inferred: false }];
    });
    if (headers.length > (best?.headers.length ?? 0)) best = { row, headers };
  }
  const kinds = new Set(best?.headers.map(({ kind }) => kind));
  return best !== undefined && best.headers.length >= 4 && kinds.size >= 2 ? best : undefined;
}

/**
 * Columns within the table that have figures but whose header is blank, or some other word below a year, get the kind that
 * is missing there.
 */
function inferHeaders(
  region: Region,
  row: number,
  headers: readonly KindHeader[],
  periods: readonly PeriodHeader[],
): readonly KindHeader[] {
  const last = headers.at(-1)?.column ?? 0;
  const known = new Map(headers.map((header) => [header.column, header]));
  const dated = new Set(periods.map(({ address }) => address.column));
  const first = Math.min(headers[0]?.column ?? 0, periods[0]?.address.column ?? Infinity);
  const all: KindHeader[] = [];
  for (let column = first; column <= last + 1; column++) {
    const header = known.get(column);
    if (header !== undefined) {
      all.push(header);
      continue;
    }
    const isOther = textAt(region, row, column).trim() !== '' && !dated.has(column);
    if (isOther || !hasFiguresBelow(region, row, column)) continue;
    const before = known.get(column - 1)?.kind;
    const after = known.get(column + 1)?.kind;
    if (before === 'kostnader' && after !== 'netto') all.push({ kind: 'netto', column, inferred: true });
    else if (before === 'intäkter' && after === 'netto') all.push({ kind: 'kostnader', column, inferred: true });
    else if (after === 'kostnader' && before !== 'intäkter') all.push({ kind: 'intäkter', column, inferred: true });
    else if (column < first + 2 && column <= last) all.push({ kind: 'netto', column, inferred: true });
  }
  return all;
}

function hasFiguresBelow(region: Region, row: number, column: number): boolean {
  let found = 0;
  for (let below = row + 1; below <= row + 40 && found < 3; below++) {
    if (typeof region.text.snapshot.cellAt(below, column)?.value === 'number') found += 1;
  }
  return found >= 3;
}

/** A group is the columns of one year: a new one begins at Intäkter and after every Netto. */
function groupHeaders(headers: readonly KindHeader[]): readonly Group[] {
  const groups: KindHeader[][] = [];
  for (const header of headers) {
    const current = groups.at(-1);
    const previous = current?.at(-1);
    const begins =
      previous === undefined ||
      previous.kind === 'netto' ||
      header.kind === 'intäkter' ||
      (current?.some(({ kind }) => kind === header.kind) ?? false);
    if (begins) groups.push([header]);
    else current?.push(header);
  }
  return groups.map((group) => ({ headers: group }));
}

/** Gives each group the header above it; a group without one gets an empty header where it should be. */
function groupPeriods(
  groups: readonly Group[],
  headers: readonly PeriodHeader[],
  kindRow: number,
): readonly PeriodHeader[] {
  const headerRow = headers[0]?.address.row ?? kindRow - 1;
  return groups.map((group, index): PeriodHeader => {
    const first = group.headers[0]?.column ?? 0;
    const last = group.headers.at(-1)?.column ?? first;
    const previousLast = groups[index - 1]?.headers.at(-1)?.column ?? -1;
    const own = headers.find(({ address }) => address.column > previousLast && address.column <= last);
    if (own !== undefined) return own;
    return {
      version: null,
      year: null,
      cumulative: false,
      total: false,
      address: { row: headerRow, column: first },
      text: '',
    };
  });
}

const EXPECTED_KINDS: Readonly<Record<YearOffset, readonly Kind10a[]>> = {
  [-2]: ['netto'],
  [-1]: ['netto'],
  0: ['intäkter', 'kostnader', 'netto'],
  1: ['intäkter', 'kostnader', 'netto'],
  2: ['intäkter', 'kostnader', 'netto'],
};

function missingColumns(
  groups: readonly Group[],
  periods: readonly PeriodColumn[],
  year: number | null,
  kindRow: number,
): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  let place = { row: kindRow, column: groups[0]?.headers[0]?.column ?? 0 };
  for (const offset of YEAR_OFFSETS) {
    const index = periods.findIndex((period) => period.offset === offset);
    const group = groups[index];
    const period = periods[index];
    if (group === undefined || period === undefined) {
      missing.push({ part: 'kolumn', name: expectedPeriodLabel(offset, year), address: place });
      continue;
    }
    if (period.printed.year === null && period.printed.version === null) {
      missing.push({ part: 'kolumn', name: `rubriken ${period.label}`, address: period.header });
    }
    for (const kind of EXPECTED_KINDS[offset]) {
      const header = group.headers.find((candidate) => candidate.kind === kind);
      const name = `${KIND_NAMES[kind]} ${period.label}`;
      if (header === undefined) {
        const near = group.headers.at(-1)?.column ?? period.header.column;
        missing.push({ part: 'kolumn', name, address: { row: kindRow, column: near } });
      } else if (header.inferred) {
        missing.push({ part: 'kolumn', name, address: { row: kindRow, column: header.column } });
      }
    }
    place = { row: kindRow, column: (group.headers.at(-1)?.column ?? place.column) + 1 };
  }
  return missing;
}
