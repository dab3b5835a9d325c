/**
 * Whether a comparison of a formula holds for the order of what it compares.
 * @param order below zero when the first comes first, zero when both are alike, above zero when the second comes first
 * @returns undefined for an operator that compares nothing
 */
export function orderHolds(operator: string, order: number): boolean | undefined {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return undefined;
  }
}
