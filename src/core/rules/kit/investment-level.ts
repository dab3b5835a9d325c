import type { Bilaga10a } from '../../bilagor/bilaga-10a';
import type { Figure } from '../../bilagor/figure';
import type { PeriodColumn } from '../../bilagor/table';
import { limitRelation, type Relation } from '../../findings/relation';
import type { RulePack } from '../../packs/schema';

/** Investeringar of a budget or plan year against Avskrivningar. Both are negative. */
export interface InvestmentLevel {
  readonly figure: Figure;
  readonly period: PeriodColumn;
  readonly depreciation: Figure;
  /** The investments are at most the depreciation times the rule pack's degree. */
  readonly relation: Relation;
}

/** Investeringar and Avskrivningar of every budget and plan year. The figures may be empty. */
export function investmentLevels(bilaga: Bilaga10a, { investeringsnivå }: RulePack): readonly InvestmentLevel[] {
  return bilaga.columns.flatMap(({ period, kind }, index): readonly InvestmentLevel[] => {
    if (kind !== 'netto' || (period?.version !== 'budget' && period?.version !== 'plan')) return [];
    const figure = bilaga.investeringar?.figures[index];
    const depreciation = bilaga.avskrivningar?.figures[index];
    if (figure === undefined || depreciation === undefined) return [];
    const relation = limitRelation(
      figure,
      [depreciation],
      (read) => read(depreciation)?.times(investeringsnivå.högstaÅterinvesteringsgrad) ?? null,
      (actual, limit, slack) => actual.abs().lte(limit.abs().plus(slack)),
    );
    return [{ figure, period, depreciation, relation }];
  });
}
