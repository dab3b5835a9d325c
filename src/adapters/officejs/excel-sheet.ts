import type { Cell, CellValue, SheetSnapshot, SheetVisibility } from '../../core/workbook/snapshot';

/** A value as Excel hands it over: an empty cell is an empty text, an error its name. */
export type ExcelValue = number | string | boolean;

/** Rows of cells that stand together, as Excel hands them over. */
export interface ExcelBlock {
  /** The first row and column, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly ExcelValue[])[];
  readonly formulas: readonly (readonly ExcelValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Fill colours as `#RRGGBB`, where they were asked for. */
  readonly fills: readonly (readonly string[])[] | null;
  readonly hiddenRows: readonly boolean[];
  readonly hiddenColumns: readonly boolean[];
}

/** A sheet of the open workbook: a view over what Excel handed over. */
export interface ExcelSheet extends SheetSnapshot {
  /** What Excel knows the sheet by, also when it is renamed. */
  readonly id: string;
  /** Cells in the used range. */
  readonly size: number;
}

/** How Excel names a sheet and shows it. */
export interface ExcelSheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** Makes a sheet of blocks that stand below each other in the same columns; of none, an empty sheet. */
export function createExcelSheet(head: ExcelSheetHead, blocks: readonly ExcelBlock[]): ExcelSheet {
  const blockAt = (row: number): ExcelBlock | undefined =>
    blocks.find(({ top, values }) => row >= top && row < top + values.length);
  return {
    id: head.id,
    name: head.name,
    visibility: head.visibility,
    size: blocks.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0),
    cellAt: (row, column) => {
      const block = blockAt(row);
      return block === undefined ? undefined : cellOf(block, row - block.top, column - block.left);
    },
    visitCells: (visit) => {
      for (const block of blocks) visitBlock(block, visit);
    },
    isRowHidden: (row) => {
      const block = blockAt(row);
      return block?.hiddenRows[row - block.top] === true;
    },
    isColumnHidden: (column) => {
      const [block] = blocks;
      return block?.hiddenColumns[column - block.left] === true;
    },
  };
}

function visitBlock(block: ExcelBlock, visit: (row: number, column: number, cell: Cell) => void): void {
  block.formulas.forEach((row, rowIndex) => {
    row.forEach((formula, columnIndex) => {
      if (formula === '') return;
      const cell = cellOf(block, rowIndex, columnIndex);
      if (cell !== undefined) visit(block.top + rowIndex, block.left + columnIndex, cell);
    });
  });
}

function cellOf(block: ExcelBlock, row: number, column: number): Cell | undefined {
  const value = block.values[row]?.[column];
  if (value === undefined) return undefined;
  const formula = formulaOf(block.formulas[row]?.[column]);
  return {
    value: cellValue(value, formula),
    formula,
    numberFormat: block.numberFormats[row]?.[column] ?? 'General',
    fill: fillOf(block.fills?.[row]?.[column]),
  };
}

/** The formula that Excel gives for a cell, without its `=`; null for a typed value. */
export function formulaOf(formula: ExcelValue | undefined): string | null {
  return typeof formula === 'string' && formula.length > 1 && formula.startsWith('=') ? formula.slice(1) : null;
}

/** The value of a cell, with errors told from texts and nothing from an empty text. */
export function cellValue(value: ExcelValue, formula: string | null): CellValue {
  if (value === '') return formula === null ? null : '';
  if (typeof value !== 'string' || !value.startsWith('#')) return value;
  const error = ERRORS.get(value.toUpperCase());
  return error === undefined ? value : { error };
}

/** Error values by how Excel writes them, in English and in Swedish. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'].map(
    (name) => [name, name] as const,
  ),
  ...['#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!'].map((name) => [name, name] as const),
  ['#SKÄRNING!', '#NULL!'],
  ['#DIVISION/0!', '#DIV/0!'],
  ['#VÄRDEFEL!', '#VALUE!'],
  ['#REFERENS!', '#REF!'],
  ['#NAMN?', '#NAME?'],
  ['#OGILTIGT!', '#NUM!'],
  ['#SAKNAS!', '#N/A'],
]);

/** Excel says white of a cell without a fill. */
const NO_FILL = 'FFFFFF';

function fillOf(colour: string | undefined): string | null {
  const digits = colour?.replace('#', '').toUpperCase();
  return digits === undefined || digits === '' || digits === NO_FILL ? null : digits;
}
