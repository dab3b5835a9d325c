import type { CellAddress } from '../../workbook/address';
import type {
  DocumentAside,
  DocumentBlock,
  DocumentParagraph,
  DocumentSnapshot,
  DocumentTable,
  TrackedChange,
} from '../snapshot';
import type { GridCell, PlanBlock, PlanHeading, PlanParagraph, PlanTable, TableGrid } from './plan-blocks';
import { createPlanDocument, type PlanDocument, type PlanMark } from './plan-document';

/** A line that names the table below or above it. */
const CAPTION = /^tabell\s+\d+(?:[.:]\d+)*(?!\d)/iu;
/** Signs that are typed before the items of a list. */
const TYPED_BULLET = /^[•▪·‣◦●○∙–—-]\s+/u;
/** Tables within tables are followed so far. */
const DEEPEST_LAYOUT = 8;
/** A heading that is only printed as one is not longer. */
const LONGEST_HEADING = 100;

/**
 * Lays a document out as the rules look at it: tables that only lay out others give way to what stands in them, empty
 * lines and tables of contents are left out, and each block knows its heading.
 * @param fileIndex the file's place among all files of the call
 */
export function readPlan(snapshot: DocumentSnapshot, fileIndex: number): PlanDocument {
  const layout = new Layout(snapshot);
  const { blocks, changes, hidden } = layout.read();
  return createPlanDocument({ file: snapshot.file, fileIndex }, blocks, { changes, hidden });
}

type OpenTable = { -readonly [Key in keyof PlanTable]: PlanTable[Key] } & { behind: PlanParagraph[] };

class Layout {
  readonly #snapshot: DocumentSnapshot;
  readonly #blocks: PlanBlock[] = [];
  readonly #changes: PlanMark<TrackedChange>[] = [];
  readonly #hidden: PlanMark<string>[] = [];
  /** The headings that the reader stands under, the nearest first. */
  #headings: readonly PlanHeading[] = [];
  /** The last line before a table, and the last table before a line, with nothing between. */
  #lastLine: { readonly line: DocumentParagraph; readonly paragraph: PlanParagraph } | undefined;
  #lastTable: OpenTable | undefined;
  #paragraphs = 0;
  #tables = 0;
  readonly #hasStyledHeadings: boolean;

  constructor(snapshot: DocumentSnapshot) {
    this.#snapshot = snapshot;
    this.#hasStyledHeadings = snapshot.blocks.some((block) => block.kind === 'paragraph' && (block.level ?? 0) > 0);
  }

  read(): {
    readonly blocks: readonly PlanBlock[];
    readonly changes: readonly PlanMark<TrackedChange>[];
    readonly hidden: readonly PlanMark<string>[];
  } {
    const asides = new Map<number, DocumentAside[]>();
    const margins: DocumentAside[] = [];
    for (const aside of this.#snapshot.asides) {
      if (aside.kind === 'header' || aside.kind === 'footer') margins.push(aside);
      else asides.set(aside.block, [...(asides.get(aside.block) ?? []), aside]);
    }
    const last = this.#snapshot.blocks.length - 1;
    for (const [at, block] of this.#snapshot.blocks.entries()) {
      this.#add(block, 0, false);
      // What stands behind the last block belongs to it.
      const own =
        at === last ? [...asides].filter(([of]) => of >= at).flatMap(([, some]) => some) : (asides.get(at) ?? []);
      for (const aside of own) for (const one of aside.blocks) this.#add(one, 0, true);
    }
    this.#headings = this.#headings.slice(-1);
    for (const margin of margins) for (const one of margin.blocks) this.#add(one, 0, true);
    return { blocks: this.#blocks, changes: this.#changes, hidden: this.#hidden };
  }

  #add(block: DocumentBlock, depth: number, isAside: boolean): void {
    if (block.kind === 'table') this.#addTable(block, depth, isAside);
    else this.#addLine(block, isAside);
  }

  #addLine(line: DocumentParagraph, isAside: boolean): void {
    const text = line.text.trim();
    const level = isAside || line.isIndex || text === '' ? null : this.#levelOf(line, text);
    if (line.isIndex || (text === '' && line.changes.length === 0 && line.hidden === '')) return;
    if (level !== null) {
      const heading: PlanHeading = { kind: 'heading', level, text: withNumber(line, text) };
      this.#headings = [heading, ...this.#headings.filter((over) => over.level < level)];
      this.#blocks.push(heading);
      this.#lastTable = undefined;
      this.#lastLine = undefined;
      this.#mark(line, { heading });
      return;
    }
    if (text === '') {
      // An emptied line is no line, but what happened to it is told where it stood.
      this.#mark(line, { paragraph: Math.max(0, this.#paragraphs - 1) });
      return;
    }
    const isTypedItem = !line.isItem && TYPED_BULLET.test(text);
    const paragraph: PlanParagraph = {
      kind: 'paragraph',
      text: isTypedItem ? text.replace(TYPED_BULLET, '') : text,
      isItem: line.isItem || isTypedItem,
      isAside,
      heading: this.#headings[0] ?? null,
      index: this.#paragraphs++,
    };
    this.#blocks.push(paragraph);
    this.#mark(line, { paragraph: paragraph.index });
    if (isAside) return;
    const table = this.#lastTable;
    if (table !== undefined) {
      const isFirst = table.behind.length === 0;
      if (isFirst && table.caption === null && isCaption(line, text)) table.caption = text;
      table.behind.push(paragraph);
    }
    this.#lastLine = { line, paragraph };
  }

  /** A document without styles has its headings in bold, by themselves or with a typed number. */
  #levelOf(line: DocumentParagraph, text: string): number | null {
    if (line.level !== null || this.#hasStyledHeadings) return line.level;
    if (!line.isBold || line.isItem || line.isCaption || text.length > LONGEST_HEADING || /[.:;,]$/u.test(text))
      return null;
    if (CAPTION.test(text)) return null;
    const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}/u.exec(text)?.[1];
    return number === undefined ? (this.#blocks.length === 0 ? 0 : 1) : number.split('.').length;
  }

  #addTable(table: DocumentTable, depth: number, isAside: boolean): void {
    const isLayout =
      table.cells.length === 1 || table.cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
    if (isLayout && depth < DEEPEST_LAYOUT) {
      for (const cell of table.cells) for (const block of cell.blocks) this.#add(block, depth + 1, isAside);
      for (const change of table.changes) {
        this.#changes.push({ what: change, paragraph: Math.max(0, this.#paragraphs - 1) });
      }
      return;
    }
    const grid = gridOf(table);
    const [heading = null] = this.#headings;
    const before = this.#lastLine;
    const isNamed = before !== undefined && isCaption(before.line, before.paragraph.text);
    // A caption above this table is none of the table above it.
    if (isNamed && this.#lastTable?.caption === before.paragraph.text) this.#lastTable.caption = null;
    const own: OpenTable = {
      kind: 'table',
      grid,
      heading,
      headings: this.#headings,
      caption: isNamed ? before.paragraph.text : null,
      before: before?.paragraph ?? null,
      behind: [],
      index: this.#tables++,
    };
    this.#blocks.push(own);
    this.#lastTable = own;
    this.#lastLine = undefined;
    for (const change of table.changes) this.#changes.push({ what: change, table: own, cell: { row: 0, column: 0 } });
    for (const { row, column, blocks } of table.cells) {
      for (const block of blocks) {
        if (block.kind === 'paragraph') this.#mark(block, { table: own, cell: { row, column } });
      }
    }
  }

  #mark(line: DocumentParagraph, where: Omit<PlanMark<unknown>, 'what'>): void {
    for (const what of line.changes) this.#changes.push({ what, ...where });
    if (line.hidden !== '') this.#hidden.push({ what: line.hidden, ...where });
  }
}

function isCaption(line: DocumentParagraph, text: string): boolean {
  return line.isCaption || (CAPTION.test(text) && text.length <= 2 * LONGEST_HEADING);
}

/** A heading as printed, with its automatic number; a heading in a list of bullets has none. */
function withNumber({ number }: DocumentParagraph, text: string): string {
  return number === null || number === '•' ? text : `${number} ${text}`;
}

function gridOf({ rowCount, columnCount, cells }: DocumentTable): TableGrid {
  const places = Array.from({ length: rowCount }, (): (GridCell | undefined)[] => []);
  for (const { row, column, rowSpan, columnSpan, blocks } of cells) {
    const address: CellAddress = { row, column };
    const cell: GridCell = { ...address, rowSpan, columnSpan, text: blocks.map(textOf).join('\n').trim() };
    for (let down = row; down < Math.min(row + rowSpan, rowCount); down++) {
      for (let right = column; right < column + columnSpan; right++) {
        const line = places[down];
        if (line !== undefined) line[right] = cell;
      }
    }
  }
  return { rowCount, columnCount, cellAt: (row, column) => places[row]?.[column] };
}

function textOf(block: DocumentBlock): string {
  return block.kind === 'paragraph'
    ? block.text
    : block.cells.map(({ blocks }) => blocks.map(textOf).join(' ')).join(' ');
}
