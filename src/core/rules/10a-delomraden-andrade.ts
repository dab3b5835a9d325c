import type { Bilaga10a } from '../bilagor/bilaga-10a';
import { hasInput } from '../bilagor/rows';
import type { Row } from '../bilagor/table';
import { pairsOf } from '../prior/prior-year';
import { definePriorRule } from './kit/define-rule';
import { figuresAt, tellOfEntries, type ShownEntry } from './kit/prior-entries';
import { matchDelomraden } from './kit/prior-rows';

/** Delområden that came, went or are called something else since last year. */
export const rule10aDelomradenAndrade = definePriorRule({
  id: '10a-delomraden-andrade',
  title: 'Delområdena är desamma som i förra årets inlämning',
  severity: 'upplysning',
  source: 'Granskning mot förra årets inlämning: bilaga 10a, raderna ovanför SUMMA VERKSAMHET',
  explanation:
    'Ett delområde som har tillkommit, utgått eller bytt namn påverkar jämförelsen mellan åren. Ett delområde jämförs med det som har samma namn, eller ett som liknar det.',
  *check(prior) {
    for (const pair of pairsOf(prior, '10a')) {
      const { bilaga } = pair;
      const address = (bilaga.summaVerksamhet ?? bilaga.resultat)?.address ?? bilaga.title;
      yield* tellOfEntries(matchDelomraden(pair), {
        noun: 'Delområdet',
        show: (row) => shown(bilaga, row, [0]),
        showPrior: (row) => shown(pair.prior, row, [1]),
        placeOfGone: () => ({ bilaga, place: { sheet: bilaga.sheet, address } }),
        priorBilaga: pair.prior,
      });
    }
  },
});

function shown(bilaga: Bilaga10a, row: Row, offsets: readonly number[]): ShownEntry {
  return {
    bilaga,
    name: { text: row.label, address: row.address },
    figures: figuresAt(bilaga, row.figures, offsets),
    isUsed: hasInput(row),
  };
}
