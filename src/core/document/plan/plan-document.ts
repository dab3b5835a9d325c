import type { Place, SheetPlace } from '../../bilagor/figure';
import type { CellAddress } from '../../workbook/address';
import { plainText } from '../../workbook/label';
import { sentencesOf } from '../figures/sentences';
import { placeText, type DocumentPlace } from '../place';
import type { TrackedChange } from '../snapshot';
import type { PlanBlock, PlanHeading, PlanParagraph, PlanTable } from './plan-blocks';
import { textAt } from './plan-blocks';

/** A document of a submission as the rules look at it. */
export interface PlanDocument {
  readonly file: string;
  readonly blocks: readonly PlanBlock[];
  readonly headings: readonly PlanHeading[];
  readonly paragraphs: readonly PlanParagraph[];
  readonly tables: readonly PlanTable[];
  /** The title as printed; the first heading where there is none. */
  readonly title: PlanHeading | null;
  /** Where the sentences of its paragraphs stand: a row a paragraph, a column a sentence. */
  readonly text: SheetPlace;
  /** Where the cells of a table stand. */
  readonly sheetOf: (table: PlanTable) => SheetPlace;
  /** What is tracked in it, in its order, each where it stands. */
  readonly changes: readonly Placed<TrackedChange>[];
  /** What stands in it and is not printed. */
  readonly hidden: readonly Placed<string>[];
}

/** Something in a document, and where it is. */
export interface Placed<What> {
  readonly what: What;
  readonly place: Place;
}

/** Something in a document, before its parts have places: in a paragraph, by its index, a heading or a table's cell. */
export interface PlanMark<What> {
  readonly what: What;
  readonly paragraph?: number;
  readonly heading?: PlanHeading;
  readonly table?: PlanTable;
  readonly cell?: CellAddress;
}

/** What is marked in a document. */
export interface PlanMarks {
  readonly changes: readonly PlanMark<TrackedChange>[];
  readonly hidden: readonly PlanMark<string>[];
}

const NO_MARKS: PlanMarks = { changes: [], hidden: [] };

/** What a document is called and how it stands among the files of the call. */
export interface PlanFile {
  readonly file: string;
  readonly fileIndex: number;
}

/** Gives the parts of a document their places. */
export function createPlanDocument(
  { file, fileIndex }: PlanFile,
  blocks: readonly PlanBlock[],
  marks: PlanMarks = NO_MARKS,
): PlanDocument {
  const headings = blocks.filter((block): block is PlanHeading => block.kind === 'heading');
  const paragraphs = blocks.filter((block): block is PlanParagraph => block.kind === 'paragraph');
  const tables = blocks.filter((block): block is PlanTable => block.kind === 'table');
  const text: SheetPlace = {
    file,
    fileIndex,
    sheet: 'Text',
    sheetIndex: 0,
    documentPlace: ({ row, column }) => paragraphPlace(paragraphs[row], headings[0] ?? null, column),
  };
  const sheets = new Map(
    tables.map((table): readonly [PlanTable, SheetPlace] => [
      table,
      {
        file,
        fileIndex,
        sheet: tableName(table),
        sheetIndex: table.index + 1,
        documentPlace: ({ row, column }) => cellPlace(table, row, column),
      },
    ]),
  );
  const sheetOf = (table: PlanTable): SheetPlace => sheets.get(table) ?? text;
  const placed = <What>({ what, paragraph, heading, table, cell }: PlanMark<What>): Placed<What> => {
    if (table !== undefined) return { what, place: { sheet: sheetOf(table), address: cell ?? { row: 0, column: 0 } } };
    const row = paragraph ?? firstBelow(blocks, heading);
    return { what, place: { sheet: text, address: { row, column: 0 } } };
  };
  return {
    file,
    blocks,
    headings,
    paragraphs,
    tables,
    title: headings.find(({ level }) => level === 0) ?? headings[0] ?? null,
    text,
    sheetOf,
    changes: marks.changes.map(placed),
    hidden: marks.hidden.map(placed),
  };
}

/** The first paragraph below a heading stands for it. */
function firstBelow(blocks: readonly PlanBlock[], heading: PlanHeading | undefined): number {
  const at = heading === undefined ? 0 : blocks.indexOf(heading);
  for (const block of blocks.slice(Math.max(0, at))) if (block.kind === 'paragraph') return block.index;
  return 0;
}

/** What a table is called: its caption, else the heading that it stands under. */
export function tableName({ caption, heading, index }: PlanTable): string {
  return onOneLine(caption ?? heading?.text ?? `Tabell ${index + 1}`);
}

/** A text as printed, on one line. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The place of a sentence of a paragraph is the paragraph's, with its text as printed. */
function paragraphPlace(
  paragraph: PlanParagraph | undefined,
  title: PlanHeading | null,
  sentence: number,
): DocumentPlace {
  const heading = paragraph === undefined ? title : paragraph.heading;
  const text = paragraph === undefined ? null : sentenceAt(paragraph.text, sentence);
  return {
    heading: heading === null ? null : placeText(onOneLine(heading.text)),
    table: null,
    row: null,
    column: null,
    text: text === null ? null : placeText(text),
  };
}

function sentenceAt(paragraph: string, sentence: number): string {
  return sentencesOf(paragraph)[sentence] ?? plainText(paragraph);
}

function cellPlace(table: PlanTable, row: number, column: number): DocumentPlace {
  const header = headerAbove(table, row, column);
  return {
    heading: table.heading === null ? null : placeText(onOneLine(table.heading.text)),
    table: placeText(tableName(table)),
    row: textOrNull(rowLabelOf(table, row)),
    column: textOrNull(header),
    text: textOrNull(textAt(table.grid, row, column)),
  };
}

/** The first text of a row, where that is none but a number the next one too. */
function rowLabelOf({ grid }: PlanTable, row: number): string {
  const texts: string[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const text = plainText(textAt(grid, row, column));
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
    if (texts.length > 0 && !/^\d+\.?$/u.test(text)) break;
  }
  return texts.join(' ');
}

/** The header's texts over a cell, from the top, as far as they differ; headers are at most so many rows. */
function headerAbove({ grid }: PlanTable, row: number, column: number): string {
  const texts: string[] = [];
  for (let above = 0; above < Math.min(row, HEADER_ROWS); above++) {
    const text = plainText(textAt(grid, above, column));
    if (/\d{3}/u.test(text.replace(/(?<!\d)20\d{2}(?!\d)/gu, '')) && above > 0) break;
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
    if (above > 0 || /(?<!\d)20\d{2}(?!\d)/u.test(text)) break;
  }
  return texts.join(' ');
}

const HEADER_ROWS = 2;

function textOrNull(text: string): string | null {
  const plain = onOneLine(text);
  return plain === '' ? null : placeText(plain);
}
