import type { Bilaga9 } from '../bilaga-9';
import type { BilagaTraits } from './bilaga-traits';
import { PLAIN_TRAITS } from './plain-traits';

/** What is asked of bilaga 9, lokalarea. */
export function traits9({ rows, summa }: Omit<Bilaga9, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'lokaler',
    owner: 'enhet',
    isFilledWithoutInput: true,
    expectedFigures: () => rows.flatMap(({ figures }) => figures),
    steadyRows: () => rows.filter((row) => row !== summa),
  };
}
