import FormulaParser from 'fast-formula-parser';
import { compare } from './comparison';
import { meets } from './criterion';

type Functions = NonNullable<ConstructorParameters<typeof FormulaParser>[0]['functions']>;
type Argument = Parameters<Functions[string]>[0];

const { FormulaError } = FormulaParser;

/**
 * Common functions of Excel that the formula engine lacks, or that take it very long over large ranges (SUM, AVERAGE,
 * COUNT). SUBTOTAL counts hidden rows and other SUBTOTAL, which Excel does not.
 */
export const addedFunctions: Functions = {
  SUM: (...args) => sum(numbersOf(args)),
  AVERAGE: (...args) => average(numbersOf(args)),
  COUNT: (...args) => args.reduce((count, argument) => count + countNumbers(argument), 0),
  MIN: (...args) => least(numbersOf(args)),
  MAX: (...args) => most(numbersOf(args)),
  MEDIAN: (...args) => median(numbersOf(args)),
  LARGE: (range, rank) => nth(descending(numbersOf([range])), rank),
  SMALL: (range, rank) => nth(descending(numbersOf([range])).reverse(), rank),
  COUNTA: (...args) => args.flatMap(valuesOf).filter((value) => value !== null).length,
  COUNTBLANK: (range) => valuesOf(range).filter((value) => value === null || value === '').length,
  COUNTIFS: (...criteria) => chosen(criteria).length,
  SUMIFS: (range, ...criteria) => sum(chosenNumbers(range, criteria)),
  AVERAGEIFS: (range, ...criteria) => average(chosenNumbers(range, criteria)),
  MATCH: (wanted, range, kind) => match(singleOf(wanted), valuesOf(range), kindOf(kind)),
  PMT: (rate, periods, present, future, due) =>
    payment(numberOf(rate), numberOf(periods), numberOf(present), numberOf(future), numberOf(due)),
  SUBTOTAL: (kind, ...ranges) => {
    const subtotal = SUBTOTALS[Number(singleOf(kind)) % 100];
    return subtotal === undefined ? new FormulaError('#VALUE!') : subtotal(ranges);
  },
};

const SUBTOTALS: Readonly<Record<number, (ranges: readonly Argument[]) => unknown>> = {
  1: (ranges) => average(numbersOf(ranges)),
  2: (ranges) => numbersOf(ranges).length,
  3: (ranges) => ranges.flatMap(valuesOf).filter((value) => value !== null).length,
  4: (ranges) => most(numbersOf(ranges)),
  5: (ranges) => least(numbersOf(ranges)),
  6: (ranges) => numbersOf(ranges).reduce((product, number) => product * number, 1),
  9: (ranges) => sum(numbersOf(ranges)),
};

/** All numbers of ranges, and of what is written in the formula itself also TRUE, FALSE and texts that are numbers. */
function numbersOf(args: readonly (Argument | undefined)[]): readonly number[] {
  return args.flatMap((argument) => {
    if (argument === undefined) return [];
    const values = valuesOf(argument);
    if (isRead(argument)) return values.filter((value) => typeof value === 'number');
    return values.map((value) => {
      const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? 0);
      if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
      return number;
    });
  });
}

/** How many numbers an argument holds, for which error values and texts of a range count as none. */
function countNumbers(argument: Argument): number {
  if (isRead(argument)) return valuesOf(argument).filter((value) => typeof value === 'number').length;
  const { value } = argument;
  if (value instanceof FormulaError) return 0;
  return typeof value === 'string' ? Number(value.trim() !== '' && !Number.isNaN(Number(value))) : 1;
}

/** Whether an argument was read from cells or is an array, and not a single value in the formula itself. */
function isRead({ value, isRangeRef, isCellRef }: Argument): boolean {
  return isRangeRef === true || isCellRef === true || Array.isArray(value) || isUnion(value);
}

/** Several ranges in parentheses, as the engine hands them over. */
function isUnion(value: unknown): value is { readonly data: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data);
}

function valuesOf(argument: Argument | undefined): readonly unknown[] {
  const value = argument?.value;
  if (isUnion(value)) return value.data.flatMap((part) => valuesOf({ value: part }));
  return Array.isArray(value) ? (value as unknown[][]).flat() : [value ?? null];
}

function singleOf(argument: Argument | undefined): unknown {
  return valuesOf(argument)[0] ?? null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function average(numbers: readonly number[]): unknown {
  return numbers.length === 0 ? new FormulaError('#DIV/0!') : sum(numbers) / numbers.length;
}

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other));
}

function most(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.max(one, other));
}

function descending(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => other - one);
}

function median(numbers: readonly number[]): unknown {
  const sorted = descending(numbers);
  const [upper, lower] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return upper === undefined || lower === undefined ? new FormulaError('#NUM!') : (upper + lower) / 2;
}

function nth(sorted: readonly number[], rank: Argument | undefined): unknown {
  return sorted[Number(singleOf(rank)) - 1] ?? new FormulaError('#NUM!');
}

/** One number; 0 for an argument that is left out. */
function numberOf(argument: Argument | undefined): number {
  return argument === undefined ? 0 : (numbersOf([argument])[0] ?? 0);
}

/** What is paid each period for a present and a future value, at the period's end, or at its start when it is due then. */
function payment(rate: number, periods: number, present: number, future: number, due: number): unknown {
  if (periods === 0) return new FormulaError('#NUM!');
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return (-rate * (present * growth + future)) / ((1 + (due === 0 ? 0 : rate)) * (growth - 1));
}

/** The positions at which every pair of range and criterion agrees. */
function chosen(pairs: readonly (Argument | undefined)[]): readonly number[] {
  const ranges: (readonly unknown[])[] = [];
  const criteria: unknown[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    ranges.push(valuesOf(pairs[index]));
    criteria.push(singleOf(pairs[index + 1]));
  }
  const [first = []] = ranges;
  if (ranges.some((range) => range.length !== first.length)) throw new FormulaError('#VALUE!');
  return [...first.keys()].filter((at) => ranges.every((range, index) => meets(range[at] ?? null, criteria[index])));
}

function chosenNumbers(range: Argument | undefined, criteria: readonly (Argument | undefined)[]): readonly number[] {
  const values = valuesOf(range);
  const numbers: number[] = [];
  for (const at of chosen(criteria)) {
    const value = values[at];
    if (value instanceof FormulaError) throw value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** The kind of MATCH: 1 when it was left out. */
function kindOf(kind: Argument | undefined): number {
  return kind === undefined ? 1 : Number(kind.value);
}

/** The one-based position of a value: exactly it (kind 0), or the last that is not above (1) or not below it (−1). */
function match(wanted: unknown, values: readonly unknown[], kind: number): unknown {
  if (kind === 0) {
    const at = values.findIndex((value) => value !== null && meets(value, wanted));
    return at < 0 ? new FormulaError('#N/A') : at + 1;
  }
  let found = 0;
  for (const [at, value] of values.entries()) {
    if (value === null || typeof value !== typeof wanted) continue;
    if (!compare(value, kind > 0 ? '<=' : '>=', wanted)) break;
    found = at + 1;
  }
  return found === 0 ? new FormulaError('#N/A') : found;
}
