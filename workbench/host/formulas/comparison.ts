const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='] as const;

/** An operator that compares. */
export type Comparison = (typeof COMPARISONS)[number];

/** Whether an operator compares. */
export function isComparison(operator: string): operator is Comparison {
  return (COMPARISONS as readonly string[]).includes(operator);
}

/**
 * Compares two values as Excel does: numbers before texts before TRUE and FALSE, texts in any case of letters, and an empty
 * cell (null) as 0, an empty text or FALSE, after what it is compared with.
 */
export function compare(one: unknown, operator: Comparison, other: unknown): boolean {
  const [left, right] = [one ?? emptyLike(other), other ?? emptyLike(one)];
  const order = orderOf(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

function emptyLike(other: unknown): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

const RANKS: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 3 };

function orderOf(left: unknown, right: unknown): number {
  const ranks = (RANKS[typeof left] ?? 0) - (RANKS[typeof right] ?? 0);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string' && typeof right === 'string') return sign(left.toLowerCase(), right.toLowerCase());
  return sign(Number(left), Number(right));
}

function sign<Value extends number | string>(left: Value, right: Value): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
