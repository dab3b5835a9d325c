import Big from 'big.js';
import { shownAmount, storedAmount, type Figure } from '../bilagor/figure';
import { hasInput } from '../bilagor/rows';
import type { Unit } from '../bilagor/unit';
import { figureKey } from '../findings/figure-key';
import type { ReadFigure } from '../findings/relation';
import { readRounding } from '../workbook/formula';
import type { Calculation } from './calculation';
import type { FillDefinition } from './definitions';
import { evaluateFormula } from './formulas/evaluate-formula';
import { followRecipe, inputsOf } from './recipe';

/** Tells whether a formula is what a figure's definition says, whatever amounts are filled in. */
export interface Probe {
  /** Whether a formula in the definition's cell computes what the definition says. */
  readonly isDefinition: (formula: string, definition: FillDefinition) => boolean;
}

/** So many sets of made-up amounts are tried. */
const ROUNDS = 2;
/** What is lost when amounts are kept with 15 digits, in proportion to them. */
const NOISE = '1e-12';

/**
 * Tries formulas out on made-up amounts: every typed figure gets one of its own, with the sign that it has, and every
 * figure that follows from others the one that follows. A formula that gives the same as the definition on all of them
 * reads the same figures in the same way, over other sums or not; that two happen to give the same does not occur.
 */
export function createProbe(definitions: readonly FillDefinition[], calculation: Calculation): Probe {
  const byTarget = new Map<string, FillDefinition>();
  const figures = new Map<string, Figure>();
  for (const definition of definitions) {
    const key = figureKey(definition.target);
    figures.set(key, definition.target);
    // What an investment costs a year is often typed, by another rate than ours.
    if (definition.recipe.kind !== 'annuity' && !byTarget.has(key)) byTarget.set(key, definition);
    for (const input of inputsOf(definition.recipe))
      if (!figures.has(figureKey(input))) figures.set(figureKey(input), input);
  }
  const unused = figuresOfUnusedRows(definitions);
  const sets = (left: ReadonlySet<Figure>): readonly ReadFigure[] =>
    Array.from({ length: ROUNDS }, (_, round) => madeUpAmounts(byTarget, left, round));
  const [all, used] = [sets(new Set()), sets(unused)];

  const gives = (formula: string, { recipe, target }: FillDefinition, read: ReadFigure): boolean => {
    const expected = followRecipe(recipe, read);
    const cells = calculation.cellsAt(target);
    const value = evaluateFormula(formula, {
      ...cells,
      valueAt: (sheet, row, column) => {
        const figure = figures.get(calculation.placeOf(target, sheet, row, column) ?? '');
        if (figure === undefined) return cells.valueAt(sheet, row, column);
        const amount = read(figure);
        return amount === null ? null : storedAmount(figure, amount.toNumber());
      },
    });
    if (expected === null || typeof value !== 'number') return false;
    return expected.minus(shownAmount(target, value)).abs().lte(expected.abs().plus(1).times(NOISE));
  };

  const isDefinition = (formula: string, definition: FillDefinition): boolean => {
    const { inner } = readRounding(formula) ?? { inner: formula };
    if (all.every((read) => gives(inner, definition, read))) return true;
    // Where nothing is used, any formula over nothing would do.
    const isUsed = used.every((read) => !(followRecipe(definition.recipe, read)?.eq(0) ?? true));
    return isUsed && used.every((read) => gives(inner, definition, read));
  };
  return { isDefinition };
}

/** Headings and empty slots: a formula may leave them out. */
function figuresOfUnusedRows(definitions: readonly FillDefinition[]): ReadonlySet<Figure> {
  const rows = [...new Set(definitions.map(({ bilaga }) => bilaga))].flatMap((bilaga) => bilaga.rows);
  return new Set(rows.filter((row) => !hasInput(row)).flatMap((row) => row.figures));
}

function madeUpAmounts(
  byTarget: ReadonlyMap<string, FillDefinition>,
  unused: ReadonlySet<Figure>,
  round: number,
): ReadFigure {
  const amounts = new Map<string, Big>();
  const read: ReadFigure = (figure) => {
    const key = figureKey(figure);
    const known = amounts.get(key);
    if (known !== undefined) return known;
    const own = unused.has(figure) ? new Big(0) : madeUp(figure, amounts.size + 1, round);
    // Figures that follow from each other in a ring would not come to an end.
    amounts.set(key, own);
    const definition = byTarget.get(key);
    const amount = (definition === undefined ? null : followRecipe(definition.recipe, read)) ?? own;
    amounts.set(key, amount);
    return amount;
  };
  return read;
}

/** What stands for an empty cell or a zero: too little to turn the sign of a sum, enough to be seen in one. */
const ALMOST_NOTHING: Readonly<Partial<Record<Unit, string>>> = { kr: '3.7', mnkr: '0.0000037' };

/** An amount of the same sign and about the same size as the figure's own, so that sums keep their signs too. */
function madeUp({ value, unit }: Figure, count: number, round: number): Big {
  if (value === null || value === 0) {
    return new Big(ALMOST_NOTHING[unit] ?? '0.0037').times(1 + ((count * (round + 1)) % 53));
  }
  const change = (count * (37 + 16 * round)) % 101;
  return new Big(value.toPrecision(15)).times(new Big(1000 + change).div(1000));
}
