import { figureLabel } from '../bilagor/figure';
import { asPrinted } from '../findings/relation';
import { defineRule } from './kit/define-rule';
import { figureLabels, relatedFigures } from './kit/results';
import { sumFix } from './kit/sum-fix';
import { checkSum, relationOf } from './kit/sums';

/** Summa utgift = the row's five figures; a sum that is missing is less serious than a wrong one. */
export const rule10bRadsumma = defineRule({
  id: '10b-radsumma',
  title: 'Summa utgift är summan av radens fem belopp',
  severity: 'fel',
  source: 'Bilaga 10b, kolumnen Summa utgift t o m',
  explanation:
    'Kolumnen visar investeringens hela utgift till och med planperiodens slut. Låt den vara en formel. En rad med belopp men utan summa ger en varning.',
  appliesTo: ['10b'],
  *check(bilaga) {
    for (const sum of bilaga.sums) {
      if (sum.rule !== '10b-radsumma') continue;
      if (sum.target.state !== 'empty') {
        const result = checkSum(bilaga, sum, { shouldBe: 'summan av radens belopp' });
        if (result !== undefined) yield result;
        continue;
      }
      if (sum.terms.every(({ figure }) => figure.state === 'empty')) continue;
      const relation = relationOf(sum);
      const expected = relation.expected(asPrinted);
      yield {
        outcome: 'finding',
        severity: 'varning',
        place: sum.target,
        bilaga,
        labels: figureLabels(sum.target),
        message: {
          id: 'missing-sum',
          data: {
            figure: figureLabel(sum.target),
            expected: expected === null ? null : { value: expected.toNumber(), unit: sum.target.unit },
          },
        },
        expected: expected?.toNumber() ?? null,
        unit: sum.target.unit,
        related: relatedFigures(relation.inputs),
        fix: sumFix(bilaga, sum),
        relation,
        ...(expected === null ? {} : { correction: { figure: sum.target, value: expected.toNumber() } }),
      };
    }
  },
});
