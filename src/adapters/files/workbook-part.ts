import { parseAddress, type CellAddress } from '../../core/workbook/address';
import { Unreadable } from './read-result';
import { MOST_ELEMENTS, REASONS } from './reasons';
import { MOST_COLUMNS } from './sheet-size';
import { SharedFormulas } from './shared-formulas';
import {
  CARRIAGE_RETURN,
  COLON,
  COMMENT_END,
  COMMENT_START,
  DEEPEST,
  endOfNext,
  EQUALS,
  EXCLAMATION,
  GREATER_THAN,
  INSTRUCTION_END,
  LESS_THAN,
  LITERAL_END,
  LITERAL_START,
  NEW_LINE,
  QUESTION,
  SLASH,
  SPACE,
  startsWith,
  TAB,
  tagEnd,
} from './xml-bytes';

const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const UNKNOWN = 0x78;

/** The library compares every cell with every array formula of its sheet; so many take about ten seconds. */
const MOST_COMPARISONS = 5_000_000_000;

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
  const nameStarts: number[] = [];
  const nameEnds: number[] = [];
  const hidden: number[] = [];
  let depth = 0;
  let elements = 0;
  let arrayFormulas = 0;
  let root = '';
  // The last row, and the last cell of it, that say where they are, and how many have followed that do not.
  let rowStart = 0;
  let rowEnd = 0;
  let rowsSince = -1;
  let cellStart = 0;
  let cellEnd = 0;
  let cellsSince = -1;
  const sharedFormulas = new SharedFormulas();
  let at = bytes.indexOf(LESS_THAN);
  while (at !== -1) {
    const first = bytes[at + 1];
    if (first === QUESTION) {
      at = endOfNext(bytes, INSTRUCTION_END, at);
    } else if (first === EXCLAMATION) {
      if (startsWith(bytes, COMMENT_START, at + 1)) at = endOfNext(bytes, COMMENT_END, at);
      else if (startsWith(bytes, LITERAL_START, at + 1)) at = endOfNext(bytes, LITERAL_END, at);
      // Office never writes a document type, and entities declared in one are the oldest bomb of them all.
      else throw damaged();
    } else if (first === SLASH) {
      const start = at + 2;
      const end = nameEnd(bytes, start);
      depth--;
      const openStart = nameStarts[depth];
      const openEnd = nameEnds[depth];
      if (openStart === undefined || openEnd === undefined || depth < 0) throw damaged();
      if (!sameName(bytes, openStart, openEnd, start, end)) throw damaged();
      at = tagEnd(bytes, end);
    } else {
      const start = at + 1;
      const end = nameEnd(bytes, start);
      if (end === start) throw damaged();
      at = tagEnd(bytes, end);
      elements++;
      const name = localName(bytes, start, end);
      if (elements === 1) root = decode(bytes, name, end);
      if (end - name === 1 && bytes[name] === LETTER_C) {
        if (hasPosition(bytes, end, at)) {
          cellStart = end;
          cellEnd = at;
          cellsSince = 0;
        } else cellsSince++;
      } else if (isName(bytes, 'row', name, end)) {
        if (hasPosition(bytes, end, at)) {
          rowStart = end;
          rowEnd = at;
          rowsSince = 0;
        } else rowsSince++;
        cellStart = 0;
        cellEnd = 0;
        cellsSince = -1;
      } else if (end - name === 1 && bytes[name] === LETTER_F) {
        if (indexOfText(bytes, '"array"', end, at) >= 0) arrayFormulas++;
        const shared = indexOfText(bytes, '"shared"', end, at);
        if (shared >= 0) {
          const row = rowEnd === 0 ? 0 : Number(attribute(decode(bytes, rowStart, rowEnd), 'r')) - 1;
          const column = cellEnd === 0 ? 0 : addressIn(decode(bytes, cellStart, cellEnd))?.column;
          const id = attribute(decode(bytes, end, at), 'si');
          if (column !== undefined && id !== undefined) {
            const cell = { row: row + rowsSince, column: column + cellsSince };
            const isWritten = bytes[at - 1] !== SLASH && bytes[at + 1] !== LESS_THAN;
            if (isWritten) sharedFormulas.addFirst(id, cell);
            else sharedFormulas.addOther(id, cell);
            hidden.push(shared + 1);
          }
        }
      } else if (isName(bytes, 'hyperlink', name, end)) hidden.push(name);
      else if (isName(bytes, 'col', name, end)) {
        const last = lastColumn(bytes, end, at);
        if (last <= MOST_COLUMNS) budget.spend(last);
        else hidden.push(name);
      }
      if (bytes[at - 1] !== SLASH) {
        if (depth === DEEPEST) throw damaged();
        nameStarts[depth] = start;
        nameEnds[depth] = end;
        depth++;
      }
    }
    at = next(bytes, at + 1);
  }
  if (depth !== 0 || elements === 0) throw damaged();
  if (arrayFormulas * elements > MOST_COMPARISONS) throw new Unreadable(REASONS.tooManyCells);
  budget.spend(elements);
  for (const place of hidden) bytes[place] = UNKNOWN;
  return { bytes, root, sharedFormulas };
}

function damaged(): Unreadable {
  return new Unreadable(REASONS.damagedWorkbook);
}

function inUtf8(part: Uint8Array): Uint8Array {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextEncoder().encode(new TextDecoder('utf-16le').decode(part));
  if (part[0] === 0xfe && part[1] === 0xff) return new TextEncoder().encode(new TextDecoder('utf-16be').decode(part));
  return part;
}

function next(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === LESS_THAN) return at;
  return -1;
}

function nameEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  for (;;) {
    const byte = bytes[end];
    if (
      byte === undefined ||
      byte === SPACE ||
      byte === GREATER_THAN ||
      byte === SLASH ||
      byte === NEW_LINE ||
      byte === CARRIAGE_RETURN ||
      byte === TAB
    ) {
      return end;
    }
    end++;
  }
}

function sameName(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let index = 0; index < end - start; index++) {
    if (bytes[start + index] !== bytes[otherStart + index]) return false;
  }
  return true;
}

function localName(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === COLON) return at + 1;
  return start;
}

function isName(bytes: Uint8Array, name: string, start: number, end: number): boolean {
  return end - start === name.length && startsWith(bytes, name, start);
}

function lastColumn(bytes: Uint8Array, start: number, end: number): number {
  const last = attribute(decode(bytes, start, end), 'max');
  return last === undefined || !/^\d+$/.test(last) ? Infinity : Number(last);
}

function indexOfText(bytes: Uint8Array, text: string, start: number, end: number): number {
  for (let at = start; at <= end - text.length; at++) if (startsWith(bytes, text, at)) return at;
  return -1;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

/** Whether a row or a cell says where it is, as all but a few writers' do. */
function hasPosition(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start + 1] === LETTER_R && bytes[start + 2] === EQUALS) return true;
  for (let at = start; at < end; at++) {
    if (
      bytes[at + 1] === LETTER_R &&
      (bytes[at] ?? 0) <= SPACE &&
      ((bytes[at + 2] ?? 0) <= SPACE || bytes[at + 2] === EQUALS)
    )
      return true;
  }
  return false;
}

function addressIn(tag: string): CellAddress | undefined {
  const address = attribute(tag, 'r');
  return address === undefined ? undefined : parseAddress(address);
}
