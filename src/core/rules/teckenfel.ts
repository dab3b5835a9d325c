import Big from 'big.js';
import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga10a } from '../bilagor/bilaga-10a';
import type { Bilaga } from '../bilagor/index';
import type { Column, Row } from '../bilagor/table';
import { limitRelation } from '../findings/relation';
import { formatAmount } from '../findings/wording';
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
  source: 'Bilaga 10a, kolumnrubrikerna Intäkter (+) och Kostnader (-); bilaga 10b och 10c, utgifter utan minustecken',
  explanation:
    'På bilaga 10a skrivs intäkter med plus och kostnader, avskrivningar och investeringar med minus. På 10b och 10c skrivs utgifter utan minus. Ändra tecknet.',
  appliesTo: ['10a', '10b', '10c'],
  *check(bilaga) {
    let passed = 0;
    for (const { figure, sign } of signedFigures(bilaga)) {
      if (figure.value === null) continue;
      if (figure.value * sign >= 0) {
        passed += 1;
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
    yield* passedTimes(passed);
  },
});

interface Signed {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

function signedFigures(bilaga: Bilaga): readonly Signed[] {
  if (bilaga.kind === '10b' || bilaga.kind === '10c') return positiveFigures(bilaga);
  return bilaga.kind === '10a' ? signedFigures10a(bilaga) : [];
}

function positiveFigures(bilaga: Bilaga): readonly Signed[] {
  const sums = new Set<Figure>();
  for (const { target } of bilaga.sums) if (target.formula !== null) sums.add(target);
  const signed: Signed[] = [];
  for (const { figures } of bilaga.rows) {
    for (const figure of figures) if (!sums.has(figure)) signed.push({ figure, sign: 1 });
  }
  return signed;
}

/** Years that have Netto alone: a row that is only cost, or only income, has the sign of that there. */
function isAlone({ period }: Column, columns: readonly Column[]): boolean {
  return columns.filter((other) => other.period === period).length === 1;
}

function signedFigures10a(bilaga: Bilaga10a): readonly Signed[] {
  const nettos = new Set<Figure>();
  for (const { target, rule } of bilaga.sums) {
    if (rule === '10a-netto' && target.formula !== null) nettos.add(target);
  }
  const oneSided = new Map<Row | null, Signed['sign']>([
    [bilaga.tandvardsersattning, -1],
    [bilaga.primarvardsersattning, -1],
    [bilaga.regionbidrag, 1],
  ]);
  const signed: Signed[] = [];
  for (const row of bilaga.rows) {
    if (row === bilaga.diff || row === bilaga.resultat) continue;
    const isNegative = row === bilaga.avskrivningar || row === bilaga.investeringar;
    for (const [index, column] of bilaga.columns.entries()) {
      const { kind } = column;
      const figure = row.figures[index];
      if (figure === undefined || (row === bilaga.summaVerksamhet && figure.formula !== null)) continue;
      if (isNegative) {
        // A netto by formula follows from the cost beside it.
        if (kind !== 'netto' || !nettos.has(figure)) signed.push({ figure, sign: -1 });
      } else if (kind === 'intäkter') signed.push({ figure, sign: 1 });
      else if (kind === 'kostnader') signed.push({ figure, sign: -1 });
      else if (isAlone(column, bilaga.columns)) {
        const sign = oneSided.get(row);
        if (sign !== undefined) signed.push({ figure, sign });
      }
    }
  }
  return signed;
}
