import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Each column of SUMMA VERKSAMHET is the sum of the delområden. */
export const rule10aSummaVerksamhet = defineRule({
  id: '10a-summa-verksamhet',
  title: 'SUMMA VERKSAMHET är summan av delområdena i varje kolumn',
  severity: 'fel',
  source: 'Bilaga 10a, raden SUMMA VERKSAMHET',
  explanation: 'Summan förs vidare till RESULTAT och regionens budget. Summera alla delområden med en formel.',
  appliesTo: ['10a'],
  check: (bilaga) => checkSums(bilaga, '10a-summa-verksamhet', { shouldBe: 'summan av delområdena' }),
});
