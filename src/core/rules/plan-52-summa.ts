import { budgetSums } from './kit/plan/budget-sums';
import { checkDocumentFigure } from './kit/plan/document-findings';
import { defineDocumentRule } from './kit/define-rule';

/** The result budget of the plan adds up, within what rounding of its printed figures can explain. */
export const rulePlan52Summa = defineDocumentRule({
  id: 'plan-52-summa',
  title: 'Planens resultatbudget går ihop rad för rad',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.2 Resultatbudget',
  explanation:
    'Nettokostnader är intäkter, kostnader och avskrivningar; resultatet är nettokostnader och regionbidrag; resultat efter finansiella poster är resultatet och de finansiella posterna. Rader som börjar med varav är ingen term. Rätta den rad som är fel i dokumentet.',
  *check({ plans }) {
    for (const { budgets } of plans) {
      for (const budget of budgets) {
        for (const { relation, shouldBe } of budgetSums(budget)) yield* checkDocumentFigure(relation, shouldBe);
      }
    }
  },
});
