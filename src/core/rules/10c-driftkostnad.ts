import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Summa = Årskostnad + Kapitalkostnad for each project; Driftkostnader is the sum of them. */
export const rule10cDriftkostnad = defineRule({
  id: '10c-driftkostnad',
  title: 'Summa är Årskostnad plus Kapitalkostnad, och Driftkostnader är summan av dem',
  severity: 'fel',
  source: 'Bilaga 10c, Ökade driftkostnader',
  explanation: 'Driftkostnaden är vad projektet kostar varje år efter införandet. Låt summorna vara formler.',
  appliesTo: ['10c'],
  check: (bilaga) => checkSums(bilaga, '10c-driftkostnad', { shouldBe: 'summan av driftkostnaderna' }),
});
