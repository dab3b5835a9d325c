import type { Bilaga10b, Investment } from '../bilagor/bilaga-10b';
import { hasInput } from '../bilagor/rows';
import { pairsOf } from '../prior/prior-year';
import { definePriorRule } from './kit/define-rule';
import { figuresAt, missingNames, tellOfEntries, type ShownEntry } from './kit/prior-entries';
import { matchInvestments } from './kit/prior-rows';

/** Investments that came, went or are called something else since last year. */
export const rule10bInvesteringarAndrade = definePriorRule({
  id: '10b-investeringar-andrade',
  title: 'Investeringarna är desamma som i förra årets inlämning',
  severity: 'upplysning',
  source: 'Granskning mot förra årets inlämning: bilaga 10b, kolumnerna Proj.nr och Benämning',
  explanation:
    'En investering som har tillkommit, utgått eller bytt namn påverkar jämförelsen mellan åren. En investering jämförs med den som har samma Proj.nr eller benämning, eller en benämning som liknar den.',
  *check(prior) {
    for (const pair of pairsOf(prior, '10b')) {
      const { bilaga } = pair;
      const hindrance = missingNames(bilaga, pair.prior, ['Benämning']);
      if (hindrance !== undefined) {
        yield hindrance;
        continue;
      }
      const address = bilaga.total?.address ?? bilaga.title;
      yield* tellOfEntries(matchInvestments(pair), {
        noun: 'Investeringen',
        show: (row) => shown(bilaga, row, [-2, 0]),
        showPrior: (row) => shown(pair.prior, row, [1]),
        placeOfGone: () => ({ bilaga, place: { sheet: bilaga.sheet, address } }),
        priorBilaga: pair.prior,
      });
    }
  },
});

function shown(bilaga: Bilaga10b, row: Investment, offsets: readonly number[]): ShownEntry {
  return {
    bilaga,
    name: { text: row.benamning, address: row.benamningAddress },
    figures: figuresAt(bilaga, row.figures, offsets),
    isUsed: hasInput(row),
  };
}
