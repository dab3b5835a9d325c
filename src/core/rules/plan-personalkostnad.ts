import { budgetRow } from '../document/plan/result-budget';
import { defineDocumentRule } from './kit/define-rule';
import { checkGrowth } from './kit/plan/budget-growth';

/** The staff costs of the plan's result budget grow by at most the same share. */
export const rulePlanPersonalkostnad = defineDocumentRule({
  id: 'plan-personalkostnad',
  title: 'Personalkostnaderna i planens resultatbudget ökar inte mer än tillåtet från ett år till nästa',
  severity: 'varning',
  isGoal: true,
  source: 'Verksamhetsplan 2020, 5.1: gränsen för kostnadsutveckling gäller också personalkostnaderna',
  explanation:
    'Personalkostnaderna hålls mot samma gräns som kostnaderna. Har resultatbudgeten ingen rad för dem kan det inte kontrolleras.',
  *check({ plans, pack }) {
    for (const { budgets } of plans) {
      for (const budget of budgets) {
        if (budgetRow(budget, 'personalkostnader') === undefined) {
          yield {
            outcome: 'notEvaluated',
            place: { sheet: budget.sheet, address: { row: 0, column: 0 } },
            reason: 'Planens resultatbudget har ingen rad för personalkostnader.',
          };
        }
        yield* checkGrowth(budget, 'personalkostnader', pack.kostnadsutveckling.högstPerÅr);
      }
    }
  },
});
