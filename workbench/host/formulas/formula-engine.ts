import FormulaParser from 'fast-formula-parser';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import { addedFunctions } from './added-functions';
import { compare, isComparison } from './comparison';

/** Where a formula stands; zero-based. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that formulas read. */
export interface FormulaCells {
  /** What a cell shows; undefined when there is no such sheet. */
  valueAt(sheet: string, row: number, column: number): CellValue | undefined;
  /** Row and column of the last cell with content, zero-based; whole columns and rows are read as far. */
  lastCell(sheet: string): { readonly row: number; readonly column: number };
}

/** A formula's result; `isKnown` is false when it uses something that cannot be calculated here. */
export type FormulaResult =
  { readonly isKnown: true; readonly value: CellValue } | { readonly isKnown: false; readonly reason: string };

const { FormulaError } = FormulaParser;
type FormulaError = InstanceType<typeof FormulaError>;

/** Functions that look at error values themselves. */
const TAKE_ERRORS = new Set(
  (
    'IFERROR IFNA IFS SWITCH ISERROR ISERR ISNA ISBLANK ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ISREF ERROR.TYPE TYPE N NA ' +
    'COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIFS AVERAGEIFS MATCH AREAS'
  ).split(' '),
);
/** Functions that may have error values among many, but not as what they look for. */
const TAKE_ERRORS_IN_RANGES = new Set(['VLOOKUP', 'HLOOKUP', 'LOOKUP']);
/** Functions for which an empty cell is not 0. */
const TELL_EMPTY_APART = new Set(
  (
    'SUM AVERAGE AVERAGEA AVEDEV PRODUCT SUMSQ SUMPRODUCT COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIFS AVERAGEIFS MIN MAX ' +
    'MEDIAN LARGE SMALL GEOMEAN HARMEAN DEVSQ SUBTOTAL AND OR XOR MATCH VLOOKUP HLOOKUP LOOKUP IFERROR IFNA IFS'
  ).split(' '),
);

/** What a formula under calculation reads from. The parser is made once, since it analyses its grammar for a while. */
let inHand: FormulaCells = { valueAt: () => undefined, lastCell: () => ({ row: -1, column: -1 }) };
let parser: FormulaParser | null = null;

/**
 * Calculates a formula (A1 notation, English names, no leading `=`) as Excel does.
 *
 * The engine is fast-formula-parser (MIT). Of the free ones it alone keeps apart what matters here: SUM over a range
 * skips text, also text that looks like a number, while `+` reads such a text and gives #VALUE! for any other. xlsx-calc
 * (MIT) adds text within SUM; @formulajs (MIT) has functions but no formulas; HyperFormula is under the GPL. What it lacks
 * is added here: error values that pass through functions and ranges, empty cells as arguments, comparisons of text and
 * of empty cells, whole columns, and some common functions (`addedFunctions`).
 *
 * Not calculated: names, tables, array formulas, functions that neither the engine nor we have, other workbooks.
 */
export function evaluateFormula(formula: string, place: FormulaPlace, cells: FormulaCells): FormulaResult {
  parser ??= makeParser();
  inHand = cells;
  try {
    const result = parser.parse(formula, { sheet: place.sheet, row: place.row + 1, col: place.column + 1 });
    return { isKnown: true, value: toCellValue(result) };
  } catch (error) {
    return { isKnown: false, reason: reasonOf(error) };
  }
}

function makeParser(): FormulaParser {
  const made = new FormulaParser({
    onCell: ({ sheet, row, col }) => readCell(sheet ?? '', row - 1, col - 1),
    onRange: (range) => {
      const { sheet = '', from } = range;
      const [top, left] = [(from.row ?? 1) - 1, (from.col ?? 1) - 1];
      const [bottom, right] = lastOf(sheet, range);
      const rows: unknown[][] = [];
      for (let row = top; row <= bottom; row++) {
        const values: unknown[] = [];
        for (let column = left; column <= right; column++) values.push(readCell(sheet, row, column));
        rows.push(values);
      }
      return rows;
    },
    onVariable: (name) => {
      throw new Error(`The name ${name} is not known`);
    },
    functions: addedFunctions,
  });
  for (const [name, original] of Object.entries(made.functions)) {
    if (!made.funsNeedContext.includes(name)) {
      made.functions[name] = withErrorsAndEmptyCells(name, original, made.funsNullAs0.includes(name) ? 0 : '');
    }
  }
  const applyInfix = made.utils.applyInfix.bind(made.utils);
  made.utils.applyInfix = (left, operator, right) => {
    if (!isComparison(operator)) return applyInfix(left, operator, right);
    const [one, other] = [single(made, left), single(made, right)];
    if (one instanceof FormulaError) return one;
    if (other instanceof FormulaError) return other;
    return compare(one, operator, other);
  };
  return made;
}

const MANY_LINES = 4096;

/** Where a range ends: whole columns and rows, and enormous ranges, where the used cells end. */
function lastOf(sheet: string, { from, to }: ReadRange): readonly [row: number, column: number] {
  const isBounded = to.row !== null && to.col !== null && to.row - (from.row ?? 1) < MANY_LINES;
  if (isBounded) return [to.row - 1, to.col - 1];
  const last = inHand.lastCell(sheet);
  const endOf = (first: number | null, end: number | null, used: number): number =>
    Math.min((end ?? Infinity) - 1, Math.max(used, (first ?? 1) - 1));
  return [endOf(from.row, to.row, last.row), endOf(from.col, to.col, last.column)];
}

function single(made: FormulaParser, value: unknown): unknown {
  const { val } = made.utils.extractRefValue(value);
  return Array.isArray(val) ? (val as unknown[][])[0]?.[0] : val;
}

type ParserFunction = FormulaParser['functions'][string];
type ReadRange = Parameters<ConstructorParameters<typeof FormulaParser>[0]['onRange']>[0];

function withErrorsAndEmptyCells(name: string, original: ParserFunction, empty: 0 | ''): ParserFunction {
  const takesErrors = TAKE_ERRORS.has(name);
  const looksIntoRanges = !takesErrors && !TAKE_ERRORS_IN_RANGES.has(name);
  const tellsEmptyApart = takesErrors || TELL_EMPTY_APART.has(name);
  return (...given) => {
    const args = tellsEmptyApart
      ? given
      : given.map((argument) =>
          argument.isCellRef === true && argument.value === null ? { ...argument, value: empty } : argument,
        );
    if (!takesErrors) {
      for (const { value } of args) {
        if (value instanceof FormulaError) return value;
        const error = looksIntoRanges && Array.isArray(value) ? firstError(value as unknown[][]) : undefined;
        if (error !== undefined) return error;
      }
    }
    return original(...args);
  };
}

function firstError(rows: readonly (readonly unknown[])[]): FormulaError | undefined {
  for (const row of rows) {
    for (const value of row) if (value instanceof FormulaError) return value;
  }
  return undefined;
}

function readCell(sheet: string, row: number, column: number): unknown {
  const value = inHand.valueAt(sheet, row, column);
  if (value === undefined) return new FormulaError('#REF!');
  return isCellError(value) ? new FormulaError(value.error) : value;
}

function toCellValue(result: unknown): CellValue {
  if (result instanceof FormulaError) return { error: result.name };
  // A formula that only points at an empty cell shows 0; the sum also rids −0 of its sign.
  if (result === null || result === undefined) return 0;
  if (typeof result === 'number') return result + 0;
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  throw new Error('The result is no single value');
}

function reasonOf(error: unknown): string {
  if (error instanceof FormulaError && error.details instanceof Error) return error.details.message;
  return error instanceof Error ? error.message : 'The formula cannot be calculated';
}
