import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Each column of TOTALT FÖRVALTNING is the sum of its rows. */
export const rule10bTotal = defineRule({
  id: '10b-total',
  title: 'TOTALT FÖRVALTNING är summan av raderna i varje kolumn',
  severity: 'fel',
  source: 'Bilaga 10b, raden TOTALT FÖRVALTNING',
  explanation: 'Totalen förs vidare till Investeringar på bilaga 10a. Summera alla rader med en formel.',
  appliesTo: ['10b'],
  check: (bilaga) => checkSums(bilaga, '10b-total', { shouldBe: 'summan av raderna' }),
});
