import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import { hasInput } from '../../bilagor/rows';
import { figuresOf, type SumDefinition } from '../../bilagor/table';
import type { Correction } from '../../findings/finding';
import { asPrinted } from '../../findings/relation';
import { formatAddress } from '../../workbook/address';
import { linearForm } from '../../workbook/formula';
import { relationOf, sumFix } from './sums';

/** A cell that a formula adds up without its belonging to the sum. */
export interface ExtraCell {
  readonly label: string;
}

/** What a sum's formula takes in too little or too much. */
export interface ScopeDifference {
  readonly missing: readonly Figure[];
  readonly extra: readonly ExtraCell[];
  readonly constant: number;
}

/** Compares formulas with the sums that the template defines. */
export interface SumScope {
  /** Undefined when the formula is no plain sum of cells of its own sheet. */
  readonly compare: (sum: SumDefinition) => ScopeDifference | undefined;
  /** The value that the sum should have, when it has another. */
  readonly correction: (sum: SumDefinition) => { readonly correction?: Correction };
}

/** Larger ranges are whole columns; their cells are not counted one by one. */
const MOST_CELLS = 20_000;

const NO_DIFFERENCE: ScopeDifference = { missing: [], extra: [], constant: 0 };

type Weights = Map<string, number>;

/**
 * Formulas are compared by the typed cells that they come down to, so that `=D17+E17`, `=SUM(F7:F16)` and
 * `=SUM(D7:E16)` are one and the same sum.
 */
export function createSumScope(bilaga: Bilaga): SumScope {
  const figures = new Map(
    figuresOf(bilaga).map((figure) => [keyOf(figure.address.row, figure.address.column), figure]),
  );
  const usedRows = new Set(bilaga.rows.filter(hasInput).map(({ address }) => address.row));
  const definitions = new Map<string, SumDefinition>();
  for (const sum of bilaga.sums) {
    const key = keyOf(sum.target.address.row, sum.target.address.column);
    if (sum.target.formula !== null && !definitions.has(key)) definitions.set(key, sum);
  }

  const add = (
    weights: Weights,
    row: number,
    column: number,
    factor: number,
    except: SumDefinition,
    depth = 0,
  ): void => {
    const key = keyOf(row, column);
    const definition = definitions.get(key);
    if (definition === undefined || definition.target === except.target || depth > 6) {
      weights.set(key, (weights.get(key) ?? 0) + factor);
      return;
    }
    for (const term of definition.terms) {
      add(weights, term.figure.address.row, term.figure.address.column, factor * term.factor, except, depth + 1);
    }
  };

  const compare = (sum: SumDefinition): ScopeDifference | undefined => {
    if (`=${sum.target.formula ?? ''}` === sumFix(sum)?.formula) return NO_DIFFERENCE;
    const form = linearForm(sum.target.formula ?? '');
    if (form === undefined || form.terms.some(({ sheet }) => sheet !== null && !isOwn(sheet, bilaga))) return undefined;
    const weights: Weights = new Map();
    for (const { range, factor } of form.terms) {
      if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return undefined;
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) add(weights, row, column, factor, sum);
      }
    }
    for (const { figure, factor } of sum.terms) add(weights, figure.address.row, figure.address.column, -factor, sum);
    const missing: Figure[] = [];
    const extra: ExtraCell[] = [];
    for (const [key, weight] of weights) {
      if (Math.abs(weight) < 1e-9) continue;
      const figure = figures.get(key);
      if (weight < 0 && figure !== undefined) {
        if (figure.state !== 'empty' || usedRows.has(figure.address.row)) missing.push(figure);
      } else if (holdsNumber(bilaga, key)) extra.push({ label: labelOf(key, figure) });
    }
    return { missing, extra, constant: form.constant };
  };

  const correction = (sum: SumDefinition): { readonly correction?: Correction } => {
    const comparison = relationOf(sum).compare(asPrinted);
    if (comparison === null || comparison.agreement === 'equal') return {};
    return { correction: { figure: sum.target, value: comparison.expected.toNumber() } };
  };
  return { compare, correction };
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

function placeOf(key: string): { row: number; column: number } {
  const [row = 0, column = 0] = key.split(':').map(Number);
  return { row, column };
}

function isOwn(sheet: string, bilaga: Bilaga): boolean {
  return sheet.toLowerCase() === bilaga.sheet.sheet.toLowerCase();
}

function holdsNumber(bilaga: Bilaga, key: string): boolean {
  const { row, column } = placeOf(key);
  const cell = bilaga.snapshot.cellAt(row, column);
  return typeof cell?.value === 'number' || (cell?.formula ?? null) !== null;
}

function labelOf(key: string, figure: Figure | undefined): string {
  return figure?.rowLabel !== undefined && figure.rowLabel !== '' ? figure.rowLabel : formatAddress(placeOf(key));
}
