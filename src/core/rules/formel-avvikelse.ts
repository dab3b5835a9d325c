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
    const seen = new Set<string>();
    for (const { figure, neighbours } of comparable(bilaga)) {
      const usual = neighbours.map((group) => usualForm(figure, group)).find((form) => form !== undefined);
      const cell = `${figure.address.row}:${figure.address.column}`;
      if (usual === undefined) {
        yield PASSED;
        continue;
      }
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

/** Figures whose formulas are compared; the key is what the members share. */
interface Group {
  readonly key: readonly SumDefinition[] | readonly Figure[];
  readonly figures: () => readonly Figure[];
}

interface Comparable {
  readonly figure: Figure;
  readonly neighbours: readonly Group[];
}

/** Sum cells with the like ones in their row and column; the key figures of bilaga 11 with those of their row. */
function* comparable(bilaga: Bilaga): Generator<Comparable> {
  for (const { sum, inRow, inColumn } of sumNeighbours(bilaga)) {
    if (!isOwnSheetFormula(sum.target)) continue;
    yield { figure: sum.target, neighbours: [groupOf(inRow), groupOf(inColumn)] };
  }
  for (const row of bilaga.kind === '11' ? bilaga.keyFigures : []) {
    for (const figure of row.figures.filter(isOwnSheetFormula))
      yield { figure, neighbours: [{ key: row.figures, figures: () => row.figures }] };
  }
}

function groupOf(sums: readonly SumDefinition[]): Group {
  return { key: sums, figures: () => sums.map(({ target }) => target) };
}

/** A formula over other sheets has other columns beside it there; its value is held to the other sheet instead. */
function isOwnSheetFormula(figure: Figure): boolean {
  return figure.formula !== null && !figure.formula.includes('!');
}

/** The figures of a group by the form of their formula; groups are shared by their members, so this is done once. */
const formsByGroup = new WeakMap<
  readonly SumDefinition[] | readonly Figure[],
  ReadonlyMap<string, readonly Figure[]>
>();

function groupByForm(group: Group): ReadonlyMap<string, readonly Figure[]> {
  const known = formsByGroup.get(group.key);
  if (known !== undefined) return known;
  const byForm = new Map<string, Figure[]>();
  for (const figure of group.figures()) {
    if (!isOwnSheetFormula(figure)) continue;
    const members = byForm.get(formOf(figure));
    if (members === undefined) byForm.set(formOf(figure), [figure]);
    else members.push(figure);
  }
  formsByGroup.set(group.key, byForm);
  return byForm;
}

/** A neighbour with the form that all others share and this figure does not; undefined when it does not deviate. */
function usualForm(figure: Figure, group: Group): Figure | undefined {
  const byForm = groupByForm(group);
  if ((byForm.get(formOf(figure))?.length ?? 0) > 1) return undefined;
  const others = [...byForm.values()].filter((members) => !members.includes(figure));
  const count = others.reduce((sum, members) => sum + members.length, 0);
  if (count < LEAST_NEIGHBOURS) return undefined;
  return others.find((members) => members.length >= count * SHARE_THAT_AGREES)?.[0];
}

const forms = new WeakMap<Figure, string>();

function formOf(figure: Figure): string {
  const known = forms.get(figure);
  if (known !== undefined) return known;
  const formula = figure.formula ?? '';
  const form = relativeFormula(formula, figure.address) ?? formula;
  forms.set(figure, form);
  return form;
}
