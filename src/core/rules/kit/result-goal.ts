import Big from 'big.js';
import type { Bilaga10a } from '../../bilagor/bilaga-10a';
import type { Figure } from '../../bilagor/figure';
import type { PeriodColumn } from '../../bilagor/table';
import { limitRelation, type Relation } from '../../findings/relation';
import type { RulePack } from '../../packs/schema';

/** RESULTAT of a budget or plan year against the rule pack's goal. */
export interface ResultGoal {
  readonly figure: Figure;
  readonly period: PeriodColumn;
  /** The result lies no further from the goal than the rule pack allows. */
  readonly relation: Relation;
}

/** RESULTAT of every budget and plan year. The figures may be empty. */
export function resultGoals(bilaga: Bilaga10a, { resultatmål: { belopp, tolerans } }: RulePack): readonly ResultGoal[] {
  return bilaga.columns.flatMap(({ period, kind }, index): readonly ResultGoal[] => {
    const figure = bilaga.resultat?.figures[index];
    if (figure === undefined || kind !== 'netto') return [];
    if (period?.version !== 'budget' && period?.version !== 'plan') return [];
    const relation = limitRelation(
      figure,
      [],
      () => new Big(belopp),
      // What is left beyond the sixth decimal is binary noise of the sums above, not money.
      (actual, goal) => actual.minus(goal).abs().round(6).lte(tolerans),
    );
    return [{ figure, period, relation }];
  });
}
