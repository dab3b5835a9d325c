import { defineSubmissionRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** What was given as last year's submission is the förvaltning's own, of the year before, and has the same bilagor. */
export const ruleForraAretInlamning = defineSubmissionRule({
  id: 'forra-aret-inlamning',
  title: 'Förra årets inlämning är förvaltningens egen, avser året före och har de bilagor som ska jämföras',
  severity: 'varning',
  source: 'Granskning mot förra årets inlämning',
  explanation:
    'Jämförelsen görs bara när --prior anger samma förvaltnings inlämning för året före. Ange rätt arbetsböcker, eller alla som hör till förra årets inlämning.',
  *check({ prior }) {
    if (prior === null) return;
    if (!prior.found) {
      yield { outcome: 'notEvaluated', place: null, reason: prior.reason };
      return;
    }
    yield PASSED;
    for (const { bilaga, reason } of prior.year.unpaired) {
      yield { outcome: 'notEvaluated', place: { sheet: bilaga.sheet, address: bilaga.title }, reason };
    }
  },
});
