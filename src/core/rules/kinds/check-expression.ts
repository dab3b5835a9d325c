import Big from 'big.js';
import type { Figure } from '../../bilagor/figure';
import type { CheckResult, FindingDraft, Severity } from '../../findings/finding';
import { tooCoarse } from '../../findings/coarse-figures';
import { asPrinted, type Comparison } from '../../findings/relation';
import { parseExpression, type Expression } from '../../packs/tables/expression';
import type { Submission } from '../../submissions/submission';
import { isLeftOut } from '../kit/expected-figures';
import { passed, unreadableRelation } from '../kit/results';
import { describeDeviation } from '../kit/sums';
import { expressionRelation, isSettled, settle } from './expression-relation';
import type { Spot } from './resolve-figures';
import type { SumSpot } from './spots';

/** How a figure is held to an expression. */
export interface ExpressionCheck {
  readonly expression: Expression;
  /** What the figure should be, as in ”ska vara summan av delområdena”. */
  readonly shouldBe: string;
  /** It is enough that the rounding of what it is computed from can explain a difference. */
  readonly isInterval?: boolean;
  /** So far from it, as a share of itself, a figure may be. */
  readonly within?: number | undefined;
  /** Further apart than this share of the larger, the two are not the same thing and are not compared. */
  readonly comparableWithin?: number | undefined;
  /** How serious it is where the row carries a note. */
  readonly ifNoted?: Severity | undefined;
}

const expressions = new Map<string, Expression | undefined>();

/** Reads an expression once; those that cannot be read have been told of when the pack was read. */
export function expressionOf(text: string): Expression {
  if (!expressions.has(text)) {
    if (expressions.size > 5000) expressions.clear();
    expressions.set(text, parseExpression(text));
  }
  return expressions.get(text) ?? { op: 'number', value: 0 };
}

/** Holds figures to an expression. A table that is not there is said once. */
export function* checkExpression(
  spots: readonly (Spot | SumSpot)[],
  submission: Submission,
  { expression, shouldBe, isInterval = false, within, comparableWithin, ifNoted }: ExpressionCheck,
): Generator<CheckResult> {
  for (const spot of spots) {
    const settled = settle(expression, spot, submission);
    if (!isSettled(settled)) {
      if (settled.missingTable === null) continue;
      yield missingTable(spot, settled.missingTable);
      return;
    }
    if (isLeftOut(spot.figure)) continue;
    const parts = 'parts' in spot ? spot.parts : typedParts(spot);
    const relation = expressionRelation(spot.figure, settled, parts);
    const hindrance = unreadableRelation(relation);
    const comparison = relation.compare(asPrinted);
    if (hindrance !== undefined) yield hindrance;
    else if (comparison === null) continue;
    else if (
      isInterval ? comparison.agreement !== 'off' : comparison.agreement === 'equal' && isPrinted(comparison, spot)
    )
      yield passed(relation);
    else if (comparison.agreement === 'too-coarse')
      yield { outcome: 'notEvaluated', place: spot.figure, reason: tooCoarse(spot.figure), relation };
    else if (comparableWithin !== undefined && !isComparable(comparison, comparableWithin)) yield notSameThing(spot);
    else if (within !== undefined && isWithin(comparison, within)) yield passed(relation);
    else {
      // What only the rounding of its inputs explains is told as a rounding difference.
      const judged = comparison.agreement === 'equal' ? { ...comparison, agreement: 'rounding' as const } : comparison;
      const draft = describeDeviation(spot.table, relation, judged, shouldBe);
      const noted = ifNoted !== undefined && comparison.agreement === 'off' && hasNote(spot);
      yield withoutCell({ ...draft, ...(noted ? { severity: ifNoted } : {}) }, 'parts' in spot);
    }
  }
}

/** Whether a figure is what it should be to its last digit. */
function isPrinted({ difference }: Comparison, { figure }: Spot): boolean {
  return figure.exact || difference.abs().lte(new Big(10).pow(-figure.decimals).div(2));
}

function isComparable({ difference, actual, expected }: Comparison, share: number): boolean {
  const larger = actual.abs().gt(expected.abs()) ? actual.abs() : expected.abs();
  return difference.abs().lte(larger.times(share));
}

function notSameThing({ figure }: Spot): CheckResult {
  return {
    outcome: 'notEvaluated',
    place: figure,
    reason: 'Beloppen skiljer sig så mycket att de inte kan avse detsamma, så jämförelsen görs inte.',
  };
}

function isWithin({ difference, actual }: Comparison, share: number): boolean {
  return difference.abs().lte(actual.abs().times(share));
}

/** The typed figures that a formula in the table adds up. */
function typedParts({ table, figure }: Spot): readonly Figure[] {
  if (figure.formula === null) return [];
  const sum = table.sums.find(({ target }) => target === figure);
  return sum?.terms.map((term) => term.figure).filter(({ exact }) => !exact) ?? [];
}

/** What is told of a sum that stands in no cell of its own is nothing to correct where it is told. */
function withoutCell(draft: FindingDraft, isSum: boolean): FindingDraft {
  if (!isSum) return draft;
  const { relation: _relation, correction: _correction, ...told } = draft;
  return { ...told, fix: [] };
}

const NOTED = /(?:\bnot \d|\*)/iu;

function hasNote({ row, table }: Spot): boolean {
  const cells = row.figures.map(({ address }) => table.snapshot.cellAt(address.row, address.column)?.value);
  const label = table.snapshot.cellAt(row.address.row, row.address.column)?.value;
  return [...cells, label].some((value) => typeof value === 'string' && NOTED.test(value));
}

/** A check that needs a table which the submission lacks. */
export function missingTable({ table }: Pick<Spot, 'table'>, id: string): CheckResult {
  return {
    outcome: 'notEvaluated',
    place: { sheet: table.sheet, address: table.title },
    reason: `Tabellen ”${id}” finns inte i inlämningen, så jämförelsen kan inte göras.`,
  };
}
