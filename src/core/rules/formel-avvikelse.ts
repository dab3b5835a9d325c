import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { BILAGA_KINDS, type SumDefinition } from '../bilagor/table';
import { swedishFormula } from '../findings/swedish-formula';
import { relativeFormula } from '../workbook/formula';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED } from './kit/results';
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
    const forms = new FormulaForms();
    const seen = new Set<string>();
    for (const { figure, inRow, inColumn } of comparable(bilaga)) {
      const usual = forms.usual(figure, inRow) ?? forms.usual(figure, inColumn);
      if (usual === undefined) {
        yield PASSED;
        continue;
      }
      const cell = `${figure.address.row}:${figure.address.column}`;
      if (seen.has(cell)) continue;
      seen.add(cell);
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: `${figureLabel(figure)}: formeln ${swedishFormula(`=${figure.formula ?? ''}`)} är inte som grannarnas, till exempel ${swedishFormula(`=${usual.formula ?? ''}`)}.`,
        actual: `=${figure.formula ?? ''}`,
        related: [{ place: usual, label: figureLabel(usual), value: usual.value }],
      };
    }
  },
});

/** Figures whose formulas are compared; the members of a group share one and the same list. */
type Group = readonly SumDefinition[] | readonly Figure[];

interface Comparable {
  readonly figure: Figure;
  readonly inRow: Group;
  readonly inColumn: Group;
}

const NONE: Group = [];

/** Sum cells with the like ones in their row and column; the key figures of bilaga 11 with those of their row. */
function comparable(bilaga: Bilaga): readonly Comparable[] {
  const found: Comparable[] = [];
  for (const { sum, inRow, inColumn } of sumNeighbours(bilaga)) {
    if (isOwnSheetFormula(sum.target)) found.push({ figure: sum.target, inRow, inColumn });
  }
  for (const { figures } of bilaga.kind === '11' ? bilaga.keyFigures : []) {
    for (const figure of figures) if (isOwnSheetFormula(figure)) found.push({ figure, inRow: figures, inColumn: NONE });
  }
  return found;
}

/** A formula over other sheets has other columns beside it there; its value is held to the other sheet instead. */
function isOwnSheetFormula(figure: Figure): boolean {
  return figure.formula !== null && !figure.formula.includes('!');
}

/** The forms of a bilaga's formulas. Groups are shared by their members, so each is gone through once. */
class FormulaForms {
  readonly #forms = new Map<Figure, string>();
  readonly #groups = new Map<Group, ReadonlyMap<string, readonly Figure[]>>();

  /** A neighbour with the form that all others share and this figure does not; undefined when it does not deviate. */
  usual(figure: Figure, group: Group): Figure | undefined {
    const byForm = this.#groupByForm(group);
    const alike = byForm.get(this.#formOf(figure));
    if (alike !== undefined && alike.length > 1) return undefined;
    const others = [...byForm.values()].filter((members) => !members.includes(figure));
    const count = others.reduce((sum, members) => sum + members.length, 0);
    if (count < LEAST_NEIGHBOURS) return undefined;
    return others.find((members) => members.length >= count * SHARE_THAT_AGREES)?.[0];
  }

  #groupByForm(group: Group): ReadonlyMap<string, readonly Figure[]> {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const byForm = new Map<string, Figure[]>();
    for (const member of group) {
      const figure = 'target' in member ? member.target : member;
      if (!isOwnSheetFormula(figure)) continue;
      const form = this.#formOf(figure);
      const members = byForm.get(form);
      if (members === undefined) byForm.set(form, [figure]);
      else members.push(figure);
    }
    this.#groups.set(group, byForm);
    return byForm;
  }

  #formOf(figure: Figure): string {
    let form = this.#forms.get(figure);
    if (form === undefined) {
      const formula = figure.formula ?? '';
      form = relativeFormula(formula, figure.address) ?? formula;
      this.#forms.set(figure, form);
    }
    return form;
  }
}
