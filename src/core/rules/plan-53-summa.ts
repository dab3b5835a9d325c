import { sumRelation } from '../findings/relation';
import { checkDocumentFigure } from './kit/plan/document-findings';
import { defineDocumentRule } from './kit/define-rule';

/** The total of the plan's investments is the sum of its lines. */
export const rulePlan53Summa = defineDocumentRule({
  id: 'plan-53-summa',
  title: 'Totalen i planens investeringar är summan av dess rader',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.3 Investeringar',
  explanation: 'Rätta den rad eller den total som är fel i dokumentet.',
  *check({ plans }) {
    for (const { investments } of plans) {
      for (const { lines, total, periods } of investments) {
        for (const index of periods.keys()) {
          const target = total?.figures[index];
          const terms = lines.flatMap(({ figures }) => figures[index] ?? []);
          if (target === undefined || terms.every(({ state }) => state === 'empty')) continue;
          yield* checkDocumentFigure(
            sumRelation(
              target,
              terms.map((figure) => ({ figure, factor: 1 })),
            ),
            'summan av raderna',
          );
        }
      }
    }
  },
});
