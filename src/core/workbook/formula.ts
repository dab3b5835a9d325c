import { parseA1Ref, tokenize, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { formatAddress, type CellAddress } from './address';
import { scanRelativeSum, writeSimpleSum } from './simple-sum';
import type { FormulaReference } from './sums/linear-form';

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
const ROUNDED = /^\s*(?:\+\s*)?ROUND\((?<inner>.*),\s*(?<digits>\d{1,2})\s*\)\s*$/isu;

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
