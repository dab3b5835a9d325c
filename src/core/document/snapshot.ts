/** A change that is tracked in a document. The document is read as if it were accepted. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted' | 'moved' | 'formatted';
  /** Null where the file does not say. */
  readonly author: string | null;
  /** What was put in or taken out; empty for a mark of a whole paragraph, row or format. */
  readonly text: string;
}

/** A paragraph of a document: a heading, an item of a list, a line of text. It may be empty. */
export interface DocumentParagraph {
  readonly kind: 'paragraph';
  /** As printed, without its automatic number and without what is hidden; line breaks within it are `\n`. */
  readonly text: string;
  /** 0 for the title, 1 and more for a heading; null for what is none. */
  readonly level: number | null;
  /** The automatic number before it, such as `5.2` or `1.`; a bullet is `•`. Null where none is printed. */
  readonly number: string | null;
  readonly isItem: boolean;
  /** A line of a table of contents or another index. */
  readonly isIndex: boolean;
  readonly isCaption: boolean;
  /** All of it is printed in bold. */
  readonly isBold: boolean;
  /** What stands in it and is not printed; empty as a rule. */
  readonly hidden: string;
  readonly changes: readonly TrackedChange[];
}

/** A cell of a document's table, which may cover more than one place of its grid. */
export interface DocumentCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Tables within it, of a layout made with tables, among them. */
  readonly blocks: readonly DocumentBlock[];
}

/** A table of a document, without the rows whose deletion is tracked. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly rowCount: number;
  readonly columnCount: number;
  /** By row and column. */
  readonly cells: readonly DocumentCell[];
  /** Of whole rows, and of the rows that are left out. */
  readonly changes: readonly TrackedChange[];
}

/** Part of a document, in its order. */
export type DocumentBlock = DocumentParagraph | DocumentTable;

/** What is printed beside the running text, each once: a foot- or endnote, a text box, a page's header or footer. */
export interface DocumentAside {
  readonly kind: 'note' | 'box' | 'header' | 'footer';
  readonly blocks: readonly DocumentBlock[];
  /** The place among the document's blocks of the one that it belongs to. */
  readonly block: number;
}

/** What a document holds, whatever format and program it comes from. */
export interface DocumentSnapshot {
  /** The file's name, without its folders. */
  readonly file: string;
  readonly blocks: readonly DocumentBlock[];
  readonly asides: readonly DocumentAside[];
}
