import type { SumDefinition } from '../bilagor/table';
import { figureLabel, type Figure } from '../bilagor/figure';
import { asPrinted } from '../findings/relation';
import { formatAmount } from '../findings/wording';
import { copiedFormula } from './kit/copied-formula';
import { defineRule } from './kit/define-rule';
import { figureLabels, passedTimes } from './kit/results';
import { sumNeighbours } from './kit/sum-neighbours';
import { sumFormulaEdit } from './kit/sum-formula';
import { createSumScope } from './kit/sum-scope';
import { relationOf } from './kit/sums';

/** A sum cell is a formula where its neighbours in the same row, or in the same sum column, are formulas. */
export const ruleHardkodadSumma = defineRule({
  id: 'hardkodad-summa',
  title: 'En summa är en formel där grannsummorna är formler',
  severity: 'varning',
  source: 'Excel: ett inskrivet tal följer inte med när en post ändras',
  explanation:
    'Summan är inskriven som ett tal fast grannarna är formler, och blir fel så snart en post ändras. Ersätt talet med samma formel som i grannarna.',
  appliesTo: 'alla',
  *check(bilaga) {
    const scope = createSumScope(bilaga);
    const seen = new Set<string>();
    const lists = new Map<readonly SumDefinition[], readonly Figure[]>();
    const targetsOf = (sums: readonly SumDefinition[]): readonly Figure[] => {
      const targets = lists.get(sums) ?? sums.map((one) => one.target);
      lists.set(sums, targets);
      return targets;
    };
    const lines = new Map<readonly SumDefinition[], boolean>();
    const areFormulas = (sums: readonly SumDefinition[]): boolean => {
      const known = lines.get(sums) ?? mostlyFormulas(sums);
      lines.set(sums, known);
      return known;
    };
    const printed = printedSums(bilaga.sums);
    let passed = 0;
    for (const { sum, inRow, inColumn } of sumNeighbours(bilaga)) {
      const { target } = sum;
      if (target.state === 'empty') continue;
      const cell = `${target.address.row}:${target.address.column}`;
      if (target.formula !== null || printed.has(target) || !(areFormulas(inRow) || areFormulas(inColumn))) {
        passed += 1;
        continue;
      }
      if (seen.has(cell)) continue;
      seen.add(cell);
      const like = areFormulas(inRow) ? inRow : inColumn;
      const fix = copiedFormula(target, targetsOf(like)) ?? sumFormulaEdit(sum);
      yield {
        outcome: 'finding',
        place: target,
        bilaga,
        labels: figureLabels(target),
        message: `${figureLabel(target)}: ${target.value === null ? `”${target.text ?? ''}”` : formatAmount(target.value, target.unit)} är inskrivet fast grannsummorna är formler.`,
        actual: target.value,
        unit: target.unit,
        fix: fix === undefined ? [] : [fix],
        ...scope.correction(sum),
      };
    }
    yield* passedTimes(passed);
  },
});

/** Totals as their author printed them: no formula over the printed parts comes to them. */
function printedSums(sums: readonly SumDefinition[]): ReadonlySet<Figure> {
  return new Set(
    sums.flatMap((sum) => {
      if (sum.isFound !== true || sum.target.formula !== null) return [];
      const comparison = relationOf(sum).compare(asPrinted);
      return comparison === null || comparison.agreement === 'equal' ? [] : [sum.target];
    }),
  );
}

function mostlyFormulas(sums: readonly SumDefinition[]): boolean {
  const filled = sums.filter(({ target }) => target.state !== 'empty');
  const formulas = filled.filter(({ target }) => target.formula !== null).length;
  return formulas >= 2 && formulas > filled.length - formulas;
}
