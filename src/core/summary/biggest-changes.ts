import Big from 'big.js';
import type { Figure, Place } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { kindsOf, type BilagaKind, type Column, type ColumnKind, type Row } from '../bilagor/table';
import type { BilagaRole } from '../bilagor/traits/bilaga-traits';
import { KRONOR_PER, type MoneyUnit } from '../bilagor/unit';
import type { SubmissionReport } from '../engine/report';
import { senseOf, type AmountSense } from '../findings/direction';
import { pairBilagor } from '../prior/pair-bilagor';
import type { BilagaPair, PriorYear } from '../prior/prior-year';
import { amountOf } from '../rules/kit/prior-changes';
import { plannedFigures } from '../rules/kit/prior-columns';
import { plannedGroups, type RowGroup } from '../rules/kit/prior-rows';
import { allOfKind, mainOf } from '../submissions/submission';

/** How much a row has changed. Amounts are in `unit`; netto on bilaga 10 a, where costs are negative. */
export interface RowChange {
  readonly bilaga: BilagaKind;
  /** The row's label. */
  readonly row: string;
  /** Budget Y's cell; null for a row that this year's submission lacks. */
  readonly place: Place | null;
  readonly before: number;
  readonly now: number;
  /** now − before */
  readonly difference: number;
  /** The difference as a share of what it was, with the difference's sign; null when that was nothing. */
  readonly share: number | null;
  readonly unit: MoneyUnit;
  /** What the amount is, which decides what is more and what is less. */
  readonly sense: AmountSense;
  /** What it is compared with: `Plan 2020` of last year's submission, or `Budget 2019` of this one. */
  readonly beforePeriod: string;
  readonly period: string;
  /** `before` stands in last year's submission. */
  readonly isPrior: boolean;
  /** The row is new or gone since last year's submission. */
  readonly presence: 'both' | 'added' | 'gone';
}

/** The rows that have changed most. */
export interface BiggestChanges {
  /** The largest amount first. */
  readonly rows: readonly RowChange[];
  /** So many rows have changed at all. */
  readonly changed: number;
}

const MOST_SHOWN = 10;

/**
 * The planned rows whose Budget Y differs most: from Plan Y of last year's submission, or, where a
 * bilaga has none to be compared with, from its own column before. Sums, and rows that are carried over from another
 * bilaga, are left out.
 */
export function biggestChanges({ submission, prior }: SubmissionReport): BiggestChanges {
  const year: PriorYear | null = prior === null ? null : { submission: prior, ...pairBilagor(submission, prior) };
  const roles = new Set(submission.bilagor.flatMap(({ traits }) => traits.role ?? []));
  const changes = kindsOf(submission.bilagor)
    .flatMap((kind) => {
      const bilaga = mainOf(allOfKind(submission, kind), submission);
      if (bilaga === undefined) return [];
      const groups = year === null ? [] : plannedGroups(year).filter(({ pair }) => pair.bilaga === bilaga);
      const columns = groups[0] === undefined ? null : plannedColumns(groups[0].pair);
      return columns === null
        ? changesWithin(bilaga, roles)
        : groups.flatMap((group) => changesSincePrior(group, columns));
    })
    .filter(({ difference }) => difference !== 0);
  const rows = [...changes].sort((one, other) => kronor(other) - kronor(one)).slice(0, MOST_SHOWN);
  return { rows, changed: changes.length };
}

function kronor({ difference, unit }: RowChange): number {
  return Math.abs(difference) * KRONOR_PER[unit];
}

/** Whether a column is what a row of its bilaga comes to in a year: its amount, or the netto of bilaga 10 a. */
function isAmount({ kind, period }: Column): boolean {
  return (kind === 'netto' || kind === 'belopp') && period?.cumulative === false;
}

/** Where Budget Y stands, and Plan Y in last year's bilaga. */
interface PlannedColumns {
  readonly at: number;
  readonly priorAt: number;
  readonly period: string;
  readonly priorPeriod: string;
}

/** Null when one of the columns is missing. */
function plannedColumns({ bilaga, prior }: BilagaPair): PlannedColumns | null {
  const at = bilaga.columns.findIndex((column) => isAmount(column) && column.period?.offset === 0);
  const period = bilaga.columns[at]?.period ?? null;
  const priorAt = prior.columns.findIndex(
    (column) => isAmount(column) && column.period?.version === 'plan' && column.period.year === period?.year,
  );
  const priorPeriod = prior.columns[priorAt]?.period ?? null;
  return period === null || priorPeriod === null
    ? null
    : { at, priorAt, period: period.label, priorPeriod: priorPeriod.label };
}

function changesSincePrior(
  group: RowGroup,
  { at, priorAt, period, priorPeriod }: PlannedColumns,
): readonly RowChange[] {
  const { pair, parts, came, went, isDerived } = group;
  const { bilaga, prior } = pair;
  const factor = KRONOR_PER[prior.unit ?? 'tkr'] / KRONOR_PER[bilaga.unit ?? 'tkr'];
  const labels = { period, beforePeriod: priorPeriod, isPrior: true, columnKind: bilaga.columns[at]?.kind };
  return [
    ...parts.flatMap((part) => {
      if (part.isRepeated || isDerived) return [];
      const figures = plannedFigures(pair, part).find((candidate) => candidate.at === at);
      return figures === undefined
        ? []
        : changeOf(bilaga, part.row, figures.figure, figures.prior, part.factor, { ...labels, presence: 'both' });
    }),
    ...came.flatMap((row) => changeOf(bilaga, row, row.figures[at], null, 1, { ...labels, presence: 'added' })),
    ...went.flatMap((row) =>
      changeOf(bilaga, row, null, row.figures[priorAt], factor, { ...labels, presence: 'gone' }),
    ),
  ];
}

/** The rows of a bilaga against its own column before Budget Y. */
function changesWithin(bilaga: Bilaga, roles: ReadonlySet<BilagaRole>): readonly RowChange[] {
  const at = bilaga.columns.findIndex((column) => isAmount(column) && column.period?.offset === 0);
  const beforeAt = bilaga.columns.findIndex((column) => isAmount(column) && column.period?.offset === -1);
  const [period, beforePeriod] = [bilaga.columns[at]?.period ?? null, bilaga.columns[beforeAt]?.period ?? null];
  if (period === null || beforePeriod === null) return [];
  const labels = {
    period: period.label,
    beforePeriod: beforePeriod.label,
    isPrior: false,
    presence: 'both',
    columnKind: bilaga.columns[at]?.kind,
  } as const;
  return plannedRows(bilaga, roles).flatMap((row) =>
    changeOf(bilaga, row, row.figures[at], row.figures[beforeAt], 1, labels),
  );
}

function plannedRows({ traits }: Bilaga, roles: ReadonlySet<BilagaRole>): readonly Row[] {
  return traits
    .plannedGroups()
    .filter(({ isDerived }) => !isDerived)
    .flatMap(({ rows }) => rows.flatMap(({ row, repeats }) => (repeats !== null && roles.has(repeats) ? [] : [row])))
    .sort((one, other) => one.address.row - other.address.row);
}

/** What is told of a change besides its figures, and the kind of column that those stand in. */
interface Told extends Pick<RowChange, 'period' | 'beforePeriod' | 'isPrior' | 'presence'> {
  readonly columnKind: ColumnKind | undefined;
}

/** A change of a row, unless one of its figures cannot be read. A row that one of the years lacks is nothing there. */
function changeOf(
  { kind, unit }: Bilaga,
  { label }: Row,
  figure: Figure | null | undefined,
  prior: Figure | null | undefined,
  factor: number,
  { columnKind, ...told }: Told,
): readonly RowChange[] {
  if (figure === undefined || prior === undefined) return [];
  const now = figure === null ? new Big(0) : amountOf(figure);
  const before = prior === null ? new Big(0) : (amountOf(prior)?.times(factor) ?? null);
  if (now === null || before === null) return [];
  const difference = now.minus(before).round(6);
  // Past the greatest number there is nothing can be compared.
  if (![now, before, difference].every((amount) => Number.isFinite(amount.toNumber()))) return [];
  return [
    {
      ...told,
      bilaga: kind,
      row: label,
      place: figure,
      before: before.toNumber(),
      now: now.toNumber(),
      difference: difference.toNumber() + 0,
      share: before.eq(0) ? null : difference.div(before.abs()).toNumber(),
      unit: unit ?? 'tkr',
      sense: senseOf(columnKind, label),
    },
  ];
}
