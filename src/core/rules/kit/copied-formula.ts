import type { Figure } from '../../bilagor/figure';
import type { CellEdit } from '../../findings/finding';
import { relativeFormula } from '../../workbook/formula';
import { groupBy } from '../../workbook/group-by';
import { moveFormula } from '../../workbook/move-formula';

/**
 * The formula that most of a figure's neighbours have, as Excel writes it when it is copied from one of them. Undefined
 * when they do not agree, read other sheets, or cannot be copied to there.
 */
export function copiedFormula(figure: Figure, neighbours: readonly Figure[]): CellEdit | undefined {
  const { alike, formOf } = formsOf(neighbours);
  const own = formOf.get(figure);
  const count = formOf.size - (own === undefined ? 0 : 1);
  const usual = [...alike].find(([form, members]) => (members.length - (form === own ? 1 : 0)) * 2 > count);
  const model = usual?.[1].find((neighbour) => neighbour !== figure);
  if (model === undefined) return undefined;
  const moved = moveFormula(model.formula ?? '', model.address, figure.address);
  return moved === undefined ? undefined : { place: figure, formula: `=${moved}` };
}

interface Forms {
  /** Figures whose formulas do the same, seen from their cells. */
  readonly alike: ReadonlyMap<string, readonly Figure[]>;
  readonly formOf: ReadonlyMap<Figure, string>;
}

/** The same neighbours are asked for every sum of a column that is wrong. */
const known = new WeakMap<readonly Figure[], Forms>();

function formsOf(neighbours: readonly Figure[]): Forms {
  const before = known.get(neighbours);
  if (before !== undefined) return before;
  const formOf = new Map<Figure, string>();
  for (const neighbour of neighbours) {
    const { formula, address } = neighbour;
    if (formula === null || formula.includes('!')) continue;
    formOf.set(neighbour, relativeFormula(formula, address) ?? formula);
  }
  const alike = groupBy([...formOf.keys()], (figure) => formOf.get(figure) ?? '');
  const forms = { alike, formOf };
  known.set(neighbours, forms);
  return forms;
}
