import { definePriorRule } from './kit/define-rule';
import { checkAccumulatedRows } from './kit/prior-accumulated';

/** Kostnad t o m Y−2 follows from last year's Kostnad t o m Y−3 and what was spent in Y−2, for cost and investment apart. */
export const rule10cKostnadTom = definePriorRule({
  id: '10c-kostnad-tom',
  title: 'Kostnad t o m följer av förra årets kostnad t o m och årets utfall',
  severity: 'varning',
  source: 'Bilaga 10c, kolumnerna Kostnad tom och Prognos, i båda årens inlämningar',
  explanation:
    'Kostnaden till och med ett år är den till och med året före plus årets utfall. Förra årets inlämning har en prognos i stället för utfallet, så beloppen behöver bara stämma inom regelpaketets gräns (förraÅret.prognosavvikelse). Kostnaden kan inte minska. Rätta beloppet, eller godta avvikelsen med ett skäl.',
  *check(prior, { pack }) {
    yield* checkAccumulatedRows(prior, '10c', pack.förraÅret);
  },
});
