import type { Investment } from '../../bilagor/bilaga-10b';
import type { ItProject } from '../../bilagor/it-project';
import type { Bilaga } from '../../bilagor/index';
import type { Row } from '../../bilagor/table';
import type { BilagaRole, PlannedRow } from '../../bilagor/traits/bilaga-traits';
import { KRONOR_PER, type MoneyUnit, type Unit } from '../../bilagor/unit';
import { type BilagaPair, type PriorYear } from '../../prior/prior-year';
import { matchEntries, type EntryMatch } from './match-entries';
import type { RowPair } from './prior-columns';

/** Rows of a table that are planned one by one, with the row that adds them up. */
export interface RowGroup {
  readonly pair: BilagaPair;
  readonly parts: readonly PartRow[];
  /** Rows of this year and of last year that the other lacks. */
  readonly came: readonly Row[];
  readonly went: readonly Row[];
  readonly total: RowPair | null;
  /** The rows follow from elsewhere, and are no plans of their own. */
  readonly isDerived: boolean;
}

/** One of the rows that are planned. */
export interface PartRow extends RowPair {
  /** It only repeats what another table of the submission says, so that a change is told there. */
  readonly isRepeated: boolean;
}

/** Delområden of bilaga 10 a, in both years. */
export function matchDelomraden({ bilaga, prior }: BilagaPair<'10a'>): EntryMatch<Row> {
  return matchEntries(bilaga.delomraden, prior.delomraden, rowName);
}

/** The investments of bilaga 10 b without the IT row, in both years. */
export function matchInvestments({ bilaga, prior }: BilagaPair<'10b'>): EntryMatch<Investment> {
  const own = (rows: readonly Investment[], it: Investment | null): readonly Investment[] =>
    rows.filter((row) => row !== it);
  return matchEntries(
    own(bilaga.investments, bilaga.it),
    own(prior.investments, prior.it),
    ({ projektnummer, benamning }) => ({ number: projektnummer, name: benamning }),
  );
}

/** The projects of bilaga 10 c, in both years. */
export function matchItProjects({ bilaga, prior }: BilagaPair<'10c'>): EntryMatch<ItProject> {
  return matchEntries(bilaga.projects, prior.projects, ({ projektnummer, benamning }) => ({
    number: projektnummer.text,
    name: benamning.text,
  }));
}

/** The rows that are planned one by one, in both years. */
export function plannedGroups(prior: PriorYear): readonly RowGroup[] {
  return prior.pairs.flatMap((pair) => groupsOf(pair, (role) => hasPair(prior, role)));
}

/** Every row of a bilaga that has the same row in last year's. */
export function pairedRows(pair: BilagaPair, prior: PriorYear): readonly RowPair[] {
  const groups = groupsOf(pair, (role) => hasPair(prior, role));
  if (groups.length === 0) return rowsByLabel(pair);
  const results = fixedPairs(pair.bilaga.traits.resultRows(), pair.prior.traits.resultRows(), pair);
  return [...groups.flatMap(rowsOf), ...results];
}

function rowsOf({ parts, total }: RowGroup): readonly RowPair[] {
  return total === null ? parts : [...parts, total];
}

function hasPair(prior: PriorYear, role: BilagaRole): boolean {
  return prior.pairs.some(({ bilaga }) => bilaga.traits.role === role);
}

function groupsOf(pair: BilagaPair, isElsewhere: (role: BilagaRole) => boolean): readonly RowGroup[] {
  const earlier = pair.prior.traits.plannedGroups();
  return pair.bilaga.traits.plannedGroups().map((group, at): RowGroup => {
    const priorRows = earlier[at]?.rows ?? [];
    const match = matchEntries(group.rows.filter(isOwn), priorRows.filter(isOwn), ({ number, name }) => ({
      number,
      name,
    }));
    const own = match.pairs.map(({ entry, prior }) => rowPair(entry.row, prior.row, pair));
    const fixed = fixedPairs(group.rows, priorRows, pair);
    const repeats = new Map(group.rows.map(({ row, repeats: role }) => [row, role !== null && isElsewhere(role)]));
    return {
      pair,
      parts: [...fixed, ...own].map((part) => ({ ...part, isRepeated: repeats.get(part.row) ?? false })),
      came: group.isOpen ? match.came.map(({ row }) => row) : [],
      went: group.isOpen ? match.went.map(({ row }) => row) : [],
      total: group.total === null || !earlier[at]?.total ? null : rowPair(group.total, earlier[at].total, pair),
      isDerived: group.isDerived,
    };
  });
}

function isOwn({ fixed }: PlannedRow): boolean {
  return fixed === null;
}

/** The template's own rows that are there in both years. */
function fixedPairs(
  rows: readonly PlannedRow[],
  priorRows: readonly PlannedRow[],
  pair: BilagaPair,
): readonly RowPair[] {
  return rows.flatMap(({ fixed, row }) => {
    const prior = fixed === null ? undefined : priorRows.find((other) => other.fixed === fixed);
    return prior === undefined ? [] : [rowPair(row, prior.row, pair)];
  });
}

function rowPair(row: Row, prior: Row, { bilaga, prior: earlier }: BilagaPair): RowPair {
  return { row, prior, factor: KRONOR_PER[earlier.unit ?? 'tkr'] / KRONOR_PER[bilaga.unit ?? 'tkr'] };
}

function rowName({ label }: Row): { readonly number: string; readonly name: string } {
  return { number: '', name: label };
}

/**
 * The rows of a table without names of its own. A label that stands several times is only paired when it does so equally
 * often in both years.
 */
function rowsByLabel(pair: BilagaPair): readonly RowPair[] {
  const { bilaga, prior } = pair;
  const own = comparableRows(bilaga);
  const earlier = comparableRows(prior);
  return own.flatMap((row): readonly RowPair[] => {
    const same = own.filter(({ key }) => key === row.key);
    const others = earlier.filter(({ key }) => key === row.key);
    const other = others[same.indexOf(row)];
    const factor = other === undefined ? undefined : factorBetween(other, row);
    if (other === undefined || same.length !== others.length || factor === undefined) return [];
    return [{ row, prior: other, factor }];
  });
}

/** The rows that have a figure in every column; the totals of bilaga 9 a have one a year. */
function comparableRows({ rows, columns }: Bilaga): readonly Row[] {
  return rows.filter(({ figures }) => figures.length === columns.length);
}

/** Percentages may be kept as fractions one year and as percent the next; undefined when the units differ. */
function factorBetween(from: Row, to: Row): number | undefined {
  const [one, other] = [from.figures[0]?.unit ?? '', to.figures[0]?.unit ?? ''];
  if (isMoney(one) && isMoney(other)) return KRONOR_PER[one] / KRONOR_PER[other];
  if (one !== other) return undefined;
  return scaleOf(to) / scaleOf(from);
}

function isMoney(unit: Unit): unit is MoneyUnit {
  return unit in KRONOR_PER;
}

function scaleOf(row: Row): number {
  return 'scale' in row && typeof row.scale === 'number' ? row.scale : 1;
}
