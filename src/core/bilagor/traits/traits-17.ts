import { PROJECT_COLUMNS, type Bilaga17 } from '../bilaga-17';
import type { BilagaTraits } from './bilaga-traits';
import { listTraits } from './list-traits';
import { PLAIN_TRAITS } from './plain-traits';
import { impactField, listFields } from './required-fields';

/** What is asked of bilaga 17, projekt. */
export function traits17({ projects }: Omit<Bilaga17, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'projekt',
    owner: 'lista',
    entryWords: ['projekt', 'projekt'],
    countEntries: () => projects.length,
    expectedFigures: () => [],
    requiredFields: () => [
      ...listFields(projects, PROJECT_COLUMNS, {
        rule: '17-obligatoriskt',
        names: ['projektnamn', 'beskrivning', 'kategori', 'digitalisering', 'omfattning', 'finansieringsform'],
      }),
      ...impactField(projects, '17-paverkan-saknas'),
    ],
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
