import type { Bilaga11 } from '../bilaga-11';
import type { BilagaTraits } from './bilaga-traits';
import { PLAIN_TRAITS } from './plain-traits';

/** What is asked of bilaga 11, ekonomiska nyckeltal. */
export function traits11({ rows, keyFigures, regionbidrag, invanare }: Omit<Bilaga11, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'nyckeltal',
    owner: 'enhet',
    isTellingWhole: invanare !== null,
    expectedFigures: () => rows.flatMap(({ figures }) => figures),
    // What can be computed is held to that instead.
    steadyRows: () => [...keyFigures, ...(regionbidrag === null ? [] : [regionbidrag])],
    formulaRows: () => keyFigures,
  };
}
