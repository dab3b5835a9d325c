import { CELL_LOOKS } from '../../core/workbook/cell-looks';
import { cellReference, type NewCell, type NewSheet } from '../../core/workbook/new-sheet';
import { isReportMarker } from '../../core/workbook/report-sheet';
import type { CellValue } from '../../core/workbook/snapshot';
import { HostProblem } from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';
import { inBatches } from './in-batches';
import { styleAreas, type StyleArea } from './style-areas';

/** The workbook as far as making or removing a sheet depends on it. */
interface FoundSheets {
  readonly context: Excel.RequestContext;
  readonly names: readonly string[];
  /** The first Kontrollrapport, whatever it is called and wherever it stands. */
  readonly report: Excel.Worksheet | null;
  readonly isStructureProtected: boolean;
}

/**
 * Writes a Kontrollrapport in the place of the one that there is, or as a new sheet behind the others. What is selected
 * stays selected. It takes one request after the two that look, or a few where Excel takes no more at once.
 * @returns the sheet's name: another than was asked for when that is taken, or when the user has renamed the sheet
 * @throws {HostProblem} `readOnly`, or `structureIsProtected` when a sheet has to be added or shown
 */
export async function writeReportSheet(program: ExcelProgram, made: NewSheet): Promise<string> {
  const found = await findSheets(program);
  const { context, report } = found;
  const name = report?.name ?? freeName(made.name, found.names);
  const sheet = report === null ? addSheet(found, name) : emptySheet(found, report);
  setWidths(sheet, made);
  let top = 0;
  for (const rows of inBatches(made.rows, sizeOf, program.mostCellsAtOnce)) {
    if (top > 0) await context.sync();
    writeRows(sheet, rows, { top, columns: made.widths.length });
    top += rows.length;
  }
  freeze(sheet, made);
  await context.sync();
  return name;
}

/**
 * Removes the Kontrollrapport; where there are several, the first. It cannot be undone.
 * @returns its name; null when there is none
 * @throws {HostProblem} `readOnly` or `structureIsProtected`
 */
export async function removeReportSheet(program: ExcelProgram): Promise<string | null> {
  const found = await findSheets(program);
  const { context, report } = found;
  if (report === null) return null;
  refuseIfProtected(found);
  // Excel deletes no sheet that it would not even list.
  if (report.visibility === 'VeryHidden') report.visibility = 'Hidden';
  report.delete();
  await context.sync();
  return report.name;
}

async function findSheets(program: ExcelProgram): Promise<FoundSheets> {
  const context = program.newContext();
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  workbook.load('readOnly');
  protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  if (workbook.readOnly) throw new HostProblem('readOnly', 'The workbook is open for reading alone');
  const sheets = worksheets.items.map((sheet) => ({ sheet, first: sheet.getCell(0, 0).load('values') }));
  await context.sync();
  const report = sheets.find(({ first }) => isReportMarker((first.values as CellValue[][])[0]?.[0] ?? null));
  return {
    context,
    names: worksheets.items.map(({ name }) => name),
    report: report?.sheet ?? null,
    isStructureProtected: protection.protected,
  };
}

function refuseIfProtected({ isStructureProtected }: FoundSheets): void {
  if (isStructureProtected) throw new HostProblem('structureIsProtected', 'The structure of the workbook is protected');
}

/** `Kontrollrapport`, or `Kontrollrapport (2)` and so on where sheets of those names are somebody's own. */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

function addSheet(found: FoundSheets, name: string): Excel.Worksheet {
  refuseIfProtected(found);
  return found.context.workbook.worksheets.add(name);
}

function emptySheet(found: FoundSheets, report: Excel.Worksheet): Excel.Worksheet {
  if (report.visibility !== 'Visible') {
    refuseIfProtected(found);
    report.visibility = 'Visible';
  }
  report.freezePanes.unfreeze();
  report.getRange().clear();
  return report;
}

function writeRows(
  sheet: Excel.Worksheet,
  rows: readonly (readonly NewCell[])[],
  { top, columns }: { readonly top: number; readonly columns: number },
): void {
  const range = sheet.getRangeByIndexes(top, 0, rows.length, columns);
  range.format.verticalAlignment = 'Top';
  range.values = rows.map((cells) => Array.from({ length: columns }, (_, at) => contentOf(cells[at])));
  rows.forEach((cells, row) => {
    cells.forEach(({ link }, column) => {
      if (link?.to !== 'cell') return;
      // Excel gives a link a look of its own, so the areas' looks come after.
      sheet.getCell(top + row, column).hyperlink = { documentReference: cellReference(link.sheet, link.address) };
    });
  });
  for (const area of styleAreas(rows, top)) setLook(sheet, area);
  range.format.autofitRows();
}

/** So many characters, and a link, take as much of a request as this part of a cell, or so many cells. */
const CHARACTERS_PER_CELL = 50;
const CELLS_PER_LINK = 8;

/** How much of a request a row takes, in cells with a short text. */
function sizeOf(cells: readonly NewCell[]): number {
  return cells.reduce((sum, { value, link }) => {
    const text = typeof value === 'string' ? value.length / CHARACTERS_PER_CELL : 0;
    return sum + 1 + text + (link === undefined ? 0 : CELLS_PER_LINK);
  }, 0);
}

/** A cell of Excel holds so many characters. */
const LONGEST_TEXT = 32_767;

/** What a cell is given: behind an apostrophe a text stays a text, whatever it looks like. */
function contentOf(cell: NewCell | undefined): string | number {
  if (cell === undefined || cell.value === null) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  return typeof cell.value === 'string' ? `'${cell.value.slice(0, LONGEST_TEXT)}` : cell.value;
}

function setLook(sheet: Excel.Worksheet, { style, top, left, rows, columns }: StyleArea): void {
  const { numberFormat, isBold, isUnderlined, isWrapped, size, colour, fill, hasLineAbove } = CELL_LOOKS[style];
  const range = sheet.getRangeByIndexes(top, left, rows, columns);
  const { format } = range;
  // One format for the whole range, which the types do not tell of.
  if (numberFormat !== CELL_LOOKS.plain.numberFormat) range.numberFormat = numberFormat as unknown as string[][];
  if (isBold) format.font.bold = true;
  if (isUnderlined) format.font.underline = 'Single';
  if (size !== CELL_LOOKS.plain.size) format.font.size = size;
  if (colour !== null) format.font.color = `#${colour}`;
  if (isWrapped) format.wrapText = true;
  if (fill !== null) format.fill.color = `#${fill}`;
  if (hasLineAbove) format.borders.getItem('EdgeTop').style = 'Continuous';
}

function setWidths(sheet: Excel.Worksheet, { widths }: NewSheet): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  });
}

function freeze(sheet: Excel.Worksheet, { frozen: { rows, columns } }: NewSheet): void {
  if (columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, Math.max(1, rows), columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
}

/** A digit of the standard font is seven pixels wide, a column five more; a pixel is three quarters of a point. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
