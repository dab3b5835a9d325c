import { parseAddress, parseRange, type CellAddress } from '../../core/workbook/address';
import { EmptyRows } from './empty-rows';
import { Unreadable } from './read-result';
import { MOST_ELEMENTS, REASONS } from './reasons';
import { MOST_COLUMNS } from './sheet-size';
import { SharedFormulas } from './shared-formulas';
import { SheetMarks } from './sheet-marks';
import { isStoredType, isStoredValue } from './stored-values';
import { LESS_THAN, startsWith } from './xml-bytes';
import { decodeXml, XmlCursor, type Span } from './xml-cursor';
import { inUtf8 } from './xml-encoding';
import { unescapeXml } from './xml-scan';

/** Put in place of the first letter of what the library should not see. */
export const UNKNOWN = 0x78;

/** The library compares every cell with every array formula of its sheet; so many take about ten seconds. */
const MOST_COMPARISONS = 5_000_000_000;

/** The most characters that a sheet's shared formulas stand for; a million cells that add a row take about 20 million. */
const MOST_SHARED = 100_000_000;

/** Counts what the parts of one workbook hold, so that a small file cannot ask for more memory than there is. */
export class ElementBudget {
  #left = MOST_ELEMENTS;

  /**
   * Takes a number of elements from what is left.
   * @throws {Unreadable} when the workbook has more than the limit.
   */
  spend(elements: number): void {
    this.#left -= elements;
    if (this.#left < 0) throw new Unreadable(REASONS.tooManyCells);
  }
}

/** An XML part that is safe to hand to the library. */
export interface XmlPart {
  readonly bytes: Uint8Array;
  /** The name of the outermost element, without a prefix. */
  readonly root: string;
  readonly sharedFormulas: SharedFormulas;
  readonly marks: SheetMarks;
}

/**
 * Makes an XML part safe to hand to the workbook library, which reads it with regular expressions: passes over damage
 * in silence and expands some elements into as many cells as they say that they span.
 *
 * The part is checked to be well-formed, its elements are counted, and what the library should not see is renamed in
 * place: hyperlinks (made into cells, a million of them for a linked column), columns outside the sheet (made into that
 * many objects) and shared formulas (see `SharedFormulas`).
 * @throws {Unreadable} when the part is damaged or holds too much.
 */
export function prepareXmlPart(part: Uint8Array, budget: ElementBudget): XmlPart {
  const bytes = inUtf8(part);
  const tag = new XmlCursor(bytes);
  const hidden: number[] = [];
  const sharedFormulas = new SharedFormulas();
  const cells = new CellPlaces(tag);
  const marks = new SheetMarks();
  const values = new StoredValues(tag, bytes, cells, marks);
  let elements = 0;
  let arrayFormulas = 0;
  let shared = 0;
  let root = '';
  const emptyRows = new EmptyRows();
  let filter: string | undefined;
  while (tag.next()) {
    if (tag.closes()) {
      if (tag.is('sheetData')) emptyRows.leaveRows(tag.start);
      continue;
    }
    elements++;
    if (tag.is('v') || tag.is('f') || tag.is('is')) emptyRows.meetContent();
    if (elements === 1) root = decodeXml(bytes, { start: tag.nameStart, end: tag.nameEnd });
    if (tag.is('c')) {
      cells.enterCell();
      values.enterCell();
    } else if (tag.is('row')) {
      cells.enterRow();
      values.enterRow();
      emptyRows.enterRow(tag.start, elements);
    } else if (tag.is('v')) values.enterValue();
    else if (tag.is('sheetFormatPr')) values.enterDefaults();
    else if (tag.is('autoFilter')) filter = tag.attribute('ref');
    // Without a condition a filter hides nothing.
    else if (tag.is('filterColumn')) marks.setFiltered(parseRange(filter ?? ''));
    else if (tag.is('f')) {
      const kind = tag.attributeStart('t');
      if (kind < 0) continue;
      if (startsWith(bytes, 'array', kind)) arrayFormulas++;
      else if (startsWith(bytes, 'shared', kind)) {
        const cell = cells.current();
        const id = tag.attribute('si');
        if (cell === undefined || id === undefined) continue;
        const isWritten = tag.opens() && bytes[tag.end] !== LESS_THAN;
        if (isWritten) sharedFormulas.addFirst(id, cell, bytes.indexOf(LESS_THAN, tag.end) - tag.end);
        else shared += sharedFormulas.addOther(id, cell);
        if (shared > MOST_SHARED) throw new Unreadable(REASONS.tooManyCells);
        hidden.push(kind);
      }
    } else if (tag.is('hyperlink')) hidden.push(tag.nameStart);
    else if (tag.is('col')) {
      values.enterColumns();
      const last = lastColumn(tag.attribute('max'));
      if (last <= MOST_COLUMNS) budget.spend(Math.max(1, last - (lastColumn(tag.attribute('min')) - 1)));
      else hidden.push(tag.nameStart);
    }
  }
  if (arrayFormulas * elements > MOST_COMPARISONS) throw new Unreadable(REASONS.tooManyCells);
  const { leftOut } = emptyRows;
  budget.spend(leftOut?.elementsBefore ?? elements);
  for (const place of hidden) bytes[place] = UNKNOWN;
  return { bytes: leftOut === undefined ? bytes : without(bytes, leftOut), root, sharedFormulas, marks };
}

function without(bytes: Uint8Array, { start, end }: Span): Uint8Array {
  const left = new Uint8Array(bytes.length - (end - start));
  left.set(bytes.subarray(0, start));
  left.set(bytes.subarray(end), start);
  return left;
}

/** Where the tags of a sheet's part are. A row or cell that does not say where it is follows the one before it. */
class CellPlaces {
  readonly #tag: XmlCursor;
  /** Where the address of the last row, and of the last cell in it, that has one begins; -1 when none has. */
  #row = -1;
  #cell = -1;
  /** Rows, and cells, since then. */
  #rowsSince = -1;
  #cellsSince = -1;

  constructor(tag: XmlCursor) {
    this.#tag = tag;
  }

  enterRow(): void {
    const at = this.#tag.attributeStart('r');
    this.#rowsSince = at < 0 ? this.#rowsSince + 1 : 0;
    if (at >= 0) this.#row = at;
    this.#cell = -1;
    this.#cellsSince = -1;
  }

  enterCell(): void {
    const at = this.#tag.attributeStart('r');
    this.#cellsSince = at < 0 ? this.#cellsSince + 1 : 0;
    if (at >= 0) this.#cell = at;
  }

  /** The row that was entered last. */
  currentRow(): number {
    return (this.#row < 0 ? 0 : Number(this.#tag.valueAt(this.#row)) - 1) + this.#rowsSince;
  }

  /** The cell that was entered last; undefined when its address is none. */
  current(): CellAddress | undefined {
    const column = this.#cell < 0 ? 0 : parseAddress(this.#tag.valueAt(this.#cell))?.column;
    return column === undefined ? undefined : { row: this.currentRow(), column: column + this.#cellsSince };
  }
}

/** Sees to it that each cell holds what it says that it holds, and notes what does not show. */
class StoredValues {
  readonly #tag: XmlCursor;
  readonly #bytes: Uint8Array;
  readonly #cells: CellPlaces;
  readonly #marks: SheetMarks;
  /** Where the type of the cell that was entered last is written; -1 when it has none. */
  #type = -1;
  #isHeightNothing = false;

  constructor(tag: XmlCursor, bytes: Uint8Array, cells: CellPlaces, marks: SheetMarks) {
    this.#tag = tag;
    this.#bytes = bytes;
    this.#cells = cells;
    this.#marks = marks;
  }

  enterDefaults(): void {
    this.#isHeightNothing = isNothing(this.#tag.attribute('defaultRowHeight'));
    if (isNothing(this.#tag.attribute('defaultColWidth'))) this.#marks.setWidthNothing();
  }

  enterColumns(): void {
    const [first, last] = [Number(this.#tag.attribute('min')) - 1, Number(this.#tag.attribute('max')) - 1];
    const width = this.#tag.attribute('width');
    if (width !== undefined) this.#marks.addColumns({ first, last }, isNothing(width));
  }

  enterRow(): void {
    const height = this.#tag.attribute('ht');
    if (height === undefined ? this.#isHeightNothing : isNothing(height)) {
      this.#marks.addRowWithoutHeight(this.#cells.currentRow());
    }
  }

  enterCell(): void {
    this.#type = this.#tag.attributeStart('t');
    if (this.#type < 0 || !startsWith(this.#bytes, 'e', this.#type)) return;
    const number = Number(this.#tag.attribute('vm'));
    const cell = Number.isInteger(number) && number > 0 ? this.#cells.current() : undefined;
    if (cell !== undefined) this.#marks.addMetadata(cell.row, cell.column, number);
  }

  enterValue(): void {
    if (!this.#tag.opens()) return;
    const bytes = this.#bytes;
    const start = this.#tag.end;
    const type = this.#type < 0 ? 'n' : this.#tag.valueAt(this.#type);
    let end = start;
    while (end < bytes.length && isDigit(bytes[end])) end++;
    if (bytes[end] === LESS_THAN && end > start && (this.#type < 0 || isStoredType(type))) return;
    while (end < bytes.length && bytes[end] !== LESS_THAN) end++;
    const written = unescapeXml(decodeXml(bytes, { start, end }));
    if (isStoredValue(type, written)) return;
    const cell = this.#cells.current();
    if (cell !== undefined) this.#marks.addDamaged(cell.row, cell.column, written);
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isNothing(size: string | undefined): boolean {
  return size !== undefined && size.trim() !== '' && Number(size) === 0;
}

function lastColumn(max: string | undefined): number {
  return max === undefined || !/^\d+$/.test(max) ? Infinity : Number(max);
}
