import type { Bilaga10c } from '../bilagor/bilaga-10c';
import type { ItProject } from '../bilagor/it-project';
import { pairsOf } from '../prior/prior-year';
import { definePriorRule } from './kit/define-rule';
import { figuresAt, missingNames, tellOfEntries, type ShownEntry } from './kit/prior-entries';
import { matchItProjects } from './kit/prior-rows';

/** IT projects that came, went or are called something else since last year. */
export const rule10cProjektAndrade = definePriorRule({
  id: '10c-projekt-andrade',
  title: 'It-projekten är desamma som i förra årets inlämning',
  severity: 'upplysning',
  source: 'Granskning mot förra årets inlämning: bilaga 10c, kolumnerna Proj.nr och Benämning',
  explanation:
    'Ett it-projekt som har tillkommit, utgått eller bytt namn påverkar jämförelsen mellan åren. Ett projekt jämförs med det som har samma Proj.nr eller benämning, eller en benämning som liknar den.',
  *check(prior) {
    for (const pair of pairsOf(prior, '10c')) {
      const { bilaga } = pair;
      const hindrance = missingNames(bilaga, pair.prior, ['Benämning']);
      if (hindrance !== undefined) {
        yield hindrance;
        continue;
      }
      const address = (bilaga.total ?? bilaga.summaKostnader)?.address ?? bilaga.title;
      yield* tellOfEntries(matchItProjects(pair), {
        noun: 'It-projektet',
        show: (project) => shown(bilaga, project, [-2, 0]),
        showPrior: (project) => shown(pair.prior, project, [1]),
        placeOfGone: () => ({ bilaga, place: { sheet: bilaga.sheet, address } }),
        priorBilaga: pair.prior,
      });
    }
  },
});

function shown(bilaga: Bilaga10c, project: ItProject, offsets: readonly number[]): ShownEntry {
  const { benamning, kostnad, investering, isUsed } = project;
  return {
    bilaga,
    name: benamning,
    figures: [kostnad, investering].flatMap(({ figures }) => figuresAt(bilaga, figures, offsets)),
    isUsed,
  };
}
