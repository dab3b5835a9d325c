import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { swedishFormula } from '../findings/swedish-formula';
import { isUnderstood } from '../workbook/sums/added-cells';
import { areasRead } from '../workbook/sums/areas-read';
import { NO_SCOPE } from '../workbook/sums/formula-scope';
import { ComparedFormula, groupAlike } from './kit/alike-formulas';
import { copiedFormula } from './kit/copied-formula';
import { defineRule } from './kit/define-rule';
import { figureLabels, passedTimes } from './kit/results';
import { sumNeighbours } from './kit/sum-neighbours';
import { createSumScope, isCompared, isNone } from './kit/sum-scope';

/** So many neighbours must agree among themselves before one is said to deviate. */
const LEAST_NEIGHBOURS = 3;
const SHARE_THAT_AGREES = 0.8;

/** A formula adds the same as its neighbours', as seen from its own cell, however it is written. */
export const ruleFormelAvvikelse = defineRule({
  id: 'formel-avvikelse',
  title: 'En formel lägger ihop detsamma som grannarnas, sedd från sin egen cell',
  severity: 'varning',
  source: 'Excel: formler i en rad eller kolumn kopieras och ska vara lika',
  explanation:
    'Formeln räknar annat än alla sina grannar, vilket oftast betyder att den har ändrats av misstag. Hur den är skriven spelar ingen roll. Kopiera formeln från en granncell.',
  appliesTo: 'alla',
  *check(bilaga) {
    const seen = new Set<string>();
    const scope = foundSums(bilaga);
    let passed = 0;
    for (const { formula, inRow, inColumn } of comparable(bilaga)) {
      const { figure } = formula;
      const usual = inRow.usualFor(formula) ?? inColumn.usualFor(formula);
      if (usual === undefined) {
        passed += 1;
        continue;
      }
      const doubtful = [formula, usual].find(isDoubtful);
      if (doubtful !== undefined) {
        yield { outcome: 'notEvaluated', place: figure, reason: whyNotCompared(figure, doubtful) };
        continue;
      }
      const cell = `${figure.address.row}:${figure.address.column}`;
      if (seen.has(cell) || scope.isAnySum(figure)) continue;
      seen.add(cell);
      const model = usual.figure;
      const fix = copiedFormula(figure, [model]);
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: `${figureLabel(figure)}: formeln ${swedishFormula(`=${figure.formula ?? ''}`)} är inte som grannarnas, till exempel ${swedishFormula(`=${model.formula ?? ''}`)}.`,
        actual: `=${figure.formula ?? ''}`,
        related: [{ place: model, label: figureLabel(model), value: model.value }],
        fix: fix === undefined ? [] : [fix],
      };
    }
    yield* passedTimes(passed);
  },
});

/** Where a sum of rows and a sum of columns were found in one cell, its formula may be either. */
function foundSums(bilaga: Bilaga): { readonly isAnySum: (figure: Figure) => boolean } {
  const scope = createSumScope(bilaga);
  return {
    isAnySum: (figure) =>
      bilaga.sums.some((sum) => {
        if (sum.isFound !== true || sum.target !== figure) return false;
        const difference = scope.compare(sum);
        return isCompared(difference) && isNone(difference);
      }),
  };
}

/** It may well add the same as its neighbours. */
function isDoubtful({ meaning }: ComparedFormula): boolean {
  return !isUnderstood(meaning) && !meaning.isOther;
}

function whyNotCompared(figure: Figure, doubtful: ComparedFormula): string {
  const { meaning } = doubtful;
  const why = isUnderstood(meaning) ? '' : ` Den ${meaning.why}.`;
  return `${figureLabel(figure)}: det går inte att avgöra om formeln räknar som grannarnas. ${figureLabel(doubtful.figure)} har formeln ${swedishFormula(`=${doubtful.figure.formula ?? ''}`)}.${why}`;
}

interface Comparable {
  readonly formula: ComparedFormula;
  readonly inRow: Line;
  readonly inColumn: Line;
}

/** Figures in a row or column whose formulas are compared. */
class Line {
  readonly #members: ComparedFormula[] = [];
  #isUniform = true;
  #groups: readonly (readonly ComparedFormula[])[] | undefined;

  add(formula: ComparedFormula): void {
    this.#isUniform &&= formula.form === (this.#members[0]?.form ?? formula.form);
    this.#members.push(formula);
  }

  /** A neighbour like which all others are and this one is not; undefined when it does not deviate. */
  usualFor(formula: ComparedFormula): ComparedFormula | undefined {
    // Nearly all lines are.
    if (this.#isUniform) return undefined;
    const groups = (this.#groups ??= groupAlike(this.#members));
    const isOwn = (group: readonly ComparedFormula[]): boolean => group.some(({ figure }) => figure === formula.figure);
    if (groups.some((group) => group.length > 1 && isOwn(group))) return undefined;
    const others = groups.filter((group) => !isOwn(group));
    const count = others.reduce((sum, members) => sum + members.length, 0);
    if (count < LEAST_NEIGHBOURS) return undefined;
    return others.find((members) => members.length >= count * SHARE_THAT_AGREES)?.[0];
  }
}

/** Sum cells with the like ones in their row and column; the key figures of bilaga 11 with those of their row. */
function comparable(bilaga: Bilaga): readonly Comparable[] {
  const found: Comparable[] = [];
  // Lines are shared by their members, and filled while all of these are gone through.
  const lines = new Map<object, Line>();
  const add = (figure: Figure, row: object, column: object): void => {
    if (figure.formula === null || readsOtherSheets(figure.formula, figure)) return;
    const formula = new ComparedFormula(figure, bilaga.formulas);
    found.push({ formula, inRow: join(lines, row, formula), inColumn: join(lines, column, formula) });
  };
  for (const { sum, inRow, inColumn } of sumNeighbours(bilaga)) add(sum.target, inRow, inColumn);
  for (const { figures } of bilaga.traits.formulaRows()) for (const figure of figures) add(figure, figures, [figure]);
  return found;
}

function join(lines: Map<object, Line>, key: object, formula: ComparedFormula): Line {
  let line = lines.get(key);
  if (line === undefined) lines.set(key, (line = new Line()));
  line.add(formula);
  return line;
}

/** A formula over other sheets has other columns beside it there; its value is held to the other sheet instead. */
function readsOtherSheets(formula: string, { address, sheet }: Figure): boolean {
  if (!formula.includes('!')) return false;
  const place = { at: address, sheet: sheet.sheet, scope: sheet.scope ?? NO_SCOPE };
  return areasRead(formula, place).some((area) => area.sheet !== null);
}
