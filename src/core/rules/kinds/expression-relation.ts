import Big from 'big.js';
import type { Figure } from '../../bilagor/figure';
import { KRONOR_PER, type MoneyUnit, type Unit } from '../../bilagor/unit';
import {
  computedRelation,
  sumRelation,
  type ReadFigure,
  type Relation,
  type RelationTerm,
} from '../../findings/relation';
import { linearTerms, type Expression, type Reference } from '../../packs/tables/expression';
import type { Submission } from '../../submissions/submission';
import { resolveReference, type Spot } from './resolve-figures';

/** An expression at a spot: what its rows and columns are there. */
export interface SettledExpression {
  readonly expression: Expression;
  readonly figures: ReadonlyMap<Reference, readonly Figure[]>;
}

/** An expression that could not be settled, and the table that it lacks, if it is that. */
export interface Unsettled {
  readonly missingTable: string | null;
}

/** Finds the figures that an expression means at a spot. Of `a ?? b` it is a, or b where a is not there. */
export function settle(expression: Expression, spot: Spot, submission: Submission): SettledExpression | Unsettled {
  const figures = new Map<Reference, readonly Figure[]>();
  let missingTable: string | null = null;
  const walk = (part: Expression): Expression | undefined => {
    switch (part.op) {
      case 'number':
        return part;
      case 'ref': {
        const found = resolveReference(part, spot, submission);
        if (!found.found) {
          missingTable ??= found.missingTable;
          return undefined;
        }
        figures.set(part, found.figures);
        return part;
      }
      case 'abs':
      case '-x': {
        const of = walk(part.of);
        return of === undefined ? undefined : { ...part, of };
      }
      case '??':
        return walk(part.left) ?? walk(part.right);
      default: {
        const [left, right] = [walk(part.left), walk(part.right)];
        return left === undefined || right === undefined ? undefined : { ...part, left, right };
      }
    }
  };
  const settled = walk(expression);
  return settled === undefined ? { missingTable } : { expression: settled, figures };
}

/** Whether an expression could be settled. */
export function isSettled(settled: SettledExpression | Unsettled): settled is SettledExpression {
  return 'expression' in settled;
}

/** Every figure that a settled expression reads. */
export function inputsOf({ figures }: SettledExpression): readonly Figure[] {
  return [...new Set([...figures.values()].flat())];
}

/** The relation between a figure and an expression: a sum where it is one, so that rounding is judged as of sums. */
export function expressionRelation(
  target: Figure,
  settled: SettledExpression,
  addedByTarget: readonly Figure[] = [],
): Relation {
  const terms = termsOf(target, settled);
  if (terms !== undefined) {
    return sumRelation(target, terms, { addedByTarget });
  }
  return computedRelation(target, inputsOf(settled), (read) => evaluate(settled, target.unit, read));
}

/** The figures that a linear expression adds, each with its factor; undefined when it is not linear. */
function termsOf(target: Figure, { expression, figures }: SettledExpression): readonly RelationTerm[] | undefined {
  return linearTerms(expression)?.flatMap(({ reference, factor }) =>
    (figures.get(reference) ?? []).map((figure) => ({ figure, factor: factor * unitFactor(figure.unit, target.unit) })),
  );
}

/** What an expression comes to in a unit; null when a figure that it needs has no value, or something is divided by zero. */
export function evaluate({ expression, figures }: SettledExpression, unit: Unit, read: ReadFigure): Big | null {
  const walk = (part: Expression): Big | null => {
    switch (part.op) {
      case 'number':
        return new Big(part.value);
      case 'ref':
        return sumOf(figures.get(part) ?? [], unit, read);
      case 'abs':
        return walk(part.of)?.abs() ?? null;
      case '-x':
        return walk(part.of)?.times(-1) ?? null;
      case '??':
        return walk(part.left) ?? walk(part.right);
      default: {
        const [left, right] = [walk(part.left), walk(part.right)];
        if (left === null || right === null) return null;
        if (part.op === '+') return left.plus(right);
        if (part.op === '-') return left.minus(right);
        if (part.op === '*') return left.times(right);
        return right.eq(0) ? null : left.div(right);
      }
    }
  };
  return walk(expression);
}

function sumOf(figures: readonly Figure[], unit: Unit, read: ReadFigure): Big | null {
  let sum = new Big(0);
  let isAny = false;
  for (const figure of figures) {
    const value = read(figure);
    if (value === null) {
      if (figure.state !== 'empty') return null;
      continue;
    }
    isAny = true;
    sum = sum.plus(value.times(unitFactor(figure.unit, unit)));
  }
  return isAny ? sum : null;
}

function unitFactor(from: Unit, to: Unit): number {
  // Kronor per inhabitant are kronor divided by people.
  if (to === 'kr/inv' && isMoney(from)) return KRONOR_PER[from];
  return isMoney(from) && isMoney(to) ? KRONOR_PER[from] / KRONOR_PER[to] : 1;
}

/** Whether a unit is one of money. */
export function isMoney(unit: Unit): unit is MoneyUnit {
  return unit in KRONOR_PER;
}
