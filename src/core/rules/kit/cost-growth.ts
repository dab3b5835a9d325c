import type { Bilaga10a } from '../../bilagor/bilaga-10a';
import type { Figure } from '../../bilagor/figure';
import type { PeriodColumn } from '../../bilagor/table';
import { limitRelation, type Relation } from '../../findings/relation';
import type { RulePack } from '../../packs/schema';

/** The cost of SUMMA VERKSAMHET of one year against that of the year before. Costs are negative. */
export interface CostGrowth {
  readonly figure: Figure;
  readonly period: PeriodColumn;
  readonly before: Figure;
  readonly beforePeriod: PeriodColumn;
  /** The cost is at most that of the year before, with the rule pack's share added. */
  readonly relation: Relation;
}

/** Every two years in a row of which bilaga 10 a gives the cost. The figures may be empty. */
export function costGrowths(bilaga: Bilaga10a, { kostnadsutveckling }: RulePack): readonly CostGrowth[] {
  const costs = bilaga.columns.flatMap(({ kind, period }, index) => {
    const figure = kind === 'kostnader' ? bilaga.summaVerksamhet?.figures[index] : undefined;
    return figure === undefined || period?.year === null || period?.year === undefined
      ? []
      : [{ figure, year: period.year, period }];
  });
  costs.sort((one, other) => one.year - other.year);
  return costs.flatMap(({ figure, year, period }, index): readonly CostGrowth[] => {
    const earlier = costs[index - 1];
    if (earlier?.year !== year - 1) return [];
    const before = earlier.figure;
    const relation = limitRelation(
      figure,
      [before],
      (read) => read(before)?.times(1 + kostnadsutveckling.högstPerÅr) ?? null,
      (actual, limit) => actual.abs().lte(limit.abs().plus('1e-9')),
    );
    return [{ figure, period, before, beforePeriod: earlier.period, relation }];
  });
}
