import type Big from 'big.js';
import { figureLabel } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition } from '../../bilagor/table';
import type { CellEdit, CheckResult, FindingDraft } from '../../findings/finding';
import { amountSense } from '../../findings/direction';
import { saying, type Basis, type SaidAmount } from '../../findings/messages/message';
import { asPrinted, sumRelation, type Comparison, type Relation } from '../../findings/relation';
import { formatAmount } from '../../findings/wording';
import { isLeftOut } from './expected-figures';
import { hiddenTerms, hiddenTermsSentence } from './hidden-cells';
import { figureLabels, passed, relatedFigures, unreadableRelation } from './results';
import { sumFix } from './sum-fix';

/** How a sum rule words its findings. */
export interface SumWording {
  /** What the figure should be, as in ”ska vara summan av delområdena”. */
  readonly shouldBe: string | Basis;
}

/** The relation of a sum of the template. */
export function relationOf(sum: SumDefinition): Relation {
  return sumRelation(sum.target, sum.terms, sum.rounded === undefined ? {} : { rounded: sum.rounded });
}

/** Checks every sum that a bilaga defines under a rule's id. */
export function* checkSums(bilaga: Bilaga, rule: string, wording: SumWording): Generator<CheckResult> {
  for (const sum of bilaga.sums) {
    const result = sum.rule === rule ? checkSum(bilaga, sum, wording) : undefined;
    if (result !== undefined) yield result;
  }
}

/**
 * Checks one sum.
 * @returns undefined for a sum whose cell is blank, which is `varde-saknas`' matter, not a wrong sum
 */
export function checkSum(bilaga: Bilaga, sum: SumDefinition, wording: SumWording): CheckResult | undefined {
  if (isLeftOut(sum.target)) return undefined;
  const relation = relationOf(sum);
  const hindrance = unreadableRelation(relation);
  if (hindrance !== undefined) return hindrance;
  const comparison = relation.compare(asPrinted);
  if (comparison === null) return undefined;
  if (comparison.agreement === 'equal') return passed(relation);
  const finding = describeDeviation(bilaga, relation, comparison, shouldBeOf(sum, wording), sumFix(bilaga, sum));
  const hidden = comparison.agreement === 'off' ? hiddenTerms(bilaga, sum) : [];
  if (hidden.length === 0) return finding;
  const rows = [...new Set(hidden.map(({ address }) => address.row))];
  return {
    ...finding,
    message: saying(finding.message, hiddenTermsSentence(sum.target, hidden)),
    // However many columns the total has, it is one slip.
    sharedCause: `dolda rader ${rows.join(',')}`,
  };
}

/** So many rows of a subtotal are named. */
const MOST_NAMED = 4;

function shouldBeOf({ isSubtotal, terms }: SumDefinition, { shouldBe }: SumWording): string | Basis {
  if (isSubtotal !== true) return shouldBe;
  const labels = terms.map(({ figure }) => figure.rowLabel);
  return labels.length > MOST_NAMED
    ? `summan av raderna ${labels[0] ?? ''} till ${labels.at(-1) ?? ''}`
    : { kind: 'sum', parts: labels };
}

/** Words a figure that is not what it should be, or that is so only within rounding. */
export function describeDeviation(
  bilaga: Bilaga,
  relation: Relation,
  comparison: Comparison,
  shouldBe: string | Basis,
  fix: readonly CellEdit[] = [],
): FindingDraft {
  const { target } = relation;
  const { expected, actual, difference, agreement } = comparison;
  const common = {
    outcome: 'finding' as const,
    place: target,
    bilaga,
    labels: figureLabels(target),
    expected: expected.toNumber(),
    actual: actual.toNumber(),
    difference: difference.toNumber(),
    unit: target.unit,
    related: relatedFigures(relation.inputs),
    relation,
  };
  // Two amounts that differ are written with as many decimals as tell them apart.
  const isAlike = formatAmount(actual, target.unit) === formatAmount(expected, target.unit);
  const decimals = isAlike && target.unit !== '%' ? { decimals: Math.max(0, target.decimals) } : {};
  const said = (value: Big): SaidAmount => ({ value: value.toNumber(), unit: target.unit, ...decimals });
  const figure = figureLabel(target);
  const basis: Basis = typeof shouldBe === 'string' ? { kind: 'words', text: shouldBe } : shouldBe;
  const both = { figure, actual: said(actual), expected: said(expected), basis };
  if (agreement !== 'off') {
    return {
      ...common,
      rule: 'avrundningsdifferens',
      severity: 'upplysning',
      message: {
        id: 'rounding-difference',
        data: { ...both, difference: said(difference.abs()), isLikely: agreement === 'rounding' },
      },
    };
  }
  return {
    ...common,
    message: { id: 'deviation', data: { ...both, sense: amountSense(bilaga, target) } },
    fix,
    correction: { figure: target, value: expected.toNumber() },
  };
}
