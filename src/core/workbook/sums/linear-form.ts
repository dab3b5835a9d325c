import type { CellRange } from '../address';

/** Cells that a formula reads: a range on its own sheet (`sheet` null) or on another one. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** A range of cells that enter a formula's result with one factor each. */
export interface LinearTerm extends FormulaReference {
  readonly factor: number;
}

/** What a formula that adds cells comes to: the sum of its terms and a constant. */
export interface LinearForm {
  readonly constant: number;
  readonly terms: readonly LinearTerm[];
}

/** A number. */
export function constantForm(constant: number): LinearForm {
  return { constant, terms: [] };
}

/** The sum of forms, each with a factor. */
export function addForms(parts: readonly (readonly [factor: number, form: LinearForm])[]): LinearForm {
  let constant = 0;
  const terms: LinearTerm[] = [];
  for (const [factor, form] of parts) {
    constant += factor * form.constant;
    for (const term of form.terms) terms.push(factor === 1 ? term : { ...term, factor: term.factor * factor });
  }
  return { constant, terms };
}
