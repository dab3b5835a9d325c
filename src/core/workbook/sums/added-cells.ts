import type { CellAddress, CellRange } from '../address';
import { parseFormula } from '../parse-formula';
import { scanSimpleSum } from '../simple-sum';
import type { SheetSnapshot } from '../snapshot';
import { isSameName, NO_SCOPE, type FormulaScope } from './formula-scope';
import type { LeftOutCell } from './left-out';
import type { LinearForm, LinearTerm } from './linear-form';
import { NotASum } from './not-a-sum';
import { SumReading } from './sum-reading';

/** The cells that a formula adds, each with its factor: 1, −1 or what it is multiplied with. */
export interface AddedCells extends LinearForm {
  /** Cells with content that SUBTOTAL or AGGREGATE leaves out of its ranges. */
  readonly leftOut: readonly LeftOutCell[];
}

/** A formula of which it cannot be told which cells it adds. */
export interface NotUnderstood {
  /** Swedish, goes on from ”formeln ”: `läser en annan arbetsbok`. */
  readonly why: string;
  /** It surely does something else than adding cells, such as dividing them. */
  readonly isOther: boolean;
}

/** What a formula adds, as it stands in its cell now. */
export type FormulaMeaning = AddedCells | NotUnderstood;

/** Whether it can be told which cells a formula adds. */
export function isUnderstood(meaning: FormulaMeaning): meaning is AddedCells {
  return 'terms' in meaning;
}

const MEANINGS_KEPT = 20_000;
/** What files write before functions and names that are newer than their format. */
const FILE_PREFIXES = /_(?:xlfn|xlws|xlpm)\./giu;

/**
 * Tells what the formulas of a sheet add, whatever way they are written: ranges, names, table columns, sheets between
 * two others, SUBTOTAL, conditions that can be evaluated on what the cells hold, array formulas cell by cell.
 * It never throws.
 */
export class FormulaReader {
  readonly #snapshot: SheetSnapshot;
  readonly #scope: FormulaScope;
  readonly #known = new Map<string, FormulaMeaning>();
  #used: CellRange | undefined;

  constructor(snapshot: SheetSnapshot, scope: FormulaScope = NO_SCOPE) {
    this.#snapshot = snapshot;
    this.#scope = scope;
  }

  /**
   * What a formula adds in a cell of the sheet.
   * @param formula in the form of `Cell.formula`
   */
  meaningOf(formula: string, at: CellAddress): FormulaMeaning {
    const key = `${at.row},${at.column} ${formula}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MEANINGS_KEPT) this.#known.clear();
    const meaning = this.#read(formula, at);
    this.#known.set(key, meaning);
    return meaning;
  }

  /** Whether a formula that is understood adds cells of other sheets. */
  readsOtherSheets({ terms }: AddedCells): boolean {
    return terms.some(({ sheet }) => sheet !== null && !isSameName(sheet, this.#snapshot.name));
  }

  #read(formula: string, at: CellAddress): FormulaMeaning {
    const simple = readSimpleSum(formula);
    if (simple !== undefined) return simple;
    const node = parseFormula(formula.replace(FILE_PREFIXES, ''));
    if (node === undefined) return { why: 'kan inte läsas', isOther: false };
    const cell = this.#snapshot.cellAt(at.row, at.column);
    const reading = new SumReading({
      at,
      sheet: this.#snapshot.name,
      scope: this.#scope,
      snapshot: this.#snapshot,
      array: cell?.formula === formula ? cell.array : undefined,
      used: withCell((this.#used ??= usedRange(this.#snapshot)), at),
    });
    try {
      const { constant, terms } = reading.result(node);
      return { constant, terms, leftOut: reading.leftOut };
    } catch (error) {
      if (error instanceof NotASum) return { why: error.why, isOther: error.isOther };
      throw error;
    }
  }
}

function readSimpleSum(formula: string): AddedCells | undefined {
  const terms = scanSimpleSum(formula)?.map(({ sign, from, to = from }): LinearTerm => ({
    sheet: null,
    range: {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    },
    factor: sign === '-' ? -1 : 1,
  }));
  return terms === undefined ? undefined : { constant: 0, terms, leftOut: [] };
}

function usedRange(snapshot: SheetSnapshot): CellRange {
  let [bottom, right] = [0, 0];
  snapshot.visitCells((row, column) => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return { top: 0, left: 0, bottom, right };
}

function withCell(range: CellRange, { row, column }: CellAddress): CellRange {
  return { ...range, bottom: Math.max(range.bottom, row), right: Math.max(range.right, column) };
}

/** More cells are not gone through one by one. */
const MOST_CELLS = 20_000;

/**
 * What a formula adds as it looks from its own cell: two formulas that add the same in two places give the same text,
 * however they are written. Undefined when they add more cells than are gone through.
 */
export function relativeSum({ constant, terms }: LinearForm, at: CellAddress): string | undefined {
  const factors = new Map<string, number>();
  let count = 0;
  for (const { sheet, range, factor } of terms) {
    count += (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (count > MOST_CELLS) return undefined;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const key = `${sheet?.toLowerCase() ?? ''}!${row - at.row},${column - at.column}`;
        factors.set(key, (factors.get(key) ?? 0) + factor);
      }
    }
  }
  const added = [...factors]
    .filter(([, factor]) => Math.abs(factor) > NOISE)
    .map(([key, factor]) => `${key}*${plain(factor)}`);
  return [...added.sort(), plain(constant)].join(' ');
}

/** What is left of factors that cancel each other. */
const NOISE = 1e-9;

function plain(number: number): string {
  return String(Number(number.toPrecision(12)));
}
