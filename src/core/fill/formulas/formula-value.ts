import Big from 'big.js';
import type { CellError, CellValue } from '../../workbook/snapshot';

/** What a part of a formula comes to: a decimal number, a text, a truth value, an error value, or nothing (an empty cell). */
export type FormulaValue = Big | string | boolean | CellError | null;

/** A range that a function goes through; its cells are numbered from 0. */
export interface RangeValue {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => FormulaValue;
  readonly formulaAt: (row: number, column: number) => string | null;
  readonly rowAt: (row: number) => RowState;
}

/** Whether a row shows; `hidden` by hand, `filtered` away, or `unseen` where nobody tells which of them. */
export type RowState = 'shown' | 'hidden' | 'filtered' | 'unseen';

/** An argument of a function: a range of cells, or a value. */
export type Argument = RangeValue | FormulaValue;

/** An argument that is calculated when it is asked for: IF looks at one of its branches only. */
export interface LazyArgument {
  readonly value: () => FormulaValue;
  readonly argument: () => Argument;
}

/** Whether an argument is a range of cells. */
export function isRange(argument: Argument): argument is RangeValue {
  return typeof argument === 'object' && argument !== null && 'formulaAt' in argument;
}

/** Says that a formula's result cannot be known here, which is neither a value nor an error value of Excel's. */
export class UnknownResult extends Error {
  override readonly name = 'UnknownResult';
}

/** An error value by its name, `#DIV/0!`. */
export function errorValue(error: string): CellError {
  return { error };
}

/** Whether a value is an error value. */
export function isErrorValue(value: FormulaValue): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Whether a value is a number. */
export function isNumber(value: FormulaValue): value is Big {
  return value instanceof Big;
}

/** A cell's value for calculation. */
export function fromCell(value: CellValue): FormulaValue {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return errorValue('#NUM!');
  // Excel keeps 15 significant digits; binary noise behind them is dropped.
  return Number.isSafeInteger(value) ? new Big(value) : new Big(value.toPrecision(15));
}

/** A result as a cell holds it. A formula that only points at an empty cell shows 0. */
export function toCell(value: FormulaValue): CellValue {
  if (value === null) return 0;
  if (!isNumber(value)) return value;
  const number = value.toNumber();
  return Number.isFinite(number) ? number : errorValue('#NUM!');
}

/** A text that is a number wherever Excel runs: what separates decimals and thousands depends on the machine. */
const PLAIN_NUMBER = /^\s*[+-]?\d{1,15}\s*$/u;

/**
 * A value where a number is asked for: nothing is 0, a truth value 0 or 1.
 * @throws {UnknownResult} for a text with separators in it, which only the machine's own Excel can read
 */
export function toNumber(value: FormulaValue): Big | CellError {
  if (value === null) return new Big(0);
  if (isNumber(value) || isErrorValue(value)) return value;
  if (typeof value === 'boolean') return new Big(value ? 1 : 0);
  if (PLAIN_NUMBER.test(value)) return new Big(value.trim().replace('+', ''));
  if (/\d/u.test(value)) throw new UnknownResult(value);
  return errorValue('#VALUE!');
}

/** A value where a truth value is asked for. */
export function toTruth(value: FormulaValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return errorValue('#VALUE!');
  const number = toNumber(value);
  return isErrorValue(number) ? number : !number.eq(0);
}

/**
 * A value where a text is asked for.
 * @throws {UnknownResult} for a number with decimals and for a truth value, which are written in the machine's language
 */
export function toText(value: FormulaValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'string' || isErrorValue(value)) return value;
  if (isNumber(value) && value.eq(value.round(0)) && value.abs().lt('1e11')) return value.toFixed();
  throw new UnknownResult('text');
}
