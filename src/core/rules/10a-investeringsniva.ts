import { figureLabel } from '../bilagor/figure';
import type { FindingDraft } from '../findings/finding';
import { asPrinted } from '../findings/relation';
import { formatAmount } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { investmentLevels } from './kit/investment-level';
import { figureLabels, missedGoal, passed, relatedFigure, unreadable } from './kit/results';

/** Investeringar are at most Avskrivningar in size (times the rule pack's degree) for Budget and Plan. */
export const rule10aInvesteringsniva = defineRule({
  id: '10a-investeringsniva',
  title: 'Investeringarna är inte större än avskrivningarna för budget- och planår',
  severity: 'varning',
  isGoal: true,
  source:
    'Verksamhetsplan 2020: ”Investeringsnivån ska motsvara återinvestering och baseras på kostnad för avskrivning”',
  explanation:
    'Investeringarna ska rymmas inom det som skrivs av. Sänk investeringarna eller godta avvikelsen med ett skäl.',
  appliesTo: ['10a'],
  *check(bilaga, { pack }) {
    const degree = pack.investeringsnivå.högstaÅterinvesteringsgrad;
    for (const { figure: investment, depreciation, relation } of investmentLevels(bilaga, pack)) {
      if (investment.state === 'empty' || depreciation.state === 'empty') continue;
      const hindrance = unreadable([investment, depreciation], relation);
      const comparison = relation.compare(asPrinted);
      const written = asPrinted(depreciation);
      if (hindrance !== undefined) yield hindrance;
      else if (comparison === null || written === null) continue;
      else if (comparison.agreement === 'equal') yield passed(relation);
      else {
        const { actual, expected } = comparison;
        const share = written.eq(0)
          ? ''
          : ` Återinvesteringsgraden blir ${formatAmount(actual.div(written).abs(), '%', 1)}.`;
        const missed: FindingDraft = {
          outcome: 'finding',
          place: investment,
          bilaga,
          labels: figureLabels(investment),
          message: `${figureLabel(investment)}: ${formatAmount(actual.abs(), investment.unit)} är mer än avskrivningarna, ${formatAmount(written.abs(), investment.unit)}.${share} Högst ${formatAmount(degree, '%', 0)} är tillåtet.`,
          expected: expected.toNumber(),
          actual: actual.toNumber(),
          difference: actual.minus(expected).toNumber(),
          unit: investment.unit,
          related: [relatedFigure(depreciation)],
          relation,
        };
        yield missedGoal(missed, comparison);
      }
    }
  },
});
