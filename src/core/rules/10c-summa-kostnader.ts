import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Summa kostnader is the sum of the projects\u2019 Kostn. */
export const rule10cSummaKostnader = defineRule({
  id: '10c-summa-kostnader',
  title: 'Summa kostnader är summan av raderna Kostn. i alla projekt',
  severity: 'fel',
  source: 'Bilaga 10c, raden Summa kostnader',
  explanation: 'Summan är den kostnad som belastar driftbudgeten. Summera alla projekts rad Kostn.',
  appliesTo: ['10c'],
  check: (bilaga) => checkSums(bilaga, '10c-summa-kostnader', { shouldBe: 'summan av projektens Kostn.' }),
});
