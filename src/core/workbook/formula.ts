import {
  isCallNode,
  isBinaryNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  parseA1Ref,
  tokenize,
  translateFormulaToR1C1,
} from '@borgar/fx/xlsx';
import { formatAddress, type CellAddress, type CellRange } from './address';
import { scanRelativeSum, scanSimpleSum, writeSimpleSum } from './simple-sum';

/** Cells that a formula reads: a range on its own sheet (`sheet` null) or on another one. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** A range of cells that enter a formula's result with one factor each. */
export interface LinearTerm extends FormulaReference {
  readonly factor: number;
}

/** A formula that only adds and subtracts cells: the sum of its terms and a constant. */
export interface LinearForm {
  readonly constant: number;
  readonly terms: readonly LinearTerm[];
}

/**
 * The cells that a formula reads, whole columns and rows and other workbooks left out.
 * Empty when the formula cannot be parsed.
 */
export function formulaReferences(formula: string): readonly FormulaReference[] {
  const references: FormulaReference[] = [];
  try {
    for (const token of tokenize(formula, { mergeRefs: true })) {
      const reference = token.type === 'range' ? readReference(token.value) : undefined;
      if (reference !== undefined) references.push(reference);
    }
  } catch {
    return [];
  }
  return references;
}

/** Told first, since every formula is asked. */
const MAY_BE_ROUNDED = /^[\s+]*round/i;
const ROUNDED = /^\s*\+?\s*ROUND\((?<inner>.*),\s*(?<digits>\d{1,2})\s*\)\s*$/isu;

/** What ROUND around all of a formula rounds, and to how many decimals. */
interface Rounding {
  readonly inner: string;
  readonly decimals: number;
}

/** Reads the ROUND that stands around all of a formula; undefined when none does. */
export function readRounding(formula: string): Rounding | undefined {
  if (!MAY_BE_ROUNDED.test(formula)) return undefined;
  const groups = ROUNDED.exec(formula)?.groups;
  const inner = groups?.['inner'];
  if (inner === undefined) return undefined;
  let depth = 0;
  for (const mark of inner.replace(/'[^']*'|"[^"]*"/gu, '')) {
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (depth < 0) return undefined;
  }
  return { inner, decimals: Number(groups?.['digits']) };
}

/** The decimals that a formula rounds its result to with ROUND around all of it; undefined when it does not. */
export function roundedDecimals(formula: string): number | undefined {
  return readRounding(formula)?.decimals;
}

/**
 * A formula as it looks from its own cell (R1C1): two formulas that do the same thing in two places give the same text.
 * Undefined when it cannot be translated.
 */
export function relativeFormula(formula: string, at: CellAddress): string | undefined {
  const simple = scanRelativeSum(formula);
  if (simple !== undefined) return writeSimpleSum(simple, (cell) => relativeCell(cell, at));
  try {
    return translateFormulaToR1C1(formula, formatAddress(at)).replace(/\s+/gu, '').toUpperCase();
  } catch {
    return undefined;
  }
}

function relativeCell(cell: CellAddress, at: CellAddress): string {
  return `R${offset(cell.row - at.row)}C${offset(cell.column - at.column)}`;
}

function offset(distance: number): string {
  return distance === 0 ? '' : `[${distance}]`;
}

/**
 * Reads a formula that only adds, subtracts and scales cells (`=D7+E7`, `=SUM(D7:D16)`, `=B17+SUM(B20:B23)`, `=-'10b'!E33`).
 * ROUND and IFERROR around such a sum are looked through. Undefined for every other formula.
 */
export function linearForm(formula: string): LinearForm | undefined {
  const simple = readSimpleSum(formula);
  if (simple !== undefined) return simple;
  try {
    const terms: LinearTerm[] = [];
    const constant = addTerms(parse(tokenize(formula, { mergeRefs: true, withLocation: false })), 1, terms);
    return constant === undefined ? undefined : { constant, terms };
  } catch {
    return undefined;
  }
}

function readSimpleSum(formula: string): LinearForm | undefined {
  const terms = scanSimpleSum(formula)?.map(({ sign, from, to = from }): LinearTerm => ({
    sheet: null,
    range: rangeBetween(from, to),
    factor: sign === '-' ? -1 : 1,
  }));
  return terms === undefined ? undefined : { constant: 0, terms };
}

function rangeBetween(from: CellAddress, to: CellAddress): CellRange {
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

type Node = ReturnType<typeof parse>;

/** Adds what a node contributes to `terms` and returns its constant part; undefined when it is not linear. */
function addTerms(node: Node, factor: number, terms: LinearTerm[]): number | undefined {
  if (isLiteralNode(node)) return typeof node.value === 'number' ? node.value * factor : undefined;
  if (isReferenceNode(node)) {
    const reference = readReference(node.value);
    if (reference === undefined) return undefined;
    terms.push({ ...reference, factor });
    return 0;
  }
  if (isUnaryNode(node)) {
    const [operand] = node.arguments;
    if (operand === undefined) return undefined;
    if (node.operator === '-') return addTerms(operand, -factor, terms);
    return node.operator === '+' ? addTerms(operand, factor, terms) : undefined;
  }
  if (isBinaryNode(node)) return addBinary(node.operator, node.arguments[0], node.arguments[1], factor, terms);
  if (!isCallNode(node)) return undefined;
  const name = calledName(node);
  const inner = node.arguments;
  if (name === 'SUM') return addAll(inner, factor, terms);
  if (name === 'SUBTOTAL') {
    const kind = inner[0];
    const sums = kind !== undefined && isLiteralNode(kind) && (kind.value === 9 || kind.value === 109);
    return sums ? addAll(inner.slice(1), factor, terms) : undefined;
  }
  if (name === 'ROUND' || name === 'IFERROR') return inner[0] ? addTerms(inner[0], factor, terms) : undefined;
  return undefined;
}

function calledName(node: Node): string {
  if (!isCallNode(node)) return '';
  const { callee } = node;
  return 'name' in callee ? callee.name.toUpperCase() : '';
}

function addAll(nodes: readonly (Node | null)[], factor: number, terms: LinearTerm[]): number | undefined {
  let constant = 0;
  for (const node of nodes) {
    if (node === null) continue;
    const part = addTerms(node, factor, terms);
    if (part === undefined) return undefined;
    constant += part;
  }
  return constant;
}

function addBinary(
  operator: string,
  left: Node | undefined,
  right: Node | undefined,
  factor: number,
  terms: LinearTerm[],
): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '+' || operator === '-') {
    const one = addTerms(left, factor, terms);
    const other = addTerms(right, operator === '+' ? factor : -factor, terms);
    return one === undefined || other === undefined ? undefined : one + other;
  }
  const scale = constantOf(right);
  if (operator === '/' && scale !== undefined && scale !== 0) return addTerms(left, factor / scale, terms);
  if (operator !== '*') return undefined;
  if (scale !== undefined) return addTerms(left, factor * scale, terms);
  const leading = constantOf(left);
  return leading === undefined ? undefined : addTerms(right, factor * leading, terms);
}

function constantOf(node: Node): number | undefined {
  const terms: LinearTerm[] = [];
  const constant = addTerms(node, 1, terms);
  return terms.length === 0 ? constant : undefined;
}

function readReference(text: string): FormulaReference | undefined {
  const reference = parseA1Ref(text);
  if (reference === undefined || !('range' in reference)) return undefined;
  if (reference.workbookName !== undefined && reference.workbookName !== '') return undefined;
  const { top, left, bottom, right } = reference.range;
  if (typeof top !== 'number' || typeof left !== 'number') return undefined;
  if (typeof bottom !== 'number' || typeof right !== 'number') return undefined;
  const sheet = reference.sheetName;
  return {
    sheet: sheet === undefined || sheet === '' ? null : sheet,
    range: {
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      bottom: Math.max(top, bottom),
      right: Math.max(left, right),
    },
  };
}
