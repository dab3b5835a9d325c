import type { Figure } from '../../bilagor/figure';
import type { TableColumn } from '../../bilagor/pack-tables/matched-columns';
import type { PackTable, TableRow } from '../../bilagor/pack-tables/pack-table';
import type { Reference } from '../../packs/tables/expression';
import { SAME_ROW } from '../../packs/tables/table-names';
import { VERSION_WORDS } from '../../packs/tables/period-spec';
import { planYear } from '../../submissions/document';
import { tablesOf, type Submission } from '../../submissions/submission';

/** The figure that a rule is about: its table, row and column, and whether the rule goes along rows or columns. */
export interface Spot {
  readonly table: PackTable;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly figure: Figure;
}

/** What a reference comes to, or why it comes to nothing. */
export type Resolution =
  | { readonly found: true; readonly figures: readonly Figure[] }
  | { readonly found: false; readonly missingTable: string | null };

const ABSENT: Resolution = { found: false, missingTable: null };

/** The figures that a rule's reference means at a spot: of the same year, or so many years from it. */
export function resolveReference(reference: Reference, spot: Spot, submission: Submission): Resolution {
  const { path, shift } = reference;
  const [first = '', second, third] = path;
  const { table } = spot;
  const own = rowsNamed(table, first);
  if (second === undefined) {
    if (own.length > 0 || table.template.rows.some(({ id }) => id === first)) {
      return figuresIn(own, columnOf(table, spot.column, shift, null), table);
    }
    return figuresIn([spot.row], columnNamed(table, first, spot.column, shift), table);
  }
  const isOwnRow = table.template.rows.some(({ id }) => id === first);
  if (third === undefined && isOwnRow) return figuresIn(own, columnNamed(table, second, spot.column, shift), table);
  const others = tablesOf(submission, first).filter((other) => other !== table);
  if (others.length === 0) return { found: false, missingTable: first };
  for (const other of others) {
    const rows = second === SAME_ROW ? rowsLike(other, spot.row) : rowsNamed(other, second);
    const year = table.year ?? planYear(submission);
    const column =
      third === undefined
        ? (columnOf(other, spot.column, shift, null) ?? columnOfYear(other, spot.column, year, shift))
        : (columnNamed(other, third, spot.column, shift) ?? columnOfVersion(other, third, spot.column, year));
    const byColumn = rows.length === 0 ? columnNamed(other, second, spot.column, shift) : undefined;
    const found =
      byColumn === undefined ? figuresIn(rows, column, other) : figuresIn(rowsLike(other, spot.row), byColumn, other);
    if (found.found) return found;
  }
  return ABSENT;
}

/** The rows of an id; of own rows those that are added to their sum. */
export function rowsNamed(table: PackTable, id: string): readonly TableRow[] {
  return table.rows.filter(
    ({ spec, isAdded }) =>
      (spec.id === id || spec.memberOf === id) &&
      // A row that is asked for by its name is meant whether it sums up others or not.
      (isAdded || spec.kind === 'varav' || (spec.kind === 'fast' && spec.id === id)),
  );
}

function rowsLike(table: PackTable, { key }: TableRow): readonly TableRow[] {
  return table.rows.filter((row) => row.key === key);
}

function figuresIn(rows: readonly TableRow[], column: TableColumn | undefined, table: PackTable): Resolution {
  if (column === undefined || rows.length === 0) return ABSENT;
  const at = table.columns.indexOf(column);
  return { found: true, figures: rows.flatMap(({ figures }) => figures[at] ?? []) };
}

/** A table's column of the same part, version and year as another; so many years from it where a shift says so. */
function columnOf(table: PackTable, like: TableColumn, shift: number, id: string | null): TableColumn | undefined {
  const isOwn = table.columns.includes(like);
  if (isOwn && shift === 0 && id === null) return like;
  if (like.period === null)
    return isOwn || shift !== 0 ? undefined : table.columns.find(({ spec }) => spec.id === like.spec.id);
  const year = like.period.year === null ? null : like.period.year + shift;
  const ofYear = table.columns.filter(
    ({ period, part, spec, slot }) =>
      period?.year === year &&
      year !== null &&
      (id === null || spec.id === id || part?.id === id) &&
      (id !== null || part === null || like.part === null || part.id === like.part.id) &&
      (slot?.month ?? null) === (like.slot?.month ?? null),
  );
  const same = ofYear.find(({ period }) => period?.version === like.period?.version);
  // Last year's column is of another version; of this year's, a plan and a budget are not the same.
  return same ?? (shift === 0 && !isYearAlone(like) && !ofYear.some(isYearAlone) ? undefined : preferred(ofYear));
}

/** For a figure of no year of its own: another table's only column of the year that the table is for. */
function columnOfYear(
  table: PackTable,
  like: TableColumn,
  year: number | null,
  shift: number,
): TableColumn | undefined {
  if (like.period !== null || year === null) return undefined;
  const own = table.columns.filter(
    ({ period, slot }) => period?.year === year + shift && (slot?.month ?? null) === null,
  );
  return own.length === 1 ? own[0] : undefined;
}

/** A table's column of a version that a rule names: of the same year as another, else the only one there is. */
function columnOfVersion(
  table: PackTable,
  word: string,
  like: TableColumn,
  year: number | null,
): TableColumn | undefined {
  if (!(word in VERSION_WORDS)) return undefined;
  const version = VERSION_WORDS[word as keyof typeof VERSION_WORDS];
  const named = table.columns.filter(
    ({ slot, period }) => slot !== null && slot.month === null && period?.version === version,
  );
  const asked = like.period?.year ?? year;
  return named.find(({ period }) => period?.year === asked) ?? (named.length === 1 ? named[0] : undefined);
}

function isYearAlone({ slot }: TableColumn): boolean {
  return slot !== null && slot.versions.length === 0;
}

function preferred(columns: readonly TableColumn[]): TableColumn | undefined {
  return columns.find(({ part }) => part === null || part.id === 'netto') ?? columns[0];
}

function columnNamed(table: PackTable, id: string, like: TableColumn, shift: number): TableColumn | undefined {
  const named = table.columns.filter(({ spec, part }) => spec.id === id || part?.id === id);
  const [first] = named;
  if (named.length === 1 && shift === 0) return first;
  if (first?.period === null || like.period === null) return named.length === 1 || shift === 0 ? first : undefined;
  return columnOf(table, like, shift, id);
}
