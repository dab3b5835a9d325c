/** Whether a number format shows percentages. */
export function isPercentage(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./gu, '').includes('%');
}
