import { openXmlPart, type XmlPartText } from './xml-part';
import { nameOf, prefixOf } from './cell-xml';
import { type Splice } from './splice';
import { decodeXml, XmlCursor, type Span } from '../xml-cursor';
import { attributesOf } from '../xml-elements';
import { isYes, withAttributes } from './xml-text';

/** The codes of the formats that every spreadsheet program knows by number, the same in all languages (ECMA-376 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['# ?/?', 12],
  ['# ??/??', 13],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/** Excel allows some 65,000 cell formats. */
const MOST_CELL_FORMATS = 65_000;

interface CellFormat {
  /** The whole element as it is written. */
  readonly text: string;
  readonly numberFormat: number;
  readonly isLocked: boolean;
}

/** A list in the styles part, and where its next entry goes. */
interface List {
  readonly tag: Span;
  readonly isEmptyElement: boolean;
  /** Behind its last entry. */
  readonly end: number;
}

/** The cell formats of a workbook, and those that are added to them. */
export class CellFormats {
  readonly #part: XmlPartText;
  readonly #formats: CellFormat[] = [];
  readonly #codes = new Map<string, number>();
  /** The numbers of the format General; LibreOffice gives it one of its own. */
  readonly #general = new Set([0]);
  /** The numbers of the format Text, likewise. */
  readonly #texts = new Set([49]);
  #codeCount = 0;
  #root: Span = { start: 0, end: 0 };
  #codeList: List | undefined;
  #formatList: List | undefined;
  #firstNewFormat = 0;
  readonly #newCodes: { readonly id: number; readonly code: string }[] = [];

  /**
   * Reads a styles part.
   * @throws {Unreadable} when it cannot be parsed.
   */
  constructor(part: Uint8Array) {
    this.#part = openXmlPart(part);
    this.#read();
    this.#firstNewFormat = this.#formats.length;
  }

  /** Whether formats were added. */
  get isChanged(): boolean {
    return this.#formats.length > this.#firstNewFormat;
  }

  /** Whether cells of a format are locked when their sheet is protected, as they are unless it is said. */
  isLocked(style: number): boolean {
    return this.#formats[style]?.isLocked ?? true;
  }

  /**
   * The format that is like another but for its number format; the same one when it has a number format already other than
   * General and Text, which would make a formula a text at its next edit. Undefined when there is no room for more formats.
   */
  withNumberFormat(style: number, code: string): number | undefined {
    const format = this.#formats[style];
    if (format === undefined || this.#formatList === undefined) return undefined;
    const isText = this.#texts.has(format.numberFormat);
    if (!isText && (!this.#general.has(format.numberFormat) || code === 'General')) return style;
    const numberFormat = this.#numberOf(code);
    const [tag = ''] = /^<[^>]*>/.exec(format.text) ?? [];
    const text =
      withAttributes(tag, { numFmtId: String(numberFormat), applyNumberFormat: '1' }) + format.text.slice(tag.length);
    const known = this.#formats.findIndex((each) => each.text === text);
    if (known >= 0) return known;
    if (this.#formats.length >= MOST_CELL_FORMATS) return undefined;
    this.#formats.push({ text, numberFormat, isLocked: format.isLocked });
    return this.#formats.length - 1;
  }

  /** The styles part with the added formats. */
  part(): Uint8Array {
    const formatList = this.#formatList;
    if (formatList === undefined || !this.isChanged) return this.#part.spliced([]);
    const formats = this.#formats.slice(this.#firstNewFormat).map(({ text }) => text);
    return this.#part.spliced([...this.#codeSplices(), ...this.#appended(formatList, formats, this.#formats.length)]);
  }

  #read(): void {
    const cursor = new XmlCursor(this.#part.bytes);
    let list = '';
    let listTag: List | undefined;
    const close = (): void => {
      if (list === 'numFmts') this.#codeList = listTag;
      if (list === 'cellXfs') this.#formatList = listTag;
    };
    while (cursor.next()) {
      if (cursor.depth === 1 && !cursor.closes()) this.#root = { start: cursor.start, end: cursor.end };
      else if (cursor.depth === 2) {
        if (cursor.closes()) {
          close();
          list = '';
          continue;
        }
        list = cursor.is('numFmts') ? 'numFmts' : cursor.is('cellXfs') ? 'cellXfs' : '';
        const tag = { start: cursor.start, end: cursor.end };
        listTag = { tag, isEmptyElement: cursor.isEmptyElement(), end: cursor.end };
        if (cursor.isEmptyElement()) close();
      } else if (cursor.depth === 3 && list !== '' && listTag !== undefined && !cursor.closes()) {
        const element = readElement(cursor, this.#part.bytes);
        listTag = { ...listTag, end: cursor.end };
        const attributes = attributesOf(element.tag);
        if (list === 'numFmts') this.#addCode(attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId')));
        else {
          const numberFormat = Number(attributes.get('numFmtId') ?? 0);
          this.#formats.push({ text: element.text, numberFormat, isLocked: element.isLocked });
        }
      }
    }
  }

  #addCode(code: string, id: number): void {
    this.#codeCount++;
    if (!Number.isSafeInteger(id)) return;
    if (code.toLowerCase() === 'general') this.#general.add(id);
    else if (code === '@') this.#texts.add(id);
    else this.#codes.set(code, id);
  }

  #numberOf(code: string): number {
    const known = BUILT_IN.get(code) ?? this.#codes.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.#codes.values(), ...this.#general) + 1;
    this.#addCode(code, id);
    this.#newCodes.push({ id, code });
    return id;
  }

  #codeSplices(): readonly Splice[] {
    if (this.#newCodes.length === 0) return [];
    const prefix = prefixOf(decodeXml(this.#part.bytes, this.#root));
    const entries = this.#newCodes.map(({ id, code }) =>
      withAttributes(`<${prefix}numFmt/>`, { numFmtId: String(id), formatCode: code }),
    );
    if (this.#codeList !== undefined) return this.#appended(this.#codeList, entries, this.#codeCount);
    // The codes come first in a styles part.
    const list = `<${prefix}numFmts count="${entries.length}">${entries.join('')}</${prefix}numFmts>`;
    return [{ start: this.#root.end, end: this.#root.end, text: list }];
  }

  #appended(list: List, entries: readonly string[], count: number): readonly Splice[] {
    const tag = decodeXml(this.#part.bytes, list.tag);
    const counted = withAttributes(tag, { count: String(count) });
    if (list.isEmptyElement) {
      const open = counted.replace(/(?<!\s)\s*\/>$/, '>');
      return [{ ...list.tag, text: `${open}${entries.join('')}</${nameOf(tag)}>` }];
    }
    return [
      { ...list.tag, text: counted },
      { start: list.end, end: list.end, text: entries.join('') },
    ];
  }
}

/** Reads the element that the cursor is at the beginning of, and moves to its end. */
function readElement(
  cursor: XmlCursor,
  bytes: Uint8Array,
): { readonly text: string; readonly tag: string; readonly isLocked: boolean } {
  const { start, depth } = cursor;
  const tag = cursor.text();
  let isLocked = true;
  if (cursor.opens()) {
    while (cursor.next() && cursor.depth > depth) {
      if (cursor.closes() || !cursor.is('protection')) continue;
      const locked = cursor.attribute('locked');
      isLocked = locked === undefined || isYes(locked);
    }
  }
  return { text: decodeXml(bytes, { start, end: cursor.end }), tag, isLocked };
}
