import { defineSubmissionRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** Every visible sheet with a table is recognised. */
export const ruleBilagaOigenkand = defineSubmissionRule({
  id: 'bilaga-oigenkand',
  title: 'Varje synligt blad med en tabell känns igen som en bilaga',
  severity: 'upplysning',
  source: 'Regelpaketet, igenkänning av bilagor',
  explanation:
    'Ett blad som inte känns igen kontrolleras inte. Är det en bilaga, återställ titeln och rubrikerna efter mallen. Är det något annat behöver inget göras.',
  *check({ submission }) {
    for (const bilaga of submission.bilagor) if (bilaga.snapshot.visibility === 'visible') yield PASSED;
    for (const { sheet, snapshot, address, reason, hasTable } of submission.unrecognised) {
      if (!hasTable || snapshot.visibility !== 'visible') continue;
      yield {
        outcome: 'finding',
        place: { sheet, address },
        bilaga: null,
        labels: [sheet.sheet],
        message: `Bladet ”${sheet.sheet}” har inte kontrollerats. ${reason}`,
      };
    }
  },
});
