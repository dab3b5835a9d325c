import { AGREEMENT_FAULTS } from './agreement-faults';
import { FIGURE_FAULTS } from './figure-faults';
import { FORMULA_FAULTS } from './formula-faults';
import { LIST_FAULTS } from './list-faults';
import type { Fault } from './scene';
import { TABLE_FAULTS } from './table-faults';

/** Every kind of fault, by a name that says what the controller did. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  ...FORMULA_FAULTS,
  ...FIGURE_FAULTS,
  ...AGREEMENT_FAULTS,
  ...TABLE_FAULTS,
  ...LIST_FAULTS,
};
