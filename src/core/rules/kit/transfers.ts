import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { PeriodColumn, Row } from '../../bilagor/table';
import { KRONOR_PER, type MoneyUnit } from '../../bilagor/unit';
import type { CellEdit, CheckResult, NotEvaluatedCheck } from '../../findings/finding';
import { asPrinted, sumRelation, type RelationTerm, type SumOptions } from '../../findings/relation';
import { signedSum } from '../../findings/signed-sum';
import { isOfYear, type Submission } from '../../submissions/submission';
import { passed, unreadableRelation } from './results';
import { describeDeviation } from './sums';

/** A formula over more cells than this is nothing that a controller would want to read. */
const MOST_TERMS = 12;

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

/** An amount that is carried from one bilaga to another: the target is the sum of the terms, each by its factor. */
export interface CarriedAmount {
  /** The bilaga that it is carried to. */
  readonly bilaga: Bilaga;
  readonly target: Figure;
  /** The first is the amount that is carried; none when it has no counterpart. */
  readonly terms: readonly RelationTerm[];
  /** Swedish, as in ”ska vara … (Regionbidrag på bilaga 10a)”; why not, where it has no counterpart. */
  readonly shouldBe: string;
}

/** Checks an amount that is carried from another bilaga. */
export function* checkTransfer(carried: CarriedAmount, options: SumOptions = {}): Generator<CheckResult> {
  const { bilaga, target, terms, shouldBe } = carried;
  const relation = sumRelation(target, terms, options);
  const hindrance = unreadableRelation(relation);
  const comparison = relation.compare(asPrinted);
  if (hindrance !== undefined) yield hindrance;
  else if (comparison === null) return;
  else if (comparison.agreement === 'equal') yield passed(relation);
  else yield describeDeviation(bilaga, relation, comparison, shouldBe, transferFix(carried));
}

/** A formula over the other sheet's cells, with their signs and units, when they are in the same workbook. */
function transferFix({ target, terms }: CarriedAmount): readonly CellEdit[] {
  const isOwnWorkbook = terms.every(({ figure }) => figure.sheet.fileIndex === target.sheet.fileIndex);
  if (terms.length === 0 || terms.length > MOST_TERMS || !isOwnWorkbook) return [];
  const formula = signedSum(terms, target);
  return formula === target.formula ? [] : [{ place: target, formula: `=${formula}` }];
}
