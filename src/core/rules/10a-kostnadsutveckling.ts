import { figureLabel } from '../bilagor/figure';
import { asPrinted, limitRelation } from '../findings/relation';
import { formatAmount } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { figureLabels, passed, relatedFigure, unreadable } from './kit/results';

/** The cost of SUMMA VERKSAMHET grows by at most the rule pack's share from one year to the next. */
export const rule10aKostnadsutveckling = defineRule({
  id: '10a-kostnadsutveckling',
  title: 'Kostnaden i SUMMA VERKSAMHET ökar inte mer än tillåtet från ett år till nästa',
  severity: 'varning',
  source:
    'Verksamhetsplan 2020: ”Den totala kostnadsutvecklingen får högst uppgå till 3,0 procent under varje år i planperioden”',
  explanation:
    'Regionen har satt en gräns för hur mycket kostnaderna får öka per år. Sänk årets kostnader eller godta avvikelsen med ett skäl.',
  appliesTo: ['10a'],
  *check(bilaga, { pack }) {
    const { högstPerÅr } = pack.kostnadsutveckling;
    const costs = bilaga.columns.flatMap(({ kind, period }, index) => {
      const figure = kind === 'kostnader' ? bilaga.summaVerksamhet?.figures[index] : undefined;
      return figure === undefined || period?.year === null || period?.year === undefined
        ? []
        : [{ figure, year: period.year, period }];
    });
    for (const [index, later] of costs.entries()) {
      const earlier = costs[index - 1];
      if (earlier?.year !== later.year - 1) continue;
      if (earlier.figure.state === 'empty' || later.figure.state === 'empty') continue;
      const relation = limitRelation(
        later.figure,
        [earlier.figure],
        (read) => read(earlier.figure)?.times(1 + högstPerÅr) ?? null,
        (actual, limit) => actual.abs().lte(limit.abs().plus('1e-9')),
      );
      const hindrance = unreadable([later.figure, earlier.figure], relation);
      const comparison = relation.compare(asPrinted);
      const before = asPrinted(earlier.figure);
      if (hindrance !== undefined) yield hindrance;
      else if (comparison === null || before === null || before.eq(0)) continue;
      else if (comparison.agreement === 'equal') yield passed(relation);
      else {
        const { actual, expected } = comparison;
        const growth = actual.div(before).minus(1);
        yield {
          outcome: 'finding',
          place: later.figure,
          bilaga,
          labels: figureLabels(later.figure),
          message: `${figureLabel(later.figure)}: kostnaden ökar med ${formatAmount(growth, '%', 1)} från ${earlier.period.label}, från ${formatAmount(before.abs(), later.figure.unit)} till ${formatAmount(actual.abs(), later.figure.unit)}. Högst ${formatAmount(högstPerÅr, '%', 1)} är tillåtet, ${formatAmount(actual.abs().minus(expected.abs()).round(0, 3), later.figure.unit)} för mycket.`,
          expected: expected.toNumber(),
          actual: actual.toNumber(),
          difference: actual.minus(expected).toNumber(),
          unit: later.figure.unit,
          related: [relatedFigure(earlier.figure)],
          relation,
        };
      }
    }
  },
});
