import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition } from '../../bilagor/table';
import type { CellEdit } from '../../findings/finding';
import { copiedFormula } from './copied-formula';
import { sumNeighbours } from './sum-neighbours';
import { sumFormulaEdit } from './sum-formula';

/**
 * The formula that a sum's cell should have: its neighbours' where these agree, else one over the sum's own terms. None
 * where two sums meet in the cell, so that either formula could be meant, or where the terms are on other sheets.
 */
export function sumFix(bilaga: Bilaga, sum: SumDefinition): readonly CellEdit[] {
  const { target } = sum;
  const { sumsAt, neighbours } = sumTargets(bilaga);
  if ((sumsAt.get(target) ?? 0) > 1) return [];
  const { inRow, inColumn } = neighbours.get(sum) ?? NO_NEIGHBOURS;
  const edit = copiedFormula(target, inRow) ?? copiedFormula(target, inColumn) ?? sumFormulaEdit(sum);
  return edit === undefined || edit.formula === `=${target.formula ?? ''}` ? [] : [edit];
}

interface Neighbours {
  readonly inRow: readonly Figure[];
  readonly inColumn: readonly Figure[];
}

const NO_NEIGHBOURS: Neighbours = { inRow: [], inColumn: [] };

interface SumTargets {
  /** How many sums meet in a figure. */
  readonly sumsAt: ReadonlyMap<Figure, number>;
  readonly neighbours: ReadonlyMap<SumDefinition, Neighbours>;
}

/** Found once a bilaga, however many of its sums are wrong. */
const known = new WeakMap<Bilaga, SumTargets>();

function sumTargets(bilaga: Bilaga): SumTargets {
  const before = known.get(bilaga);
  if (before !== undefined) return before;
  const sumsAt = new Map<Figure, number>();
  for (const { target } of bilaga.sums) sumsAt.set(target, (sumsAt.get(target) ?? 0) + 1);
  const lists = new Map<readonly SumDefinition[], readonly Figure[]>();
  const targetsOf = (sums: readonly SumDefinition[]): readonly Figure[] => {
    let targets = lists.get(sums);
    if (targets === undefined) lists.set(sums, (targets = sums.map(({ target }) => target)));
    return targets;
  };
  const neighbours = new Map(
    sumNeighbours(bilaga).map(({ sum, inRow, inColumn }) => [
      sum,
      { inRow: targetsOf(inRow), inColumn: targetsOf(inColumn) },
    ]),
  );
  const found = { sumsAt, neighbours };
  known.set(bilaga, found);
  return found;
}
