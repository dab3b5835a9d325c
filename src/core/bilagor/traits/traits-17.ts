import { PROJECT_COLUMNS, type Bilaga17 } from '../bilaga-17';
import type { BilagaTraits } from './bilaga-traits';
import { listTraits } from './list-traits';
import { PLAIN_TRAITS } from './plain-traits';

/** What is asked of bilaga 17, projekt. */
export function traits17({ projects }: Omit<Bilaga17, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'projekt',
    owner: 'lista',
    entryWords: ['projekt', 'projekt'],
    countEntries: () => projects.length,
    expectedFigures: () => [],
    steadyRows: () => [],
    list: () =>
      listTraits(projects, {
        word: 'Projekt',
        numbering: '17-nummer',
        columns: PROJECT_COLUMNS,
        number: 'nr',
        name: 'projektnamn',
        expected: [],
        amounts: ['investering'],
      }),
  };
}
