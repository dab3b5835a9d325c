import { defineDocumentRule } from './kit/define-rule';
import { checkGrowth } from './kit/plan/budget-growth';

/** The costs of the plan's result budget grow by at most the rule pack's share from one year to the next. */
export const rulePlanKostnadsutveckling = defineDocumentRule({
  id: 'plan-kostnadsutveckling',
  title: 'Kostnaderna i planens resultatbudget ökar inte mer än tillåtet från ett år till nästa',
  severity: 'varning',
  isGoal: true,
  source:
    'Verksamhetsplan 2020: ”Den totala kostnadsutvecklingen får högst uppgå till 3,0 procent under varje år i planperioden”',
  explanation:
    'Regionen har satt en gräns för hur mycket kostnaderna får öka per år. Bara det som avrundningen av de tryckta beloppen inte kan förklara räknas.',
  *check({ plans, pack }) {
    for (const { budgets } of plans) {
      for (const budget of budgets) yield* checkGrowth(budget, 'kostnader', pack.kostnadsutveckling.högstPerÅr);
    }
  },
});
