import type {
  DocumentAside,
  DocumentBlock,
  DocumentCell,
  DocumentParagraph,
  TrackedChange,
} from '../../../core/document/snapshot';
import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';

/** What a paragraph is besides its text. */
export type ParagraphLook = Pick<DocumentParagraph, 'level' | 'number' | 'isItem' | 'isIndex' | 'isCaption'>;

/** How a piece of text is printed. */
export interface TextLook {
  readonly isHidden: boolean;
  readonly isBold: boolean;
}

interface OpenParagraph {
  look: ParagraphLook;
  text: string;
  hidden: string;
  isBold: boolean;
  readonly changes: TrackedChange[];
}

interface OpenCell extends Omit<DocumentCell, 'rowSpan' | 'blocks'> {
  rowSpan: number;
  readonly blocks: DocumentBlock[];
}

interface OpenTable {
  readonly cells: OpenCell[];
  readonly changes: TrackedChange[];
  row: number;
  column: number;
  columnCount: number;
  /** The cell that covers a column, from a row above. */
  readonly covering: Map<number, OpenCell>;
  /** The first cell of the row that is being read. */
  rowStart: number;
  /** What stands in covered cells. */
  readonly coveredBlocks: DocumentBlock[][];
}

interface Container {
  readonly blocks: DocumentBlock[];
  paragraph: OpenParagraph | undefined;
  /** A paragraph whose end is deleted: what stands in it begins the next one. */
  joined: OpenParagraph | undefined;
  /** What is tracked between paragraphs belongs to the next one. */
  readonly changes: TrackedChange[];
}

/** A cell as its format describes it. */
export interface CellLook {
  readonly columnSpan: number;
  /** Rows that it covers; `continues` where it is covered by the cell above. */
  readonly rowSpan: number | 'continues';
  /** The places to the right that it covers are told one by one behind it. */
  readonly areCoveredTold?: boolean;
}

/** The most paragraphs, cells and rows that are read of one document. */
const MOST_ELEMENTS = 3_000_000;
/** Word's widest table has 63 columns. */
const MOST_COLUMNS = 1000;

/** Where a word may be broken, and marks of no width: nothing of a text as it is read. */
const UNPRINTED = /[\u00ad\u200b\ufeff]/gu;

/** Puts a document together from what its format's reader meets, in the order in which it stands. */
export class DocumentBuilder {
  readonly blocks: DocumentBlock[] = [];
  readonly asides: DocumentAside[] = [];
  readonly #body: Container = { blocks: this.blocks, paragraph: undefined, joined: undefined, changes: [] };
  readonly #containers: Container[] = [this.#body];
  readonly #tables: OpenTable[] = [];
  readonly #asideBlocks: {
    readonly kind: DocumentAside['kind'];
    readonly blocks: DocumentBlock[];
    readonly block: number;
  }[] = [];
  #left = MOST_ELEMENTS;

  get #container(): Container {
    return this.#containers.at(-1) ?? this.#body;
  }

  /** The blocks of what is being read: of an aside, a cell or the document. */
  get openBlocks(): DocumentBlock[] {
    return this.#container.blocks;
  }

  openParagraph(look: ParagraphLook): void {
    this.#spend(1);
    const container = this.#container;
    const { joined } = container;
    container.joined = undefined;
    const changes = container.changes.splice(0);
    container.paragraph =
      joined === undefined ? { look, text: '', hidden: '', isBold: true, changes } : { ...joined, look };
    if (joined !== undefined) joined.changes.push(...changes);
  }

  /** Says what the open paragraph is, where its format tells that within it. */
  setLook(look: ParagraphLook): void {
    const { paragraph } = this.#container;
    if (paragraph !== undefined) paragraph.look = look;
  }

  addText(text: string, { isHidden, isBold }: TextLook): void {
    const { paragraph } = this.#container;
    const printed = text.replace(UNPRINTED, '');
    if (paragraph === undefined) return;
    if (isHidden) paragraph.hidden += printed;
    else {
      paragraph.text += printed;
      if (!isBold && printed.trim() !== '') paragraph.isBold = false;
    }
  }

  /** Ends a paragraph; one whose end is deleted goes on in the next. */
  closeParagraph(isEndDeleted = false): void {
    const container = this.#container;
    const { paragraph } = container;
    if (paragraph === undefined) return;
    container.paragraph = undefined;
    if (isEndDeleted) container.joined = paragraph;
    else container.blocks.push(finished(paragraph));
  }

  /** Notes a change where the reader stands: in the paragraph, else before the next one. */
  addChange(change: TrackedChange): void {
    const { paragraph, changes } = this.#container;
    (paragraph?.changes ?? changes).push(change);
  }

  /** Notes a change of a whole row, in its table. */
  addRowChange(change: TrackedChange): void {
    this.#tables.at(-1)?.changes.push(change);
  }

  openTable(): void {
    this.#tables.push({
      cells: [],
      changes: [],
      row: -1,
      column: 0,
      columnCount: 0,
      covering: new Map(),
      rowStart: 0,
      coveredBlocks: [],
    });
  }

  openRow(): void {
    this.#spend(1);
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.row += 1;
    table.column = 0;
    table.rowStart = table.cells.length;
  }

  /** Leaves places of a row free, before its first cell or behind the last one. */
  skipColumns(count: number): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.column += Math.max(0, Math.min(count, MOST_COLUMNS));
  }

  openCell({ columnSpan, rowSpan, areCoveredTold = false }: CellLook): void {
    this.#spend(1);
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    const { row, column } = table;
    if (column > MOST_COLUMNS) throw new Unreadable(REASONS.tooManyCells);
    const above = rowSpan === 'continues' ? table.covering.get(column) : undefined;
    const wide = Math.max(1, Math.min(columnSpan, MOST_COLUMNS));
    if (above !== undefined) {
      above.rowSpan = row - above.row + 1;
      // What Word keeps in a covered cell is not shown, but what is tracked in it counts.
      const covered: DocumentBlock[] = [];
      table.coveredBlocks.push(covered);
      this.#openContainer(covered);
    } else {
      const rows = rowSpan === 'continues' ? 1 : Math.max(1, rowSpan);
      const cell: OpenCell = { row, column, columnSpan: wide, rowSpan: rows, blocks: [] };
      table.cells.push(cell);
      table.covering.set(column, cell);
      this.#openContainer(cell.blocks);
    }
    table.columnCount = Math.max(table.columnCount, column + wide);
    table.column += areCoveredTold ? 1 : wide;
  }

  /** Ends a cell, which may stand for several alike beside one another. */
  closeCell(repeated = 1): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#closeContainer();
    const cell = table.cells.at(-1);
    for (let count = 1; count < Math.min(repeated, MOST_COLUMNS) && cell !== undefined; count++) {
      this.openCell({ columnSpan: cell.columnSpan, rowSpan: cell.rowSpan });
      this.openBlocks.push(...cell.blocks);
      this.#containers.pop();
    }
  }

  /** Ends a row; one that is deleted is left out, and what is tracked in it is kept with the table. */
  closeRow(isDeleted = false): void {
    const table = this.#tables.at(-1);
    if (table === undefined || !isDeleted) return;
    const cells = table.cells.splice(table.rowStart);
    table.changes.push(...cells.flatMap(({ blocks }) => blocks.flatMap(changesWithin)));
    for (const cell of table.covering.values()) {
      if (cell.row + cell.rowSpan - 1 === table.row && cell.row < table.row) cell.rowSpan -= 1;
    }
    for (const [column, cell] of table.covering) if (cell.row === table.row) table.covering.delete(column);
    table.row -= 1;
  }

  /** Whether no cell of the row that is being read holds any text, and something was deleted from it. */
  isRowEmptied(): boolean {
    const table = this.#tables.at(-1);
    if (table === undefined) return false;
    const blocks = table.cells.slice(table.rowStart).flatMap((cell) => cell.blocks);
    const isBlank = blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');
    return isBlank && blocks.flatMap(changesWithin).some(({ kind }) => kind === 'deleted');
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const { cells, columnCount } = table;
    const changes = [...table.changes, ...table.coveredBlocks.flat().flatMap(changesWithin)];
    const rowCount = table.row + 1;
    this.#container.blocks.push({
      kind: 'table',
      rowCount,
      columnCount,
      cells: cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rowCount - cell.row) })),
      changes,
    });
  }

  /** Begins what is printed beside the running text. */
  openAside(kind: DocumentAside['kind']): void {
    const blocks: DocumentBlock[] = [];
    this.#asideBlocks.push({ kind, blocks, block: this.blocks.length });
    this.#openContainer(blocks);
  }

  closeAside(): void {
    const aside = this.#asideBlocks.pop();
    if (aside === undefined) return;
    this.#closeContainer();
    this.asides.push(aside);
  }

  /** Adds what is written in a part of its own, where the reader stands. */
  addAside(kind: DocumentAside['kind'], blocks: readonly DocumentBlock[]): void {
    this.asides.push({ kind, blocks, block: this.blocks.length });
  }

  /** Ends the document. */
  close(): void {
    while (this.#containers.length > 1) this.#closeContainer();
    this.#finish(this.#container);
  }

  #openContainer(blocks: DocumentBlock[]): void {
    this.#containers.push({ blocks, paragraph: undefined, joined: undefined, changes: [] });
  }

  #closeContainer(): void {
    const container = this.#containers.pop();
    if (container !== undefined) this.#finish(container);
  }

  #finish(container: Container): void {
    const { paragraph, joined, changes } = container;
    const last = paragraph ?? joined;
    if (last !== undefined) last.changes.push(...changes);
    else if (changes.length > 0)
      container.blocks.push(finished({ look: NO_LOOK, text: '', hidden: '', isBold: false, changes }));
    for (const one of [joined, paragraph]) {
      if (one !== undefined && (one.text !== '' || one.changes.length > 0)) container.blocks.push(finished(one));
    }
    container.paragraph = undefined;
    container.joined = undefined;
  }

  #spend(elements: number): void {
    this.#left -= elements;
    if (this.#left < 0) throw new Unreadable(REASONS.tooManyCells);
  }
}

/** A paragraph of running text. */
export const NO_LOOK: ParagraphLook = { level: null, number: null, isItem: false, isIndex: false, isCaption: false };

function finished({ look, text, hidden, isBold, changes }: OpenParagraph): DocumentParagraph {
  return { kind: 'paragraph', text, ...look, isBold: isBold && text.trim() !== '', hidden: hidden.trim(), changes };
}

function changesWithin(block: DocumentBlock): readonly TrackedChange[] {
  if (block.kind === 'paragraph') return block.changes;
  return [...block.changes, ...block.cells.flatMap(({ blocks }) => blocks.flatMap(changesWithin))];
}
