import { NumberStyles } from './open-document-format';
import { type Attributes, type XmlVisitor } from './xml-scan';

interface CellStyle {
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  background: string | undefined;
}

/** How a cell looks, as far as a snapshot tells. */
export interface Look {
  readonly numberFormat: string | undefined;
  readonly fill: string | null;
}

const LINE_PROPERTIES = new Set(['style:table-row-properties', 'style:table-column-properties']);

const PLAIN: Look = { numberFormat: undefined, fill: null };

/** The styles of an OpenDocument: what numbers, cells, rows and sheets look like, as far as a snapshot tells. */
export class OpenDocumentStyles implements XmlVisitor {
  readonly #numberStyles = new NumberStyles();
  readonly #cellStyles = new Map<string, CellStyle>();
  readonly #looks = new Map<string, Look>();
  readonly #hiddenTables = new Set<string>();
  /** Styles of rows and columns that have no height or width. */
  readonly #hiddenLines = new Set<string>();
  #cellStyle: CellStyle | undefined;
  #tableStyle: string | undefined;
  #lineStyle: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:table-cell-properties' && this.#cellStyle !== undefined) {
      this.#cellStyle.background = attributes.get('fo:background-color');
    } else if (name === 'style:table-properties' && this.#tableStyle !== undefined) {
      if (attributes.get('table:display') === 'false') this.#hiddenTables.add(this.#tableStyle);
    } else if (LINE_PROPERTIES.has(name) && this.#lineStyle !== undefined) {
      const size = attributes.get('style:row-height') ?? attributes.get('style:column-width');
      if (size !== undefined && parseFloat(size) === 0) this.#hiddenLines.add(this.#lineStyle);
    } else this.#numberStyles.open(name, attributes);
  }

  text(text: string): void {
    this.#numberStyles.text(text);
  }

  close(name: string): void {
    if (name === 'style:style') {
      this.#cellStyle = undefined;
      this.#tableStyle = undefined;
      this.#lineStyle = undefined;
    } else this.#numberStyles.close(name);
  }

  isHiddenTable(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style);
  }

  isHiddenLine(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenLines.has(style);
  }

  lookOf(style: string | undefined): Look {
    if (style === undefined) return PLAIN;
    let look = this.#looks.get(style);
    if (look === undefined) {
      look = this.#resolve(style);
      this.#looks.set(style, look);
    }
    return look;
  }

  #openStyle(attributes: Attributes): void {
    const name = attributes.get('style:name');
    const family = attributes.get('style:family');
    if (name === undefined) return;
    if (family === 'table') this.#tableStyle = name;
    if (family === 'table-row' || family === 'table-column') this.#lineStyle = name;
    if (family !== 'table-cell') return;
    this.#cellStyle = {
      parent: attributes.get('style:parent-style-name'),
      dataStyle: attributes.get('style:data-style-name'),
      background: undefined,
    };
    this.#cellStyles.set(name, this.#cellStyle);
  }

  #resolve(name: string): Look {
    let dataStyle: string | undefined;
    let background: string | undefined;
    const seen = new Set<string>();
    for (let next: string | undefined = name; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const style: CellStyle | undefined = this.#cellStyles.get(next);
      dataStyle ??= style?.dataStyle;
      background ??= style?.background;
      next = style?.parent;
    }
    return {
      numberFormat: dataStyle === undefined ? undefined : this.#numberStyles.codeOf(dataStyle),
      fill: /^#([\da-f]{6})$/i.exec(background ?? '')?.[1]?.toUpperCase() ?? null,
    };
  }
}
