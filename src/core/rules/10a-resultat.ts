import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** RESULTAT = SUMMA VERKSAMHET + the financial rows. */
export const rule10aResultat = defineRule({
  id: '10a-resultat',
  title: 'RESULTAT är SUMMA VERKSAMHET plus de finansiella posterna',
  severity: 'fel',
  source: 'Bilaga 10a, raden RESULTAT',
  explanation:
    'Resultatet är verksamhetens netto tillsammans med finansiella poster, ersättningar och regionbidrag. Låt raden vara en formel.',
  appliesTo: ['10a'],
  check: (bilaga) => checkSums(bilaga, '10a-resultat', { shouldBe: 'SUMMA VERKSAMHET plus de finansiella posterna' }),
});
