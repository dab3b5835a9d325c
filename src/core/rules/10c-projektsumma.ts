import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** S:a = Kostn. + Inv.utg., each column. */
export const rule10cProjektsumma = defineRule({
  id: '10c-projektsumma',
  title: 'S:a är Kostn. plus Inv.utg. för varje projekt och kolumn',
  severity: 'fel',
  source: 'Bilaga 10c, raden S:a',
  explanation:
    'Projektets kostnad och investeringsutgift redovisas var för sig och tillsammans. Låt raden vara en formel.',
  appliesTo: ['10c'],
  check: (bilaga) => checkSums(bilaga, '10c-projektsumma', { shouldBe: 'Kostn. plus Inv.utg.' }),
});
