import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { Column, PeriodColumn, Row } from '../../bilagor/table';
import type { BilagaPair } from '../../prior/prior-year';
import { samePeriod } from './transfers';

/** A figure of this year beside the one of last year's submission that it is compared with. */
export interface FigurePair {
  readonly figure: Figure;
  readonly prior: Figure;
  readonly column: Column;
  readonly period: PeriodColumn;
  /** The same column of last year's submission. */
  readonly priorPeriod: PeriodColumn;
  /** The columns' places in the rows of each year. */
  readonly at: number;
  readonly priorAt: number;
}

/** A row of this year's bilaga and the same one in last year's. */
export interface RowPair {
  readonly row: Row;
  readonly prior: Row;
  /** Turns last year's figures into the unit of this year's. */
  readonly factor: number;
}

/**
 * The figures that are of the same version and year in both submissions and that are not planned anew: Budget Y−1 on
 * bilaga 10 a, and whatever else a region's own columns have in common.
 */
export function settledFigures(pair: BilagaPair, rows: RowPair): readonly FigurePair[] {
  return figurePairs(pair, rows, (period, earlier) => earlier.version !== 'plan' && samePeriod(period, earlier));
}

/** Budget Y against Plan Y of last year's submission, and each plan year against its earlier plan. */
export function plannedFigures(pair: BilagaPair, rows: RowPair): readonly FigurePair[] {
  return figurePairs(
    pair,
    rows,
    (period, earlier) =>
      earlier.version === 'plan' &&
      earlier.year === period.year &&
      (period.version === 'budget' || period.version === 'plan'),
  );
}

/** What is accumulated until Y−2, with last year's accumulated figure and its forecast for the year after. */
export interface AccumulatedFigure {
  readonly figure: Figure;
  readonly period: PeriodColumn;
  readonly until: Figure;
  readonly forecast: Figure;
}

/** `Utgift t o m Y−2` with last year's `Utgift t o m Y−3` and Prognos Y−2; undefined where a column is missing. */
export function accumulatedFigure(pair: BilagaPair, rows: RowPair): AccumulatedFigure | undefined {
  const [own] = columnsOf(pair.bilaga).filter(({ period }) => period.cumulative && period.offset === -2);
  const earlier = columnsOf(pair.prior);
  const until = earlier.find(({ period }) => period.cumulative && period.offset === -2);
  const forecast = earlier.find(({ period }) => !period.cumulative && period.offset === -1);
  const year = own?.period.year ?? null;
  if (own === undefined || until === undefined || forecast === undefined || year === null) return undefined;
  if (until.period.year !== year - 1 || forecast.period.year !== year) return undefined;
  const figure = rows.row.figures[own.at];
  const [before, during] = [rows.prior.figures[until.at], rows.prior.figures[forecast.at]];
  if (figure === undefined || before === undefined || during === undefined) return undefined;
  return { figure, period: own.period, until: before, forecast: during };
}

interface DatedColumn {
  readonly at: number;
  readonly column: Column;
  readonly period: PeriodColumn;
}

function columnsOf(bilaga: Bilaga): readonly DatedColumn[] {
  return bilaga.columns.flatMap((column, at) => {
    const { period, kind } = column;
    if (period === null || kind === 'summa') return [];
    return period.year === null ? [] : [{ at, column, period }];
  });
}

function figurePairs(
  pair: BilagaPair,
  { row, prior }: RowPair,
  isCounterpart: (period: PeriodColumn, earlier: PeriodColumn) => boolean,
): readonly FigurePair[] {
  const earlier = columnsOf(pair.prior);
  return columnsOf(pair.bilaga).flatMap(({ at, column, period }): readonly FigurePair[] => {
    const other = earlier.find(
      (candidate) => candidate.column.kind === column.kind && isCounterpart(period, candidate.period),
    );
    const figure = row.figures[at];
    const counterpart = other === undefined ? undefined : prior.figures[other.at];
    if (figure === undefined || other === undefined || counterpart === undefined) return [];
    return [{ figure, prior: counterpart, column, period, priorPeriod: other.period, at, priorAt: other.at }];
  });
}
