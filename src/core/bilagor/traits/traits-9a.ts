import type { Bilaga9a } from '../bilaga-9a';
import type { BilagaTraits } from './bilaga-traits';
import { evenlyFilled } from './evenly-filled';
import { PLAIN_TRAITS } from './plain-traits';

/** What is asked of bilaga 9 a, planerad verksamhet. */
export function traits9a({ visits, totals, columns }: Omit<Bilaga9a, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'besök',
    owner: 'enhet',
    isFilledWithoutInput: true,
    expectedFigures: () => [
      ...visits.flatMap((row) => evenlyFilled(row, columns)),
      ...totals.flatMap(({ figures }) => figures),
    ],
    // Visits of a category may well be a thousand one year and none the next.
    steadyRows: () => [],
  };
}
