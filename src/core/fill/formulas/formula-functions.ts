import Big from 'big.js';
import type { CellError } from '../../workbook/snapshot';
import { annuity } from '../annuity';
import {
  errorValue,
  isErrorValue,
  isNumber,
  isRange,
  toNumber,
  toTruth,
  UnknownResult,
  type Argument,
  type FormulaValue,
  type LazyArgument,
} from './formula-value';
import { aggregate, subtotal } from './subtotal';

type FormulaFunction = (args: readonly LazyArgument[]) => FormulaValue;

/**
 * Calls a function of Excel's by its English name.
 * @throws {UnknownResult} when it is none of those that are known here
 */
export function callFunction(name: string, args: readonly LazyArgument[]): FormulaValue {
  const known = FUNCTIONS.get(name);
  if (known === undefined) throw new UnknownResult(name);
  return known(args);
}

const DOWN = 0;
const HALF_UP = 1;
const AWAY_FROM_ZERO = 3;

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['SUM', (args) => withNumbers(args, total)],
  [
    'PRODUCT',
    (args) => withNumbers(args, (numbers) => numbers.reduce((product, number) => product.times(number), new Big(1))),
  ],
  ['MIN', (args) => withNumbers(args, (numbers) => extreme(numbers, -1))],
  ['MAX', (args) => withNumbers(args, (numbers) => extreme(numbers, 1))],
  ['COUNT', (args) => new Big(args.flatMap(countable).filter(isNumber).length)],
  ['COUNTA', (args) => new Big(args.flatMap(countable).filter((value) => value !== null).length)],
  [
    'AVERAGE',
    (args) =>
      withNumbers(args, (numbers) =>
        numbers.length === 0 ? errorValue('#DIV/0!') : total(numbers).div(numbers.length),
      ),
  ],
  ['SUBTOTAL', subtotal],
  ['AGGREGATE', aggregate],
  ['SUMIF', sumIf],
  ['SUMPRODUCT', sumProduct],
  ['ROUND', (args) => rounded(args, HALF_UP)],
  ['ROUNDUP', (args) => rounded(args, AWAY_FROM_ZERO)],
  ['ROUNDDOWN', (args) => rounded(args, DOWN)],
  ['TRUNC', (args) => rounded(args, DOWN)],
  ['INT', (args) => withNumber(args[0], (number) => floor(number))],
  ['ABS', (args) => withNumber(args[0], (number) => number.abs())],
  ['SIGN', (args) => withNumber(args[0], (number) => new Big(number.cmp(0)))],
  ['IF', choose],
  ['IFERROR', (args) => orElse(args, isErrorValue)],
  ['IFNA', (args) => orElse(args, (value) => isErrorValue(value) && value.error === '#N/A')],
  ['AND', (args) => everyTruth(args, true)],
  ['OR', (args) => everyTruth(args, false)],
  [
    'NOT',
    (args) => {
      const truth = toTruth(first(args));
      return isErrorValue(truth) ? truth : !truth;
    },
  ],
  ['ISBLANK', (args) => first(args) === null],
  ['ISNUMBER', (args) => isNumber(first(args))],
  ['ISTEXT', (args) => typeof first(args) === 'string'],
  ['ISERROR', (args) => isErrorValue(first(args))],
  ['N', (args) => number(first(args))],
  ['PMT', payment],
  ['TRUE', () => true],
  ['FALSE', () => false],
]);

function first(args: readonly LazyArgument[]): FormulaValue {
  const [argument] = args;
  if (argument === undefined) throw new UnknownResult('no argument');
  return argument.value();
}

/** N: a number stays, a truth value is 0 or 1, a text is 0. */
function number(value: FormulaValue): FormulaValue {
  return typeof value === 'string' ? new Big(0) : toNumber(value);
}

function total(numbers: readonly Big[]): Big {
  return numbers.reduce((sum, value) => sum.plus(value), new Big(0));
}

function extreme(numbers: readonly Big[], sign: 1 | -1): Big {
  return numbers.reduce((best, value) => (value.cmp(best) === sign ? value : best), numbers[0] ?? new Big(0));
}

function floor(value: Big): Big {
  const whole = value.round(0, DOWN);
  return value.lt(whole) ? whole.minus(1) : whole;
}

/** The values of an argument, cell by cell. */
function valuesOf(argument: Argument): readonly FormulaValue[] {
  if (!isRange(argument)) return [argument];
  const values: FormulaValue[] = [];
  for (let row = 0; row < argument.rows; row++) {
    for (let column = 0; column < argument.columns; column++) values.push(argument.at(row, column));
  }
  return values;
}

function countable(lazy: LazyArgument): readonly FormulaValue[] {
  return valuesOf(lazy.argument());
}

/** The numbers among arguments as SUM takes them: only numbers of a range, but any value that stands by itself. */
function numbersOf(args: readonly LazyArgument[]): readonly Big[] | CellError {
  const numbers: Big[] = [];
  for (const lazy of args) {
    const argument = lazy.argument();
    for (const value of valuesOf(argument)) {
      if (isErrorValue(value)) return value;
      if (isNumber(value)) numbers.push(value);
      else if (!isRange(argument)) {
        const converted = toNumber(value);
        if (isErrorValue(converted)) return converted;
        numbers.push(converted);
      }
    }
  }
  return numbers;
}

function withNumbers(args: readonly LazyArgument[], use: (numbers: readonly Big[]) => FormulaValue): FormulaValue {
  const numbers = numbersOf(args);
  return 'error' in numbers ? numbers : use(numbers);
}

function withNumber(lazy: LazyArgument | undefined, use: (value: Big) => FormulaValue): FormulaValue {
  if (lazy === undefined) throw new UnknownResult('no argument');
  const value = toNumber(lazy.value());
  return isErrorValue(value) ? value : use(value);
}

function rounded([value, digits]: readonly LazyArgument[], mode: 0 | 1 | 3): FormulaValue {
  return withNumber(value, (amount) => {
    if (digits === undefined) return amount.round(0, mode);
    return withNumber(digits, (places) => amount.round(places.round(0, DOWN).toNumber(), mode));
  });
}

function choose([condition, then, otherwise]: readonly LazyArgument[]): FormulaValue {
  if (condition === undefined || then === undefined) throw new UnknownResult('IF');
  const truth = toTruth(condition.value());
  if (isErrorValue(truth)) return truth;
  if (truth) return then.value();
  return otherwise === undefined ? false : otherwise.value();
}

function orElse(
  [value, otherwise]: readonly LazyArgument[],
  isReplaced: (value: FormulaValue) => boolean,
): FormulaValue {
  if (value === undefined) throw new UnknownResult('no argument');
  const found = value.value();
  if (!isReplaced(found)) return found;
  return otherwise === undefined ? null : otherwise.value();
}

/** AND stops being true at the first false one, OR being false at the first true one. Texts of ranges are passed over. */
function everyTruth(args: readonly LazyArgument[], start: boolean): FormulaValue {
  let result = start;
  for (const lazy of args) {
    const argument = lazy.argument();
    for (const value of valuesOf(argument)) {
      if (isRange(argument) && (value === null || typeof value === 'string')) continue;
      const truth = toTruth(value);
      if (isErrorValue(truth)) return truth;
      if (truth !== start) result = !start;
    }
  }
  return result;
}

/** The sum of the cells whose counterpart is the criterion: a number, or a text without wildcards and operators. */
function sumIf([range, criterion, amounts]: readonly LazyArgument[]): FormulaValue {
  const tested = range?.argument() ?? null;
  const added = amounts === undefined ? tested : amounts.argument();
  const wanted = criterion?.value() ?? null;
  if (!isRange(tested) || !isRange(added) || isErrorValue(wanted) || wanted === null) throw new UnknownResult('SUMIF');
  if (typeof wanted === 'string' && /^[<>=]|[*?~]/u.test(wanted)) throw new UnknownResult('SUMIF');
  let sum = new Big(0);
  for (let row = 0; row < tested.rows; row++) {
    for (let column = 0; column < tested.columns; column++) {
      if (!isSame(tested.at(row, column), wanted)) continue;
      const amount = added.at(row, column);
      if (isErrorValue(amount)) return amount;
      if (isNumber(amount)) sum = sum.plus(amount);
    }
  }
  return sum;
}

function isSame(value: FormulaValue, wanted: Big | string | boolean): boolean {
  if (isNumber(value) && isNumber(wanted)) return value.eq(wanted);
  if (typeof value === 'string' && typeof wanted === 'string') return value.toLowerCase() === wanted.toLowerCase();
  return value === wanted;
}

function sumProduct(args: readonly LazyArgument[]): FormulaValue {
  const ranges = args.map((lazy) => lazy.argument());
  const [one] = ranges;
  if (one === undefined || !isRange(one)) throw new UnknownResult('SUMPRODUCT');
  let sum = new Big(0);
  for (let row = 0; row < one.rows; row++) {
    for (let column = 0; column < one.columns; column++) {
      let product = new Big(1);
      for (const range of ranges) {
        if (!isRange(range) || range.rows !== one.rows || range.columns !== one.columns)
          throw new UnknownResult('SUMPRODUCT');
        const value = range.at(row, column);
        if (isErrorValue(value)) return value;
        product = product.times(isNumber(value) ? value : 0);
      }
      sum = sum.plus(product);
    }
  }
  return sum;
}

/** The yearly payment of an annuity, paid at the end of the year; negative for a loan that is received. */
function payment([rate, periods, present, ...rest]: readonly LazyArgument[]): FormulaValue {
  if (rest.length > 0) throw new UnknownResult('PMT');
  return withNumber(rate, (interest) =>
    withNumber(periods, (years) =>
      withNumber(present, (amount) => {
        const count = years.toNumber();
        if (!Number.isInteger(count) || count < 1 || count > 200) throw new UnknownResult('PMT');
        return annuity(amount, interest, count).times(-1);
      }),
    ),
  );
}
