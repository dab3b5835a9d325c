import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Diff = Investeringar − Avskrivningar. */
export const rule10aDiff = defineRule({
  id: '10a-diff',
  title: 'Diff är Investeringar minus Avskrivningar',
  severity: 'fel',
  source: 'Bilaga 10a, Likviditetspåverkan',
  explanation: 'Skillnaden visar hur investeringarna påverkar likviditeten. Låt raden vara en formel.',
  appliesTo: ['10a'],
  check: (bilaga) => checkSums(bilaga, '10a-diff', { shouldBe: 'Investeringar minus Avskrivningar' }),
});
