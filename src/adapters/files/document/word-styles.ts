import type { Attributes, XmlVisitor } from '../xml-scan';
import { localName, valueOf } from './word-names';

interface WordStyle {
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  numbering: string | undefined;
  numberingLevel: number | undefined;
  isHidden: boolean | undefined;
  isBold: boolean | undefined;
}

/** What a style makes of a paragraph or of text. */
export interface StyleLook {
  /** 0 for the title, 1 and more for headings. */
  readonly level: number | null;
  readonly isIndex: boolean;
  readonly isCaption: boolean;
  readonly isItem: boolean;
  readonly numbering: string | undefined;
  readonly numberingLevel: number | undefined;
  readonly isHidden: boolean;
  readonly isBold: boolean;
}

/** Longest chain of styles that are based on one another. */
const LONGEST_CHAIN = 30;

/** Reads the styles of a Word document as its elements pass by. */
export class WordStyles implements XmlVisitor {
  readonly #styles = new Map<string, WordStyle>();
  readonly #looks = new Map<string, StyleLook>();
  #style: WordStyle | undefined;
  #default: string | undefined;
  #inTable = 0;

  open(name: string, attributes: Attributes): void {
    const local = localName(name);
    if (local === 'style') {
      this.#style = {
        name: '',
        basedOn: undefined,
        outline: undefined,
        numbering: undefined,
        numberingLevel: undefined,
        isHidden: undefined,
        isBold: undefined,
      };
      const id = attributes.get('w:styleId') ?? '';
      this.#styles.set(id, this.#style);
      const isDefault = ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
      if (isDefault && attributes.get('w:type') === 'paragraph') this.#default = id;
      return;
    }
    const style = this.#style;
    if (style === undefined) return;
    // What a table's style says of its first row is not the style's own.
    if (local === 'tblStylePr') this.#inTable += 1;
    if (this.#inTable > 0) return;
    if (local === 'name') style.name = valueOf(attributes) ?? '';
    else if (local === 'basedOn') style.basedOn = valueOf(attributes);
    else if (local === 'outlineLvl') style.outline = Number(valueOf(attributes));
    else if (local === 'numId') style.numbering = valueOf(attributes);
    else if (local === 'ilvl') style.numberingLevel = Number(valueOf(attributes));
    else if (local === 'vanish') style.isHidden = isOn(attributes);
    else if (local === 'b') style.isBold = isOn(attributes);
  }

  close(name: string): void {
    const local = localName(name);
    if (local === 'style') this.#style = undefined;
    else if (local === 'tblStylePr') this.#inTable -= 1;
  }

  text(): void {
    // Styles are told by attributes alone.
  }

  /** What a style, or for undefined the paragraphs without one, looks like. */
  lookOf(id: string | undefined): StyleLook {
    const key = id ?? this.#default ?? '';
    let look = this.#looks.get(key);
    if (look === undefined) {
      look = this.#resolve(key);
      this.#looks.set(key, look);
    }
    return look;
  }

  #resolve(id: string): StyleLook {
    const chain: WordStyle[] = [];
    for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN;) {
      const style: WordStyle | undefined = this.#styles.get(at);
      if (style === undefined) break;
      chain.push(style);
      at = style.basedOn;
    }
    // A style that is known by nothing but its id is taken by that.
    const names = chain.length === 0 ? [id] : chain.map(({ name }) => name);
    const first = <T>(value: (style: WordStyle) => T | undefined): T | undefined =>
      chain.map(value).find((one) => one !== undefined);
    return {
      level: headingLevel(
        names,
        first(({ outline }) => outline),
      ),
      ...linesOf(names),
      numbering: first(({ numbering }) => numbering),
      numberingLevel: first(({ numberingLevel }) => numberingLevel),
      isHidden: first(({ isHidden }) => isHidden) ?? false,
      isBold: first(({ isBold }) => isBold) ?? false,
    };
  }
}

/**
 * The level of a heading by the names of its style and of those that it is based on, else by its outline level, from 0; null
 * for what is no heading. Word writes its own styles' names in English, whatever language their ids are in.
 */
export function headingLevel(names: readonly string[], outline: number | undefined): number | null {
  for (const name of names) {
    if (/^(?:title|huvudrubrik|dokumenttitel)$/iu.test(name)) return 0;
    const digit = /^(?:heading|rubrik)[ _]?(\d)(?!\d)/iu.exec(name)?.[1];
    if (digit !== undefined) return Number(digit);
  }
  return outline === undefined || !(outline >= 0 && outline <= 8) ? null : outline + 1;
}

/** What a paragraph is by the names of its style and of those that it is based on, if it is none of the usual. */
export function linesOf(names: readonly string[]): Pick<StyleLook, 'isIndex' | 'isCaption' | 'isItem'> {
  return {
    isIndex: names.some((name) =>
      /^(?:toc|innehåll|contents|index|table of figures|figurförteckning)(?: ?\d.*)?$/iu.test(name),
    ),
    isCaption: names.some((name) => /^(?:caption|beskrivning|tabellrubrik|table|tabell)$/iu.test(name)),
    isItem: names.some((name) => /^(?:list (?:bullet|number)|punktlista|numrerad lista)(?: \d)?$/iu.test(name)),
  };
}

/** Whether a property that is on or off is on. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(valueOf(attributes) ?? 'true');
}
