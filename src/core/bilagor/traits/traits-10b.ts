import type { Bilaga10b } from '../bilaga-10b';
import type { Row } from '../table';
import type { BilagaTraits } from './bilaga-traits';
import { PLAIN_TRAITS } from './plain-traits';
import { fixedRows, ownRow } from './planned-rows';
import { positiveFigures } from './positive-figures';

/** What is asked of bilaga 10 b, planerade investeringar. */
export function traits10b(bilaga: Omit<Bilaga10b, 'traits'>): BilagaTraits {
  const { investments, it, total, rows, columns, sums } = bilaga;
  /** Headings have no amount of their own, though their sum column may show 0. */
  const hasAmount = ({ figures }: Row): boolean =>
    figures.some(({ state }, at) => columns[at]?.kind === 'belopp' && state !== 'empty');
  const isPlanned = ({ figures }: Row): boolean =>
    figures.some(
      ({ state, value }, at) => columns[at]?.kind === 'belopp' && (state === 'text' || (value !== null && value !== 0)),
    );
  return {
    ...PLAIN_TRAITS,
    role: 'investeringar',
    owner: 'förvaltning',
    entryWords: ['investering', 'investeringar'],
    countEntries: () => investments.filter(hasAmount).length,
    expectedFigures: () =>
      sums.flatMap(({ rule, target, optional, terms }) =>
        rule === '10b-total' && !optional && terms.some(({ figure }) => figure.state !== 'empty') ? [target] : [],
      ),
    requiredFields: () => [
      {
        title: 'Benämning',
        rule: '10b-utan-benamning',
        words: null,
        filled: investments.filter(isPlanned).map(({ benamning }) => benamning !== ''),
      },
      {
        title: 'Summa utgift',
        rule: '10b-radsumma',
        words: null,
        filled: sums
          .filter(({ rule, terms }) => rule === '10b-radsumma' && terms.some(({ figure }) => figure.state !== 'empty'))
          .map(({ target }) => target.state !== 'empty'),
      },
    ],
    signedFigures: () => positiveFigures(bilaga),
    steadyRows: () => rows,
    numberCells: () => investments.map(({ projektnummerAddress }) => projektnummerAddress),
    plannedGroups: () => [
      {
        rows: [
          ...fixedRows({ it }, { it: 'it-plan' }),
          ...investments.filter((row) => row !== it).map((row) => ownRow(row, row.benamning, row.projektnummer)),
        ],
        total,
        isOpen: true,
        isDerived: false,
      },
    ],
    facts: () => {
      const all = it === null || investments.includes(it) ? investments : [...investments, it];
      return {
        columns: ['Proj.nr'],
        rows: all.map(({ label, projektnummer }) => ({ label, texts: [projektnummer] })),
      };
    },
  };
}
