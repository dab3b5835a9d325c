import { isBinaryNode, isCallNode, isErrorNode, isLiteralNode, isReferenceNode, isUnaryNode } from '@borgar/fx/xlsx';
import type { CellError, CellValue } from '../../workbook/snapshot';
import type { CellRange } from '../../workbook/address';
import { callFunction } from './formula-functions';
import {
  errorValue,
  fromCell,
  isErrorValue,
  isNumber,
  isRange,
  toCell,
  toNumber,
  toText,
  UnknownResult,
  type Argument,
  type FormulaValue,
  type RowState,
  type RangeValue,
} from './formula-value';
import { orderHolds } from '../../workbook/order-holds';
import { parseFormula, type FormulaNode } from '../../workbook/parse-formula';
import { readReference } from './read-reference';

/** The cells that a formula is calculated on. */
export interface FormulaCells {
  /** What a cell shows, on the named sheet or (null) the formula's own; undefined when that cannot be known. */
  readonly valueAt: (sheet: string | null, row: number, column: number) => CellValue | undefined;
  /** The formula in a cell, without `=`; null when it has none. */
  readonly formulaAt: (sheet: string | null, row: number, column: number) => string | null;
  /** Whether a row of a sheet shows. */
  readonly rowAt: (sheet: string | null, row: number) => RowState;
  /** The rows and columns of a sheet that have content: how far `A:A` goes. Undefined when there is no such sheet. */
  readonly extent: (sheet: string | null) => CellRange | undefined;
}

/**
 * Calculates a formula as Excel does, in decimals: arithmetic, comparisons and the functions of `formula-functions.ts`.
 * @param formula in English, without `=`
 * @returns undefined when the result cannot be known: another function, a name, another workbook, a text that is read as a
 * number in the machine's own way
 */
export function evaluateFormula(formula: string, cells: FormulaCells): CellValue | undefined {
  const node = parseFormula(formula);
  if (node === undefined) return undefined;
  try {
    return toCell(valueOf(node, cells));
  } catch (error) {
    // Nesting that Excel would not take, but a file may hold, is deeper than the machine goes.
    if (error instanceof UnknownResult || error instanceof RangeError) return undefined;
    throw error;
  }
}

type BinaryNode = Extract<FormulaNode, { readonly type: 'BinaryExpression' }>;

function valueOf(node: FormulaNode, cells: FormulaCells): FormulaValue {
  const found = argumentOf(node, cells);
  if (!isRange(found)) return found;
  if (found.rows !== 1 || found.columns !== 1) throw new UnknownResult('a range where one cell belongs');
  return found.at(0, 0);
}

function argumentOf(node: FormulaNode, cells: FormulaCells): Argument {
  if (isLiteralNode(node)) {
    // What stands in the formula, not its binary neighbour.
    return typeof node.value === 'number' ? fromCell(node.value) : node.value;
  }
  if (isErrorNode(node)) return errorValue(node.value);
  if (isReferenceNode(node)) return rangeOf(node.value, cells);
  if (isUnaryNode(node)) return unary(node.operator, node.arguments[0], cells);
  if (isBinaryNode(node)) return chain(node, cells);
  // What is called may be a formula's own result, as of LAMBDA.
  if (!isCallNode(node) || !('name' in node.callee)) throw new UnknownResult(node.type);
  return callFunction(
    node.callee.name.toUpperCase(),
    // An argument that is left out, as behind the last comma of `SUM(A1:A3,)`, is nothing.
    node.arguments.map((argument: FormulaNode | null) => ({
      value: () => (argument === null ? null : valueOf(argument, cells)),
      argument: () => (argument === null ? null : argumentOf(argument, cells)),
    })),
  );
}

function rangeOf(text: string, cells: FormulaCells): RangeValue {
  const reference = readReference(text);
  if (reference === undefined) throw new UnknownResult(text);
  const { sheet } = reference;
  const isOpen = [reference.top, reference.left, reference.bottom, reference.right].includes(null);
  const extent = isOpen ? cells.extent(sheet) : undefined;
  if (isOpen && extent === undefined) throw new UnknownResult(text);
  const top = reference.top ?? 0;
  const left = reference.left ?? 0;
  const bottom = reference.bottom ?? extent?.bottom ?? 0;
  const right = reference.right ?? extent?.right ?? 0;
  return {
    rows: Math.max(0, bottom - top + 1),
    columns: Math.max(0, right - left + 1),
    at: (row, column) => {
      const value = cells.valueAt(sheet, top + row, left + column);
      if (value === undefined) throw new UnknownResult(text);
      return fromCell(value);
    },
    formulaAt: (row, column) => cells.formulaAt(sheet, top + row, left + column),
    rowAt: (row) => cells.rowAt(sheet, top + row),
  };
}

function unary(operator: string, operand: FormulaNode | undefined, cells: FormulaCells): FormulaValue {
  if (operand === undefined) throw new UnknownResult(operator);
  const value = valueOf(operand, cells);
  if (operator === '+') return value;
  if (operator !== '-' && operator !== '%') throw new UnknownResult(operator);
  const number = toNumber(value);
  if (isErrorValue(number)) return number;
  return operator === '-' ? number.times(-1) : number.div(100);
}

/** Calculates `A1+A2+A3…` from the left: a formula may have thousands of terms, each a step deeper in its tree. */
function chain(node: BinaryNode, cells: FormulaCells): FormulaValue {
  const steps = [node];
  let [first] = node.arguments;
  while (first !== undefined && isBinaryNode(first)) {
    steps.push(first);
    [first] = first.arguments;
  }
  if (first === undefined) throw new UnknownResult(node.operator);
  return steps.reduceRight(
    (value, { operator, arguments: [, right] }) => {
      if (right === undefined) throw new UnknownResult(operator);
      return binary(operator, value, valueOf(right, cells));
    },
    valueOf(first, cells),
  );
}

function binary(operator: string, one: FormulaValue, other: FormulaValue): FormulaValue {
  if (isErrorValue(one)) return one;
  if (isErrorValue(other)) return other;
  if (operator === '&') return join(toText(one), toText(other));
  if (/^[<>=]/u.test(operator)) return compare(operator, one, other);
  const [a, b] = [toNumber(one), toNumber(other)];
  if (isErrorValue(a)) return a;
  if (isErrorValue(b)) return b;
  switch (operator) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return b.eq(0) ? errorValue('#DIV/0!') : a.div(b);
    case '^': {
      const exponent = b.toNumber();
      if (!Number.isInteger(exponent) || Math.abs(exponent) > 1000) throw new UnknownResult(operator);
      return a.eq(0) && exponent <= 0 ? errorValue('#NUM!') : a.pow(exponent);
    }
    default:
      throw new UnknownResult(operator);
  }
}

function join(one: string | CellError, other: string | CellError): FormulaValue {
  if (typeof one !== 'string') return one;
  return typeof other === 'string' ? one + other : other;
}

/** Compares as Excel does: numbers come before texts and texts before truth values; case does not matter. */
function compare(operator: string, one: FormulaValue, other: FormulaValue): boolean {
  const [a, b] = [beside(one, other), beside(other, one)];
  if (isNumber(a) && isNumber(b)) return holds(operator, a.cmp(b));
  if (typeof a === 'string' && typeof b === 'string') {
    const isSame = a.toLowerCase() === b.toLowerCase();
    // Which of two texts comes first depends on the machine's language.
    if (!isSame && operator !== '=' && operator !== '<>') throw new UnknownResult(operator);
    return holds(operator, isSame ? 0 : 1);
  }
  return holds(operator, Math.sign(kind(a) - kind(b)) || Number(a === true) - Number(b === true));
}

function holds(operator: string, order: number): boolean {
  const isHeld = orderHolds(operator, order);
  if (isHeld === undefined) throw new UnknownResult(operator);
  return isHeld;
}

/** An empty cell compares as the zero of what it is compared with. */
function beside(value: FormulaValue, other: FormulaValue): FormulaValue {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : fromCell(0);
}

function kind(value: FormulaValue): number {
  return isNumber(value) ? 0 : typeof value === 'string' ? 1 : 2;
}
