import type Big from 'big.js';
import {
  decimalOf,
  shownAmount,
  storedAmount,
  toDecimal,
  type Figure,
  type Place,
  type ShownAs,
} from '../bilagor/figure';
import type { ReadFigure } from '../findings/relation';
import type { CellRange } from '../workbook/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { evaluateFormula, type FormulaCells } from './formulas/evaluate-formula';
import { formulaReads } from './formulas/formula-reads';
import type { ReferencedCells } from './formulas/read-reference';
import { followRecipe, inputsOf, type Recipe } from './recipe';

/** A cell by its numbers: workbook and sheet of the call, row and column, all from 0. */
interface Cell {
  readonly file: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** What is put into a cell: a formula, a typed value, or what a recipe comes to, typed in as the cell shows amounts. */
export type Edit =
  { readonly formula: string } | { readonly value: CellValue } | { readonly recipe: Recipe; readonly shownAs: ShownAs };

/** What a cell shows once everything before it is calculated. */
interface Result {
  readonly cell: Cell;
  /** Undefined when it cannot be known here. */
  readonly value: CellValue | undefined;
  /** The cell is edited, or reads one that is. */
  readonly isAffected: boolean;
}

/** A range with more cells is gone through by the formulas on its sheet, not cell by cell. */
const SMALL_RANGE = 500;

/**
 * The workbooks of a call with edits on top of them, calculated as Excel would: what reads an edited cell is calculated
 * anew, all else keeps the result that is stored.
 */
export class Calculation {
  private readonly edits = new Map<string, { readonly cell: Cell; readonly edit: Edit }>();
  private readonly results = new Map<string, Result>();
  private readonly formulasOf = new Map<SheetSnapshot, readonly Cell[]>();
  private readonly extents = new Map<SheetSnapshot, CellRange>();

  constructor(private readonly workbooks: readonly WorkbookSnapshot[]) {}

  /** Edits a cell. */
  set(place: Place, edit: Edit): void {
    const cell = cellOf(place);
    this.edits.set(keyOf(cell), { cell, edit });
    this.forget(cell);
  }

  /** What a cell shows; undefined when that cannot be known here. */
  valueAt(place: Place): CellValue | undefined {
    const { sheet, address } = place;
    const stored = this.workbooks[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.cellAt(address.row, address.column);
    if (this.edits.size === 0 && stored !== undefined && stored.value !== null) return stored.value;
    return this.resolve(cellOf(place)).value;
  }

  /** Whether a cell is edited or reads, directly or not, one that is. */
  isAffected(place: Place): boolean {
    return this.resolve(cellOf(place)).isAffected;
  }

  /** Reads figures as they are with the edits. */
  readonly read: ReadFigure = (figure: Figure): Big | null => {
    if (this.edits.size === 0 && figure.state !== 'uncomputed') return decimalOf(figure);
    const { value, isAffected } = this.resolve(cellOf(figure));
    if (!isAffected && figure.state !== 'uncomputed') return decimalOf(figure);
    return typeof value === 'number' ? toDecimal(shownAmount(figure, value)) : null;
  };

  /** What a formula would come to in a cell, when it reads the cells as they are with the edits. */
  evaluate(formula: string, at: Place): CellValue | undefined {
    const cell = cellOf(at);
    for (const read of this.precedents(cell, formulaReads(formula).references)) this.resolve(read);
    return evaluateFormula(formula, this.cellsFor(cell));
  }

  /** What a formula in a cell reads, for a caller that has other values for some of the cells. */
  cellsAt(at: Place): FormulaCells {
    return this.cellsFor(cellOf(at));
  }

  /** The place of a cell that a formula names; undefined when its workbook has no such sheet. */
  placeOf(at: Place, sheet: string | null, row: number, column: number): string | undefined {
    const cell = this.cellIn(cellOf(at), sheet, row, column);
    return cell === undefined ? undefined : keyOf(cell);
  }

  /**
   * Whether a formula in a cell would read the cell itself, directly or through others. Undefined when a formula on the
   * way reads cells that its text does not tell.
   */
  isCircular(formula: string, at: Place): boolean | undefined {
    const start = cellOf(at);
    const own = keyOf(start);
    const seen = new Set<string>();
    const open: Cell[] = [];
    const untold: Cell[] = [];
    const follow = (cell: Cell, text: string): boolean => {
      const { references, isComplete } = formulaReads(text);
      if (!isComplete) untold.push(cell);
      if (references.some((reference) => this.contains(cell, reference, start))) return true;
      for (const read of this.precedents(cell, references)) {
        const key = keyOf(read);
        if (key === own || seen.has(key)) continue;
        seen.add(key);
        open.push(read);
      }
      return false;
    };
    if (follow(start, formula)) return true;
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const text = this.formulaAt(cell);
      if (text !== null && follow(cell, text)) return true;
    }
    return untold.length === 0 ? false : undefined;
  }

  /** Every formula whose result is another with the edits, sheet by sheet, and what it is then. */
  *followers(): Generator<{ readonly cell: Cell; readonly value: CellValue | undefined }> {
    for (const [file, sheet] of this.sheetsThatMayFollow()) {
      const snapshot = this.sheetOf({ file, sheet });
      if (snapshot === undefined) continue;
      for (const cell of this.formulaCells(snapshot, file, sheet)) {
        if (this.edits.has(keyOf(cell))) continue;
        const { isAffected, value } = this.resolve(cell);
        if (isAffected) yield { cell, value };
      }
    }
  }

  /** The sheets that are edited, and those whose formulas name one that may follow. */
  private sheetsThatMayFollow(): readonly (readonly [file: number, sheet: number])[] {
    const found = new Map<string, readonly [number, number]>();
    const open: (readonly [number, number])[] = [];
    const add = (file: number, sheet: number): void => {
      if (found.has(`${file}:${sheet}`)) return;
      found.set(`${file}:${sheet}`, [file, sheet]);
      open.push([file, sheet]);
    };
    for (const { cell } of this.edits.values()) add(cell.file, cell.sheet);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [file, sheet] = next;
      const sheets = this.workbooks[file]?.sheets ?? [];
      const name = sheets[sheet]?.name.toLowerCase().replaceAll("'", "''") ?? '';
      sheets.forEach((other, index) => {
        if (index === sheet || found.has(`${file}:${index}`)) return;
        const reads = this.formulaCells(other, file, index).some(({ row, column }) =>
          (other.cellAt(row, column)?.formula ?? '').toLowerCase().includes(name),
        );
        if (reads) add(file, index);
      });
    }
    return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
  }

  /** Calculates a cell and all that it reads, without recursion: chains of formulas may be thousands long. */
  private resolve(cell: Cell): Result {
    const open: Cell[] = [cell];
    const waiting = new Set<string>();
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      const key = keyOf(next);
      if (this.results.has(key)) {
        open.pop();
        continue;
      }
      const before = this.before(next);
      const unresolved = before.filter((read) => !this.results.has(keyOf(read)));
      const isLoop = waiting.has(key) && unresolved.length > 0;
      if (unresolved.length === 0 || isLoop) {
        open.pop();
        waiting.delete(key);
        this.results.set(key, isLoop ? this.keep(next) : this.calculate(next, before));
        continue;
      }
      waiting.add(key);
      open.push(...unresolved);
    }
    return this.results.get(keyOf(cell)) ?? { cell, value: undefined, isAffected: false };
  }

  /** A formula that reads itself keeps what Excel stored. */
  private keep(cell: Cell): Result {
    const isAffected = this.edits.has(keyOf(cell));
    const stored = this.sheetOf(cell)?.cellAt(cell.row, cell.column)?.value ?? undefined;
    return { cell, value: isAffected ? undefined : stored, isAffected };
  }

  private calculate(cell: Cell, before: readonly Cell[]): Result {
    const edit = this.edits.get(keyOf(cell))?.edit;
    if (edit !== undefined) {
      if ('value' in edit) return { cell, value: edit.value, isAffected: true };
      const value =
        'formula' in edit ? evaluateFormula(edit.formula, this.cellsFor(cell)) : this.typed(edit.recipe, edit.shownAs);
      return { cell, value, isAffected: true };
    }
    const stored = this.sheetOf(cell)?.cellAt(cell.row, cell.column);
    const formula = stored?.formula ?? null;
    const isAffected = before.some((read) => this.results.get(keyOf(read))?.isAffected === true);
    if (formula === null || (!isAffected && stored?.value !== null)) {
      return { cell, value: stored?.value ?? null, isAffected: false };
    }
    return { cell, value: evaluateFormula(formula, this.cellsFor(cell)), isAffected };
  }

  private typed(recipe: Recipe, shownAs: ShownAs): number | undefined {
    const amount = followRecipe(recipe, this.read);
    return amount === null ? undefined : storedAmount(shownAs, amount.toNumber());
  }

  /** The cells that must be calculated before a cell. */
  private before(cell: Cell): readonly Cell[] {
    const edit = this.edits.get(keyOf(cell))?.edit;
    if (edit !== undefined && 'recipe' in edit) return inputsOf(edit.recipe).map(cellOf);
    const formula = this.formulaAt(cell);
    return formula === null ? [] : this.precedents(cell, formulaReads(formula).references);
  }

  /** The cells among those that a formula names that are edited or have a formula. */
  private precedents(cell: Cell, references: readonly ReferencedCells[]): readonly Cell[] {
    const found = new Map<string, Cell>();
    for (const reference of references) {
      for (const read of this.calculatedCells(cell, reference)) found.set(keyOf(read), read);
    }
    return [...found.values()];
  }

  private *calculatedCells(cell: Cell, reference: ReferencedCells): Generator<Cell> {
    const first = this.cellIn(cell, reference.sheet, reference.top ?? 0, reference.left ?? 0);
    const snapshot = first === undefined ? undefined : this.sheetOf(first);
    if (first === undefined || snapshot === undefined) return;
    const { file, sheet } = first;
    const { bottom, right } = reference;
    const isSmall =
      bottom !== null && right !== null && (bottom - first.row + 1) * (right - first.column + 1) <= SMALL_RANGE;
    if (isSmall) {
      for (let row = first.row; row <= bottom; row++) {
        for (let column = first.column; column <= right; column++) {
          const read = { file, sheet, row, column };
          if (this.edits.has(keyOf(read)) || (snapshot.cellAt(row, column)?.formula ?? null) !== null) yield read;
        }
      }
      return;
    }
    for (const read of this.formulaCells(snapshot, file, sheet)) if (this.contains(cell, reference, read)) yield read;
    for (const { cell: edited } of this.edits.values()) if (this.contains(cell, reference, edited)) yield edited;
  }

  /** Whether a reference of the formula in a cell takes in another cell. */
  private contains(cell: Cell, { sheet, top, left, bottom, right }: ReferencedCells, other: Cell): boolean {
    if (other.file !== cell.file || this.sheetIndex(cell, sheet) !== other.sheet) return false;
    return (
      (top === null || other.row >= top) &&
      (bottom === null || other.row <= bottom) &&
      (left === null || other.column >= left) &&
      (right === null || other.column <= right)
    );
  }

  /** What was calculated from a cell is calculated anew when it is asked for. */
  private forget(cell: Cell): void {
    const open: Cell[] = [cell];
    this.results.delete(keyOf(cell));
    for (let changed = open.pop(); changed !== undefined; changed = open.pop()) {
      for (const [key, { cell: reader }] of this.results) {
        if (!this.reads(reader, changed)) continue;
        this.results.delete(key);
        open.push(reader);
      }
    }
  }

  private reads(reader: Cell, cell: Cell): boolean {
    const edit = this.edits.get(keyOf(reader))?.edit;
    if (edit !== undefined && 'recipe' in edit) {
      return inputsOf(edit.recipe).some((input) => keyOf(cellOf(input)) === keyOf(cell));
    }
    const formula = this.formulaAt(reader);
    return (
      formula !== null && formulaReads(formula).references.some((reference) => this.contains(reader, reference, cell))
    );
  }

  private formulaAt(cell: Cell): string | null {
    const edit = this.edits.get(keyOf(cell))?.edit;
    if (edit !== undefined) return 'formula' in edit ? edit.formula : null;
    return this.sheetOf(cell)?.cellAt(cell.row, cell.column)?.formula ?? null;
  }

  private cellsFor(cell: Cell): FormulaCells {
    return {
      valueAt: (sheet, row, column) => {
        const read = this.cellIn(cell, sheet, row, column);
        if (read === undefined) return undefined;
        const key = keyOf(read);
        if (this.edits.has(key) || this.formulaAt(read) !== null) return this.resolve(read).value;
        return this.sheetOf(read)?.cellAt(row, column)?.value ?? null;
      },
      formulaAt: (sheet, row, column) => {
        const read = this.cellIn(cell, sheet, row, column);
        return read === undefined ? null : this.formulaAt(read);
      },
      rowAt: (sheet, row) => {
        const index = this.sheetIndex(cell, sheet);
        const snapshot = index === undefined ? undefined : this.sheetOf({ file: cell.file, sheet: index });
        if (snapshot?.isRowHidden(row) !== true) return 'shown';
        const isFiltered = snapshot.isRowFiltered?.(row);
        return isFiltered === undefined ? 'unseen' : isFiltered ? 'filtered' : 'hidden';
      },
      extent: (sheet) => {
        const index = this.sheetIndex(cell, sheet);
        const snapshot = index === undefined ? undefined : this.sheetOf({ file: cell.file, sheet: index });
        return snapshot === undefined ? undefined : this.extentOf(snapshot);
      },
    };
  }

  private cellIn(cell: Cell, sheet: string | null, row: number, column: number): Cell | undefined {
    const index = this.sheetIndex(cell, sheet);
    return index === undefined ? undefined : { file: cell.file, sheet: index, row, column };
  }

  private sheetIndex({ file, sheet }: Cell, name: string | null): number | undefined {
    if (name === null) return sheet;
    const wanted = name.toLowerCase();
    const index = this.workbooks[file]?.sheets.findIndex((other) => other.name.toLowerCase() === wanted) ?? -1;
    return index < 0 ? undefined : index;
  }

  private sheetOf({ file, sheet }: { readonly file: number; readonly sheet: number }): SheetSnapshot | undefined {
    return this.workbooks[file]?.sheets[sheet];
  }

  private formulaCells(snapshot: SheetSnapshot, file: number, sheet: number): readonly Cell[] {
    const known = this.formulasOf.get(snapshot);
    if (known !== undefined) return known;
    const cells: Cell[] = [];
    snapshot.visitCells((row, column, { formula }) => {
      if (formula !== null) cells.push({ file, sheet, row, column });
    });
    this.formulasOf.set(snapshot, cells);
    return cells;
  }

  private extentOf(snapshot: SheetSnapshot): CellRange {
    const known = this.extents.get(snapshot);
    if (known !== undefined) return known;
    let [bottom, right] = [0, 0];
    snapshot.visitCells((row, column) => {
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    const extent = { top: 0, left: 0, bottom, right };
    this.extents.set(snapshot, extent);
    return extent;
  }
}

function cellOf({ sheet, address }: Place): Cell {
  return { file: sheet.fileIndex, sheet: sheet.sheetIndex, row: address.row, column: address.column };
}

function keyOf({ file, sheet, row, column }: Cell): string {
  return `${file}:${sheet}:${row}:${column}`;
}
