import { sumRelation } from '../findings/relation';
import { mainBilaga } from '../submissions/submission';
import { figureOf } from './kit/plan/bilaga-amounts';
import { checkDocumentFigure } from './kit/plan/document-findings';
import { defineDocumentRule } from './kit/define-rule';
import { unitFactor } from './kit/transfers';

/** The total of the plan's investments is bilaga 10 b's TOTALT FÖRVALTNING. */
export const rulePlan5310bTotal = defineDocumentRule({
  id: 'plan-53-10b-total',
  title: 'Totalen i planens investeringar är TOTALT FÖRVALTNING på bilaga 10b',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.3 och bilaga 10b',
  explanation: 'Planen och bilagan ska säga samma sak för samma år. Rätta den av de två som är fel.',
  *check({ plans, submission }) {
    const bilaga = mainBilaga(submission, '10b');
    if (bilaga === undefined) return;
    for (const { investments } of plans) {
      for (const { total, periods, unit } of investments) {
        for (const [index, { year }] of periods.entries()) {
          const target = total?.figures[index];
          const source = figureOf(bilaga, bilaga.total, { version: null, year });
          if (target === undefined || source === undefined) continue;
          const factor = unitFactor(bilaga.unit ?? 'tkr', unit);
          yield* checkDocumentFigure(
            sumRelation(target, [{ figure: source, factor }]),
            'TOTALT FÖRVALTNING på bilaga 10b',
          );
        }
      }
    }
  },
});
