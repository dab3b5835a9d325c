import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { BILAGA_KINDS } from '../bilagor/table';
import { swedishFormula } from '../findings/swedish-formula';
import { relativeFormula } from '../workbook/formula';
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
      const usual = usualForm(figure, form, inRow) ?? usualForm(figure, form, inColumn);
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

/** Figures whose formulas are compared, by the form of their formula. */
type Group = Map<string, Figure[]>;

interface Comparable {
  readonly figure: Figure;
  /** Its formula as it looks from its own cell. */
  readonly form: string;
  readonly inRow: Group;
  readonly inColumn: Group;
}

/** Sum cells with the like ones in their row and column; the key figures of bilaga 11 with those of their row. */
function comparable(bilaga: Bilaga): readonly Comparable[] {
  const found: Comparable[] = [];
  // Groups are shared by their members, and filled while all of these are gone through.
  const groups = new Map<object, Group>();
  const add = (figure: Figure, row: object, column: object): void => {
    if (!isOwnSheetFormula(figure)) return;
    const formula = figure.formula ?? '';
    const form = relativeFormula(formula, figure.address) ?? formula;
    found.push({ figure, form, inRow: join(groups, row, form, figure), inColumn: join(groups, column, form, figure) });
  };
  for (const { sum, inRow, inColumn } of sumNeighbours(bilaga)) add(sum.target, inRow, inColumn);
  if (bilaga.kind === '11') {
    for (const { figures } of bilaga.keyFigures) for (const figure of figures) add(figure, figures, [figure]);
  }
  return found;
}

function join(groups: Map<object, Group>, key: object, form: string, figure: Figure): Group {
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = new Map<string, Figure[]>()));
  const members = group.get(form);
  if (members === undefined) group.set(form, [figure]);
  else members.push(figure);
  return group;
}

/** A formula over other sheets has other columns beside it there; its value is held to the other sheet instead. */
function isOwnSheetFormula(figure: Figure): boolean {
  return figure.formula !== null && !figure.formula.includes('!');
}

/** A neighbour with the form that all others share and this figure does not; undefined when it does not deviate. */
function usualForm(figure: Figure, form: string, group: Group): Figure | undefined {
  if ((group.get(form)?.length ?? 0) > 1) return undefined;
  const others = [...group.values()].filter((members) => !members.includes(figure));
  const count = others.reduce((sum, members) => sum + members.length, 0);
  if (count < LEAST_NEIGHBOURS) return undefined;
  return others.find((members) => members.length >= count * SHARE_THAT_AGREES)?.[0];
}
