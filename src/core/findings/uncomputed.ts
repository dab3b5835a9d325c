import type { Figure } from '../bilagor/figure';

/**
 * Swedish: why a formula's result is not known, and what to do.
 * @param cell how the sentence names its cell
 */
export function whyUncomputed(cell: string, { sheet }: Figure): string {
  return sheet.isCalculatedByHand === true
    ? `Cellen ${cell} har inte räknats om sedan beloppen ändrades. Tryck F9 i Excel, spara arbetsboken och kontrollera igen.`
    : `Cellen ${cell} har en formel utan sparat resultat. Öppna arbetsboken i Excel, spara den och kontrollera igen.`;
}
