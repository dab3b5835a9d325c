import Big from 'big.js';
import { decimalOf, type Figure } from '../bilagor/figure';

/** Reads a figure's value, or another value in its place when consequences are tried out; null when there is none. */
export interface ReadFigure {
  (figure: Figure): Big | null;
  /** The figures that get another value; all others are read as they stand. Undefined when that is not known. */
  readonly changed?: ReadonlyMap<Figure, Big>;
}

/** A figure that enters a sum with a factor (−1, or 1000 between units). */
export interface RelationTerm {
  readonly figure: Figure;
  readonly factor: number;
}

/** What a figure adds to a sum, in which it may stand several times. */
interface Share {
  readonly factor: Big;
  readonly times: number;
}

/** A sum of figures as they stand. */
interface PrintedSum {
  /** Of those that have a value. */
  readonly sum: Big;
  /** How many terms have no value and are not empty either. */
  readonly unknown: number;
  readonly shares: ReadonlyMap<Figure, Share>;
}

/**
 * Adds terms up, in which empty ones add nothing; null when another one has no value. Where only some figures get another
 * value, only those are added anew: decimal arithmetic is exact, and a total of thousands of rows is asked once a finding.
 */
export function createTermSum(terms: readonly RelationTerm[]): (read: ReadFigure) => Big | null {
  let printed: PrintedSum | undefined;
  return (read) => {
    const { changed } = read;
    return changed === undefined || changed.size >= terms.length
      ? addAll(terms, read)
      : addChanges((printed ??= addPrinted(terms)), changed);
  };
}

function addAll(terms: readonly RelationTerm[], read: ReadFigure): Big | null {
  let sum = new Big(0);
  for (const { figure, factor } of terms) {
    const value = read(figure);
    if (value !== null) sum = sum.plus(factor === 1 ? value : value.times(factor));
    else if (figure.state !== 'empty') return null;
  }
  return sum;
}

function addPrinted(terms: readonly RelationTerm[]): PrintedSum {
  const shares = new Map<Figure, Share>();
  let sum = new Big(0);
  let unknown = 0;
  for (const { figure, factor } of terms) {
    const before = shares.get(figure);
    shares.set(figure, {
      factor: before === undefined ? new Big(factor) : before.factor.plus(factor),
      times: (before?.times ?? 0) + 1,
    });
    const value = decimalOf(figure);
    if (value !== null) sum = sum.plus(value.times(factor));
    else if (figure.state !== 'empty') unknown += 1;
  }
  return { sum, unknown, shares };
}

function addChanges({ sum, unknown, shares }: PrintedSum, changed: ReadonlyMap<Figure, Big>): Big | null {
  let [after, left] = [sum, unknown];
  for (const [figure, value] of changed) {
    const share = shares.get(figure);
    if (share === undefined) continue;
    const before = decimalOf(figure);
    if (before === null && figure.state !== 'empty') left -= share.times;
    after = after.plus((before === null ? value : value.minus(before)).times(share.factor));
  }
  return left === 0 ? after : null;
}
