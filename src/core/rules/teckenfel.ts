import Big from 'big.js';
import { figureLabel } from '../bilagor/figure';
import { limitRelation } from '../findings/relation';
import { defineRule } from './kit/define-rule';
import { figureLabels, passedTimes } from './kit/results';

/**
 * 10a: intäkter ≥ 0, kostnader ≤ 0, avskrivningar and investeringar ≤ 0, also where a row that is only one of them has its
 * Netto alone; 10b and 10c: amounts ≥ 0. Sums that are formulas follow from the typed figures and are left to them.
 */
export const ruleTeckenfel = defineRule({
  id: 'teckenfel',
  title: 'Beloppen har rätt tecken',
  severity: 'fel',
  source:
    'Bilaga 10a, kolumnrubrikerna Intäkter (+) och Kostnader (-); bilaga 10b och 10c, utgifter utan minustecken; ”tecken” i regelpaketets tabeller',
  explanation:
    'På bilaga 10a skrivs intäkter med plus och kostnader, avskrivningar och investeringar med minus. På 10b och 10c skrivs utgifter utan minus. I andra tabeller anger regelpaketet tecknet. Ändra tecknet.',
  appliesTo: 'alla',
  *check(bilaga) {
    let passed = 0;
    for (const { figure, sign } of bilaga.traits.signedFigures()) {
      if (figure.value === null) continue;
      if (figure.value * sign >= 0) {
        passed += 1;
        continue;
      }
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: {
          id: 'sign',
          data: {
            figure: figureLabel(figure),
            actual: { value: figure.value, unit: figure.unit },
            allowed: sign > 0 ? 'positive' : 'negative',
          },
        },
        expected: -figure.value,
        actual: figure.value,
        unit: figure.unit,
        fix: figure.formula === null ? [{ place: figure, value: -figure.value }] : [],
        relation: limitRelation(
          figure,
          [],
          () => new Big(0),
          (actual) => actual.times(sign).gte(0),
        ),
        correction: { figure, value: -figure.value },
      };
    }
    yield* passedTimes(passed);
  },
});
