import type { CheckResult } from '../../findings/finding';
import { tooCoarse } from '../../findings/coarse-figures';
import { asPrinted } from '../../findings/relation';
import { parseExpression, type Expression } from '../../packs/tables/expression';
import type { Submission } from '../../submissions/submission';
import { isLeftOut } from '../kit/expected-figures';
import { passed, unreadableRelation } from '../kit/results';
import { describeDeviation } from '../kit/sums';
import { expressionRelation, isSettled, settle } from './expression-relation';
import type { Spot } from './resolve-figures';

/** How a figure is held to an expression. */
export interface ExpressionCheck {
  readonly expression: Expression;
  /** What the figure should be, as in ”ska vara summan av delområdena”. */
  readonly shouldBe: string;
  /** It is enough that the rounding of what it is computed from can explain a difference. */
  readonly isInterval?: boolean;
}

const expressions = new Map<string, Expression | undefined>();

/** Reads an expression once; those that cannot be read have been told of when the pack was read. */
export function expressionOf(text: string): Expression {
  if (!expressions.has(text)) {
    if (expressions.size > 5000) expressions.clear();
    expressions.set(text, parseExpression(text));
  }
  return expressions.get(text) ?? { op: 'number', value: 0 };
}

/** Holds figures to an expression. A table that is not there is said once. */
export function* checkExpression(
  spots: readonly Spot[],
  submission: Submission,
  { expression, shouldBe, isInterval = false }: ExpressionCheck,
): Generator<CheckResult> {
  for (const spot of spots) {
    const settled = settle(expression, spot, submission);
    if (!isSettled(settled)) {
      if (settled.missingTable === null) continue;
      yield missingTable(spot, settled.missingTable);
      return;
    }
    if (isLeftOut(spot.figure)) continue;
    const relation = expressionRelation(spot.figure, settled);
    const hindrance = unreadableRelation(relation);
    const comparison = relation.compare(asPrinted);
    if (hindrance !== undefined) yield hindrance;
    else if (comparison === null) continue;
    else if (comparison.agreement === 'equal' || (isInterval && comparison.agreement !== 'off')) yield passed(relation);
    else if (comparison.agreement === 'too-coarse')
      yield { outcome: 'notEvaluated', place: spot.figure, reason: tooCoarse(spot.figure), relation };
    else yield describeDeviation(spot.table, relation, comparison, shouldBe);
  }
}

/** A check that needs a table which the submission lacks. */
export function missingTable({ table }: Pick<Spot, 'table'>, id: string): CheckResult {
  return {
    outcome: 'notEvaluated',
    place: { sheet: table.sheet, address: table.title },
    reason: `Tabellen ”${id}” finns inte i inlämningen, så jämförelsen kan inte göras.`,
  };
}
