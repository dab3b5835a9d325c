import Big from 'big.js';
import { figureLabel, halfUnit, type Figure } from '../../bilagor/figure';
import { KRONOR_PER, type Unit } from '../../bilagor/unit';
import type { CheckResult } from '../../findings/finding';
import { asPrinted, limitRelation, type ReadFigure, type Relation } from '../../findings/relation';
import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import type { Submission } from '../../submissions/submission';
import { isLeftOut } from '../kit/expected-figures';
import { figureLabels, passed, relatedFigures, unreadableRelation } from '../kit/results';
import { expressionOf, missingTable } from './check-expression';
import { defineKind } from './define-kind';
import { evaluate, inputsOf, isMoney, isSettled, settle, type SettledExpression } from './expression-relation';
import type { Spot } from './resolve-figures';
import { planYear } from '../../submissions/document';
import { spotsOf, sumSpotsOf, type SumSpot } from './spots';

/** `gräns`: a figure is at most, or at least, a number or what an expression comes to. */
export const limitKind = defineKind({
  typ: 'gräns',
  title: ({ värde, högst, minst }) =>
    `${värde} är ${[minst === undefined ? '' : `minst ${String(minst)}`, högst === undefined ? '' : `högst ${String(högst)}`].filter((part) => part !== '').join(' och ')}`,
  explanation: 'Gränsen gäller enligt regelpaketet. Ändra talet, eller förklara varför det är utanför.',
  *check(rule, table, { submission }) {
    const { värde, högst, minst, ...filter } = rule;
    const own = spotsOf(table, värde, filter);
    for (const spot of own.length > 0 || rule.annars === undefined ? own : sumSpotsOf(table, rule, filter)) {
      const year = spot.column.period?.year ?? planYear(submission) ?? table.year;
      if (rule['från år'] !== undefined && year !== null && year < rule['från år']) continue;
      if (högst !== undefined) yield* checkBound(rule, spot, submission, högst, 1);
      if (minst !== undefined) yield* checkBound(rule, spot, submission, minst, -1);
    }
  },
});

function* checkBound(
  rule: RuleSpecOf<'gräns'>,
  spot: Spot | SumSpot,
  submission: Submission,
  bound: number | string,
  side: 1 | -1,
): Generator<CheckResult> {
  const { figure, table } = spot;
  if (isLeftOut(figure)) return;
  const settled = typeof bound === 'number' ? undefined : settle(expressionOf(bound), spot, submission);
  if (settled !== undefined && !isSettled(settled)) {
    if (settled.missingTable !== null) yield missingTable(spot, settled.missingTable);
    return;
  }
  const parts = 'parts' in spot ? spot.parts : [];
  const relation = boundRelation(rule, figure, settled, { number: typeof bound === 'number' ? bound : 0, parts }, side);
  const hindrance = unreadableRelation(relation);
  const comparison = relation.compare(asPrinted);
  if (hindrance !== undefined) yield hindrance;
  else if (comparison === null) return;
  else if (comparison.agreement === 'equal') yield passed(relation);
  else {
    const { expected } = comparison;
    const actual = rule.belopp === true ? comparison.actual.abs() : comparison.actual;
    yield {
      outcome: 'finding',
      place: figure,
      bilaga: table,
      labels: figureLabels(figure),
      message: {
        id: 'limit',
        data: {
          figure: figureLabel(figure),
          actual: { value: actual.toNumber(), unit: figure.unit },
          side: side > 0 ? 'most' : 'least',
          limit: { value: expected.toNumber(), unit: figure.unit },
          of: typeof bound === 'string' ? bound : null,
        },
      },
      expected: expected.toNumber(),
      actual: actual.toNumber(),
      difference: actual.minus(expected).toNumber(),
      unit: figure.unit,
      related: relatedFigures(parts.length > 0 ? [...parts, ...relation.inputs] : relation.inputs),
      ...(parts.length > 0 ? {} : { relation }),
      ...(rule['före Y'] !== undefined && isBefore(spot, submission) ? { severity: rule['före Y'] } : {}),
    };
  }
}

/** Whether a column is of a year before the one that is planned, or of a part of a year. */
function isBefore({ column, table }: Spot, submission: Submission): boolean {
  const year = planYear(submission) ?? table.year;
  return year !== null && (column.period?.year ?? year) < year;
}

/** With a tolerance of the pack's, and as much as the rounding of typed figures that are compared can come to. */
function boundRelation(
  { belopp, tolerans = 0, enhet }: RuleSpecOf<'gräns'>,
  figure: Figure,
  settled: SettledExpression | undefined,
  { number, parts }: { readonly number: number; readonly parts: readonly Figure[] },
  side: 1 | -1,
): Relation {
  const factor = enhet === undefined ? 1 : factorBetween(enhet, figure.unit);
  const inputs = settled === undefined ? [] : inputsOf(settled);
  const size = (value: Big): Big => (belopp === true ? value.abs() : value);
  const rounding = (settled === undefined ? [] : [figure, ...parts, ...inputs]).reduce(
    (sum, rounded) => sum.plus(halfUnit(rounded).times(factorBetween(rounded.unit, figure.unit))),
    new Big(0),
  );
  const margin = rounding.plus(new Big(tolerans).times(factor));
  const limit = (read: ReadFigure): Big | null => {
    const value = settled === undefined ? new Big(number).times(factor) : evaluate(settled, figure.unit, read);
    return value === null ? null : size(value);
  };
  return limitRelation(figure, inputs, limit, (actual, bound) => size(actual).minus(bound).times(side).lte(margin));
}

function factorBetween(from: Unit, to: Unit): number {
  return isMoney(from) && isMoney(to) ? KRONOR_PER[from] / KRONOR_PER[to] : 1;
}
