import Big from 'big.js';
import {
  errorValue,
  isErrorValue,
  isNumber,
  isRange,
  toNumber,
  UnknownResult,
  type Argument,
  type FormulaValue,
  type LazyArgument,
  type RangeValue,
  type RowState,
} from './formula-value';

/** What SUBTOTAL or AGGREGATE leaves out of its ranges. */
interface LeftOut {
  readonly nested: boolean;
  readonly errors: boolean;
  /** Rows that a filter hides, all hidden ones, or none; of filtered rows nobody says what AGGREGATE does with none. */
  readonly rows: 'filtered' | 'hidden' | 'none';
}

/** SUBTOTAL with 1–11 leaves out what a filter hides, with 101–111 also what is hidden by hand, and always other subtotals. */
export function subtotal([kind, ...args]: readonly LazyArgument[]): FormulaValue {
  return withCode(kind, (code) => {
    const isAll = code > 100;
    const rows = isAll ? 'hidden' : 'filtered';
    return compute(isAll ? code - 100 : code, args, { nested: true, errors: false, rows });
  });
}

/** AGGREGATE leaves out what its option says: 0–3 other subtotals, 1, 3, 5 and 7 hidden rows, 2, 3, 6 and 7 error values. */
export function aggregate([kind, option, ...args]: readonly LazyArgument[]): FormulaValue {
  return withCode(kind, (code) =>
    withCode(option, (choice) => {
      if (choice < 0 || choice > 7) return errorValue('#VALUE!');
      const errors = [2, 3, 6, 7].includes(choice);
      return compute(code, args, { nested: choice <= 3, errors, rows: choice % 2 === 1 ? 'hidden' : 'none' });
    }),
  );
}

function withCode(argument: LazyArgument | undefined, use: (code: number) => FormulaValue): FormulaValue {
  if (argument === undefined) throw new UnknownResult('no code');
  const number = toNumber(argument.value());
  return isErrorValue(number) ? number : use(Math.trunc(number.toNumber()));
}

function compute(code: number, args: readonly LazyArgument[], leftOut: LeftOut): FormulaValue {
  const values = args.flatMap((lazy) => valuesLeft(lazy.argument(), leftOut));
  const numbers = values.filter(isNumber);
  if (code === 2) return new Big(numbers.length);
  if (code === 3) return new Big(values.filter((value) => value !== null).length);
  const error = values.find(isErrorValue);
  if (error !== undefined) return error;
  const sum = numbers.reduce((total, number) => total.plus(number), new Big(0));
  const [first = new Big(0)] = numbers;
  switch (code) {
    case 1:
      return numbers.length === 0 ? errorValue('#DIV/0!') : sum.div(numbers.length);
    case 4:
      return numbers.reduce((most, number) => (number.gt(most) ? number : most), first);
    case 5:
      return numbers.reduce((least, number) => (number.lt(least) ? number : least), first);
    case 6:
      return numbers.length === 0 ? first : numbers.reduce((product, number) => product.times(number), new Big(1));
    case 9:
      return sum;
    default:
      throw new UnknownResult('SUBTOTAL');
  }
}

function valuesLeft(argument: Argument, leftOut: LeftOut): readonly FormulaValue[] {
  if (!isRange(argument)) throw new UnknownResult('SUBTOTAL');
  const values: FormulaValue[] = [];
  for (let row = 0; row < argument.rows; row++) {
    if (isRowLeftOut(argument.rowAt(row), leftOut)) continue;
    for (let column = 0; column < argument.columns; column++) {
      if (leftOut.nested && isSubtotal(argument, row, column)) continue;
      const value = argument.at(row, column);
      if (!(leftOut.errors && isErrorValue(value))) values.push(value);
    }
  }
  return values;
}

function isRowLeftOut(state: RowState, { rows }: LeftOut): boolean {
  if (state === 'shown') return false;
  if (rows === 'hidden') return true;
  if (state === 'hidden') return false;
  if (rows === 'filtered' && state === 'filtered') return true;
  throw new UnknownResult('a row that a filter may hide');
}

const IS_SUBTOTAL = /^\s*(?:[+-]\s*)?(?:SUBTOTAL|AGGREGATE)\(/iu;
const HAS_SUBTOTAL = /(?:SUBTOTAL|AGGREGATE)\(/iu;

/** A subtotal within another formula may be left out or not. */
function isSubtotal(range: RangeValue, row: number, column: number): boolean {
  const formula = range.formulaAt(row, column) ?? '';
  if (IS_SUBTOTAL.test(formula)) return true;
  if (HAS_SUBTOTAL.test(formula.replace(/"[^"]*"|'[^']*'/gu, ''))) throw new UnknownResult(formula);
  return false;
}
