import { contains, parseRange, type CellAddress, type CellRange } from '../../../core/workbook/address';
import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { SharedFormulaMoves, type SharedFormulaMove } from './shared-formula-moves';
import { decodeXml, XmlCursor, type Span } from '../xml-cursor';
import { attributesOf } from '../xml-elements';
import { isYes } from './xml-text';

/** The cells of a sheet that are looked for. */
export interface WantedCells {
  /** Their columns, by row; zero-based. */
  readonly columns: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether a cell's content is to be replaced, its formula with it. */
  isReplaced(row: number, column: number): boolean;
}

/** Where a cell is in its sheet's XML. */
export interface CellLayout {
  /** The whole element. */
  readonly whole: Span;
  /** Its first tag. */
  readonly tag: Span;
  readonly isEmptyElement: boolean;
  /** The elements within it, when they are there. */
  readonly formula: Span | undefined;
  readonly value: Span | undefined;
  readonly extension: Span | undefined;
}

/** Where a row is in its sheet's XML. */
export interface RowLayout {
  readonly tag: Span;
  readonly isEmptyElement: boolean;
  /** The wanted cells that are there, by column. */
  readonly cells: ReadonlyMap<number, CellLayout>;
  /** Where the wanted cells that are not there belong, by column. */
  readonly placesOfMissingCells: ReadonlyMap<number, number>;
}

/** Why a formula's cells cannot be written one by one. */
export type FormulaBlockKind = 'array' | 'dataTable';

/** Cells that share one formula which cannot be changed for one of them alone. */
export interface FormulaBlock {
  readonly kind: FormulaBlockKind;
  readonly range: CellRange;
}

/** Where the things that writing cells touches are in a sheet's XML, and what restricts the writing. */
export interface SheetLayout {
  readonly dimension: Span | undefined;
  /** The element around the rows. */
  readonly rowsTag: Span;
  readonly isWithoutRows: boolean;
  /** The rows of the wanted cells that are there. */
  readonly rows: ReadonlyMap<number, RowLayout>;
  /** Where the wanted rows that are not there belong. */
  readonly placesOfMissingRows: ReadonlyMap<number, number>;
  /** The styles of whole columns. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** The merged areas that wanted cells lie in. */
  readonly merges: readonly CellRange[];
  /** The array formulas and data tables that wanted cells lie in. */
  readonly formulaBlocks: readonly FormulaBlock[];
  /** The formulas that other cells refer to and whose own cell is replaced. */
  readonly sharedFormulaMoves: readonly SharedFormulaMove[];
  readonly isProtected: boolean;
}

/**
 * Finds some cells of a worksheet in its XML, in one pass. Rows and cells without a position follow those before them.
 * @throws {Unreadable} when the part is not a whole worksheet, or a wanted row or cell is there twice.
 */
export function readSheetLayout(bytes: Uint8Array, wanted: WantedCells): SheetLayout {
  const reader = new SheetReader(bytes, wanted);
  return reader.read();
}

class SheetReader {
  readonly #bytes: Uint8Array;
  readonly #cursor: XmlCursor;
  readonly #wanted: WantedCells;
  readonly #rows = new Map<number, RowLayout>();
  readonly #places: Places;
  readonly #columnStyles: { first: number; last: number; style: number }[] = [];
  readonly #merges: CellRange[] = [];
  readonly #blocks: FormulaBlock[] = [];
  readonly #shared = new SharedFormulaMoves();
  #dimension: Span | undefined;
  #rowsTag: Span | undefined;
  #isWithoutRows = false;
  #isProtected = false;

  constructor(bytes: Uint8Array, wanted: WantedCells) {
    this.#bytes = bytes;
    this.#cursor = new XmlCursor(bytes);
    this.#wanted = wanted;
    this.#places = new Places(wanted.columns.keys());
  }

  read(): SheetLayout {
    const cursor = this.#cursor;
    if (!cursor.next() || !cursor.is('worksheet')) throw damaged();
    while (cursor.next()) {
      if (cursor.closes() || cursor.depth > 3) continue;
      if (cursor.depth === 3) {
        if (cursor.is('col')) this.#readColumn();
        else if (cursor.is('mergeCell')) this.#readMerge();
      } else if (cursor.is('sheetData')) this.#readRows();
      else if (cursor.is('dimension')) this.#dimension = spanOf(cursor);
      else if (cursor.is('sheetProtection')) this.#isProtected = isYes(cursor.attribute('sheet'));
    }
    if (this.#rowsTag === undefined) throw damaged();
    return {
      dimension: this.#dimension,
      rowsTag: this.#rowsTag,
      isWithoutRows: this.#isWithoutRows,
      rows: this.#rows,
      placesOfMissingRows: this.#places.ofMissing,
      columnStyles: this.#columnStyles,
      merges: this.#merges,
      formulaBlocks: this.#blocks,
      sharedFormulaMoves: this.#shared.moves,
      isProtected: this.#isProtected,
    };
  }

  #readColumn(): void {
    const attributes = attributesOf(this.#cursor.text());
    const style = Number(attributes.get('style') ?? 0);
    const first = Number(attributes.get('min')) - 1;
    const last = Number(attributes.get('max')) - 1;
    if (style > 0 && first >= 0 && last >= first) this.#columnStyles.push({ first, last, style });
  }

  #readMerge(): void {
    const range = parseRange(this.#cursor.attribute('ref') ?? '');
    if (range !== undefined && this.#isWantedIn(range)) this.#merges.push(range);
  }

  #readRows(): void {
    const cursor = this.#cursor;
    if (this.#rowsTag !== undefined) throw damaged();
    this.#rowsTag = spanOf(cursor);
    this.#isWithoutRows = cursor.isEmptyElement();
    let last = cursor.end;
    if (cursor.opens()) {
      let row = -1;
      while (cursor.next() && cursor.depth > 2) {
        if (cursor.depth > 3 || cursor.closes() || !cursor.is('row')) continue;
        row = this.#rowNumber(row + 1);
        this.#places.pass(row, cursor.start);
        last = this.#readRow(row);
      }
    }
    this.#places.pass(Infinity, last);
  }

  #rowNumber(implied: number): number {
    const start = this.#cursor.attributeStart('r');
    if (start < 0) return implied;
    const number = this.#digits(start);
    if (number === 0) throw damaged();
    return number - 1;
  }

  /** Reads a row and gives the place behind it. */
  #readRow(row: number): number {
    const cursor = this.#cursor;
    const columns = this.#wanted.columns.get(row);
    const tag = spanOf(cursor);
    const isEmptyElement = cursor.isEmptyElement();
    const cells = new Map<number, CellLayout>();
    const places = new Places(columns ?? []);
    let last = cursor.end;
    let column = -1;
    if (!isEmptyElement) {
      while (cursor.next() && cursor.depth > 3) {
        if (cursor.depth > 4 || cursor.closes() || !cursor.is('c')) continue;
        column = this.#columnNumber(row, column + 1);
        places.pass(column, cursor.start);
        const cell = this.#readCell(row, column, columns?.has(column) ?? false);
        last = cursor.end;
        if (cell === undefined) continue;
        if (cells.has(column)) throw damaged();
        cells.set(column, cell);
      }
    }
    if (columns !== undefined) {
      if (this.#rows.has(row)) throw damaged();
      places.pass(Infinity, last);
      this.#rows.set(row, { tag, isEmptyElement, cells, placesOfMissingCells: places.ofMissing });
    }
    return cursor.end;
  }

  #columnNumber(row: number, implied: number): number {
    const start = this.#cursor.attributeStart('r');
    if (start < 0) return implied;
    let at = start;
    let column = 0;
    for (;;) {
      const letter = (this.#bytes[at] ?? 0) & ~0x20;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
      at++;
    }
    if (column === 0 || this.#digits(at) !== row + 1) throw damaged();
    return column - 1;
  }

  #digits(start: number): number {
    let number = 0;
    for (let at = start; ; at++) {
      const digit = (this.#bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return number;
      number = number * 10 + digit;
    }
  }

  /** Reads a cell; what stands where in it is kept only when it is wanted. */
  #readCell(row: number, column: number, isKept: boolean): CellLayout | undefined {
    const cursor = this.#cursor;
    const tag = spanOf(cursor, isKept);
    const isEmptyElement = cursor.isEmptyElement();
    let formula: Span | undefined;
    let value: Span | undefined;
    let extension: Span | undefined;
    if (!isEmptyElement) {
      while (cursor.next() && cursor.depth > 4) {
        if (cursor.depth > 5 || cursor.closes()) continue;
        if (cursor.is('f')) {
          const element = this.#readFormula({ row, column }, isKept);
          if (isKept) formula = element;
        } else if (isKept) {
          if (cursor.is('v')) value = this.#wholeElement();
          else if (cursor.is('extLst')) extension = this.#wholeElement();
        }
      }
    }
    if (!isKept) return undefined;
    return { whole: { start: tag.start, end: cursor.end }, tag, isEmptyElement, formula, value, extension };
  }

  #readFormula(cell: CellAddress, isKept: boolean): Span {
    const cursor = this.#cursor;
    // Nearly every formula is one of its own, without attributes.
    if (cursor.end === cursor.nameEnd + 1) return isKept ? this.#wholeElement() : NOWHERE;
    const tag = cursor.text();
    const attributes = attributesOf(tag);
    const kind = attributes.get('t');
    const contentStart = cursor.end;
    const isEmptyElement = cursor.isEmptyElement();
    const whole = this.#wholeElement();
    if (kind === 'array' || kind === 'dataTable') {
      const alone = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const range = parseRange(attributes.get('ref') ?? '') ?? alone;
      if (this.#isWantedIn(range)) this.#blocks.push({ kind, range });
    } else if (kind === 'shared') {
      const id = attributes.get('si') ?? '';
      const content = isEmptyElement ? '' : decodeXml(this.#bytes, { start: contentStart, end: cursor.start });
      const isReplaced = this.#wanted.isReplaced(cell.row, cell.column);
      if (content.trim() !== '') this.#shared.first(id, { cell, content, isReplaced });
      else if (!isReplaced) this.#shared.other(id, { cell, whole, tag });
    }
    return whole;
  }

  /** Moves to the end of the element that the cursor is at the beginning of, and gives all of it. */
  #wholeElement(): Span {
    const cursor = this.#cursor;
    const { start, depth } = cursor;
    if (cursor.opens()) {
      do cursor.next();
      while (cursor.depth > depth);
    }
    return { start, end: cursor.end };
  }

  #isWantedIn(range: CellRange): boolean {
    for (const [row, columns] of this.#wanted.columns) {
      if (row < range.top || row > range.bottom) continue;
      for (const column of columns) if (contains(range, { row, column })) return true;
    }
    return false;
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

function spanOf({ start, end }: Span, isKept = true): Span {
  return isKept ? { start, end } : NOWHERE;
}

/** Finds where the rows or cells belong that are not there, while those that are there are passed in their order. */
class Places {
  readonly #places = new Map<number, number>();
  /** The numbers looked for that none has come after yet, the lowest last. */
  readonly #toCome: number[];

  constructor(numbers: Iterable<number>) {
    this.#toCome = [...numbers].sort((one, other) => other - one);
  }

  /** Passes the one of a number, which begins at a place; infinity is the end. */
  pass(number: number, place: number): void {
    for (let next = this.#toCome.at(-1); next !== undefined && next <= number; next = this.#toCome.at(-1)) {
      this.#places.set(next, place);
      this.#toCome.pop();
    }
    // It is there, though one further on may have come before it.
    this.#places.delete(number);
  }

  get ofMissing(): ReadonlyMap<number, number> {
    return this.#places;
  }
}

function damaged(): Unreadable {
  return new Unreadable(REASONS.damagedWorkbook);
}
