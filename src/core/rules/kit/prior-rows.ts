import type { Investment } from '../../bilagor/bilaga-10b';
import type { ItProject } from '../../bilagor/bilaga-10c';
import type { BilagaKind, Row } from '../../bilagor/table';
import { KRONOR_PER, type MoneyUnit, type Unit } from '../../bilagor/unit';
import { pairsOf, type BilagaPair, type PriorYear } from '../../prior/prior-year';
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

/** The rows of bilagor 10 a, 10 b and 10 c that are planned, in both years. */
export function plannedGroups(prior: PriorYear): readonly RowGroup[] {
  return [
    ...pairsOf(prior, '10a').flatMap((pair) => accountGroups(pair, pairsOf(prior, '10b').length > 0)),
    ...pairsOf(prior, '10b').map((pair) => investmentGroup(pair, pairsOf(prior, '10c').length > 0)),
    ...pairsOf(prior, '10c').flatMap(itGroups),
  ];
}

/** Every row of a bilaga that has the same row in last year's. */
export function pairedRows(pair: BilagaPair, prior: PriorYear): readonly RowPair[] {
  const { bilaga } = pair;
  if (bilaga.kind === '10a') {
    const own = pair as BilagaPair<'10a'>;
    const groups = accountGroups(own, false);
    const results = [
      fixedRow(own.bilaga.resultat, own.prior.resultat, pair),
      fixedRow(own.bilaga.diff, own.prior.diff, pair),
    ];
    return [...groups.flatMap(rowsOf), ...results.filter((row) => row !== null)];
  }
  if (bilaga.kind === '10b' || bilaga.kind === '10c') {
    return plannedGroups(prior)
      .filter((group) => group.pair === pair)
      .flatMap(rowsOf);
  }
  return rowsByLabel(pair);
}

function rowsOf({ parts, total }: RowGroup): readonly RowPair[] {
  return total === null ? parts : [...parts, total];
}

function rowName({ label }: Row): { readonly number: string; readonly name: string } {
  return { number: '', name: label };
}

function accountGroups(pair: BilagaPair<'10a'>, hasInvestments: boolean): readonly RowGroup[] {
  const { bilaga, prior } = pair;
  const delomraden = matchDelomraden(pair);
  const finansiella = matchEntries(bilaga.finansiella, prior.finansiella, rowName);
  const liquidity = [
    { row: fixedRow(bilaga.avskrivningar, prior.avskrivningar, pair), isRepeated: false },
    // Investeringar is carried over from bilaga 10 b.
    { row: fixedRow(bilaga.investeringar, prior.investeringar, pair), isRepeated: hasInvestments },
  ];
  return [
    {
      pair,
      parts: partsOf(delomraden, pair),
      came: delomraden.came,
      went: delomraden.went,
      total: fixedRow(bilaga.summaVerksamhet, prior.summaVerksamhet, pair),
    },
    { pair, parts: partsOf(finansiella, pair), came: [], went: [], total: null },
    {
      pair,
      parts: liquidity.flatMap(({ row, isRepeated }) => (row === null ? [] : [{ ...row, isRepeated }])),
      came: [],
      went: [],
      total: null,
    },
  ];
}

function investmentGroup(pair: BilagaPair<'10b'>, hasItPlan: boolean): RowGroup {
  const match = matchInvestments(pair);
  const it = fixedRow(pair.bilaga.it, pair.prior.it, pair);
  return {
    pair,
    // The IT row is carried over from bilaga 10 c.
    parts: [...(it === null ? [] : [{ ...it, isRepeated: hasItPlan }]), ...partsOf(match, pair)],
    came: match.came,
    went: match.went,
    total: fixedRow(pair.bilaga.total, pair.prior.total, pair),
  };
}

function itGroups(pair: BilagaPair<'10c'>): readonly RowGroup[] {
  const match = matchItProjects(pair);
  const group = (rowOf: (project: ItProject) => Row, total: RowPair | null): RowGroup => ({
    pair,
    parts: match.pairs.map(({ entry, prior }) => ({
      row: rowOf(entry),
      prior: rowOf(prior),
      factor: moneyFactor(pair),
      isRepeated: false,
    })),
    came: match.came.map(rowOf),
    went: match.went.map(rowOf),
    total,
  });
  const { bilaga, prior } = pair;
  return [
    group(({ kostnad }) => kostnad, fixedRow(bilaga.summaKostnader, prior.summaKostnader, pair)),
    group(({ investering }) => investering, fixedRow(bilaga.summaInvesteringar, prior.summaInvesteringar, pair)),
  ];
}

function partsOf(match: EntryMatch<Row>, pair: BilagaPair): readonly PartRow[] {
  const factor = moneyFactor(pair);
  return match.pairs.map(({ entry, prior }) => ({ row: entry, prior, factor, isRepeated: false }));
}

function fixedRow(row: Row | null, prior: Row | null, pair: BilagaPair): RowPair | null {
  return row === null || prior === null ? null : { row, prior, factor: moneyFactor(pair) };
}

function moneyFactor({ bilaga, prior }: BilagaPair): number {
  return KRONOR_PER[prior.unit ?? 'tkr'] / KRONOR_PER[bilaga.unit ?? 'tkr'];
}

/** Kinds whose rows are known by their labels alone. */
const VISITS: BilagaKind = '9a';

/**
 * The rows of a table without names of its own. A label that stands several times is only paired when it does so equally
 * often in both years.
 */
function rowsByLabel(pair: BilagaPair): readonly RowPair[] {
  const { bilaga, prior } = pair;
  const own = comparableRows(pair, bilaga);
  const earlier = comparableRows(pair, prior);
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
function comparableRows(pair: BilagaPair, bilaga: BilagaPair['bilaga']): readonly Row[] {
  return pair.bilaga.kind === VISITS
    ? bilaga.rows.filter(({ figures }) => figures.length === bilaga.columns.length)
    : bilaga.rows;
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
