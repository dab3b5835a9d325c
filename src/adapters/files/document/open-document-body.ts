import type { TrackedChange } from '../../../core/document/snapshot';
import type { Attributes, XmlVisitor } from '../xml-scan';
import { DocumentBuilder, NO_LOOK, type TextLook } from './document-builder';
import type { OpenDocumentLooks } from './open-document-looks';

/** What stands within a text and is no part of what it shows. */
const PASSED_OVER = new Set([
  'draw:object',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'svg:desc',
  'svg:title',
  'text:note-citation',
  'text:number',
  'text:ruby-text',
  'text:sequence-decls',
  'text:user-field-decls',
  'text:variable-decls',
]);
/** Shapes that may hold text. */
const SHAPES = new Set(
  ['text-box', 'custom-shape', 'rect', 'ellipse', 'circle', 'polygon', 'polyline', 'path', 'caption'].map(
    (name) => `draw:${name}`,
  ),
);
const INDEXES = new Set(
  [
    'table-of-content',
    'alphabetical-index',
    'illustration-index',
    'table-index',
    'object-index',
    'user-index',
    'bibliography',
  ].map((name) => `text:${name}`),
);
const MARGINS: Readonly<Record<string, 'header' | 'footer'>> = {
  'style:header': 'header',
  'style:header-left': 'header',
  'style:header-first': 'header',
  'style:footer': 'footer',
  'style:footer-left': 'footer',
  'style:footer-first': 'footer',
};

interface OpenList {
  readonly style: string | undefined;
  /** Whether the item that is being read has had its number. */
  hasNumber: boolean;
}

/** Reads the body of an OpenDocument text, or its headers and footers, as its elements pass by. */
export class OpenDocumentBody implements XmlVisitor {
  readonly builder = new DocumentBuilder();
  readonly #looks: OpenDocumentLooks;
  readonly #changes = new Map<string, TrackedChange>();
  readonly #lists: OpenList[] = [];
  readonly #texts: TextLook[] = [];
  /** The number of headings and text that is open around a paragraph of a shape or note. */
  readonly #spaces: boolean[] = [];
  readonly #repeated: number[] = [];
  #region: { id: string; kind: TrackedChange['kind']; author: string | null; text: string } | undefined;
  #isCreator = false;
  #passedOver = 0;
  #hiddenSections: boolean[] = [];
  #indexes = 0;
  #endsInSpace = true;

  constructor(looks: OpenDocumentLooks) {
    this.#looks = looks;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#passedOver > 0 || PASSED_OVER.has(name) || (name.startsWith('text:') && name.endsWith('-source'))) {
      this.#passedOver += 1;
      return;
    }
    if (name === 'text:changed-region') {
      this.#region = {
        id: attributes.get('text:id') ?? attributes.get('xml:id') ?? '',
        kind: 'formatted',
        author: null,
        text: '',
      };
    } else if (this.#region !== undefined) this.#openRegion(name);
    else this.#openContent(name, attributes);
  }

  close(name: string): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    if (this.#region !== undefined) {
      this.#isCreator = false;
      if (name === 'text:changed-region') {
        const { id, ...change } = this.#region;
        this.#changes.set(id, change);
        this.#region = undefined;
      }
      return;
    }
    this.#closeContent(name);
  }

  text(text: string): void {
    if (this.#passedOver > 0) return;
    const region = this.#region;
    if (region !== undefined) {
      if (this.#isCreator) region.author = text;
      else if (region.kind === 'deleted' && !this.#isDate) region.text += text.replace(/\s+/gu, ' ');
      return;
    }
    // Blanks that stand together count as one, and none at the beginning of a paragraph.
    const joined = text.replace(/[ \t\r\n]+/gu, ' ');
    const kept = this.#endsInSpace && joined.startsWith(' ') ? joined.slice(1) : joined;
    if (kept === '') return;
    this.#add(kept);
    this.#endsInSpace = kept.endsWith(' ');
  }

  #isDate = false;

  #openRegion(name: string): void {
    const region = this.#region;
    if (region === undefined) return;
    if (name === 'text:deletion') region.kind = 'deleted';
    else if (name === 'text:insertion') region.kind = 'inserted';
    this.#isCreator = name === 'dc:creator';
    this.#isDate = name === 'dc:date';
  }

  #openContent(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        break;
      case 'text:span':
      case 'text:a':
        this.#texts.push({ ...this.#textLook, ...this.#looks.textLookOf(attributes.get('text:style-name')) });
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.#texts.push({ ...this.#textLook, isHidden: true });
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.max(1, Math.min(200, Number(attributes.get('text:c') ?? 1) || 1))));
        this.#endsInSpace = false;
        break;
      case 'text:tab':
        this.#add('\t');
        this.#endsInSpace = false;
        break;
      case 'text:line-break':
        this.#add('\n');
        this.#endsInSpace = true;
        break;
      case 'text:change':
      case 'text:change-start': {
        const change = this.#changes.get(attributes.get('text:change-id') ?? '');
        if (change !== undefined) this.builder.addChange(change);
        break;
      }
      case 'text:section':
        this.#hiddenSections.push(attributes.get('text:display') === 'none');
        break;
      default:
        this.#openStructure(name, attributes);
    }
  }

  #openStructure(name: string, attributes: Attributes): void {
    const margin = MARGINS[name];
    if (INDEXES.has(name)) this.#indexes += 1;
    else if (name === 'text:note-body') this.#openAside('note');
    else if (SHAPES.has(name)) this.#openAside('box');
    else if (margin !== undefined) this.#openAside(margin);
    else if (name === 'text:list') {
      const style = attributes.get('text:style-name') ?? this.#lists.at(-1)?.style;
      const goesOn = attributes.get('text:continue-numbering') === 'true' || attributes.has('text:continue-list');
      if (this.#lists.length === 0 && style !== undefined && !goesOn) this.#looks.restart(style);
      this.#lists.push({ style, hasNumber: true });
    } else if (name === 'text:list-item') this.#setNumbered(false);
    else if (name === 'text:list-header') this.#setNumbered(true);
    else if (name === 'table:table') this.builder.openTable();
    else if (name === 'table:table-row') this.builder.openRow();
    else if (name === 'table:covered-table-cell') {
      this.builder.skipColumns(countOf(attributes, 'table:number-columns-repeated'));
      this.#passedOver += 1;
    } else if (name === 'table:table-cell') {
      this.#repeated.push(countOf(attributes, 'table:number-columns-repeated'));
      // The columns that a cell covers are told by the covered cells behind it.
      this.builder.openCell({
        columnSpan: countOf(attributes, 'table:number-columns-spanned'),
        rowSpan: countOf(attributes, 'table:number-rows-spanned'),
        areCoveredTold: true,
      });
    }
  }

  #closeContent(name: string): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#texts.pop();
        this.builder.closeParagraph();
        break;
      case 'text:span':
      case 'text:a':
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.#texts.pop();
        break;
      case 'text:section':
        this.#hiddenSections.pop();
        break;
      case 'text:list':
        this.#lists.pop();
        break;
      case 'table:table':
        this.builder.closeTable();
        break;
      case 'table:table-row':
        // A deleted row is written as one whose cells are emptied.
        this.builder.closeRow(this.builder.isRowEmptied());
        break;
      case 'table:table-cell':
        this.builder.closeCell(this.#repeated.pop());
        break;
      default:
        if (INDEXES.has(name)) this.#indexes -= 1;
        else if (name === 'text:note-body' || SHAPES.has(name) || MARGINS[name] !== undefined) {
          this.builder.closeAside();
          this.#endsInSpace = this.#spaces.pop() ?? true;
        }
    }
  }

  #openAside(kind: 'note' | 'box' | 'header' | 'footer'): void {
    this.#spaces.push(this.#endsInSpace);
    this.builder.openAside(kind);
  }

  #openParagraph(name: string, attributes: Attributes): void {
    const id = attributes.get('text:style-name') ?? '';
    const look = this.#looks.lookOf(id);
    const level = name === 'text:h' && look.level !== 0 ? countOf(attributes, 'text:outline-level') : look.level;
    const list = this.#lists.at(-1);
    const isNumbered = list?.hasNumber === false;
    if (list !== undefined) list.hasNumber = true;
    let number: string | null = null;
    if (isNumbered)
      number = list.style === undefined ? '•' : this.#looks.nextNumber(list.style, this.#lists.length - 1);
    else if (name === 'text:h' && list === undefined && level !== null && level > 0) {
      number = this.#looks.nextOutlineNumber(level - 1);
    }
    this.builder.openParagraph({
      ...NO_LOOK,
      level,
      number,
      isItem: level === null && (list !== undefined || look.isItem),
      isIndex: look.isIndex || this.#indexes > 0,
      isCaption: look.isCaption,
    });
    this.#texts.push({ isHidden: look.isHidden || this.#hiddenSections.includes(true), isBold: look.isBold });
    this.#endsInSpace = true;
  }

  #setNumbered(hasNumber: boolean): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) list.hasNumber = hasNumber;
  }

  get #textLook(): TextLook {
    return this.#texts.at(-1) ?? { isHidden: false, isBold: false };
  }

  #add(text: string): void {
    this.builder.addText(text, this.#textLook);
  }
}

function countOf(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
