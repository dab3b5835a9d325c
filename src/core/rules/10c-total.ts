import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** TOTALT IT-plan = Summa kostnader + Summa investeringar. */
export const rule10cTotal = defineRule({
  id: '10c-total',
  title: 'TOTALT IT-plan är Summa kostnader plus Summa investeringar',
  severity: 'fel',
  source: 'Bilaga 10c, raden TOTALT IT-plan',
  explanation: 'Totalen är hela IT-planens omfattning. Låt raden vara en formel.',
  appliesTo: ['10c'],
  check: (bilaga) => checkSums(bilaga, '10c-total', { shouldBe: 'Summa kostnader plus Summa investeringar' }),
});
