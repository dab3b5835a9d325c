import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Egna lokaler + Inhyrda lokaler = Summa. */
export const rule9Summa = defineRule({
  id: '9-summa',
  title: 'Summa är Egna lokaler plus Inhyrda lokaler',
  severity: 'fel',
  source: 'Bilaga 9, raden Summa',
  explanation: 'Lokalarean redovisas uppdelad och tillsammans. Låt raden vara en formel.',
  appliesTo: ['9'],
  check: (bilaga) => checkSums(bilaga, '9-summa', { shouldBe: 'Egna lokaler plus Inhyrda lokaler' }),
});
