import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import {
  CARRIAGE_RETURN,
  COLON,
  COMMENT_END,
  COMMENT_START,
  DEEPEST,
  DOUBLE_QUOTE,
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
  SINGLE_QUOTE,
  SLASH,
  SPACE,
  startsWith,
  TAB,
  tagEnd,
} from './xml-bytes';

/** What a tag does: begins an element, ends one, or is a whole element by itself. */
type TagKind = 'open' | 'close' | 'empty';

/** Some bytes of a part: from its first to the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Goes through the tags of an XML part in UTF-8 without making anything of what it passes, so that a sheet of a million
 * cells costs no memory. Comments, processing instructions and literal sections are stepped over. Names are given without
 * their prefix.
 */
export class XmlCursor {
  /** The tag's bytes, with its brackets. */
  start = 0;
  end = 0;
  /** How deep the tag's element is; the outermost is 1. */
  depth = 0;
  /** The name without its prefix. */
  nameStart = 0;
  nameEnd = 0;

  #kind: TagKind = 'open';
  readonly #bytes: Uint8Array;
  readonly #openStarts: number[] = [];
  readonly #openEnds: number[] = [];
  #open = 0;
  #at = 0;
  #elements = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * Moves to the next tag; false after the last one.
   * @throws {Unreadable} when the part is not well-formed, declares a document type, or is nested deeper than any workbook.
   */
  next(): boolean {
    const bytes = this.#bytes;
    for (;;) {
      const start = this.#find(LESS_THAN, this.#at);
      if (start < 0) {
        if (this.#open > 0 || this.#elements === 0) throw damaged();
        return false;
      }
      const first = bytes[start + 1];
      if (first === QUESTION) this.#at = endOfNext(bytes, INSTRUCTION_END, start) + 1;
      else if (first === EXCLAMATION) {
        if (startsWith(bytes, COMMENT_START, start + 1)) this.#at = endOfNext(bytes, COMMENT_END, start) + 1;
        else if (startsWith(bytes, LITERAL_START, start + 1)) this.#at = endOfNext(bytes, LITERAL_END, start) + 1;
        else throw damaged();
      } else {
        if (first === SLASH) this.#readClosing(start);
        else this.#readOpening(start);
        this.#at = this.end;
        return true;
      }
    }
  }

  /** Passes over everything up to a place, at which a tag begins that ends the element which the last tag began. */
  moveTo(place: number): void {
    this.#at = place;
  }

  /** Whether the tag begins an element that another tag ends. */
  opens(): boolean {
    return this.#kind === 'open';
  }

  /** Whether the tag ends an element that another tag began. */
  closes(): boolean {
    return this.#kind === 'close';
  }

  /** Whether the tag is a whole element by itself. */
  isEmptyElement(): boolean {
    return this.#kind === 'empty';
  }

  /** Whether the tag's name, without its prefix, is the given one. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && startsWith(this.#bytes, name, this.nameStart);
  }

  /** The tag as it is written. */
  text(): string {
    return decodeXml(this.#bytes, this);
  }

  /** The value of an attribute as it is written; undefined when the tag has none of that name. */
  attribute(name: string): string | undefined {
    const start = this.attributeStart(name);
    return start < 0 ? undefined : this.valueAt(start);
  }

  /** The value of an attribute, of any tag that was passed, that begins at a place. */
  valueAt(start: number): string {
    const end = this.#find(this.#bytes[start - 1] ?? 0, start);
    return decodeXml(this.#bytes, { start, end });
  }

  /** Where the value of an attribute begins, just after its quotation mark; -1 when the tag has none of that name. */
  attributeStart(name: string): number {
    const bytes = this.#bytes;
    const last = this.end - 1;
    let at = this.nameEnd;
    for (;;) {
      while (isSpace(bytes[at])) at++;
      const nameStart = at;
      if (at >= last || bytes[at] === SLASH) return -1;
      while (at < last && bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
      const nameEnd = at;
      while (isSpace(bytes[at])) at++;
      if (bytes[at] !== EQUALS) throw damaged();
      at++;
      while (isSpace(bytes[at])) at++;
      const quote = bytes[at];
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged();
      const value = at + 1;
      if (nameEnd - nameStart === name.length && startsWith(bytes, name, nameStart)) return value;
      at = value;
      while (bytes[at] !== quote) at++;
      at++;
    }
  }

  #find(byte: number, from: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < bytes.length; at++) if (bytes[at] === byte) return at;
    return -1;
  }

  #readOpening(start: number): void {
    const bytes = this.#bytes;
    const nameStart = start + 1;
    const nameEnd = this.#readName(nameStart);
    this.#elements++;
    this.start = start;
    this.end = tagEnd(bytes, nameEnd) + 1;
    if (bytes[this.end - 2] === SLASH) {
      this.#kind = 'empty';
      this.depth = this.#open + 1;
      return;
    }
    if (this.#open === DEEPEST) throw damaged();
    this.#openStarts[this.#open] = nameStart;
    this.#openEnds[this.#open] = nameEnd;
    this.#open++;
    this.#kind = 'open';
    this.depth = this.#open;
  }

  #readClosing(start: number): void {
    const bytes = this.#bytes;
    const nameStart = start + 2;
    const nameEnd = this.#readName(nameStart);
    this.depth = this.#open;
    this.#open--;
    const openStart = this.#openStarts[this.#open] ?? 0;
    if (this.#open < 0 || (this.#openEnds[this.#open] ?? 0) - openStart !== nameEnd - nameStart) throw damaged();
    for (let index = 0; index < nameEnd - nameStart; index++) {
      if (bytes[openStart + index] !== bytes[nameStart + index]) throw damaged();
    }
    this.#kind = 'close';
    this.start = start;
    this.end = tagEnd(bytes, nameEnd) + 1;
  }

  /** Gives the end of a tag's name, and notes where it begins behind its prefix. */
  #readName(start: number): number {
    const bytes = this.#bytes;
    this.nameStart = start;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === COLON) this.nameStart = at + 1;
      else if (byte === undefined || byte === GREATER_THAN || byte === SLASH || isSpace(byte)) break;
      at++;
    }
    if (at === this.nameStart) throw damaged();
    this.nameEnd = at;
    return at;
  }
}

/** Some bytes of a part as text. */
export function decodeXml(bytes: Uint8Array, { start, end }: Span): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end));
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === NEW_LINE || byte === CARRIAGE_RETURN || byte === TAB;
}

function damaged(): Unreadable {
  return new Unreadable(REASONS.damagedWorkbook);
}
