import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition } from '../../bilagor/table';
import type { CellEdit } from '../../findings/finding';
import { copiedFormula } from './copied-formula';
import { neighboursOf } from './sum-neighbours';
import { sumFormulaEdit } from './sum-formula';

/**
 * The formula that a sum's cell should have: its neighbours' where these agree, else one over the sum's own terms. None
 * where two sums meet in the cell, so that either formula could be meant, or where the terms are on other sheets.
 */
export function sumFix(bilaga: Bilaga, sum: SumDefinition): readonly CellEdit[] {
  const { target } = sum;
  if (bilaga.sums.some((other) => other !== sum && other.target === target)) return [];
  const { inRow, inColumn } = neighboursOf(bilaga, sum);
  const targets = (sums: readonly SumDefinition[]) => sums.map((one) => one.target);
  const edit = copiedFormula(target, targets(inRow)) ?? copiedFormula(target, targets(inColumn)) ?? sumFormulaEdit(sum);
  return edit === undefined || edit.formula === `=${target.formula ?? ''}` ? [] : [edit];
}
