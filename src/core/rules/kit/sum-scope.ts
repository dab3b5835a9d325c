import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import { hasInput } from '../../bilagor/rows';
import { figuresOf, type SumDefinition, type SumTerm } from '../../bilagor/table';
import type { Correction } from '../../findings/finding';
import { asPrinted } from '../../findings/relation';
import { formatAddress, type CellAddress } from '../../workbook/address';
import { isUnderstood, type AddedCells, type NotUnderstood } from '../../workbook/sums/added-cells';
import { isSameName } from '../../workbook/sums/formula-scope';
import { isHiddenFrom } from './hidden-cells';
import { sumFormulaEdit } from './sum-formula';
import { relationOf } from './sums';

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

/** Whether it could be told what a sum's formula takes in. */
export function isCompared(comparison: ScopeDifference | NotUnderstood): comparison is ScopeDifference {
  return 'missing' in comparison;
}

/** Whether a formula takes in just what its sum does. */
export function isNone({ missing, extra, constant }: ScopeDifference): boolean {
  return missing.length === 0 && extra.length === 0 && constant === 0;
}

/** Compares formulas with the sums that the template defines. */
export interface SumScope {
  /** What the sum's formula takes in too little or too much, or why that cannot be told. */
  readonly compare: (sum: SumDefinition) => ScopeDifference | NotUnderstood;
  /** The value that the sum should have, when it has another. */
  readonly correction: (sum: SumDefinition) => { readonly correction?: Correction };
}

/** Larger ranges are whole columns; their cells are not counted one by one. */
const MOST_CELLS = 20_000;

const NO_DIFFERENCE: ScopeDifference = { missing: [], extra: [], constant: 0 };

/** How many times each cell enters, by `keyOf`. */
type Weights = Map<number, number>;

/**
 * Formulas are compared by the typed cells that they come down to, so that `=D17+E17`, `=SUM(F7:F16)` and
 * `=SUM(D7:E16)` are one and the same sum.
 */
export function createSumScope(bilaga: Bilaga): SumScope {
  // Nearly every formula is the one that the template asks for, and needs none of it.
  let known: TableCells | undefined;

  const compare = (sum: SumDefinition): ScopeDifference | NotUnderstood => {
    const { target } = sum;
    if (`=${target.formula ?? ''}` === sumFormulaEdit(sum)?.formula) return NO_DIFFERENCE;
    const form = bilaga.formulas.meaningOf(target.formula ?? '', target.address);
    if (!isUnderstood(form)) return form;
    const other = form.terms.find(({ sheet }) => sheet !== null && !isSameName(sheet, bilaga.sheet.sheet));
    if (other !== undefined) return { why: `läser fliken ${other.sheet ?? ''}`, isOther: false };
    if (form.constant === 0 && adds(form, sum.terms)) return NO_DIFFERENCE;
    const cells = (known ??= new TableCells(bilaga));
    const weights: Weights = new Map();
    for (const { range, factor } of form.terms) {
      if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS)
        return { why: 'läser fler celler än som gås igenom', isOther: false };
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          cells.add(weights, { row, column }, factor, sum);
        }
      }
    }
    for (const { figure, factor } of sum.terms) cells.add(weights, figure.address, -factor, sum);
    const difference = cells.differenceOf(weights, form.constant);
    // Its range takes them in; that the formula leaves out what is hidden is told where the amounts are compared.
    return { ...difference, missing: difference.missing.filter(({ address }) => !isHiddenFrom(form, address)) };
  };

  const correction = (sum: SumDefinition): { readonly correction?: Correction } => {
    const comparison = relationOf(sum).compare(asPrinted);
    if (comparison === null || comparison.agreement === 'equal') return {};
    return { correction: { figure: sum.target, value: comparison.expected.toNumber() } };
  };
  return { compare, correction };
}

/** Whether a formula adds up just these figures, in their order. False says only that it may be put otherwise. */
function adds({ terms }: AddedCells, figures: readonly SumTerm[]): boolean {
  let at = 0;
  for (const { range, factor } of terms) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const term = figures[at];
        const address = term?.figure.address;
        if (term?.factor !== factor || address?.row !== row || address.column !== column) return false;
        at += 1;
      }
    }
  }
  return at === figures.length;
}

/** The figures and the sums of a bilaga by cell. */
class TableCells {
  readonly #bilaga: Bilaga;
  readonly #figures = new Map<number, Figure>();
  readonly #usedRows = new Set<number>();
  readonly #definitions = new Map<number, SumDefinition>();

  constructor(bilaga: Bilaga) {
    this.#bilaga = bilaga;
    for (const figure of figuresOf(bilaga)) this.#figures.set(keyOf(figure.address), figure);
    for (const row of bilaga.rows) if (hasInput(row)) this.#usedRows.add(row.address.row);
    for (const sum of bilaga.sums) {
      const key = keyOf(sum.target.address);
      if (sum.target.formula !== null && !this.#definitions.has(key)) this.#definitions.set(key, sum);
    }
  }

  /** Adds a cell, or the cells that it comes down to when it is a sum itself. */
  add(weights: Weights, cell: CellAddress, factor: number, except: SumDefinition, depth = 0): void {
    const key = keyOf(cell);
    const definition = this.#definitions.get(key);
    if (definition === undefined || definition.target === except.target || depth > 6) {
      weights.set(key, (weights.get(key) ?? 0) + factor);
      return;
    }
    for (const term of definition.terms) {
      this.add(weights, term.figure.address, factor * term.factor, except, depth + 1);
    }
  }

  /** What a formula takes in too little or too much, by what is left when the sum's terms are taken off its cells. */
  differenceOf(weights: Weights, constant: number): ScopeDifference {
    const missing: Figure[] = [];
    const extra: ExtraCell[] = [];
    for (const [key, weight] of weights) {
      if (Math.abs(weight) < 1e-9) continue;
      const figure = this.#figures.get(key);
      if (weight < 0 && figure !== undefined) {
        if (figure.state !== 'empty' || this.#usedRows.has(figure.address.row)) missing.push(figure);
      } else if (holdsNumber(this.#bilaga, placeOf(key))) extra.push({ label: labelOf(placeOf(key), figure) });
    }
    return { missing, extra, constant };
  }
}

const MOST_COLUMNS = 16_384;

/** One number a cell of a sheet. */
function keyOf({ row, column }: CellAddress): number {
  return row * MOST_COLUMNS + column;
}

function placeOf(key: number): CellAddress {
  return { row: Math.floor(key / MOST_COLUMNS), column: key % MOST_COLUMNS };
}

function holdsNumber(bilaga: Bilaga, { row, column }: CellAddress): boolean {
  const cell = bilaga.snapshot.cellAt(row, column);
  return typeof cell?.value === 'number' || (cell?.formula ?? null) !== null;
}

function labelOf(cell: CellAddress, figure: Figure | undefined): string {
  return figure?.rowLabel !== undefined && figure.rowLabel !== '' ? figure.rowLabel : formatAddress(cell);
}
