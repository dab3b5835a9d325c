import Big from 'big.js';
import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { limitRelation } from '../findings/relation';
import { formatAmount } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED } from './kit/results';

/**
 * 10a: intäkter ≥ 0, kostnader ≤ 0, avskrivningar and investeringar ≤ 0; 10b and 10c: amounts ≥ 0. Sums that are formulas
 * follow from the typed figures and are left to them.
 */
export const ruleTeckenfel = defineRule({
  id: 'teckenfel',
  title: 'Beloppen har rätt tecken',
  severity: 'fel',
  source: 'Bilaga 10a, kolumnrubrikerna Intäkter (+) och Kostnader (-); bilaga 10b och 10c, utgifter utan minustecken',
  explanation:
    'På bilaga 10a skrivs intäkter med plus och kostnader, avskrivningar och investeringar med minus. På 10b och 10c skrivs utgifter utan minus. Ändra tecknet.',
  appliesTo: ['10a', '10b', '10c'],
  *check(bilaga) {
    for (const { figure, sign } of signedFigures(bilaga)) {
      if (figure.value === null) continue;
      if (figure.value * sign >= 0) {
        yield PASSED;
        continue;
      }
      const rule = sign > 0 ? 'ska vara noll eller positivt' : 'ska vara noll eller negativt';
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: `${figureLabel(figure)}: ${formatAmount(figure.value, figure.unit)} ${rule}.`,
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
  },
});

interface Signed {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

function signedFigures(bilaga: Bilaga): readonly Signed[] {
  if (bilaga.kind === '10b' || bilaga.kind === '10c') {
    const sums = new Set(bilaga.sums.filter(({ target }) => target.formula !== null).map(({ target }) => target));
    return bilaga.rows.flatMap(({ figures }) =>
      figures.filter((figure) => !sums.has(figure)).map((figure) => ({ figure, sign: 1 as const })),
    );
  }
  if (bilaga.kind !== '10a') return [];
  const negative = new Set([bilaga.avskrivningar, bilaga.investeringar]);
  return bilaga.rows.flatMap((row) =>
    bilaga.columns.flatMap(({ kind }, index): Signed[] => {
      const figure = row.figures[index];
      if (figure === undefined || (row === bilaga.summaVerksamhet && figure.formula !== null)) return [];
      if (negative.has(row)) {
        const followsFromCost =
          kind === 'netto' && bilaga.sums.some(({ target, rule }) => target === figure && rule === '10a-netto');
        return followsFromCost && figure.formula !== null ? [] : [{ figure, sign: -1 }];
      }
      if (row === bilaga.diff || row === bilaga.resultat) return [];
      if (kind === 'intäkter') return [{ figure, sign: 1 }];
      return kind === 'kostnader' ? [{ figure, sign: -1 }] : [];
    }),
  );
}
