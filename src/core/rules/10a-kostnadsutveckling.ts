import { figureLabel } from '../bilagor/figure';
import type { FindingDraft } from '../findings/finding';
import { asPrinted } from '../findings/relation';
import { formatAmount, formatExcess, formatShare } from '../findings/wording';
import { pairsOf } from '../prior/prior-year';
import { costGrowths } from './kit/cost-growth';
import { defineRule } from './kit/define-rule';
import { figureLabels, missedGoal, passed, relatedFigure, unreadable } from './kit/results';

/** The cost of SUMMA VERKSAMHET grows by at most the rule pack's share from one year to the next. */
export const rule10aKostnadsutveckling = defineRule({
  id: '10a-kostnadsutveckling',
  title: 'Kostnaden i SUMMA VERKSAMHET ökar inte mer än tillåtet från ett år till nästa',
  severity: 'varning',
  isGoal: true,
  source:
    'Verksamhetsplan 2020: ”Den totala kostnadsutvecklingen får högst uppgå till 3,0 procent under varje år i planperioden”',
  explanation:
    'Regionen har satt en gräns för hur mycket kostnaderna får öka per år. Sänk årets kostnader eller godta avvikelsen med ett skäl.',
  appliesTo: ['10a'],
  *check(bilaga, { pack, prior }) {
    const { högstPerÅr } = pack.kostnadsutveckling;
    const lastYear =
      prior?.found === true ? pairsOf(prior.year, '10a').find((pair) => pair.bilaga === bilaga) : undefined;
    for (const growth of costGrowths(bilaga, pack, lastYear?.prior)) {
      const { figure, before: earlier, beforePeriod, factor, relation } = growth;
      if (earlier.state === 'empty' || figure.state === 'empty') continue;
      const hindrance = unreadable([figure, earlier], relation);
      const comparison = relation.compare(asPrinted);
      const before = asPrinted(earlier)?.times(factor) ?? null;
      if (hindrance !== undefined) yield hindrance;
      else if (comparison === null || before === null || before.eq(0)) continue;
      else if (comparison.agreement === 'equal') yield passed(relation);
      else {
        const { actual, expected } = comparison;
        const growth = actual.div(before).minus(1);
        const missed: FindingDraft = {
          outcome: 'finding',
          place: figure,
          bilaga,
          labels: figureLabels(figure),
          message: `${figureLabel(figure)}: kostnaden ökar med ${formatShare(growth, högstPerÅr)} från ${beforePeriod.label}, från ${formatAmount(before.abs(), figure.unit)} till ${formatAmount(actual.abs(), figure.unit)}. Högst ${formatAmount(högstPerÅr, '%', 1)} är tillåtet, ${formatExcess(actual.abs().minus(expected.abs()), figure.unit)} för mycket.`,
          expected: expected.toNumber(),
          actual: actual.toNumber(),
          difference: actual.minus(expected).toNumber(),
          unit: figure.unit,
          related: [relatedFigure(earlier)],
          relation,
        };
        yield missedGoal(missed, comparison);
      }
    }
  },
});
