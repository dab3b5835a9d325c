import type { Bilaga10c } from '../bilaga-10c';
import type { ItProject, ProjectText } from '../it-project';
import type { Row } from '../table';
import type { BilagaTraits, PlannedGroup, RequiredField } from './bilaga-traits';
import { PLAIN_TRAITS } from './plain-traits';
import { ownRow } from './planned-rows';
import { positiveFigures } from './positive-figures';

/** What is asked of bilaga 10 c, planerade IT-projekt. */
export function traits10c(bilaga: Omit<Bilaga10c, 'traits'>): BilagaTraits {
  const { projects, rows, sums, summaKostnader, summaInvesteringar } = bilaga;
  const group = (rowOf: (project: ItProject) => Row, total: Row | null): PlannedGroup => ({
    rows: projects.map((project) => ownRow(rowOf(project), project.benamning.text, project.projektnummer.text)),
    total,
    isOpen: true,
    isDerived: false,
  });
  return {
    ...PLAIN_TRAITS,
    role: 'it-plan',
    owner: 'förvaltning',
    entryWords: ['projekt', 'projekt'],
    countEntries: () => projects.filter(({ isUsed }) => isUsed).length,
    expectedFigures: () =>
      sums.flatMap(({ target, terms, optional }) => {
        const hasTerms = terms.some(({ figure }) => figure.state !== 'empty');
        const isExpected = !optional || target.rowLabel === 'Driftkostnader' || terms.length <= 2;
        return hasTerms && isExpected ? [target] : [];
      }),
    requiredFields: () => {
      const used = projects.filter(({ isUsed }) => isUsed);
      const field = (title: string, textOf: (project: ItProject) => ProjectText): RequiredField => ({
        title,
        rule: '10c-projekt-ofullstandigt',
        words: null,
        filled: used.map((project) => !textOf(project).isEmpty),
      });
      return [
        field('Proj.nr', ({ projektnummer }) => projektnummer),
        field('Benämning', ({ benamning }) => benamning),
        field('FO', ({ forvaltningsobjekt }) => forvaltningsobjekt),
        field('Kund', ({ kund }) => kund),
        {
          title: 'Kapitalkostnad',
          rule: '10c-kapitalkostnad-saknas',
          words: ['projekt med investering', 'projekt med investering'],
          filled: projects
            .filter(({ investering }) => investering.figures.some(({ value }) => value !== null && value > 0))
            .flatMap(({ kapitalkostnad }) =>
              kapitalkostnad === null ? [] : [kapitalkostnad.state !== 'empty' && kapitalkostnad.value !== 0],
            ),
        },
      ];
    },
    signedFigures: () => positiveFigures(bilaga),
    steadyRows: () => rows,
    numberCells: () => projects.map(({ projektnummer }) => projektnummer.address),
    plannedGroups: () => [
      group(({ kostnad }) => kostnad, summaKostnader),
      group(({ investering }) => investering, summaInvesteringar),
    ],
    hasSlots: true,
    facts: () => ({
      columns: ['Proj.nr', 'FO', 'Kund'],
      rows: projects.map(({ name, projektnummer, forvaltningsobjekt, kund }) => ({
        label: name,
        texts: [projektnummer.text, forvaltningsobjekt.text, kund.text],
      })),
    }),
    itProjects: () => projects,
  };
}
