import type { NumberGrid } from './number-grid';

/** A row of a grid that is the sum of others, as its columns show. */
export interface EstablishedSum {
  readonly row: number;
  /** The rows that it adds, from the top. */
  readonly parts: readonly number[];
  /** Columns in which they add up, and in which they do not, from the left. */
  readonly agree: readonly number[];
  readonly disagree: readonly number[];
  /** So many of its parts are not zero everywhere. */
  readonly filled: number;
  /** So many columns add up to the last digit. */
  readonly exact: number;
}

const LEAST_COLUMNS = 2;
const LEAST_FAR_COLUMNS = 6;
/** What a column in which the parts do not add up weighs against one in which they do: four fifths must agree. */
const WEIGHT_AGAINST = 4;
/** So many columns it takes for another sum of the same row. */
const LEAST_ALONE = 6;
/** So many digits of different totals must agree before it is no chance: more where the parts do not adjoin. */
const LEAST_DIGITS = 4;
const LEAST_FAR_DIGITS = 8;
const LEAST_PAIR_DIGITS = 12;
/** So many of them must add up to the last digit. */
const LEAST_EXACT = 0.5;
/** So many rows at most are added up from a total. */
const MOST_PARTS = 300;
/** A grid is gone through again without what is summed, for totals of totals, at most so many times. */
const MOST_LEVELS = 5;
/** Farther apart are no parts of one total. */
const WIDEST_STRIDE = 12;
/** Strides are only looked for in grids with at most so many cells. */
const MOST_STRIDED = 6_000;
/** Pairs are only looked for in grids with at most so many rows. */
const MOST_PAIRED = 60;

/**
 * Finds the rows of a grid that are sums of others, as at least three columns and four fifths of them show: of those
 * right above or below them, without what is itself a sum or is summed already, of every so many, of any two.
 */
export function establishedSums(grid: NumberGrid): readonly EstablishedSum[] {
  const all = rowsWithNumbers(grid);
  const found = new FoundSums();
  addLevels(grid, all, found);
  // Totals of all details, over the subtotals between them.
  const totals = found.rows();
  const details = all.filter((row) => !totals.has(row));
  found.add(
    all.flatMap((row) => adjacentSums(grid, totals.has(row) ? [...details, row].sort((a, b) => a - b) : details, row)),
  );
  if (all.length * grid.columns <= MOST_STRIDED) {
    found.add(all.flatMap((row) => stridedSums(grid, all, row)));
    found.shorten();
  }
  if (all.length <= MOST_PAIRED) found.add(all.flatMap((row) => (found.has(row) ? [] : pairedSums(grid, all, row))));
  return found.sums();
}

/** Finds the rows of a grid that are sums of rows right above or below them, and totals of such sums. */
export function sumsBeside(grid: NumberGrid): readonly EstablishedSum[] {
  const found = new FoundSums();
  addLevels(grid, rowsWithNumbers(grid), found);
  return found.sums();
}

function rowsWithNumbers(grid: NumberGrid): readonly number[] {
  return Array.from({ length: grid.rows }, (_, row) => row).filter((row) => hasNumbers(grid, row));
}

/** Adds the sums of rows beside them, then the sums of what is not summed yet, and so on. */
function addLevels(grid: NumberGrid, all: readonly number[], found: FoundSums): void {
  for (let level = 0; level < MOST_LEVELS; level++) {
    const before = found.count;
    const summed = found.parts();
    const rows = all.filter((row) => !summed.has(row));
    found.add(rows.flatMap((row) => adjacentSums(grid, rows, row)));
    if (found.count === before) break;
  }
}

/** The sums found so far: of one row several, when they are in different columns. */
class FoundSums {
  readonly #byRow = new Map<number, EstablishedSum[]>();
  readonly #byPart = new Map<number, EstablishedSum[]>();
  count = 0;

  add(news: readonly EstablishedSum[]): void {
    for (const sum of [...news].sort(better)) {
      const own = this.#byRow.get(sum.row) ?? [];
      if (own.some((other) => sharesColumns(other, sum) && sharesParts(other, sum))) continue;
      if (own.some((other) => sharesColumns(other, sum)) && !isSureAlone(sum)) continue;
      // A total that is written twice is one.
      const twins = this.#byPart.get(sum.parts[0] ?? -1) ?? [];
      if (
        twins.some(
          (other) =>
            sharesColumns(other, sum) &&
            other.parts.length === sum.parts.length &&
            other.parts.every((part) => sum.parts.includes(part)),
        )
      )
        continue;
      this.#byPart.set(sum.parts[0] ?? -1, [...twins, sum]);
      if (sum.parts.some((part) => (this.#byRow.get(part) ?? []).some((other) => other.parts.includes(sum.row))))
        continue;
      this.#byRow.set(sum.row, [...own, sum]);
      this.count += 1;
    }
  }

  /** Puts totals in the place of their parts where all of those are parts of another total. */
  shorten(): void {
    const sums = this.sums();
    for (const own of this.#byRow.values()) {
      for (const [at, sum] of own.entries()) {
        let { parts } = sum;
        for (const other of sums) {
          if (other.row === sum.row || other.parts.length >= parts.length || parts.includes(other.row)) continue;
          if (other.agree.length < sum.agree.length || !other.parts.every((part) => parts.includes(part))) continue;
          parts = [...parts.filter((part) => !other.parts.includes(part)), other.row].sort((a, b) => a - b);
        }
        if (parts !== sum.parts) own[at] = { ...sum, parts };
      }
    }
  }

  has(row: number): boolean {
    return this.#byRow.has(row);
  }

  rows(): ReadonlySet<number> {
    return new Set(this.#byRow.keys());
  }

  parts(): ReadonlySet<number> {
    return new Set(this.sums().flatMap(({ parts }) => parts));
  }

  sums(): readonly EstablishedSum[] {
    return [...this.#byRow.values()].flat().sort((one, other) => one.row - other.row);
  }
}

function sharesColumns(one: EstablishedSum, other: EstablishedSum): boolean {
  const [from, to] = spanOf(one);
  const [first, last] = spanOf(other);
  return from <= last && first <= to;
}

/** Whether a sum of other parts of a row that has one already is sure enough. */
function isSureAlone({ filled, exact, agree, disagree }: EstablishedSum): boolean {
  return filled > 2 && exact === agree.length && disagree.length === 0 && agree.length >= LEAST_ALONE;
}

function sharesParts(one: EstablishedSum, other: EstablishedSum): boolean {
  return one.parts.some((part) => other.parts.includes(part));
}

function spanOf({ agree }: EstablishedSum): readonly [from: number, to: number] {
  return [agree[0] ?? 0, agree.at(-1) ?? 0];
}

function hasNumbers(grid: NumberGrid, row: number): boolean {
  let count = 0;
  for (let column = 0; column < grid.columns; column++) if (grid.at(row, column) !== undefined) count += 1;
  return count >= LEAST_COLUMNS;
}

function better(one: EstablishedSum, other: EstablishedSum): number {
  return (
    scoreOf(other) - scoreOf(one) ||
    other.exact - one.exact ||
    other.filled - one.filled ||
    one.parts.length - other.parts.length ||
    distanceOf(one) - distanceOf(other)
  );
}

function distanceOf({ row, parts }: EstablishedSum): number {
  return Math.min(...parts.map((part) => Math.abs(part - row)));
}

function scoreOf({ agree, disagree }: EstablishedSum): number {
  return agree.length - WEIGHT_AGAINST * disagree.length;
}

/** The runs of rows right above or below one that it is the sum of. */
function adjacentSums(grid: NumberGrid, rows: readonly number[], row: number): readonly EstablishedSum[] {
  const at = rows.indexOf(row);
  return [-1, 1].flatMap((way) => sumsAlong(grid, row, (step) => rows[at + way * step], LEAST_DIGITS));
}

/** Totals of rows at equal distances, behind or before them. */
function stridedSums(grid: NumberGrid, rows: readonly number[], row: number): readonly EstablishedSum[] {
  const known = new Set(rows);
  const candidates: EstablishedSum[] = [];
  for (let first = 1; first <= WIDEST_STRIDE; first++) {
    for (let stride = 1; stride <= WIDEST_STRIDE; stride++) {
      for (const way of [1, -1]) {
        if (!known.has(row + way * first) || !known.has(row + way * (first + stride))) continue;
        candidates.push(
          ...sumsAlong(
            grid,
            row,
            (step) => {
              const next = row + way * (first + (step - 1) * stride);
              return known.has(next) ? next : undefined;
            },
            LEAST_FAR_DIGITS,
          ),
        );
      }
    }
  }
  return candidates;
}

/** Totals of two rows wherever they stand. */
function pairedSums(grid: NumberGrid, rows: readonly number[], row: number): readonly EstablishedSum[] {
  const candidates: EstablishedSum[] = [];
  for (const [at, one] of rows.entries()) {
    if (one === row) continue;
    for (const other of rows.slice(at + 1)) {
      if (other !== row && mayAdd(grid, row, one, other))
        candidates.push(...sumsAlong(grid, row, (step) => [one, other][step - 1], LEAST_PAIR_DIGITS));
    }
  }
  return candidates;
}

/** Whether two rows add up to a third in as many columns as it takes, told before anything is written down. */
function mayAdd(grid: NumberGrid, row: number, one: number, other: number): boolean {
  let agree = 0;
  for (let column = 0; column < grid.columns; column++) {
    const wanted = grid.at(row, column);
    if (wanted === undefined || wanted === 0) continue;
    const off = Math.abs((grid.at(one, column) ?? 0) + (grid.at(other, column) ?? 0) - wanted);
    if (off <= 1.5 * grid.unitAt(row, column)) agree += 1;
    if (agree >= LEAST_FAR_COLUMNS) return true;
  }
  return false;
}

interface ColumnState {
  readonly column: number;
  readonly wanted: number;
  readonly unit: number;
  sum: number;
  rounding: number;
  nonZero: number;
}

/** The rows along a way from a row, of which it is the sum: the best run in each stretch of columns. */
function sumsAlong(
  grid: NumberGrid,
  row: number,
  next: (step: number) => number | undefined,
  leastDigits: number,
): readonly EstablishedSum[] {
  const columns: ColumnState[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const wanted = grid.at(row, column);
    if (wanted === undefined) continue;
    const unit = grid.unitAt(row, column);
    columns.push({ column, wanted, unit, sum: 0, rounding: unit / 2, nonZero: 0 });
  }
  const parts: number[] = [];
  let filled = 0;
  const found: EstablishedSum[] = [];
  for (let step = 1; step <= MOST_PARTS; step++) {
    const part = next(step);
    if (part === undefined) break;
    parts.push(part);
    let isFilled = false;
    for (const state of columns) {
      const value = grid.at(part, state.column);
      if (value === undefined) continue;
      state.sum += value;
      state.rounding += grid.unitAt(part, state.column) / 2;
      if (value === 0) continue;
      state.nonZero += 1;
      isFilled = true;
    }
    if (isFilled) filled += 1;
    if (parts.length > 1) found.push(...judge(row, parts, filled, columns, leastDigits));
  }
  return found;
}

/** The stretches of columns in which parts add up to a row: all of them, or those between others that are of another kind. */
function judge(
  row: number,
  parts: readonly number[],
  filled: number,
  columns: readonly ColumnState[],
  leastDigits: number,
): readonly EstablishedSum[] {
  const told = columns.filter(({ nonZero, wanted }) => nonZero > 0 || wanted !== 0);
  const least = leastDigits > LEAST_DIGITS ? LEAST_FAR_COLUMNS : LEAST_COLUMNS;
  const sorted = [...parts].sort((one, other) => one - other);
  return stretches(told).flatMap((stretch): EstablishedSum[] => {
    const agree = stretch.filter(addsUp);
    const exact = agree.filter(({ sum, wanted, unit }) => Math.abs(sum - wanted) < unit / 100).length;
    if (agree.length < least || exact < LEAST_EXACT * agree.length || !isNoChance(agree, leastDigits)) return [];
    const columnOf = ({ column }: ColumnState): number => column;
    const disagree = stretch.filter((state) => !addsUp(state)).map(columnOf);
    return [{ row, parts: sorted, agree: agree.map(columnOf), disagree, filled, exact }];
  });
}

function addsUp({ sum, wanted, unit, rounding }: ColumnState): boolean {
  return Math.abs(sum - wanted) <= Math.min(rounding, 1.5 * unit) + 1e-9 * Math.abs(wanted);
}

function stretches(columns: readonly ColumnState[]): readonly (readonly ColumnState[])[] {
  const agree = columns.filter(addsUp).length;
  if (agree === 0) return [];
  if (agree >= WEIGHT_AGAINST * (columns.length - agree)) return [columns];
  const found: ColumnState[][] = [];
  let [open, score, best, length]: [ColumnState[], number, number, number] = [[], 0, 0, 0];
  const close = (): void => {
    if (length > 0) found.push(open.slice(0, length));
    [open, score, best, length] = [[], 0, 0, 0];
  };
  for (const state of columns) {
    open.push(state);
    score += addsUp(state) ? 1 : -WEIGHT_AGAINST;
    if (score > best) [best, length] = [score, open.length];
    if (score < 0) close();
  }
  close();
  return found;
}

/** Whether so many digits agree that it is no chance. */
function isNoChance(agree: readonly ColumnState[], leastDigits: number): boolean {
  const values = new Map<number, number>();
  for (const { wanted, unit, nonZero } of agree) {
    if (nonZero > 1) values.set(wanted, Math.log10(Math.max(1, Math.abs(wanted) / unit)));
  }
  let digits = 0;
  for (const more of values.values()) digits += more;
  return values.size >= 2 && digits >= leastDigits;
}
