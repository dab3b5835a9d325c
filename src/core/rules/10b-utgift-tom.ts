import { definePriorRule } from './kit/define-rule';
import { checkAccumulatedRows } from './kit/prior-accumulated';

/** Utgift t o m Y−2 follows from last year's Utgift t o m Y−3 and what was spent in Y−2. */
export const rule10bUtgiftTom = definePriorRule({
  id: '10b-utgift-tom',
  title: 'Utgift t o m följer av förra årets utgift t o m och årets utfall',
  severity: 'varning',
  source: 'Bilaga 10b, kolumnerna Utgift t o m och Prognos, i båda årens inlämningar',
  explanation:
    'Utgiften till och med ett år är den till och med året före plus årets utfall. Förra årets inlämning har en prognos i stället för utfallet, så beloppen behöver bara stämma inom regelpaketets gräns (förraÅret.prognosavvikelse). Utgiften kan inte minska. Rätta beloppet, eller godta avvikelsen med ett skäl.',
  *check(prior, { pack }) {
    yield* checkAccumulatedRows(prior, '10b', pack.förraÅret);
  },
});
