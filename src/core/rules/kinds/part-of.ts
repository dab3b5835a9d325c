import Big from 'big.js';
import { figureLabel, halfUnit, type Figure } from '../../bilagor/figure';
import type { PackTable, TableRow } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult } from '../../findings/finding';
import { asPrinted, limitRelation, sumRelation } from '../../findings/relation';
import { listWords } from '../../findings/wording';

import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import { figureLabels, passed, relatedFigures, unreadableRelation } from '../kit/results';
import { describeDeviation } from '../kit/sums';
import { textsOf } from '../../packs/tables/complete-pack';
import { defineKind } from './define-kind';
import { spotsOf } from './spots';

/** `del av`: parts (varav) are no larger than what they are parts of, one by one and together. */
export const partOfKind = defineKind({
  typ: 'del av',
  title: ({ delar, additiv }) =>
    additiv === true
      ? `${listWords(textsOf(delar))} är tillsammans raden som de är delar av`
      : `${listWords(textsOf(delar))} är högst raden som de är delar av`,
  explanation: 'En del kan inte vara större än det hela. Rätta delen, eller raden som den är del av.',
  *check(rule, table) {
    const ids = textsOf(rule.delar);
    const columns = new Set(
      ids.flatMap((id) => spotsOf(table, id, rule)).map(({ column }) => table.columns.indexOf(column)),
    );
    const parts = table.rows.filter(({ spec }) => ids.includes(spec.id));
    const parents = new Map<TableRow, TableRow[]>();
    for (const part of parts) {
      const parent = parentOf(part, rule, table);
      if (parent !== null && isAsked(parent, rule)) parents.set(parent, [...(parents.get(parent) ?? []), part]);
    }
    for (const [parent, members] of parents) {
      for (const at of columns) yield* checkColumn(rule, table, parent, members, at);
    }
  },
});

function isAsked({ spec }: TableRow, { föräldrar }: RuleSpecOf<'del av'>): boolean {
  return föräldrar === undefined || textsOf(föräldrar).includes(spec.id);
}

/** The row above; where parts stand in a block of their own, the row with the same label. */
function parentOf(part: TableRow, { av }: RuleSpecOf<'del av'>, { rows }: PackTable): TableRow | null {
  if (av === undefined) return part.partOf;
  const named = rows.filter(({ spec }) => spec.id === av || spec.memberOf === av);
  return named.length === 1 ? (named[0] ?? null) : (named.find(({ key }) => key === part.key) ?? null);
}

function* checkColumn(
  rule: RuleSpecOf<'del av'>,
  table: PackTable,
  parent: TableRow,
  members: readonly TableRow[],
  at: number,
): Generator<CheckResult> {
  const whole = parent.figures[at];
  const parts = members.flatMap(({ figures }) => figures[at] ?? []).filter(({ value }) => value !== null);
  if (whole === undefined || parts.length === 0 || whole.value === null) return;
  if (rule.additiv === true) {
    const relation = sumRelation(
      whole,
      parts.map((figure) => ({ figure, factor: 1 })),
    );
    const hindrance = unreadableRelation(relation);
    const comparison = relation.compare(asPrinted);
    if (hindrance !== undefined) yield hindrance;
    else if (comparison?.agreement === 'equal') yield passed(relation);
    else if (comparison !== null) yield describeDeviation(table, relation, comparison, 'summan av delarna');
    return;
  }
  for (const part of parts) yield* atMost(table, part, [part], whole);
  if (parts.length > 1 && parts.every((part) => fits([part], whole))) yield* atMost(table, whole, parts, whole);
}

function fits(parts: readonly Figure[], whole: Figure): boolean {
  const sum = parts.reduce((total, { value }) => total.plus(value ?? 0), new Big(0));
  const margin = [...parts, whole].reduce((total, figure) => total.plus(halfUnit(figure)), new Big(0));
  const isSameSign = sum.times(whole.value ?? 0).gte(0);
  return (
    isSameSign &&
    sum
      .abs()
      .minus(new Big(whole.value ?? 0).abs())
      .lte(margin)
  );
}

function* atMost(table: PackTable, place: Figure, parts: readonly Figure[], whole: Figure): Generator<CheckResult> {
  const relation = limitRelation(
    place,
    [...parts, whole].filter((figure) => figure !== place),
    () => new Big(whole.value ?? 0),
    () => fits(parts, whole),
  );
  if (fits(parts, whole)) {
    yield passed(relation);
    return;
  }
  const sum = parts.reduce((total, { value }) => total.plus(value ?? 0), new Big(0));
  yield {
    outcome: 'finding',
    place,
    bilaga: table,
    labels: figureLabels(place),
    message: {
      id: 'part-too-large',
      data: {
        figure: figureLabel(place),
        row: whole.rowLabel,
        parts: { value: sum.toNumber(), unit: whole.unit },
        whole: { value: whole.value ?? 0, unit: whole.unit },
        areSeveral: parts.length > 1,
      },
    },
    expected: whole.value,
    actual: sum.toNumber(),
    unit: whole.unit,
    related: relatedFigures([...parts, whole].filter((figure) => figure !== place)),
  };
}
