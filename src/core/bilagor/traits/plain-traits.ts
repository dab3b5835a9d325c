import type { BilagaTraits } from './bilaga-traits';

/** What holds for a table of figures whose rows are all the template's, until its own answers say otherwise. */
export const PLAIN_TRAITS: Omit<BilagaTraits, 'role' | 'owner' | 'expectedFigures' | 'steadyRows'> = {
  isTellingWhole: false,
  entryWords: null,
  countEntries: () => null,
  requiredFields: () => [],
  signedFigures: () => [],
  formulaRows: () => [],
  numberCells: () => [],
  plannedGroups: () => [],
  resultRows: () => [],
  isFilledWithoutInput: false,
  hasSlots: false,
  facts: () => null,
  list: () => null,
  itProjects: () => [],
};
