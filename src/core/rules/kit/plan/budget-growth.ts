import { figureLabel, type Figure } from '../../../bilagor/figure';
import type { BudgetRowKind, ResultBudget } from '../../../document/plan/result-budget';
import { budgetRow } from '../../../document/plan/result-budget';
import type { CheckResult } from '../../../findings/finding';
import { asPrinted, limitRelation } from '../../../findings/relation';
import { formatAmount, formatShare } from '../../../findings/wording';
import { passed, relatedFigures, unreadable } from '../results';
import { documentFinding } from './document-findings';

/**
 * Checks that a row of costs of a result budget grows by at most a share from one year to the next. Costs count by their
 * size, with whatever sign they are printed. What rounding of the two printed figures can explain is no growth.
 */
export function* checkGrowth(budget: ResultBudget, kind: BudgetRowKind, most: number): Generator<CheckResult> {
  const figures = budgetRow(budget, kind)?.figures ?? [];
  for (const [index, later] of figures.entries()) {
    const [earlier, before, now] = [figures[index - 1], budget.periods[index - 1], budget.periods[index]];
    if (earlier === undefined || before === undefined || now?.year !== before.year + 1) continue;
    if (earlier.state === 'empty' || later.state === 'empty') continue;
    yield unreadable([later, earlier]) ?? growthOf(later, earlier, before.label, most);
  }
}

function growthOf(later: Figure, earlier: Figure, beforeLabel: string, most: number): CheckResult {
  const relation = limitRelation(
    later,
    [earlier],
    (read) => read(earlier)?.times(1 + most) ?? null,
    (actual, limit, slack) => actual.abs().lte(limit.abs().plus(slack)),
  );
  const comparison = relation.compare(asPrinted);
  const before = asPrinted(earlier);
  if (comparison?.agreement !== 'off' || before === null || before.eq(0)) return passed(relation);
  const growth = comparison.actual.div(before).minus(1);
  return {
    ...documentFinding({
      place: later,
      labels: [later.rowLabel, later.columnLabel],
      message: `${figureLabel(later)}: kostnaden ökar med ${formatShare(growth, most)} från ${beforeLabel}. Högst ${formatAmount(most, '%', 1)} är tillåtet.`,
      actual: comparison.actual.toNumber(),
      expected: comparison.expected.toNumber(),
      related: relatedFigures(relation.inputs),
    }),
    difference: comparison.difference.toNumber(),
    unit: later.unit,
    relation,
  };
}
