import { defineRule } from './kit/define-rule';
import { PASSED, relatedFigures } from './kit/results';

/** Every row with figures has a Benämning. */
export const rule10bUtanBenamning = defineRule({
  id: '10b-utan-benamning',
  title: 'Varje rad med belopp har en benämning',
  severity: 'varning',
  source: 'Bilaga 10b, kolumnen Benämning',
  explanation: 'Den som fattar beslut måste kunna se vad beloppet avser. Skriv en benämning på raden.',
  appliesTo: ['10b'],
  *check(bilaga) {
    // What stands in a row's sum alone is a wrong sum.
    const sums = new Set(bilaga.sums.map(({ target }) => target));
    for (const row of bilaga.investments) {
      const amounts = row.figures.filter(
        (figure) => !sums.has(figure) && (figure.state === 'text' || (figure.value !== null && figure.value !== 0)),
      );
      if (amounts.length === 0) continue;
      if (row.benamning !== '') {
        yield PASSED;
        continue;
      }
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: row.benamningAddress },
        bilaga,
        labels: ['rad utan benämning', row.projektnummer],
        message: 'Raden har belopp men ingen benämning.',
        related: relatedFigures(amounts),
      };
    }
  },
});
