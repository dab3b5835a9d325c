import Big from 'big.js';
import { decimalOf, halfUnit, type Figure } from '../bilagor/figure';
import type { Calculation } from './calculation';
import { formulaReads } from './formula-reads';
import { createTermSum, type ReadFigure, type RelationTerm } from './term-sum';

export type { ReadFigure, RelationTerm } from './term-sum';

/** Reads figures as they stand. */
export const asPrinted: ReadFigure = decimalOf;

/**
 * How a figure compares with what it should be: the same; within what rounding can explain; within it but so far out
 * that rounding seldom does; within what can be explained only since the figures that it is computed from are so coarse
 * that nearly anything can be; or outside.
 */
export type Agreement = 'equal' | 'rounding' | 'unlikely-rounding' | 'too-coarse' | 'off';

/** A comparison of a figure with what it should be. */
export interface Comparison {
  readonly agreement: Agreement;
  readonly expected: Big;
  readonly actual: Big;
  /** actual − expected */
  readonly difference: Big;
}

/** The comparison of a printed figure that is what it should be. Its decimals are made when someone asks for them. */
class EqualComparison implements Comparison {
  readonly agreement = 'equal';
  readonly #target: Figure;
  readonly #expect: Relation['expected'];

  constructor(target: Figure, expect: Relation['expected']) {
    this.#target = target;
    this.#expect = expect;
  }

  get expected(): Big {
    return this.#expect(asPrinted) ?? this.actual;
  }

  get actual(): Big {
    return asPrinted(this.#target) ?? new Big(0);
  }

  get difference(): Big {
    return this.actual.minus(this.expected);
  }
}

/** Something that a figure and others must fulfil together. */
export interface Relation {
  /** The figure that is held to it. */
  readonly target: Figure;
  /** The figures that it is computed from. */
  readonly inputs: readonly Figure[];
  /** The target follows from the inputs by definition, so that a change in them changes it. */
  readonly defines: boolean;
  /** What the target should be; null when an input that it needs has no value. */
  readonly expected: (read: ReadFigure) => Big | null;
  /** Compares the target with that; null when either has no value. */
  readonly compare: (read: ReadFigure) => Comparison | null;
  /** How the target is computed, where it can be shown as an equation. */
  readonly calculation?: Calculation;
}

/** How a sum is judged. */
export interface SumOptions {
  /** An empty target counts as zero (a transfer that was left out). */
  readonly emptyTargetIsZero?: boolean;
  /** Rounding explains nothing: a count that is carried over is the same count. */
  readonly isExact?: boolean;
  /** What the terms come down to, whose rounding counts instead of theirs. */
  readonly rounded?: readonly RelationTerm[];
  /** Typed figures that the target's own formula adds up: their rounding is in it too. */
  readonly addedByTarget?: readonly Figure[];
}

/** Binary noise that is left when Excel adds decimals, in proportion to the figures. */
const NOISE = 1e-11;
/** Of so many terms, the error of adding them up in binary is far smaller than that noise. */
const MOST_ADDED = 5000;

/**
 * A figure that is the sum of others. Empty terms add nothing. The rounding model is that of XBRL Calculations 1.1:
 * each typed constant may have been moved by half a unit of its last digit, so that with n of them in the same unit u a
 * difference up to n·u/2 can be rounding.
 */
export function sumRelation(target: Figure, terms: readonly RelationTerm[], options: SumOptions = {}): Relation {
  const expected = createTermSum(terms);
  // What rounding can explain hangs on the figures as they stand, and is asked for each value that is tried out.
  let known: SumJudge | undefined;
  const judge: SumJudge = (difference) => (known ??= createSumJudge(target, terms, options))(difference);
  return {
    target,
    inputs: terms.map(({ figure }) => figure),
    defines: true,
    calculation: { kind: 'sum', terms },
    expected,
    compare: (read) => {
      if (read === asPrinted && isPlainlyEqual(target, terms)) return new EqualComparison(target, expected);
      const sum = expected(read);
      // A lone dash in the place of a sum says that it comes to nothing.
      const isZero = target.state === 'empty' && (options.emptyTargetIsZero === true || target.text !== null);
      const actual = read(target) ?? (isZero ? new Big(0) : null);
      if (sum === null || actual === null) return null;
      const difference = actual.minus(sum);
      return {
        agreement: options.isExact === true && judge(difference) !== 'equal' ? 'off' : judge(difference),
        expected: sum,
        actual,
        difference,
      };
    },
  };
}

/**
 * Whether a printed figure is the sum of its terms but for binary noise, told in binary: nearly every sum is, and decimal
 * arithmetic takes twenty times as long. Half of the noise that is allowed is left to the error of the binary sum itself.
 * False says only that decimals must decide.
 */
function isPlainlyEqual(target: Figure, terms: readonly RelationTerm[]): boolean {
  if (target.value === null || terms.length > MOST_ADDED) return false;
  let sum = 0;
  let scale = Math.abs(target.value);
  for (const { figure, factor } of terms) {
    if (figure.value === null) {
      if (figure.state !== 'empty') return false;
      continue;
    }
    const term = figure.value * factor;
    sum += term;
    scale += Math.abs(term);
  }
  return Math.abs(target.value - sum) <= (NOISE / 2) * Math.max(1, scale);
}

type SumJudge = (difference: Big) => Agreement;

function createSumJudge(target: Figure, terms: readonly RelationTerm[], options: SumOptions): SumJudge {
  const scale = terms.reduce(
    (sum, { figure, factor }) => sum + Math.abs((figure.value ?? 0) * factor),
    Math.abs(target.value ?? 0),
  );
  const noise = new Big(NOISE).times(Math.min(Math.max(1, scale), Number.MAX_VALUE));
  let known: SumJudge | undefined;
  return (difference) => {
    const size = difference.abs();
    if (size.eq(0) || size.lte(noise)) return 'equal';
    return (known ??= createRoundingJudge(target, terms, options))(size);
  };
}

/** Judges the size of a difference that is more than noise. */
function createRoundingJudge(
  target: Figure,
  terms: readonly RelationTerm[],
  { rounded = terms, addedByTarget = [] }: SumOptions,
): SumJudge {
  const own = addedByTarget.filter(({ value, exact }) => value !== null && !exact);
  const constants = rounded.filter(({ figure }) => figure.value !== null && !figure.exact);
  const isConstant = target.value !== null && !target.exact;
  // A formula over the very cells that are compared has no rounding of its own.
  if (!isConstant && terms.some(({ figure }) => formulaReads(target, figure))) return () => 'off';
  const halves = constants.map(({ figure, factor }) => halfUnit(figure).times(factor).abs());
  if (isConstant) halves.push(halfUnit(target));
  else halves.push(...own.map(halfUnit));
  const interval = halves.reduce((sum, half) => sum.plus(half), new Big(0));
  const squares = halves.reduce((sum, half) => sum.plus(half.times(2).pow(2)), new Big(0));
  return (size) => {
    if (size.gt(interval)) return 'off';
    // Beyond three standard deviations, 3·√(Σu²/12), with both sides squared.
    return size.pow(2).times(12).gt(squares.times(9)) ? 'unlikely-rounding' : 'rounding';
  };
}

/** The least and the most that a computed figure can be. */
interface Span {
  readonly least: Big;
  readonly most: Big;
}

/**
 * What a computation can come to when every rounded input moves within its own rounding. It is taken to rise or fall with
 * each input all the way, as quotients and products do.
 * @returns undefined when it comes to nothing somewhere within, as when a denominator may be zero
 */
function spanOf(
  rounded: readonly Figure[],
  compute: (read: ReadFigure) => Big | null,
  read: ReadFigure,
): Span | undefined {
  const [low, high] = [new Map<Figure, Big>(), new Map<Figure, Big>()];
  const reads =
    (moved: ReadonlyMap<Figure, Big>): ReadFigure =>
    (figure) =>
      moved.get(figure) ?? read(figure);
  for (const input of rounded) {
    const value = read(input);
    if (value === null) continue;
    const ends = [value.minus(halfUnit(input)), value.plus(halfUnit(input))] as const;
    const [down, up] = ends.map((end) => compute(reads(new Map([[input, end]]))));
    const mayBeZero = ends.some((end) => end.times(value).lte(0));
    if (!down || !up || (mayBeZero && isDividedBy(input, compute, read))) return undefined;
    low.set(input, up.gte(down) ? ends[0] : ends[1]);
    high.set(input, up.gte(down) ? ends[1] : ends[0]);
  }
  const [least, most] = [compute(reads(low)), compute(reads(high))];
  return least === null || most === null ? undefined : { least, most };
}

/** Whether a computation comes to nothing where an input is zero. */
function isDividedBy(input: Figure, compute: (read: ReadFigure) => Big | null, read: ReadFigure): boolean {
  return compute((figure) => (figure === input ? new Big(0) : read(figure))) === null;
}

/**
 * A figure that is computed in another way, such as a ratio. A typed constant agrees when the computed value lies within
 * half a unit of its last digit; a formula must give the computed value. What the rounding of typed inputs can explain is a
 * rounding difference; where every input is rounded, nobody can compute the figure more closely, and it agrees.
 * @param compute gives null when an input is missing or a denominator is zero
 * @param calculation the same as an equation, where it is one
 */
export function computedRelation(
  target: Figure,
  inputs: readonly Figure[],
  compute: (read: ReadFigure) => Big | null,
  calculation?: Calculation,
): Relation {
  const isRounded = (input: Figure): boolean => input.value !== null && !input.exact && !formulaReads(target, input);
  const compare = (read: ReadFigure): Comparison | null => {
    const expected = compute(read);
    const actual = read(target);
    if (expected === null || actual === null) return null;
    const difference = actual.minus(expected);
    const margin = target.exact ? expected.abs().times('1e-9').plus('1e-12') : halfUnit(target);
    const agreement = (): Agreement => {
      if (difference.abs().lte(margin)) return 'equal';
      const rounded = inputs.filter(isRounded);
      if (rounded.length === 0) return 'off';
      const span = spanOf(rounded, compute, read);
      if (span === undefined) return 'too-coarse';
      if (actual.plus(margin).lt(span.least) || actual.minus(margin).gt(span.most)) return 'off';
      // Rounding alone makes as much of a difference as the figure is large.
      if (span.most.minus(span.least).gt(expected.abs())) return 'too-coarse';
      return rounded.length === inputs.filter(({ value }) => value !== null).length ? 'equal' : 'rounding';
    };
    return { agreement: agreement(), expected, actual, difference };
  };
  // Division is dear, and the report and the rules ask for the same figures as they stand.
  let printed: Comparison | null | undefined;
  const comparePrinted = (): Comparison | null => {
    if (printed === undefined) printed = compare(asPrinted);
    return printed;
  };
  return {
    target,
    inputs,
    defines: true,
    ...(calculation === undefined ? {} : { calculation }),
    expected: (read) => (read === asPrinted ? (comparePrinted()?.expected ?? compute(read)) : compute(read)),
    compare: (read) => (read === asPrinted ? comparePrinted() : compare(read)),
  };
}

/**
 * A limit that a figure must keep: `expected` is the limit that it is measured against. Where it is missed by no more than
 * what the rounding of typed figures can explain, it is a rounding difference.
 * @param isKept tells whether a figure keeps the limit when both may be out by `slack` together
 * @param rounded the figures whose rounding counts; the figure itself and the inputs, when it is left out
 */
export function limitRelation(
  target: Figure,
  inputs: readonly Figure[],
  limit: (read: ReadFigure) => Big | null,
  isKept: (actual: Big, limit: Big, slack: Big) => boolean,
  rounded: readonly Figure[] = inputs,
): Relation {
  const slackOf = (expected: Big, read: ReadFigure): Big =>
    rounded.reduce((sum, input) => {
      const half = halfUnit(input);
      const value = read(input);
      if (half.eq(0) || value === null) return sum;
      if (!inputs.includes(input)) return sum.plus(half);
      const moved = limit((figure) => (figure === input ? value.plus(half) : read(figure)));
      return moved === null ? sum : sum.plus(moved.minus(expected).abs());
    }, halfUnit(target));
  return {
    target,
    inputs,
    defines: false,
    expected: limit,
    compare: (read) => {
      const expected = limit(read);
      const actual = read(target);
      if (expected === null || actual === null) return null;
      const agreement = isKept(actual, expected, NO_SLACK)
        ? 'equal'
        : isKept(actual, expected, slackOf(expected, read))
          ? 'rounding'
          : 'off';
      return { agreement, expected, actual, difference: actual.minus(expected) };
    },
  };
}

const NO_SLACK = new Big(0);

/** Reads figures as they stand, but for those that are given another value. */
export function withValues(values: ReadonlyMap<Figure, Big>): ReadFigure {
  return Object.assign((figure: Figure) => values.get(figure) ?? decimalOf(figure), { changed: values });
}
