import { shownAmount, type Figure } from '../bilagor/figure';
import { figureKey } from '../findings/figure-key';
import { relativeFormula, roundedDecimals } from '../workbook/formula';
import type { Calculation } from './calculation';
import type { FillDefinition } from './definitions';
import { formulaText } from './formula-text';
import { moveFormula, replaceCells } from '../workbook/move-formula';
import type { Probe } from './probe';
import { followRecipe, inputsOf } from './recipe';

/** A formula for a cell. */
export interface ChosenFormula {
  /** In English, without `=`. */
  readonly formula: string;
  readonly definition: FillDefinition;
}

/** Finds the formula that a cell should have, in the workbook's own way of writing it. */
export type ChooseFormula = (definitions: readonly FillDefinition[]) => ChosenFormula | undefined;

/** So many different formulas of neighbours are tried. */
const MOST_TRIED = 12;

/**
 * Chooses formulas as a controller would: as the neighbours in the row have it, then as those in the column, then as any
 * of the same kind; as the template defines it where none has one that fits. Whatever is chosen computes what the
 * definition says, and reads every cell as it is now.
 */
export function createFormulaChooser(
  all: readonly FillDefinition[],
  probe: Probe,
  calculation: Calculation,
): ChooseFormula {
  const alike = new Map<string, FillDefinition[]>();
  for (const definition of all) {
    if (definition.target.formula === null) continue;
    const key = keyOf(definition);
    const members = alike.get(key);
    if (members === undefined) alike.set(key, [definition]);
    else members.push(definition);
  }
  const fits = (formula: string, definition: FillDefinition): boolean =>
    (definition.recipe.kind === 'annuity' || probe.isDefinition(formula, definition)) &&
    givesExpected(formula, definition, calculation);

  return (definitions) => {
    for (const definition of definitions) {
      for (const formula of formulasOfNeighbours(definition, alike.get(keyOf(definition)) ?? [])) {
        const fitting = definitions.find((one) => fits(formula, one));
        if (fitting !== undefined) return { formula, definition: fitting };
      }
    }
    for (const definition of definitions) {
      const formula = formulaText(definition, calculation.read);
      if (formula !== undefined && fits(formula, definition)) return { formula, definition };
    }
    return undefined;
  };
}

/** Formulas are taken from cells that the same rule holds, in the same workbook. */
function keyOf({ rule, target }: FillDefinition): string {
  return `${rule}|${target.sheet.fileIndex}`;
}

/** Whether a formula shows what the definition comes to on the cells as they are; it may round it. */
function givesExpected(formula: string, { recipe, target }: FillDefinition, calculation: Calculation): boolean {
  const expected = followRecipe(recipe, calculation.read);
  const value = calculation.evaluate(formula, target);
  if (expected === null || typeof value !== 'number') return false;
  const decimals = roundedDecimals(formula);
  const margin = decimals === undefined ? expected.abs().plus(1).times('1e-9').toNumber() : 0.5 * 10 ** -decimals;
  return expected.minus(shownAmount(target, value)).abs().lte(margin);
}

/** The neighbours' formulas as they would be in the definition's cell, the likeliest first. */
function formulasOfNeighbours(definition: FillDefinition, alike: readonly FillDefinition[]): readonly string[] {
  const { target } = definition;
  const near = alike.filter((one) => one.bilaga === definition.bilaga && one.block === definition.block);
  const inRow = near.filter((one) => one.target.address.row === target.address.row);
  const inColumn = near.filter((one) => one.target.address.column === target.address.column);
  const formulas = new Set<string>();
  for (const group of [inRow, inColumn, near, alike]) {
    for (const neighbour of byCommonness(group, target)) {
      if (formulas.size >= MOST_TRIED) return [...formulas];
      for (const formula of asInCell(neighbour, definition)) if (formula !== undefined) formulas.add(formula);
    }
  }
  return [...formulas];
}

/** One neighbour of each form, the most common form first; of equally common ones the nearest. */
function byCommonness(neighbours: readonly FillDefinition[], target: Figure): readonly FillDefinition[] {
  const forms = new Map<string, FillDefinition[]>();
  for (const neighbour of neighbours) {
    if (figureKey(neighbour.target) === figureKey(target)) continue;
    const { formula, address } = neighbour.target;
    const form = relativeFormula(formula ?? '', address) ?? formula ?? '';
    forms.set(form, [...(forms.get(form) ?? []), neighbour]);
  }
  const distance = ({ address }: Figure): number =>
    Math.abs(address.row - target.address.row) + Math.abs(address.column - target.address.column);
  const nearest = [...forms.values()].map((members) => {
    const sorted = [...members].sort((one, other) => distance(one.target) - distance(other.target));
    return { first: sorted[0], count: members.length };
  });
  return nearest
    .sort((one, other) => other.count - one.count || distanceOf(one.first) - distanceOf(other.first))
    .flatMap(({ first }) => first ?? []);

  function distanceOf(neighbour: FillDefinition | undefined): number {
    return neighbour === undefined ? Infinity : distance(neighbour.target);
  }
}

/** A neighbour's formula copied to the cell, and the same with each of its figures replaced by the cell's own. */
function* asInCell(neighbour: FillDefinition, definition: FillDefinition): Generator<string | undefined> {
  const { formula, address } = neighbour.target;
  if (formula === null) return;
  const isSameSheet = neighbour.target.sheet.sheetIndex === definition.target.sheet.sheetIndex;
  if (isSameSheet) yield moveFormula(formula, address, definition.target.address);
  yield withOwnFigures(formula, neighbour, definition);
}

function withOwnFigures(formula: string, neighbour: FillDefinition, definition: FillDefinition): string | undefined {
  const [theirs, ours] = [inputsOf(neighbour.recipe), inputsOf(definition.recipe)];
  if (theirs.length !== ours.length) return undefined;
  return replaceCells(formula, ({ sheet, row, column }) => {
    const index = theirs.findIndex(
      (figure) =>
        figure.address.row === row &&
        figure.address.column === column &&
        (sheet === null
          ? figure.sheet.sheetIndex === neighbour.target.sheet.sheetIndex
          : figure.sheet.sheet.toLowerCase() === sheet.toLowerCase()),
    );
    const own = ours[index];
    const isSameSheet = own?.sheet.sheetIndex === theirs[index]?.sheet.sheetIndex;
    return isSameSheet ? own?.address : undefined;
  });
}
