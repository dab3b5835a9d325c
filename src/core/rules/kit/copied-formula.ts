import type { Figure } from '../../bilagor/figure';
import type { CellEdit } from '../../findings/finding';
import { relativeFormula } from '../../workbook/formula';
import { moveFormula } from '../../workbook/move-formula';

/**
 * The formula that most of a figure's neighbours have, as Excel writes it when it is copied from one of them. Undefined
 * when they do not agree, read other sheets, or cannot be copied to there.
 */
export function copiedFormula(figure: Figure, neighbours: readonly Figure[]): CellEdit | undefined {
  const alike = new Map<string, Figure[]>();
  for (const neighbour of neighbours) {
    const { formula, address } = neighbour;
    if (neighbour === figure || formula === null || formula.includes('!')) continue;
    const form = relativeFormula(formula, address) ?? formula;
    const members = alike.get(form);
    if (members === undefined) alike.set(form, [neighbour]);
    else members.push(neighbour);
  }
  const count = [...alike.values()].reduce((sum, members) => sum + members.length, 0);
  const usual = [...alike.values()].find((members) => members.length * 2 > count);
  const [model] = usual ?? [];
  if (model === undefined) return undefined;
  const moved = moveFormula(model.formula ?? '', model.address, figure.address);
  return moved === undefined ? undefined : { place: figure, formula: `=${moved}` };
}
