import type { Figure } from '../../bilagor/figure';
import type { TableColumn } from '../../bilagor/pack-tables/match-columns';
import type { PackTable, TableRow } from '../../bilagor/pack-tables/pack-table';
import type { Reference } from '../../packs/tables/expression';
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
    const rows = rowsNamed(other, second);
    const column =
      third === undefined ? columnOf(other, spot.column, shift, null) : columnNamed(other, third, spot.column, shift);
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
    ({ spec, isAdded }) => (spec.id === id || spec.memberOf === id) && (isAdded || spec.kind === 'varav'),
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

function isYearAlone({ slot }: TableColumn): boolean {
  return slot !== null && slot.versions.length === 0;
}

function preferred(columns: readonly TableColumn[]): TableColumn | undefined {
  return columns.find(({ part }) => part === null || part.id === 'netto') ?? columns[0];
}

function columnNamed(table: PackTable, id: string, like: TableColumn, shift: number): TableColumn | undefined {
  const named = table.columns.filter(({ spec, part }) => spec.id === id || part?.id === id);
  const [first] = named;
  if (first?.period === null || like.period === null) return named.length === 1 || shift === 0 ? first : undefined;
  return columnOf(table, like, shift, id);
}
