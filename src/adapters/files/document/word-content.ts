import type { DocumentBlock, TrackedChange } from '../../../core/document/snapshot';
import type { Attributes, XmlVisitor } from '../xml-scan';
import { DocumentBuilder, NO_LOOK, type ParagraphLook } from './document-builder';
import { localName, valueOf } from './word-names';
import type { WordNumbering } from './word-numbering';
import { isOn, type WordStyles } from './word-styles';

/** What stands within a part and is no part of what it shows: the format's former state, and what other programs fall back on. */
const PASSED_OVER = new Set([
  'mc:Fallback',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delInstrText',
  'sectPr',
  'tblGrid',
  'ruby',
  'object',
]);
const TAKEN_AWAY = new Set(['del', 'moveFrom']);
const PUT_IN = new Set(['ins', 'moveTo']);
const FORMER = /^(?:[rp]Pr|sectPr|tbl(?:Pr|Grid|PrEx)|t[rc]Pr|numbering)Change$/u;

/** What the part's other parts say of it. */
export interface WordSurroundings {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** The notes by kind and number: `footnote 2`. */
  readonly notes: ReadonlyMap<string, readonly DocumentBlock[]>;
}

interface OpenProperties {
  style: string | undefined;
  outline: number | undefined;
  numbering: string | undefined;
  level: number | undefined;
  isEndDeleted: boolean;
}

interface OpenRun {
  isHidden: boolean | undefined;
  isBold: boolean | undefined;
}

/** Reads the body of a Word document, or one of its notes, headers and footers, as its elements pass by. */
export class WordContent implements XmlVisitor {
  readonly builder: DocumentBuilder;
  /** Set by each note of a part of notes. */
  readonly notes = new Map<string, readonly DocumentBlock[]>();
  readonly #around: WordSurroundings;
  readonly #names: string[] = [];
  #passedOver = 0;
  /** What is being taken away, and the depth at which that began. */
  #taken:
    | { readonly kind: 'deleted' | 'moved'; readonly author: string | null; text: string; readonly depth: number }
    | undefined;
  readonly #properties: OpenProperties[] = [];
  #run: OpenRun | undefined;
  readonly #runs: (OpenRun | undefined)[] = [];
  /** For each field that is open, whether its result has begun. */
  #fields: boolean[] = [];
  readonly #rowsTaken: boolean[] = [];
  #cell: { columnSpan: number; rowSpan: number | 'continues'; isTaken: boolean } | undefined;
  #isText = false;

  constructor(around: WordSurroundings, builder = new DocumentBuilder()) {
    this.#around = around;
    this.builder = builder;
  }

  open(name: string, attributes: Attributes): void {
    const local = localName(name);
    this.#names.push(local);
    if (this.#passedOver > 0 || PASSED_OVER.has(local) || FORMER.test(local)) {
      if (this.#passedOver === 0 && FORMER.test(local)) this.#change('formatted', attributes, '');
      this.#passedOver += 1;
      return;
    }
    if (this.#taken !== undefined) {
      this.#isText = local === 'delText' || local === 't';
      return;
    }
    if (TAKEN_AWAY.has(local)) this.#openTaken(local, attributes);
    else if (PUT_IN.has(local)) this.#openPutIn(local, attributes);
    else if (!this.#openProperty(local, attributes)) this.#openContent(local, attributes);
  }

  close(name: string): void {
    const local = localName(name);
    const depth = this.#names.length;
    this.#names.pop();
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    const taken = this.#taken;
    if (taken !== undefined) {
      this.#isText = false;
      if (depth > taken.depth) return;
      this.#taken = undefined;
      this.builder.addChange({ kind: taken.kind, author: taken.author, text: taken.text });
      return;
    }
    this.#closeContent(local);
  }

  text(text: string): void {
    if (this.#passedOver > 0 || !this.#isText) return;
    if (this.#taken !== undefined) this.#taken.text += text;
    else this.#add(text);
  }

  #change(kind: TrackedChange['kind'], attributes: Attributes, text: string): void {
    this.builder.addChange({ kind, author: attributes.get('w:author') ?? null, text });
  }

  #openPutIn(local: string, attributes: Attributes): void {
    const kind = local === 'ins' ? 'inserted' : 'moved';
    if (this.#names.at(-2) === 'trPr') {
      this.builder.addRowChange({ kind, author: attributes.get('w:author') ?? null, text: '' });
    } else this.#change(kind, attributes, '');
  }

  #openTaken(local: string, attributes: Attributes): void {
    const kind = local === 'del' ? 'deleted' : 'moved';
    const parent = this.#names.at(-2);
    if (parent === 'trPr') {
      this.builder.addRowChange({ kind, author: attributes.get('w:author') ?? null, text: '' });
      this.#rowsTaken[this.#rowsTaken.length - 1] = true;
    } else if (parent === 'rPr') {
      this.#change(kind, attributes, '');
      const properties = this.#properties.at(-1);
      if (properties !== undefined) properties.isEndDeleted = true;
    } else {
      this.#taken = { kind, author: attributes.get('w:author') ?? null, text: '', depth: this.#names.length };
    }
  }

  /** Takes what says how something looks; false for what is none. */
  #openProperty(local: string, attributes: Attributes): boolean {
    const properties = this.#properties.at(-1);
    switch (local) {
      case 'pStyle':
        if (properties !== undefined) properties.style = valueOf(attributes);
        return true;
      case 'outlineLvl':
        if (properties !== undefined) properties.outline = Number(valueOf(attributes));
        return true;
      case 'numId':
        if (properties !== undefined) properties.numbering = valueOf(attributes);
        return true;
      case 'ilvl':
        if (properties !== undefined) properties.level = Number(valueOf(attributes));
        return true;
      case 'rStyle': {
        const look = this.#around.styles.lookOf(valueOf(attributes));
        if (this.#run !== undefined) {
          if (look.isHidden) this.#run.isHidden ??= true;
          if (look.isBold) this.#run.isBold ??= true;
        }
        return true;
      }
      case 'vanish':
        if (this.#run !== undefined) this.#run.isHidden = isOn(attributes);
        return true;
      case 'b':
        if (this.#run !== undefined) this.#run.isBold = isOn(attributes);
        return true;
      case 'gridBefore':
        this.builder.skipColumns(Number(valueOf(attributes) ?? 0) || 0);
        return true;
      case 'gridSpan':
        if (this.#cell !== undefined) this.#cell.columnSpan = Number(valueOf(attributes) ?? 1) || 1;
        return true;
      case 'vMerge':
        if (this.#cell !== undefined) this.#cell.rowSpan = valueOf(attributes) === 'restart' ? 1 : 'continues';
        return true;
      case 'tcPr':
        return true;
      default:
        return false;
    }
  }

  #openContent(local: string, attributes: Attributes): void {
    if (this.#cell !== undefined && (local === 'p' || local === 'tbl' || local === 'sdt')) this.#beginCell();
    switch (local) {
      case 'p':
        this.#properties.push({
          style: undefined,
          outline: undefined,
          numbering: undefined,
          level: undefined,
          isEndDeleted: false,
        });
        this.builder.openParagraph(NO_LOOK);
        break;
      case 'r':
      case 'm:r':
        this.#runs.push(this.#run);
        this.#run = { isHidden: undefined, isBold: undefined };
        break;
      case 't':
      case 'm:t':
        this.#isText = true;
        break;
      case 'tbl':
        this.builder.openTable();
        break;
      case 'tr':
        this.#rowsTaken.push(false);
        this.builder.openRow();
        break;
      case 'tc':
        this.#cell = { columnSpan: 1, rowSpan: 1, isTaken: false };
        break;
      case 'txbxContent':
        this.#runs.push(this.#run);
        this.#run = undefined;
        this.builder.openAside('box');
        break;
      case 'footnote':
      case 'endnote':
        this.#openNote(local, attributes);
        break;
      case 'fldChar':
        this.#moveField(attributes.get('w:fldCharType'));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#addNote(local, attributes);
        break;
      default:
        this.#openSign(local, attributes);
    }
  }

  #openSign(local: string, attributes: Attributes): void {
    const type = attributes.get('w:type') ?? 'textWrapping';
    if (local === 'br' && type === 'textWrapping') this.#add('\n');
    else if (local === 'cr') this.#add('\n');
    else if ((local === 'tab' && this.#run !== undefined) || local === 'ptab') this.#add('\t');
    else if (local === 'noBreakHyphen') this.#add('‑');
    else if (local === 'sym') this.#add(symbol(attributes.get('w:char')));
  }

  #closeContent(local: string): void {
    switch (local) {
      case 'pPr':
        this.builder.setLook(this.#lookOf(this.#properties.at(-1)));
        break;
      case 'p':
        this.builder.closeParagraph(this.#properties.pop()?.isEndDeleted);
        break;
      case 'r':
      case 'm:r':
        this.#run = this.#runs.pop();
        break;
      case 't':
      case 'm:t':
        this.#isText = false;
        break;
      case 'tbl':
        this.builder.closeTable();
        break;
      case 'tr':
        this.builder.closeRow(this.#rowsTaken.pop());
        break;
      case 'tc':
        if (this.#cell !== undefined) this.#beginCell();
        this.builder.closeCell();
        break;
      case 'txbxContent':
        this.builder.closeAside();
        this.#run = this.#runs.pop();
        break;
      case 'footnote':
      case 'endnote':
        this.builder.closeAside();
        break;
    }
  }

  #beginCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell !== undefined) this.builder.openCell(cell);
  }

  #openNote(local: string, attributes: Attributes): void {
    this.builder.openAside('note');
    const blocks = this.builder.openBlocks;
    if (attributes.get('w:type') === undefined || attributes.get('w:type') === 'normal') {
      this.notes.set(`${local} ${attributes.get('w:id') ?? ''}`, blocks);
    }
  }

  #addNote(local: string, attributes: Attributes): void {
    const blocks = this.#around.notes.get(`${local.replace('Reference', '')} ${attributes.get('w:id') ?? ''}`);
    if (blocks !== undefined) this.builder.addAside('note', blocks);
  }

  #moveField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  #add(text: string): void {
    if (this.#fields.some((hasResult) => !hasResult)) return;
    const style = this.#around.styles.lookOf(this.#properties.at(-1)?.style);
    this.builder.addText(text, {
      isHidden: this.#run?.isHidden ?? style.isHidden,
      isBold: this.#run?.isBold ?? style.isBold,
    });
  }

  #lookOf(properties: OpenProperties | undefined): ParagraphLook {
    if (properties === undefined) return NO_LOOK;
    const { style, outline, numbering, level } = properties;
    const look = this.#around.styles.lookOf(style);
    const ownLevel = outline === undefined || !(outline >= 0) ? look.level : outline > 8 ? null : outline + 1;
    const number = this.#around.numbering.next(numbering ?? look.numbering, level ?? look.numberingLevel, style);
    const heading = look.level === 0 ? 0 : ownLevel;
    return {
      level: heading,
      number: number ?? null,
      isItem: heading === null && (number !== undefined || look.isItem) && numbering !== '0',
      isIndex: look.isIndex,
      isCaption: look.isCaption,
    };
  }
}

/** A sign of a font of symbols: those that are shown by their code are meant by it. */
function symbol(code: string | undefined): string {
  const value = parseInt(code ?? '', 16);
  if (!(value >= 0x20) || value > 0xffff) return '';
  const real = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  return real >= 0x20 && real !== 0x7f ? String.fromCharCode(real) : '';
}
