import { figureLabel } from '../bilagor/figure';
import type { FindingDraft } from '../findings/finding';
import { asPrinted } from '../findings/relation';
import { defineRule } from './kit/define-rule';
import { resultGoals, resultTarget } from './kit/result-goal';
import { figureLabels, missedGoal, passed, unreadable } from './kit/results';

/** RESULTAT is the rule pack's goal (0) for Budget and Plan. */
export const rule10aResultatBalans = defineRule({
  id: '10a-resultat-balans',
  title: 'RESULTAT är i balans för budget- och planår',
  severity: 'fel',
  isGoal: true,
  source:
    'Verksamhetsplan 2020: ”Samtliga enheter inom regionledningsförvaltningen budgeteras med ett resultat i balans”',
  explanation:
    'Förvaltningen ska budgetera ett resultat i balans. Se över intäkter, kostnader och regionbidrag för året tills resultatet når målet.',
  appliesTo: ['10a'],
  *check(bilaga, { pack }) {
    const { belopp } = resultTarget(pack, bilaga.unit);
    for (const { figure, relation } of resultGoals(bilaga, pack)) {
      if (figure.state === 'empty') continue;
      const hindrance = unreadable([figure], relation);
      const comparison = relation.compare(asPrinted);
      if (hindrance !== undefined || comparison === null) {
        if (hindrance !== undefined) yield hindrance;
      } else if (comparison.agreement === 'equal') yield passed(relation);
      else {
        const { actual, difference } = comparison;
        const missed: FindingDraft = {
          outcome: 'finding',
          place: figure,
          bilaga,
          labels: figureLabels(figure),
          message: {
            id: 'deviation',
            data: {
              figure: figureLabel(figure),
              actual: { value: actual.toNumber(), unit: figure.unit },
              expected: { value: belopp, unit: figure.unit },
              basis: null,
              sense: null,
            },
            more: [
              {
                id: 'off-goal',
                data: { goal: belopp, difference: { value: difference.toNumber(), unit: figure.unit } },
              },
            ],
          },
          expected: belopp,
          actual: actual.toNumber(),
          difference: difference.toNumber(),
          unit: figure.unit,
          relation,
        };
        yield missedGoal(missed, comparison);
      }
    }
  },
});
