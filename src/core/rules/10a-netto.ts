import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Netto = Intäkter + Kostnader, every row and year. */
export const rule10aNetto = defineRule({
  id: '10a-netto',
  title: 'Netto är summan av Intäkter och Kostnader på varje rad och för varje år',
  severity: 'fel',
  source: 'Bilaga 10a, kolumnerna Intäkter (+), Kostnader (-) och Netto',
  explanation:
    'Kostnader skrivs med minus, så Netto är intäkter plus kostnader. Låt Netto vara en formel, då följer den med när en post ändras.',
  appliesTo: ['10a'],
  check: (bilaga) => checkSums(bilaga, '10a-netto', { shouldBe: 'summan av Intäkter och Kostnader' }),
});
