import type { Attributes, XmlVisitor } from '../xml-scan';
import type { TextLook } from './document-builder';
import { ListCounter, type NumberLevel } from './list-counter';
import { headingLevel, linesOf } from './word-styles';

interface OpenStyle {
  readonly name: string;
  readonly parent: string | undefined;
  readonly outline: number | undefined;
  readonly list: string | undefined;
  isHidden: boolean | undefined;
  isBold: boolean | undefined;
}

/** What a style makes of a paragraph or of text. */
export interface OpenLook extends TextLook {
  readonly level: number | null;
  readonly isIndex: boolean;
  readonly isCaption: boolean;
  readonly isItem: boolean;
}

const LONGEST_CHAIN = 30;
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
/** The list of the numbers of headings that stand in no list of their own. */
const OUTLINE = 'text:outline-style';

/** Reads the styles and lists of an OpenDocument text as its elements pass by, and counts the numbers that are printed. */
export class OpenDocumentLooks implements XmlVisitor {
  readonly #styles = new Map<string, OpenStyle>();
  readonly #lists = new Map<string, (NumberLevel | undefined)[]>();
  readonly #looks = new Map<string, OpenLook>();
  readonly #counter = new ListCounter();
  #style: OpenStyle | undefined;
  #list: (NumberLevel | undefined)[] | undefined;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
        this.#style = {
          name: attributes.get('style:display-name') ?? readableName(attributes.get('style:name') ?? ''),
          parent: attributes.get('style:parent-style-name'),
          outline: outlineOf(attributes.get('style:default-outline-level')),
          list: attributes.get('style:list-style-name'),
          isHidden: undefined,
          isBold: undefined,
        };
        this.#styles.set(attributes.get('style:name') ?? '', this.#style);
        break;
      case 'style:text-properties':
        if (this.#style === undefined) break;
        if (attributes.has('text:display')) this.#style.isHidden = attributes.get('text:display') === 'none';
        if (attributes.has('fo:font-weight')) {
          const weight = attributes.get('fo:font-weight') ?? '';
          this.#style.isBold = weight === 'bold' || Number(weight) >= 600;
        }
        break;
      case 'text:list-style':
        this.#list = [];
        this.#lists.set(attributes.get('style:name') ?? '', this.#list);
        break;
      case OUTLINE:
        this.#list = [];
        this.#lists.set(OUTLINE, this.#list);
        break;
      case 'text:list-level-style-number':
      case 'text:outline-level-style':
        this.#addLevel(attributes, numberLevel(attributes));
        break;
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        this.#addLevel(attributes, { format: 'bullet', start: 1, pattern: '' });
        break;
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = undefined;
    else if (name === 'text:list-style' || name === OUTLINE) this.#list = undefined;
  }

  text(): void {
    // Styles are told by attributes alone.
  }

  /** What a style looks like. */
  lookOf(id: string): OpenLook {
    let look = this.#looks.get(id);
    if (look === undefined) {
      const chain = this.#chainOf(id);
      const names = chain.length === 0 ? [readableName(id)] : chain.map(({ name }) => name);
      const first = <T>(value: (style: OpenStyle) => T | undefined): T | undefined =>
        chain.map(value).find((one) => one !== undefined);
      look = {
        level: headingLevel(
          names,
          first(({ outline }) => outline),
        ),
        ...linesOf(names),
        isHidden: first(({ isHidden }) => isHidden) ?? false,
        isBold: first(({ isBold }) => isBold) ?? false,
      };
      this.#looks.set(id, look);
    }
    return look;
  }

  /** Whether a style hides its text or prints it in bold; undefined where it leaves that as it is around it. */
  textLookOf(id: string | undefined): Partial<TextLook> {
    const chain = id === undefined ? [] : this.#chainOf(id);
    const isHidden = chain.find((style) => style.isHidden !== undefined)?.isHidden;
    const isBold = chain.find((style) => style.isBold !== undefined)?.isBold;
    return { ...(isHidden === undefined ? {} : { isHidden }), ...(isBold === undefined ? {} : { isBold }) };
  }

  /** The number that is printed before the next item of a list on a level, from 0. */
  nextNumber(list: string, level: number): string | null {
    return this.#counter.next(list, level, this.#lists.get(list) ?? []);
  }

  /** The number that is printed before the next heading that stands in no list. */
  nextOutlineNumber(level: number): string | null {
    return this.nextNumber(OUTLINE, level);
  }

  /** Begins a list's numbers anew. */
  restart(list: string): void {
    this.#counter.restart(list);
  }

  #chainOf(id: string): readonly OpenStyle[] {
    const chain: OpenStyle[] = [];
    for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN;) {
      const style: OpenStyle | undefined = this.#styles.get(at);
      if (style === undefined) break;
      chain.push(style);
      at = style.parent;
    }
    return chain;
  }

  #addLevel(attributes: Attributes, level: NumberLevel): void {
    const at = Number(attributes.get('text:level') ?? 1) - 1;
    if (this.#list !== undefined && at >= 0 && at < 10) this.#list[at] = level;
  }
}

function numberLevel(attributes: Attributes): NumberLevel {
  const level = Number(attributes.get('text:level') ?? 1);
  const shown = Math.max(1, Math.min(level, Number(attributes.get('text:display-levels') ?? 1)));
  const signs = Array.from({ length: shown }, (_, index) => `%${level - shown + 1 + index}`);
  const composed = `${attributes.get('style:num-prefix') ?? ''}${signs.join('.')}${attributes.get('style:num-suffix') ?? ''}`;
  const start = Number(attributes.get('text:start-value') ?? 1);
  return {
    format: FORMATS[attributes.get('style:num-format') ?? ''] ?? 'none',
    start: Number.isInteger(start) && start >= 0 ? start : 1,
    pattern: attributes.get('loext:num-list-format')?.replace(/%(\d)%/gu, '%$1') ?? composed,
  };
}

function outlineOf(level: string | undefined): number | undefined {
  return level === undefined || level === '' ? undefined : Number(level) - 1;
}

/** OpenDocument writes what is no letter in a name as its code: `Heading_20_1`. */
function readableName(name: string): string {
  return name.replace(/_([\da-f]{2})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
