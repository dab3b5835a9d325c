import Big from 'big.js';
import { figureLabel } from '../bilagor/figure';
import { budgetRow } from '../document/plan/result-budget';
import { asPrinted, limitRelation } from '../findings/relation';
import { formatAmount } from '../findings/wording';
import { defineDocumentRule } from './kit/define-rule';
import { documentFinding } from './kit/plan/document-findings';
import { passed, unreadable } from './kit/results';
import { unitFactor } from './kit/transfers';

/** The result is the pack's goal in Budget and Plan columns. */
export const rulePlan52ResultatBalans = defineDocumentRule({
  id: 'plan-52-resultat-balans',
  title: 'Planens resultat för budget- och planåren är det som regelpaketet har som mål',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.2: samtliga enheter budgeteras med ett resultat i balans',
  explanation: 'Resultatet ska vara noll, eller det mål som regelpaketet anger, i budgetåret och planåren.',
  isGoal: true,
  *check({ plans, pack }) {
    for (const { budgets } of plans) {
      for (const budget of budgets) {
        const row = budgetRow(budget, 'åretsResultat') ?? budgetRow(budget, 'resultatEfterFinansiella');
        for (const [index, { version }] of budget.periods.entries()) {
          const figure = row?.figures[index];
          if (figure === undefined || figure.state === 'empty' || (version !== 'budget' && version !== 'plan'))
            continue;
          const hindrance = unreadable([figure]);
          if (hindrance !== undefined) {
            yield hindrance;
            continue;
          }
          const factor = unitFactor('tkr', budget.unit);
          const goal = new Big(pack.resultatmål.belopp).times(factor);
          const room = new Big(pack.resultatmål.tolerans).times(factor);
          const relation = limitRelation(
            figure,
            [],
            () => goal,
            (actual, limit, slack) => actual.minus(limit).abs().lte(room.plus(slack)),
          );
          if (relation.compare(asPrinted)?.agreement !== 'off') {
            yield passed(relation);
            continue;
          }
          const shown = formatAmount(figure.value ?? 0, budget.unit, Math.max(0, figure.decimals));
          yield {
            ...documentFinding({
              place: figure,
              labels: [figure.rowLabel, figure.columnLabel],
              message: `${figureLabel(figure)}: ${shown} ska vara ${formatAmount(goal, budget.unit)} (resultatmålet).`,
              actual: figure.value,
              expected: goal.toNumber(),
            }),
            unit: budget.unit,
            relation,
          };
        }
      }
    }
  },
});
