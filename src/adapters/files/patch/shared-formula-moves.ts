import { formatRange, type CellAddress, type CellRange } from '../../../core/workbook/address';
import { moveFormula } from '../shared-formulas';
import { type Span } from '../xml-cursor';
import { type Splice } from './splice';
import { escapeXml, textOf, withAttributes } from './xml-text';

/** A cell that refers to a shared formula, and its formula element. */
export interface SharedFormulaUser {
  readonly cell: CellAddress;
  readonly whole: Span;
  /** The element's first tag as it is written. */
  readonly tag: string;
}

/** A shared formula whose own cell is replaced: the formula moves to the first of the cells that refer to it. */
export interface SharedFormulaMove {
  /** The cell in which the formula is written, and the formula as the XML has it. */
  readonly cell: CellAddress;
  readonly content: string;
  readonly heir: SharedFormulaUser;
  /** The rectangle around the cells that are left. */
  readonly range: CellRange;
  /** How many cells refer to the formula still. */
  readonly users: number;
}

type Gathered = { -readonly [Key in keyof SharedFormulaMove]: SharedFormulaMove[Key] };

/** Finds the shared formulas that must move, while a sheet's cells come in their order. */
export class SharedFormulaMoves {
  readonly #moves: Gathered[] = [];
  /** The formulas whose cell is replaced, by the number that the cells refer to them by. */
  readonly #current = new Map<string, { readonly cell: CellAddress; readonly content: string; move?: Gathered }>();

  /** Whether cells that come may refer to a formula whose own cell is replaced. */
  get isMoving(): boolean {
    return this.#current.size > 0;
  }

  /** The formulas that some cell still refers to. */
  get moves(): readonly SharedFormulaMove[] {
    return this.#moves;
  }

  /** A cell in which a shared formula is written. A number that is used again stands for the new formula from there on. */
  first(
    id: string,
    formula: { readonly cell: CellAddress; readonly content: string; readonly isReplaced: boolean },
  ): void {
    if (formula.isReplaced) this.#current.set(id, { cell: formula.cell, content: formula.content });
    else this.#current.delete(id);
  }

  /** A cell that refers to a shared formula and goes on doing so. */
  other(id: string, user: SharedFormulaUser): void {
    const formula = this.#current.get(id);
    if (formula === undefined) return;
    const { row, column } = user.cell;
    const { move } = formula;
    if (move === undefined) {
      const range = { top: row, left: column, bottom: row, right: column };
      formula.move = { cell: formula.cell, content: formula.content, heir: user, range, users: 1 };
      this.#moves.push(formula.move);
      return;
    }
    move.range = {
      top: Math.min(move.range.top, row),
      left: Math.min(move.range.left, column),
      bottom: Math.max(move.range.bottom, row),
      right: Math.max(move.range.right, column),
    };
    move.users++;
  }
}

/**
 * The change that makes the first cell that is left carry a shared formula, as it reads from there. The others go on
 * referring to it. When only that cell is left, the formula is its own.
 */
export function moveSharedFormula({ cell, content, heir, range, users }: SharedFormulaMove): Splice {
  const rows = heir.cell.row - cell.row;
  const columns = heir.cell.column - cell.column;
  const formula = escapeXml(moveFormula(textOf(content), rows, columns));
  const changes = users === 1 ? { t: null, si: null, ref: null } : { ref: formatRange(range) };
  const tag = withAttributes(heir.tag, changes).replace(/(?<!\s)\s*\/?>$/, '>');
  const name = /^<([^\s>]+)/.exec(tag)?.[1] ?? '';
  return { ...heir.whole, text: `${tag}${formula}</${name}>` };
}
