import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { BILAGA_KINDS } from '../bilagor/table';
import { swedishFormula } from '../findings/swedish-formula';
import { relativeFormula } from '../workbook/formula';
import { groupBy } from '../workbook/group-by';
import { copiedFormula } from './kit/copied-formula';
import { defineRule } from './kit/define-rule';
import { figureLabels, passedTimes } from './kit/results';
import { sumNeighbours } from './kit/sum-neighbours';

/** So many neighbours must agree among themselves before one is said to deviate. */
const LEAST_NEIGHBOURS = 3;
const SHARE_THAT_AGREES = 0.8;

/** A formula is like its neighbours' when written relative to its own cell. */
export const ruleFormelAvvikelse = defineRule({
  id: 'formel-avvikelse',
  title: 'En formel är likadan som grannarnas, sedd från sin egen cell',
  severity: 'varning',
  source: 'Excel: formler i en rad eller kolumn kopieras och ska vara lika',
  explanation:
    'Formeln avviker från alla sina grannar, vilket oftast betyder att den har ändrats av misstag. Kopiera formeln från en granncell.',
  appliesTo: BILAGA_KINDS,
  *check(bilaga) {
    const seen = new Set<string>();
    let passed = 0;
    for (const { figure, form, inRow, inColumn } of comparable(bilaga)) {
      const usual = inRow.usualFor(figure, form) ?? inColumn.usualFor(figure, form);
      if (usual === undefined) {
        passed += 1;
        continue;
      }
      const cell = `${figure.address.row}:${figure.address.column}`;
      if (seen.has(cell)) continue;
      seen.add(cell);
      const fix = copiedFormula(figure, [usual]);
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: `${figureLabel(figure)}: formeln ${swedishFormula(`=${figure.formula ?? ''}`)} är inte som grannarnas, till exempel ${swedishFormula(`=${usual.formula ?? ''}`)}.`,
        actual: `=${figure.formula ?? ''}`,
        related: [{ place: usual, label: figureLabel(usual), value: usual.value }],
        fix: fix === undefined ? [] : [fix],
      };
    }
    yield* passedTimes(passed);
  },
});

interface Comparable {
  readonly figure: Figure;
  /** Its formula as it looks from its own cell. */
  readonly form: string;
  readonly inRow: Line;
  readonly inColumn: Line;
}

type Member = Pick<Comparable, 'figure' | 'form'>;

/** Figures in a row or column whose formulas are compared. */
class Line {
  readonly #members: Member[] = [];
  #isUniform = true;
  #byForm: ReadonlyMap<string, readonly Member[]> | undefined;

  add(figure: Figure, form: string): void {
    this.#isUniform &&= form === (this.#members[0]?.form ?? form);
    this.#members.push({ figure, form });
  }

  /** A neighbour with the form that all others share and this figure does not; undefined when it does not deviate. */
  usualFor(figure: Figure, form: string): Figure | undefined {
    // Nearly all lines are.
    if (this.#isUniform) return undefined;
    const byForm = (this.#byForm ??= groupBy(this.#members, (member) => member.form));
    if ((byForm.get(form)?.length ?? 0) > 1) return undefined;
    const others = [...byForm.values()].filter((members) => !members.some((member) => member.figure === figure));
    const count = others.reduce((sum, members) => sum + members.length, 0);
    if (count < LEAST_NEIGHBOURS) return undefined;
    return others.find((members) => members.length >= count * SHARE_THAT_AGREES)?.[0]?.figure;
  }
}

/** Sum cells with the like ones in their row and column; the key figures of bilaga 11 with those of their row. */
function comparable(bilaga: Bilaga): readonly Comparable[] {
  const found: Comparable[] = [];
  // Lines are shared by their members, and filled while all of these are gone through.
  const lines = new Map<object, Line>();
  const add = (figure: Figure, row: object, column: object): void => {
    if (!isOwnSheetFormula(figure)) return;
    const formula = figure.formula ?? '';
    const form = relativeFormula(formula, figure.address) ?? formula;
    found.push({ figure, form, inRow: join(lines, row, figure, form), inColumn: join(lines, column, figure, form) });
  };
  for (const { sum, inRow, inColumn } of sumNeighbours(bilaga)) add(sum.target, inRow, inColumn);
  for (const { figures } of bilaga.traits.formulaRows()) for (const figure of figures) add(figure, figures, [figure]);
  return found;
}

function join(lines: Map<object, Line>, key: object, figure: Figure, form: string): Line {
  let line = lines.get(key);
  if (line === undefined) lines.set(key, (line = new Line()));
  line.add(figure, form);
  return line;
}

/** A formula over other sheets has other columns beside it there; its value is held to the other sheet instead. */
function isOwnSheetFormula(figure: Figure): boolean {
  return figure.formula !== null && !figure.formula.includes('!');
}
