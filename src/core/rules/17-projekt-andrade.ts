import type { Bilaga17, Project } from '../bilagor/bilaga-17';
import { compareNames } from '../submissions/forvaltning-name';
import { bilagorOf, type Submission } from '../submissions/submission';
import { definePriorRule } from './kit/define-rule';
import { missingColumn } from './kit/list-columns';
import { matchEntries } from './kit/match-entries';
import { missingNames, tellOfEntries, type ShownEntry } from './kit/prior-entries';

/** Projects that came, went or are called something else since last year; they may move between the lists. */
export const rule17ProjektAndrade = definePriorRule({
  id: '17-projekt-andrade',
  title: 'Projekten är desamma som i förra årets inlämning',
  severity: 'upplysning',
  source: 'Granskning mot förra årets inlämning: bilaga 17, kolumnen Projektnamn',
  explanation:
    'Ett projekt som har tillkommit, utgått eller bytt namn visar vad som har hänt sedan förra året. Alla listor jämförs tillsammans, så ett projekt som har bytt lista har varken tillkommit eller utgått.',
  *check({ submission: earlier }, { submission }) {
    const [lists, priorLists] = [bilagorOf(submission, '17'), bilagorOf(earlier, '17')];
    const [first] = lists;
    const [priorFirst] = priorLists;
    if (first === undefined || priorFirst === undefined) return;
    const nameless = [...lists, ...priorLists].find((list) => missingColumn(list, ['Projektnamn']) !== undefined);
    if (nameless !== undefined) {
      const isOwn = lists.includes(nameless);
      const hindrance = missingNames(isOwn ? nameless : first, isOwn ? priorFirst : nameless, ['Projektnamn']);
      if (hindrance !== undefined) yield hindrance;
      return;
    }
    const match = matchEntries(listed(lists), listed(priorLists), ({ project }) => ({
      number: '',
      name: project.projektnamn.text,
    }));
    yield* tellOfEntries(match, {
      noun: 'Projektet',
      show: shown,
      showPrior: shown,
      placeOfGone: ({ bilaga: prior }) => {
        const bilaga = lists.find((list) => isSameUnit(list, submission, prior, earlier)) ?? first;
        return { bilaga, place: { sheet: bilaga.sheet, address: bilaga.title } };
      },
      priorBilaga: priorFirst,
    });
  },
});

interface Listed {
  readonly bilaga: Bilaga17;
  readonly project: Project;
}

function listed(lists: readonly Bilaga17[]): readonly Listed[] {
  return lists.flatMap((bilaga) => bilaga.projects.map((project) => ({ bilaga, project })));
}

function shown({ bilaga, project }: Listed): ShownEntry {
  return { bilaga, name: project.projektnamn, figures: [], isUsed: true };
}

function isSameUnit(one: Bilaga17, submission: Submission, other: Bilaga17, earlier: Submission): boolean {
  const [name, otherName] = [submission.unitOf.get(one)?.name ?? null, earlier.unitOf.get(other)?.name ?? null];
  return name !== null && otherName !== null && compareNames(name, otherName) !== 'different';
}
