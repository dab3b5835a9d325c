import Big from 'big.js';
import type { Bilaga10a } from '../../bilagor/bilaga-10a';
import type { Figure } from '../../bilagor/figure';
import type { PeriodColumn } from '../../bilagor/table';
import { KRONOR_PER, type MoneyUnit } from '../../bilagor/unit';
import { limitRelation, type Relation } from '../../findings/relation';
import type { RulePack } from '../../packs/schema';

/** RESULTAT of a budget or plan year against the rule pack's goal. */
export interface ResultGoal {
  readonly figure: Figure;
  readonly period: PeriodColumn;
  /** The result lies no further from the goal than the rule pack allows. */
  readonly relation: Relation;
}

/** The rule pack's goal for RESULTAT in the unit of a bilaga; packs have amounts in tkr. */
export function resultTarget({ resultatmål }: RulePack, unit: MoneyUnit | null): RulePack['resultatmål'] {
  const inUnit = (amount: number): number =>
    new Big(amount)
      .times(KRONOR_PER.tkr)
      .div(KRONOR_PER[unit ?? 'tkr'])
      .toNumber();
  return { belopp: inUnit(resultatmål.belopp), tolerans: inUnit(resultatmål.tolerans) };
}

/** The figures that a typed RESULTAT was added up from when they had been rounded, as it was itself. */
function typedParts({ sums }: Bilaga10a, figure: Figure): readonly Figure[] {
  return (
    sums.find(({ rule, target }) => rule === '10a-resultat' && target === figure)?.terms.map((term) => term.figure) ??
    []
  );
}

/** RESULTAT of every budget and plan year. The figures may be empty. */
export function resultGoals(bilaga: Bilaga10a, pack: RulePack): readonly ResultGoal[] {
  const { belopp, tolerans } = resultTarget(pack, bilaga.unit);
  return bilaga.columns.flatMap(({ period, kind }, index): readonly ResultGoal[] => {
    const figure = bilaga.resultat?.figures[index];
    if (figure === undefined || kind !== 'netto') return [];
    if (period?.version !== 'budget' && period?.version !== 'plan') return [];
    const relation = limitRelation(
      figure,
      [],
      () => new Big(belopp),
      // What is left beyond the sixth decimal is binary noise of the sums above, not money.
      (actual, goal, slack) => actual.minus(goal).abs().round(6).lte(slack.plus(tolerans)),
      figure.exact ? [] : typedParts(bilaga, figure),
    );
    return [{ figure, period, relation }];
  });
}
