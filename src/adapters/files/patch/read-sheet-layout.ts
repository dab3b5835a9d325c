import { contains, parseRange, type CellAddress, type CellRange } from '../../../core/workbook/address';
import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { decodeXml, XmlCursor, type Span } from '../xml-cursor';
import { attributesOf } from '../xml-elements';
import { MissingPlaces } from './missing-places';
import { type PatchingHost } from './patching-host';
import { RowPasser } from './row-passer';
import { SharedFormulaMoves } from './shared-formula-moves';
import { type CellLayout, type FormulaBlock, type RowLayout, type SheetLayout, type WantedCells } from './sheet-layout';
import { isYes } from './xml-text';

/**
 * Finds some cells of a worksheet in its XML, in one pass. Rows and cells without a position follow those before them.
 * What the other rows hold is passed over: they stay as they are, whole or not.
 * @throws {Unreadable} when the part is not a whole worksheet, or a wanted row or cell is there twice.
 */
export function readSheetLayout(bytes: Uint8Array, host: PatchingHost, wanted: WantedCells): SheetLayout {
  return new SheetReader(bytes, host, wanted).read();
}

class SheetReader {
  readonly #bytes: Uint8Array;
  readonly #cursor: XmlCursor;
  readonly #passer: RowPasser;
  readonly #wanted: WantedCells;
  readonly #rows = new Map<number, RowLayout>();
  readonly #places: MissingPlaces;
  readonly #columnStyles: { first: number; last: number; style: number }[] = [];
  readonly #merges: CellRange[] = [];
  readonly #blocks: FormulaBlock[] = [];
  readonly #shared = new SharedFormulaMoves();
  #dimension: Span | undefined;
  #rowsTag: Span | undefined;
  #isWithoutRows = false;
  #isProtected = false;

  constructor(bytes: Uint8Array, host: PatchingHost, wanted: WantedCells) {
    this.#bytes = bytes;
    this.#passer = new RowPasser(bytes, host);
    this.#cursor = new XmlCursor(bytes);
    this.#wanted = wanted;
    this.#places = new MissingPlaces(wanted.columns.keys());
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
        last = this.#isPassed(row) ? cursor.end : this.#readRow(row);
      }
    }
    this.#places.pass(Infinity, last);
  }

  /** Moves to the end of a row that nothing is to be known of; false when it must be read. */
  #isPassed(row: number): boolean {
    const cursor = this.#cursor;
    if (this.#wanted.columns.has(row) || !cursor.opens()) return false;
    const closing = this.#passer.closingOf(cursor, this.#shared.isMoving);
    if (closing === undefined) return false;
    cursor.moveTo(closing);
    return cursor.next();
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
    const places = new MissingPlaces(columns ?? []);
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

function damaged(): Unreadable {
  return new Unreadable(REASONS.damagedWorkbook);
}
