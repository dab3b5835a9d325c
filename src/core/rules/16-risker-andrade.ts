import type { Bilaga16, Risk } from '../bilagor/bilaga-16';
import { pairsOf } from '../prior/prior-year';
import { definePriorRule } from './kit/define-rule';
import { matchEntries } from './kit/match-entries';
import { missingNames, tellOfEntries, type ShownEntry } from './kit/prior-entries';

/** Risks that came, went or are called something else since last year. */
export const rule16RiskerAndrade = definePriorRule({
  id: '16-risker-andrade',
  title: 'Riskerna är desamma som i förra årets inlämning',
  severity: 'upplysning',
  source: 'Granskning mot förra årets inlämning: bilaga 16, kolumnen Benämning',
  explanation:
    'En risk som har tillkommit eller utgått visar vad som har hänt sedan förra riskanalysen. En risk jämförs med den som har samma benämning, eller en som liknar den.',
  *check(prior) {
    for (const pair of pairsOf(prior, '16')) {
      const { bilaga } = pair;
      const hindrance = missingNames(bilaga, pair.prior, ['Benämning']);
      if (hindrance !== undefined) {
        yield hindrance;
        continue;
      }
      const match = matchEntries(bilaga.risks, pair.prior.risks, nameOf);
      yield* tellOfEntries(match, {
        noun: 'Risken',
        show: (risk) => shown(bilaga, risk),
        showPrior: (risk) => shown(pair.prior, risk),
        placeOfGone: () => ({ bilaga, place: { sheet: bilaga.sheet, address: bilaga.title } }),
        priorBilaga: pair.prior,
      });
    }
  },
});

/** Nr only numbers the rows, so it says nothing of which risk it is. */
function nameOf({ benamning }: Risk): { readonly number: string; readonly name: string } {
  return { number: '', name: benamning.text };
}

function shown(bilaga: Bilaga16, { benamning }: Risk): ShownEntry {
  return { bilaga, name: benamning, figures: [], isUsed: true };
}
