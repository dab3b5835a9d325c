import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { PeriodColumn, Row } from '../../bilagor/table';
import { KRONOR_PER, type MoneyUnit } from '../../bilagor/unit';
import type { CheckResult, NotEvaluatedCheck } from '../../findings/finding';
import { asPrinted, type Relation } from '../../findings/relation';
import { formatAddress } from '../../workbook/address';
import { isOfYear, type Submission } from '../../submissions/submission';
import { passed, unreadableRelation } from './results';
import { describeDeviation } from './sums';

/** A row's figures with the periods that they belong to. */
export interface DatedFigure {
  readonly figure: Figure;
  readonly period: PeriodColumn;
}

/** A row's figures by year, of one kind of column. */
export function datedFigures(bilaga: Bilaga, row: Row | null, kind: 'belopp' | 'netto'): readonly DatedFigure[] {
  return bilaga.columns.flatMap((column, index): DatedFigure[] => {
    const figure = row?.figures[index];
    if (figure === undefined || column.kind !== kind || column.period === null) return [];
    return [{ figure, period: column.period }];
  });
}

/** Whether two columns are of the same version and year; columns that are accumulated only match each other. */
export function samePeriod(one: PeriodColumn, other: PeriodColumn): boolean {
  if (one.year === null || one.year !== other.year) return false;
  return one.cumulative || other.cumulative
    ? one.cumulative && other.cumulative
    : one.version !== null && one.version === other.version;
}

/** The factor that turns amounts of one unit of money into another. */
export function unitFactor(from: MoneyUnit, to: MoneyUnit): number {
  return KRONOR_PER[from] / KRONOR_PER[to];
}

/**
 * A bilaga of another budget year cannot be compared with the others: the reason, once, instead of a wrong amount in every
 * column. Undefined when both are of the submission's year.
 */
export function otherYear(submission: Submission, bilagor: readonly Bilaga[]): NotEvaluatedCheck | undefined {
  const other = bilagor.find((bilaga) => !isOfYear(submission, bilaga));
  if (other === undefined) return undefined;
  return {
    outcome: 'notEvaluated',
    place: { sheet: other.sheet, address: other.title },
    reason: `Bilaga ${other.kind} avser budgetåret ${other.year ?? ''}, inte ${submission.year ?? ''}, och kan inte jämföras med de andra bilagorna.`,
  };
}

/** Checks an amount that is carried from another bilaga. */
export function* checkTransfer(bilaga: Bilaga, relation: Relation, shouldBe: string): Generator<CheckResult> {
  const hindrance = unreadableRelation(relation);
  const comparison = relation.compare(asPrinted);
  if (hindrance !== undefined) yield hindrance;
  else if (comparison === null) return;
  else if (comparison.agreement === 'equal') yield passed(relation);
  else yield describeDeviation(bilaga, relation, comparison, shouldBe, transferFix(relation));
}

/** A reference to the other sheet, when it is one cell of the same workbook. */
function transferFix({ target, inputs }: Relation): readonly { readonly place: Figure; readonly formula: string }[] {
  const [input] = inputs;
  if (
    input === undefined ||
    inputs.length !== 1 ||
    input.sheet.fileIndex !== target.sheet.fileIndex ||
    input.unit !== target.unit
  )
    return [];
  return [{ place: target, formula: `=${sheetReference(input)}` }];
}

function sheetReference(figure: Figure): string {
  const sheet = figure.sheet.sheet.replace(/'/gu, "''");
  return `'${sheet}'!${formatAddress(figure.address)}`;
}
