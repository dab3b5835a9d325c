import { mainBilaga } from '../submissions/submission';
import { defineDocumentRule } from './kit/define-rule';
import { documentFinding } from './kit/plan/document-findings';
import { pairRisks } from './kit/plan/paired-risks';
import { PASSED } from './kit/results';

/** Each risk of the plan is on bilaga 16. */
export const rulePlanRiskSaknasIBilaga = defineDocumentRule({
  id: 'plan-risk-saknas-i-bilaga',
  title: 'Varje risk i planens lista finns på bilaga 16',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, avsnittet om riskanalys, och bilaga 16',
  explanation:
    'En risk som planen nämner ska vara värderad på bilaga 16. Lägg till den där, eller ta bort den i planen.',
  *check({ plans, submission }) {
    const bilaga = mainBilaga(submission, '16');
    if (bilaga === undefined) return;
    for (const { risks } of plans) {
      if (risks === undefined) continue;
      const { pairs, onlyNamed } = pairRisks(risks, bilaga);
      yield* pairs.map(() => PASSED);
      for (const { text, place } of onlyNamed) {
        yield documentFinding({
          place,
          labels: [text],
          message: `Risken ”${text}” finns inte på bilaga 16.`,
          actual: text,
        });
      }
    }
  },
});
