import { figureLabel } from '../bilagor/figure';
import type { SumDefinition } from '../bilagor/table';
import { swedishFormula } from '../findings/swedish-formula';
import { listWords } from '../findings/wording';
import { isBlockSum } from './kit/block-sums';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED, relatedFigures, whyUnreadable } from './kit/results';
import { sumFix } from './kit/sum-fix';
import { sumFormulaEdit } from './kit/sum-formula';
import { createSumScope, isCompared, isNone, type SumScope } from './kit/sum-scope';

const MOST_NAMED = 5;
const SPILL = '#SPILL!';

/** A sum formula takes in every row of its block and nothing else. */
export const ruleSummaOmfang = defineRule({
  id: 'summa-omfang',
  title: 'En summaformel tar med varje rad i sitt block och inget annat',
  severity: 'fel',
  source: 'Mallen för respektive bilaga',
  explanation:
    'När rader läggs till ovanför eller nedanför summerade celler följer formeln inte alltid med. Ändra formeln så att den omfattar hela blocket.',
  appliesTo: 'alla',
  *check(bilaga) {
    const scope = createSumScope(bilaga);
    for (const sum of bilaga.sums) {
      if (!isBlockSum(sum) || sum.target.formula === null) continue;
      // A formula that gives several values is no sum; that it does is told of its cell.
      if (sum.target.text === SPILL) {
        yield { outcome: 'notEvaluated', place: sum.target, reason: whyUnreadable(sum.target) };
        continue;
      }
      const difference = scope.compare(sum);
      if (!isCompared(difference)) {
        const reason = `${figureLabel(sum.target)}: det går inte att avgöra om formeln ${swedishFormula(`=${sum.target.formula}`)} tar med varje rad. Den ${difference.why}.`;
        yield { outcome: 'notEvaluated', place: sum.target, reason };
        continue;
      }
      if (isNone(difference) || isOtherSumOfCell(sum, bilaga.sums, scope)) {
        yield PASSED;
        continue;
      }
      const { missing, extra, constant } = difference;
      const parts = [
        ...(missing.length === 0 ? [] : [`tar inte med ${name(missing.map((figure) => figure.rowLabel))}`]),
        ...(extra.length === 0 ? [] : [`tar med ${name(extra.map(({ label }) => label))}, som inte hör till summan`]),
        ...(constant === 0 ? [] : ['lägger till ett fast tal']),
      ];
      const fix = sumFix(bilaga, sum);
      yield {
        outcome: 'finding',
        place: sum.target,
        bilaga,
        labels: figureLabels(sum.target),
        message: `${figureLabel(sum.target)}: formeln ${swedishFormula(`=${sum.target.formula}`)} ${listWords(parts)}.`,
        expected: (fix[0] ?? sumFormulaEdit(sum))?.formula ?? null,
        actual: `=${sum.target.formula}`,
        related: relatedFigures(missing),
        fix,
        ...scope.correction(sum),
      };
    }
  },
});

/** In a corner two sums meet, of its row and of its column; a formula of either kind takes in all that it should. */
function isOtherSumOfCell(sum: SumDefinition, sums: readonly SumDefinition[], scope: SumScope): boolean {
  return sums.some((other) => {
    if (other === sum || other.target !== sum.target) return false;
    const difference = scope.compare(other);
    return isCompared(difference) && isNone(difference);
  });
}

function name(labels: readonly string[]): string {
  const distinct = [...new Set(labels)];
  const shown = distinct.slice(0, MOST_NAMED).map((label) => `”${label}”`);
  return distinct.length > MOST_NAMED
    ? `${shown.join(', ')} och ${distinct.length - MOST_NAMED} till`
    : listWords(shown);
}
