import { defineRule } from './kit/define-rule';
import { checkSums } from './kit/sums';

/** Läkarbesök = all Läkare rows, Övriga vårdgivare besök = all other rows; mottagning + hem. */
export const rule9aBesok = defineRule({
  id: '9a-besok',
  title: 'Läkarbesök och Övriga vårdgivare besök är summan av sina rader, mottagning och hembesök',
  severity: 'fel',
  source: 'Bilaga 9a, Ersättningsberättigade besök',
  explanation:
    'Besöken ligger till grund för ersättning. Telefon- och brevkontakter räknas inte med. Låt raderna vara formler.',
  appliesTo: ['9a'],
  check: (bilaga) =>
    checkSums(bilaga, '9a-besok', { shouldBe: 'summan av mottagningsbesök och hembesök på sina rader' }),
});
