import { mainBilaga } from '../submissions/submission';
import { defineDocumentRule } from './kit/define-rule';
import { entryLabels, entryName } from './kit/lists';
import { documentFinding } from './kit/plan/document-findings';
import { pairRisks } from './kit/plan/paired-risks';
import { PASSED } from './kit/results';

/** Each risk of bilaga 16 is among the risks of the plan. */
export const rulePlanRiskSaknasIText = defineDocumentRule({
  id: 'plan-risk-saknas-i-text',
  title: 'Varje risk på bilaga 16 finns bland planens risker',
  severity: 'varning',
  source: 'Verksamhetsplan 2020, avsnittet om riskanalys, och bilaga 16',
  explanation:
    'Planen och bilagan ska beskriva samma risker. Ordningen och enstaka ord får skilja. Lägg till risken i planen, eller ta bort den på bilaga 16.',
  *check({ plans, submission }) {
    const bilaga = mainBilaga(submission, '16');
    if (bilaga === undefined) return;
    for (const { risks } of plans) {
      if (risks === undefined) continue;
      const { pairs, onlyInBilaga } = pairRisks(risks, bilaga);
      yield* pairs.map(() => PASSED);
      for (const { nr, benamning } of onlyInBilaga) {
        yield documentFinding({
          place: risks.place,
          labels: entryLabels(nr, benamning),
          message: `${entryName('Risk', nr, benamning)} på bilaga 16 finns inte bland planens risker.`,
          related: [
            {
              place: { sheet: bilaga.sheet, address: benamning.address },
              label: 'Benämning på bilaga 16',
              value: benamning.text,
            },
          ],
        });
      }
    }
  },
});
