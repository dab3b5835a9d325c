import { figureLabel } from '../../bilagor/figure';
import type { CheckResult, FindingDraft } from '../../findings/finding';
import { amountSense, deviationSentence } from '../../findings/direction';
import { asPrinted, limitRelation, sumRelation, type Relation } from '../../findings/relation';
import { formatAmount } from '../../findings/wording';
import type { BilagaPair, PriorYear } from '../../prior/prior-year';
import {
  amountOf,
  describeChange,
  exceeds,
  limitText,
  NO_LIMITS,
  priorHindrance,
  sizeText,
  type ChangeLimit,
  type PriorLimits,
} from './prior-changes';
import { accumulatedFigure, type AccumulatedFigure, type RowPair } from './prior-columns';
import { plannedGroups } from './prior-rows';
import { figureLabels, PASSED, relatedFigures } from './results';

/** Checks every row of a kind of bilaga whose first column is accumulated. */
export function* checkAccumulatedRows(
  prior: PriorYear,
  kind: '10b' | '10c',
  limits: PriorLimits | undefined,
): Generator<CheckResult> {
  for (const { pair, parts } of plannedGroups(prior)) {
    if (pair.bilaga.kind !== kind) continue;
    if (limits === undefined) {
      yield NO_LIMITS;
      return;
    }
    // A repeated row is the sum of rows elsewhere, of which some may have left their list.
    for (const part of parts) if (!part.isRepeated) yield* checkAccumulated(pair, part, limits.prognosavvikelse);
  }
}

/**
 * Holds a row's figure t o m Y−2 to last year's t o m Y−3 plus the outcome of Y−2. Last year's submission has only a
 * forecast of that outcome, so the two agree within the limit and not to the krona. What was spent cannot become less.
 */
function* checkAccumulated(pair: BilagaPair, rows: RowPair, limit: ChangeLimit): Generator<CheckResult> {
  const accumulated = accumulatedFigure(pair, rows);
  if (accumulated === undefined) return;
  const { figure, until, forecast } = accumulated;
  if ([figure, until, forecast].every(({ state }) => state === 'empty')) return;
  const hindrance = priorHindrance(figure, [until, forecast]);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  const found = findShrinking(pair, rows, accumulated) ?? findDeviation(pair, rows, accumulated, limit);
  yield found ?? PASSED;
}

/** Less than what was already spent a year earlier. */
function findShrinking(
  { bilaga }: BilagaPair,
  { factor }: RowPair,
  { figure, until }: AccumulatedFigure,
): FindingDraft | undefined {
  const relation = sumRelation(figure, [{ figure: until, factor }], { emptyTargetIsZero: true });
  const comparison = relation.compare(asPrinted);
  if (comparison?.agreement !== 'off' || comparison.difference.gt(0)) return undefined;
  const { actual, expected, difference } = comparison;
  return {
    outcome: 'finding',
    place: figure,
    bilaga,
    labels: figureLabels(figure),
    message: `${figureLabel(figure)}: ${formatAmount(actual, figure.unit)} är mindre än de ${formatAmount(expected, figure.unit)} som redan var ${until.columnLabel} i förra årets inlämning. ${deviationSentence(amountSense(bilaga, figure), expected, actual, figure.unit)}`,
    expected: expected.toNumber(),
    actual: actual.toNumber(),
    difference: difference.toNumber(),
    unit: figure.unit,
    related: relatedFigures([until]),
    relation: limitRelation(
      figure,
      [until],
      (read) => amountOf(until, read)?.times(factor) ?? null,
      (value, least) => value.gte(least),
    ),
  };
}

function findDeviation(
  { bilaga }: BilagaPair,
  { factor }: RowPair,
  { figure, period, until, forecast }: AccumulatedFigure,
  limit: ChangeLimit,
): FindingDraft | undefined {
  const sum = sumRelation(
    figure,
    [
      { figure: until, factor },
      { figure: forecast, factor },
    ],
    { emptyTargetIsZero: true },
  );
  const comparison = sum.compare(asPrinted);
  if (comparison?.agreement !== 'off') return undefined;
  const { actual, expected, difference } = comparison;
  const change = describeChange(figure, actual, expected);
  if (!exceeds(change, limit, bilaga)) return undefined;
  const amount = (value: Parameters<typeof formatAmount>[0]): string => formatAmount(value, figure.unit);
  const [before, during] = [amountOf(until)?.times(factor) ?? 0, amountOf(forecast)?.times(factor) ?? 0];
  const relation: Relation = limitRelation(figure, [until, forecast], sum.expected, (value, target) => {
    return !exceeds(describeChange(figure, value, target), limit, bilaga);
  });
  return {
    outcome: 'finding',
    place: figure,
    bilaga,
    labels: figureLabels(figure),
    message: `${figureLabel(figure)}: ${amount(actual)} ska vara omkring ${amount(expected)}. I förra årets inlämning var ${until.columnLabel} ${amount(before)} och prognosen för ${period.year ?? ''} ${amount(during)}. Skillnaden ${sizeText(change)} är mer än utfallet bör avvika från prognosen, ${limitText(limit, bilaga)}.`,
    expected: expected.toNumber(),
    actual: actual.toNumber(),
    difference: difference.toNumber(),
    unit: figure.unit,
    related: relatedFigures([until, forecast]),
    relation,
  };
}
