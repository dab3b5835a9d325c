import type { SheetVisibility } from '../../core/workbook/snapshot';
import { HostProblem } from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';
import { createExcelSheet, type ExcelSheet, type ExcelSheetHead } from './excel-sheet';
import { inBatches } from './in-batches';
import { asProblem } from './problems';
import { askForReviewParts, askForReviewTexts, readReviewTexts, type ReviewTexts } from './review-parts';
import { askForContent, beside, contentOf, isGiven, type RangeContent } from './sheet-content';
import { askForDetails, isCovered, numberOfDetails, wantedDetails } from './sheet-details';

/** The open workbook as it was read. */
export interface ExcelWorkbook extends ReviewTexts {
  readonly file: string;
  readonly sheets: readonly ExcelSheet[];
  readonly isCalculatedByHand: boolean;
}

/** What has been read of a sheet, details apart. */
interface ReadSheet {
  readonly head: ExcelSheetHead;
  readonly blocks: readonly RangeContent[];
}

/** An area of a sheet that is read in one go. */
interface Piece {
  readonly head: ExcelSheetHead;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The most cells that the sheets of a workbook are read with, empty ones between others counted: as of a file. */
const MOST_CELLS = 6_000_000;

/** Half a sheet each way: of a range that reaches from the first to the last line, Excel gives no cells. */
const MOST_ROWS_AT_ONCE = 524_288;
const MOST_COLUMNS_AT_ONCE = 8_192;

/**
 * Reads every sheet in three requests, whatever their number: what sheets and reviews there are, what they hold, and the
 * details that must be asked for line by line or cell by cell. Only what Excel finds too large for one answer takes more.
 * @throws {HostProblem} `tooLarge` when a row is more than Excel hands over, or the sheets reach over six million cells.
 */
export async function readWorkbook(program: ExcelProgram): Promise<ExcelWorkbook> {
  const context = program.newContext();
  const { workbook } = context;
  workbook.load('name');
  const isByHandOf = askForCalculation(context);
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const reviewsOf = askForReviewParts(context);
  await context.sync();
  const heads = worksheets.items.map(headOf);
  const { sheets, reviews } = await readContents(program, heads, reviewsOf());
  const isCalculatedByHand = isByHandOf();
  return { file: workbook.name, sheets: await addDetails(program, sheets), isCalculatedByHand, ...reviews };
}

/** Asks how Excel calculates; once it has answered, the result tells whether only when somebody asks for it. */
function askForCalculation(context: Excel.RequestContext): () => boolean {
  const { application } = context.workbook;
  application.load('calculationMode');
  return () => application.calculationMode === 'Manual';
}

/** What was read of some sheets again; how Excel calculates is left out where it was not asked for. */
export interface ChangedSheets {
  readonly sheets: readonly ExcelSheet[];
  readonly isCalculatedByHand?: boolean;
}

/**
 * Reads some sheets again, in one request unless they have grown too large for one, or need other details than before.
 * @throws {HostProblem} `sheetIsGone` when one of them is no longer there.
 */
export async function readChangedSheets(program: ExcelProgram, changed: readonly ExcelSheet[]): Promise<ChangedSheets> {
  const context = program.newContext();
  const isByHandOf = askForCalculation(context);
  const asked = changed.map(({ id, wanted }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name,visibility');
    const range = sheet.getUsedRangeOrNullObject(true);
    askForContent(range);
    return { sheet, range, wanted, detailsOf: askForDetails(sheet, wanted) };
  });
  if (!(await isHandedOver(context, asked)))
    return { sheets: await addDetails(program, await readInPieces(program, await readHeads(program, changed))) };
  if (asked.some(({ sheet }) => sheet.isNullObject)) throw gone();
  const read = asked.map(({ sheet, range, wanted, detailsOf }) => {
    const blocks = range.isNullObject ? [] : [contentOf(range)];
    const head = headOf(sheet);
    const now = wantedDetails(blocks);
    return {
      head,
      blocks,
      whole: isCovered(now, wanted) ? createExcelSheet(head, blocks, now, detailsOf(blocks)) : null,
    };
  });
  const rest = await addDetails(
    program,
    read.filter(({ whole }) => whole === null),
  );
  const byId = new Map(rest.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: read.flatMap(({ head, whole }) => whole ?? byId.get(head.id) ?? []),
    isCalculatedByHand: isByHandOf(),
  };
}

/** What has been read of a workbook, details apart. */
interface ReadContents {
  readonly sheets: readonly ReadSheet[];
  readonly reviews: ReviewTexts;
}

async function readContents(
  program: ExcelProgram,
  heads: readonly ExcelSheetHead[],
  reviewIds: readonly string[],
): Promise<ReadContents> {
  const context = program.newContext();
  const ranges = heads.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    askForContent(range);
    return range;
  });
  const textsOf = askForReviewTexts(context, reviewIds);
  if (
    !(await isHandedOver(
      context,
      ranges.map((range) => ({ range })),
    ))
  )
    return { sheets: await readInPieces(program, heads), reviews: await readReviewTexts(program, reviewIds) };
  const sheets = heads.map((head, index) => {
    const range = ranges[index];
    return { head, blocks: range === undefined || range.isNullObject ? [] : [contentOf(range)] };
  });
  return { sheets, reviews: { reviewParts: textsOf(), hasUnreadReview: false } };
}

/** Sends a request; false when what it asks for is more than Excel gives in one answer, or in one range. */
async function isHandedOver(
  context: Excel.RequestContext,
  asked: readonly { readonly range: Excel.Range }[],
): Promise<boolean> {
  try {
    await context.sync();
  } catch (error) {
    if (asProblem(error).kind !== 'tooLarge') throw error;
    return false;
  }
  return asked.every(({ range }) => range.isNullObject || isGiven(range));
}

/** Asks for the details of all sheets at once, or of as many as Excel takes in one request. */
async function addDetails(program: ExcelProgram, sheets: readonly ReadSheet[]): Promise<readonly ExcelSheet[]> {
  const wanting = sheets.map((sheet) => ({ ...sheet, wanted: wantedDetails(sheet.blocks) }));
  const done: ExcelSheet[] = [];
  for (const batch of inBatches(wanting, ({ wanted }) => numberOfDetails(wanted), program.mostDetailsAtOnce)) {
    const context = program.newContext();
    const asked = batch.map((sheet) => ({
      ...sheet,
      detailsOf: askForDetails(context.workbook.worksheets.getItem(sheet.head.id), sheet.wanted),
    }));
    if (batch.some(({ wanted }) => numberOfDetails(wanted) > 0)) await context.sync();
    for (const { head, blocks, wanted, detailsOf } of asked)
      done.push(createExcelSheet(head, blocks, wanted, detailsOf(blocks)));
  }
  return done;
}

async function readHeads(program: ExcelProgram, changed: readonly ExcelSheet[]): Promise<readonly ExcelSheetHead[]> {
  const context = program.newContext();
  const sheets = changed.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
  for (const sheet of sheets) sheet.load('id,name,visibility');
  await context.sync();
  if (sheets.some(({ isNullObject }) => isNullObject)) throw gone();
  return sheets.map(headOf);
}

/**
 * Asks first how large the sheets are, and then for pieces that fit into an answer. A cell far outside the tables makes a
 * sheet of thousands of millions of cells, which the page could not hold.
 */
async function readInPieces(program: ExcelProgram, heads: readonly ExcelSheetHead[]): Promise<readonly ReadSheet[]> {
  const context = program.newContext();
  const ranges = heads.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await context.sync();
  const cells = ranges.reduce((sum, range) => sum + (range.isNullObject ? 0 : range.rowCount * range.columnCount), 0);
  if (cells > MOST_CELLS) throw new HostProblem('tooLarge', `The sheets reach over ${cells} cells`);
  const pieces = heads.flatMap((head, index): readonly Piece[] => {
    const range = ranges[index];
    if (range === undefined || range.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return cut(
      { head, top: rowIndex, left: columnIndex, rows: rowCount, columns: columnCount },
      program.mostCellsAtOnce,
    );
  });
  const blocks = new Map<string, RangeContent[]>(heads.map(({ id }) => [id, []]));
  for (const batch of inBatches(pieces, ({ rows, columns }) => rows * columns, program.mostCellsAtOnce)) {
    for (const [{ head }, block] of await readBatch(program, batch)) blocks.get(head.id)?.push(block);
  }
  return heads.map((head) => ({ head, blocks: blocks.get(head.id) ?? [] }));
}

/** Cuts an area into pieces of whole rows that are small enough to be handed over, and never all the rows of a sheet. */
function cut(piece: Piece, mostCells: number): readonly Piece[] {
  const most = Math.min(Math.max(1, Math.floor(mostCells / piece.columns)), MOST_ROWS_AT_ONCE);
  const pieces: Piece[] = [];
  for (let from = 0; from < piece.rows; from += most) {
    pieces.push({ ...piece, top: piece.top + from, rows: Math.min(most, piece.rows - from) });
  }
  return pieces;
}

/** Reads pieces in one request, or in halves when the answer is too large. */
async function readBatch(
  program: ExcelProgram,
  pieces: readonly Piece[],
): Promise<readonly (readonly [Piece, RangeContent])[]> {
  const context = program.newContext();
  const answers = pieces.map((piece) => [piece, askForPiece(context, piece)] as const);
  try {
    await context.sync();
  } catch (error) {
    const halves = asProblem(error).kind === 'tooLarge' ? halve(pieces) : null;
    if (halves === null) throw error;
    const [first, second] = halves;
    return [...(await readBatch(program, first)), ...(await readBatch(program, second))];
  }
  return answers.map(([piece, contentOfPiece]) => [piece, contentOfPiece()] as const);
}

/** Asks for a piece in two parts beside each other, so that none reaches over all columns; afterwards gives it as one. */
function askForPiece(context: Excel.RequestContext, { head, top, left, rows, columns }: Piece): () => RangeContent {
  const sheet = context.workbook.worksheets.getItem(head.id);
  const widths = columns <= MOST_COLUMNS_AT_ONCE ? [columns] : [MOST_COLUMNS_AT_ONCE, columns - MOST_COLUMNS_AT_ONCE];
  const ranges = widths.map((width, part) => {
    const range = sheet.getRangeByIndexes(top, left + part * MOST_COLUMNS_AT_ONCE, rows, width);
    askForContent(range);
    return range;
  });
  return () => ranges.map(contentOf).reduce(beside);
}

/** Half of the pieces each, or half of the only one's rows; null for a single row. */
function halve(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  const [only] = pieces;
  if (only === undefined) return null;
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  if (only.rows < 2) return null;
  const rows = Math.ceil(only.rows / 2);
  return [[{ ...only, rows }], [{ ...only, top: only.top + rows, rows: only.rows - rows }]];
}

const VISIBILITIES: ReadonlyMap<string, SheetVisibility> = new Map([
  ['Visible', 'visible'],
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

function headOf({ id, name, visibility }: Excel.Worksheet): ExcelSheetHead {
  return { id, name, visibility: VISIBILITIES.get(visibility) ?? 'visible' };
}

function gone(): HostProblem {
  return new HostProblem('sheetIsGone', 'A changed sheet is gone');
}
