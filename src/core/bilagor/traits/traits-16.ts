import { RISK_COLUMNS, type Bilaga16 } from '../bilaga-16';
import type { BilagaTraits } from './bilaga-traits';
import { listTraits } from './list-traits';
import { PLAIN_TRAITS } from './plain-traits';

/** What is asked of bilaga 16, riskanalys. */
export function traits16({ risks }: Omit<Bilaga16, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'risker',
    owner: 'förvaltning',
    entryWords: ['risk', 'risker'],
    countEntries: () => risks.length,
    expectedFigures: () => [],
    steadyRows: () => [],
    list: () =>
      listTraits(risks, {
        word: 'Risk',
        numbering: '16-nummer',
        columns: RISK_COLUMNS,
        number: 'nr',
        name: 'benamning',
        expected: ['benamning', 'beskrivning', 'befintligaAtgarder'],
        amounts: [],
      }),
  };
}
