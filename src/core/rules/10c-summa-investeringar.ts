import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Summa investeringar is the sum of the projects\u2019 Inv.utg. */
export const rule10cSummaInvesteringar = defineRule({
  id: '10c-summa-investeringar',
  title: 'Summa investeringar är summan av raderna Inv.utg. i alla projekt',
  severity: 'fel',
  source: 'Bilaga 10c, raden Summa investeringar',
  explanation: 'Summan överförs till bilaga 10b, raden för IT. Summera alla projekts rad Inv.utg.',
  appliesTo: ['10c'],
  check: (bilaga) => checkSums(bilaga, '10c-summa-investeringar', { shouldBe: 'summan av projektens Inv.utg.' }),
});
