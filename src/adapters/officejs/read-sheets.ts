import type { SheetVisibility } from '../../core/workbook/snapshot';
import type { ExcelProgram } from './excel-program';
import {
  createExcelSheet,
  type ExcelBlock,
  type ExcelSheet,
  type ExcelSheetHead,
  type ExcelValue,
} from './excel-sheet';
import { asProblem } from './problems';
import { HostProblem } from '../../session/workbook-host';

/** The open workbook as it was read. */
export interface ExcelWorkbook {
  readonly file: string;
  readonly sheets: readonly ExcelSheet[];
}

/** A rectangle of cells on a sheet. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area of a sheet that is read in one go. */
interface Piece extends Area {
  readonly head: ExcelSheetHead;
}

/** Fills matter on the sheets that people fill in by hand; on larger ones they would be most of what is handed over. */
const MOST_CELLS_WITH_FILLS = 20_000;

/**
 * Reads every sheet in three requests, whatever their number: what sheets there are, how large they are, what they hold.
 * Only what exceeds `mostCellsAtOnce`, or an answer that Excel finds too large, takes more.
 */
export async function readWorkbook(program: ExcelProgram): Promise<ExcelWorkbook> {
  const context = program.newContext();
  const { workbook } = context;
  workbook.load('name');
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const heads = worksheets.items.map(headOf);
  const areas = await readUsedAreas(context, worksheets.items);
  return { file: workbook.name, sheets: await readAreas(program, heads, areas) };
}

/**
 * Reads some sheets again, in one request unless they have grown too large for one.
 * @throws {HostProblem} `sheetIsGone` when one of them is no longer there.
 */
export async function readChangedSheets(
  program: ExcelProgram,
  changed: readonly ExcelSheet[],
): Promise<readonly ExcelSheet[]> {
  const size = changed.reduce((sum, sheet) => sum + sheet.size, 0);
  if (size > program.mostCellsAtOnce) return readInPieces(program, changed);
  try {
    return await readAtOnce(program, changed);
  } catch (error) {
    if (asProblem(error).kind === 'tooLarge') return readInPieces(program, changed);
    throw error;
  }
}

async function readAtOnce(program: ExcelProgram, changed: readonly ExcelSheet[]): Promise<readonly ExcelSheet[]> {
  const context = program.newContext();
  const asked = changed.map(({ id, size }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name,visibility');
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex');
    return { sheet, range, answer: askFor(range, size <= MOST_CELLS_WITH_FILLS) };
  });
  await context.sync();
  return asked.map(({ sheet, range, answer }) => {
    if (sheet.isNullObject) throw new HostProblem('sheetIsGone', 'A changed sheet is gone');
    if (range.isNullObject) return createExcelSheet(headOf(sheet), []);
    return createExcelSheet(headOf(sheet), [answer(range.rowIndex, range.columnIndex)]);
  });
}

async function readInPieces(program: ExcelProgram, changed: readonly ExcelSheet[]): Promise<readonly ExcelSheet[]> {
  const context = program.newContext();
  const sheets = changed.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
  for (const sheet of sheets) sheet.load('id,name,visibility');
  await context.sync();
  if (sheets.some(({ isNullObject }) => isNullObject)) throw new HostProblem('sheetIsGone', 'A changed sheet is gone');
  return readAreas(program, sheets.map(headOf), await readUsedAreas(context, sheets));
}

async function readUsedAreas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (Area | null)[]> {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return ranges.map((range) =>
    range.isNullObject
      ? null
      : { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
  );
}

async function readAreas(
  program: ExcelProgram,
  heads: readonly ExcelSheetHead[],
  areas: readonly (Area | null)[],
): Promise<readonly ExcelSheet[]> {
  const pieces = heads.flatMap((head, index) => {
    const area = areas[index] ?? null;
    return area === null ? [] : cut({ ...area, head }, program.mostCellsAtOnce);
  });
  const blocks = new Map<string, ExcelBlock[]>(heads.map(({ id }) => [id, []]));
  for (const batch of inBatches(pieces, program.mostCellsAtOnce)) {
    for (const [piece, block] of await readBatch(program, batch)) blocks.get(piece.head.id)?.push(block);
  }
  return heads.map((head) => createExcelSheet(head, blocks.get(head.id) ?? []));
}

/** Cuts an area into pieces of whole rows that are small enough to be handed over. */
function cut(piece: Piece, mostCells: number): readonly Piece[] {
  const most = Math.max(1, Math.floor(mostCells / piece.columns));
  const pieces: Piece[] = [];
  for (let from = 0; from < piece.rows; from += most) {
    pieces.push({ ...piece, top: piece.top + from, rows: Math.min(most, piece.rows - from) });
  }
  return pieces;
}

function* inBatches(pieces: readonly Piece[], mostCells: number): Generator<readonly Piece[]> {
  let batch: Piece[] = [];
  let size = 0;
  for (const piece of pieces) {
    const cells = piece.rows * piece.columns;
    if (batch.length > 0 && size + cells > mostCells) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(piece);
    size += cells;
  }
  if (batch.length > 0) yield batch;
}

/** Reads pieces in one request, or in halves when the answer is too large. */
async function readBatch(
  program: ExcelProgram,
  pieces: readonly Piece[],
): Promise<readonly (readonly [Piece, ExcelBlock])[]> {
  const context = program.newContext();
  const answers = pieces.map((piece) => {
    const { top, left, rows, columns, head } = piece;
    const range = context.workbook.worksheets.getItem(head.id).getRangeByIndexes(top, left, rows, columns);
    return askFor(range, rows * columns <= MOST_CELLS_WITH_FILLS);
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = asProblem(error).kind === 'tooLarge' ? halve(pieces) : null;
    if (halves === null) throw error;
    const [first, second] = halves;
    return [...(await readBatch(program, first)), ...(await readBatch(program, second))];
  }
  return pieces.map((piece, index) => {
    const answer = answers[index];
    if (answer === undefined) throw new RangeError('A piece without an answer');
    return [piece, answer(piece.top, piece.left)] as const;
  });
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

/** Asks for what a range holds; after the request, the answer is given for the place where the range begins. */
function askFor(range: Excel.Range, withFills: boolean): (top: number, left: number) => ExcelBlock {
  range.load('values,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const fills = withFills ? range.getCellProperties({ format: { fill: { color: true } } }) : null;
  return (top, left) => ({
    top,
    left,
    values: range.values as ExcelValue[][],
    formulas: range.formulas as ExcelValue[][],
    numberFormats: range.numberFormat as string[][],
    fills: fills?.value.map((row) => row.map(({ format }) => format?.fill?.color ?? '')) ?? null,
    hiddenRows: rows.value.map(({ rowHidden }) => rowHidden === true),
    hiddenColumns: columns.value.map(({ columnHidden }) => columnHidden === true),
  });
}

const VISIBILITIES: ReadonlyMap<string, SheetVisibility> = new Map([
  ['Visible', 'visible'],
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

function headOf({ id, name, visibility }: Excel.Worksheet): ExcelSheetHead {
  return { id, name, visibility: VISIBILITIES.get(visibility) ?? 'visible' };
}
