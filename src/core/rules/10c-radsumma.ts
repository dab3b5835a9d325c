import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** S:a kostn. tom = the row\u2019s five figures. */
export const rule10cRadsumma = defineRule({
  id: '10c-radsumma',
  title: 'S:a kostn. tom är summan av radens fem belopp',
  severity: 'fel',
  source: 'Bilaga 10c, kolumnen S:a kostn. tom',
  explanation: 'Kolumnen visar projektets hela kostnad till och med planperiodens slut. Låt den vara en formel.',
  appliesTo: ['10c'],
  check: (bilaga) => checkSums(bilaga, '10c-radsumma', { shouldBe: 'summan av radens belopp' }),
});
