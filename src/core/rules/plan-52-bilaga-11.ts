import { budgetRow } from '../document/plan/result-budget';
import { sumRelation } from '../findings/relation';
import { mainBilaga } from '../submissions/submission';
import { figureOf } from './kit/plan/bilaga-amounts';
import { checkDocumentFigure } from './kit/plan/document-findings';
import { defineDocumentRule } from './kit/define-rule';
import { unitFactor } from './kit/transfers';

/** Regionbidrag of a version that bilaga 10 a lacks is what bilaga 11 says. */
export const rulePlan52Bilaga11 = defineDocumentRule({
  id: 'plan-52-bilaga-11',
  title: 'Regionbidrag i planens resultatbudget är bilaga 11:s där bilaga 10a inte har den versionen',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.2 och bilaga 11',
  explanation:
    'Bilaga 10a har Budget där planen och bilaga 11 har Prognos för året före. Rätta det av de två som är fel.',
  *check({ plans, submission }) {
    const keyFigures = mainBilaga(submission, '11');
    const accounts = mainBilaga(submission, '10a');
    if (keyFigures === undefined) return;
    for (const { budgets } of plans) {
      for (const budget of budgets) {
        for (const [index, { version, year }] of budget.periods.entries()) {
          const target = budgetRow(budget, 'regionbidrag')?.figures[index];
          if (target === undefined || version === null) continue;
          if (accounts !== undefined && figureOf(accounts, accounts.regionbidrag, { version, year }) !== undefined)
            continue;
          const source = figureOf(keyFigures, keyFigures.regionbidrag, { version, year });
          if (source === undefined) continue;
          const factor = unitFactor(keyFigures.regionbidragUnit, budget.unit);
          yield* checkDocumentFigure(sumRelation(target, [{ figure: source, factor }]), 'Regionbidrag på bilaga 11');
        }
      }
    }
  },
});
