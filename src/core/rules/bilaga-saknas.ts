import { listWords } from '../findings/wording';
import { defineSubmissionRule } from './kit/define-rule';
import { holdsBilaga } from './kit/required-bilagor';
import { PASSED } from './kit/results';

/** The submission holds the bilagor that the rule pack requires. */
export const ruleBilagaSaknas = defineSubmissionRule({
  id: 'bilaga-saknas',
  title: 'Inlämningen innehåller de bilagor som regelpaketet kräver',
  severity: 'varning',
  source: 'Regelpaketet, obligatoriska bilagor',
  explanation:
    'Inlämningen är inte komplett utan bilagan, och kontrollerna mot den kan inte göras. Ta med arbetsboken med bilagan, eller se efter om bladets rubriker har ändrats så att det inte känns igen.',
  *check({ submission, pack }) {
    if (submission.bilagor.length === 0 && pack.obligatoriskaBilagor.length > 0) {
      yield { outcome: 'notEvaluated', place: null, reason: 'Ingen bilaga känns igen.' };
      return;
    }
    for (const kind of pack.obligatoriskaBilagor) {
      if (holdsBilaga(submission, kind)) {
        yield PASSED;
        continue;
      }
      const looked = submission.files.length === 0 ? '' : ` Den hittades inte i ${listWords(submission.files)}.`;
      yield {
        outcome: 'finding',
        place: null,
        bilaga: null,
        labels: [kind],
        message: `Bilaga ${kind} saknas i inlämningen.${looked}`,
        expected: `Bilaga ${kind}`,
      };
    }
  },
});
