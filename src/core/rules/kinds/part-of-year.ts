import Big from 'big.js';
import { decimalOf, figureLabel, type Figure } from '../../bilagor/figure';
import type { TableColumn } from '../../bilagor/pack-tables/matched-columns';
import type { PackTable, TableRow } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult, FindingDraft } from '../../findings/finding';
import { formatAmount } from '../../findings/wording';
import { textsOf } from '../../packs/tables/complete-pack';
import { VERSION_WORDS } from '../../packs/tables/period-spec';
import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import { figureLabels, PASSED, relatedFigures } from '../kit/results';
import { defineKind } from './define-kind';

const MONTHS = 12;

/** `delår`: the figures of a part of a year are their share of the whole year, or at least no larger than it. */
export const partOfYearKind = defineKind({
  typ: 'delår',
  title: ({ krav }) =>
    krav === 'andel'
      ? 'En del av året är lika stor del av helårets belopp'
      : 'En del av året är inte större än hela året',
  explanation:
    'Beloppet för en del av året och det för hela året går inte ihop. Rätta det som är fel, eller förklara varför året faller ut ojämnt.',
  *check(rule, table) {
    const ids = textsOf(rule.rader);
    const rows = table.rows.filter(
      ({ spec, isAdded }) =>
        (isAdded || spec.kind === 'fast') && (ids.includes(spec.id) || ids.includes(spec.memberOf ?? '')),
    );
    for (const [at, column] of table.columns.entries()) {
      const month = column.slot?.month ?? null;
      if (month === null) continue;
      const whole = wholeYear(table, column, rule);
      if (whole < 0) continue;
      for (const row of rows) yield* checkRow(rule, table, row, { part: at, whole, month });
    }
  },
});

/** The column of the whole of the same year, by the first of the versions that is there; -1 when none is. */
function wholeYear({ columns }: PackTable, part: TableColumn, { helår }: RuleSpecOf<'delår'>): number {
  for (const word of helår) {
    const version = VERSION_WORDS[word];
    const at = columns.findIndex(
      ({ slot, period }) =>
        slot !== null && slot.month === null && period?.year === part.period?.year && period?.version === version,
    );
    if (at >= 0) return at;
  }
  return -1;
}

interface Columns {
  readonly part: number;
  readonly whole: number;
  readonly month: number;
}

function* checkRow(
  { krav }: RuleSpecOf<'delår'>,
  table: PackTable,
  { figures }: TableRow,
  { part: partAt, whole: wholeAt, month }: Columns,
): Generator<CheckResult> {
  const [part, whole] = [figures[partAt], figures[wholeAt]];
  if (part === undefined || whole === undefined) return;
  const [ofPart, ofWhole] = [decimalOf(part), decimalOf(whole)];
  if (ofPart === null || ofWhole === null) return;
  const unit = stepOf(whole);
  if (krav === 'andel') {
    const share = ofWhole.times(month).div(MONTHS);
    const off = ofPart.minus(share);
    // A twelfth is told by the whole unit.
    if (off.abs().lte(stepOf(part))) yield PASSED;
    else {
      yield {
        ...draft(table, part, [whole]),
        message: `${figureLabel(part)} är ${formatAmount(ofPart, part.unit)}; ${month}/12 av ${formatAmount(ofWhole, whole.unit)} (${whole.columnLabel}) är ${formatAmount(share.round(part.decimals), part.unit)}.`,
        expected: share.round(part.decimals).toNumber(),
        actual: part.value,
        difference: off.toNumber(),
      };
    }
    return;
  }
  const over = ofPart.abs().minus(ofWhole.abs());
  const isOtherSign = ofPart.times(ofWhole).lt(0);
  if (over.lte(0) && !isOtherSign) yield PASSED;
  else {
    const isRounding = over.lte(unit.plus(stepOf(part)).div(2)) && !isOtherSign;
    yield {
      ...draft(table, whole, [part]),
      ...(isRounding ? { rule: 'avrundningsdifferens', severity: 'upplysning' as const } : {}),
      message: `${figureLabel(whole)} är ${formatAmount(ofWhole, whole.unit)}, mindre än ${formatAmount(ofPart, part.unit)} för en del av året (${part.columnLabel})${isRounding ? '. Skillnaden är inom avrundning' : ''}.`,
      expected: part.value,
      actual: whole.value,
      difference: over.toNumber(),
    };
  }
}

function stepOf({ decimals }: Figure): Big {
  return new Big(10).pow(-decimals);
}

function draft(table: PackTable, place: Figure, related: readonly Figure[]): Omit<FindingDraft, 'message'> {
  return {
    outcome: 'finding',
    place,
    bilaga: table,
    labels: figureLabels(place),
    unit: place.unit,
    related: relatedFigures(related),
  };
}
