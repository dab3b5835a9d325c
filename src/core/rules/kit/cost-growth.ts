import type { Bilaga10a } from '../../bilagor/bilaga-10a';
import type { Figure } from '../../bilagor/figure';
import type { PeriodColumn } from '../../bilagor/table';
import { limitRelation, type Relation } from '../../findings/relation';
import type { RulePack } from '../../packs/schema';
import { unitFactor } from './transfers';

/** The cost of SUMMA VERKSAMHET of one year against that of the year before. Costs are negative. */
export interface CostGrowth {
  readonly figure: Figure;
  readonly period: PeriodColumn;
  readonly before: Figure;
  readonly beforePeriod: PeriodColumn;
  /** Turns the cost of the year before into the unit of the later one. */
  readonly factor: number;
  /** The cost is at most that of the year before, with the rule pack's share added. */
  readonly relation: Relation;
}

/**
 * Every two years in a row of which bilaga 10 a gives the cost, and the budget year against last year's budget, which
 * last year's bilaga 10 a gives. The figures may be empty.
 */
export function costGrowths(
  bilaga: Bilaga10a,
  { kostnadsutveckling }: RulePack,
  prior: Bilaga10a | undefined,
): readonly CostGrowth[] {
  const own = costsOf(bilaga);
  const first = own[0]?.year;
  const earlier = prior === undefined ? [] : costsOf(prior);
  const before = earlier.filter(({ year, period }) => year + 1 === first && period.version !== 'plan').at(-1);
  const factor = prior === undefined ? 1 : unitFactor(prior.unit ?? 'tkr', bilaga.unit ?? 'tkr');
  const costs = before === undefined ? own : [before, ...own];
  return costs.flatMap(({ figure, year, period }, index): readonly CostGrowth[] => {
    const previous = costs[index - 1];
    if (previous?.year !== year - 1) return [];
    const scale = previous === before ? factor : 1;
    const limit = 1 + kostnadsutveckling.högstPerÅr;
    const relation = limitRelation(
      figure,
      [previous.figure],
      (read) => read(previous.figure)?.times(scale).times(limit) ?? null,
      (actual, most, slack) => actual.abs().lte(most.abs().plus('1e-9').plus(slack)),
    );
    return [{ figure, period, before: previous.figure, beforePeriod: previous.period, factor: scale, relation }];
  });
}

interface DatedCost {
  readonly figure: Figure;
  readonly year: number;
  readonly period: PeriodColumn;
}

/** The cost of SUMMA VERKSAMHET in each year, from the earliest. */
function costsOf(bilaga: Bilaga10a): readonly DatedCost[] {
  const costs = bilaga.columns.flatMap(({ kind, period }, index) => {
    const figure = kind === 'kostnader' ? bilaga.summaVerksamhet?.figures[index] : undefined;
    return figure === undefined || period?.year === null || period?.year === undefined
      ? []
      : [{ figure, year: period.year, period }];
  });
  return costs.sort((one, other) => one.year - other.year);
}
