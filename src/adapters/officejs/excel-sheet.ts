import { formatAddress, type CellAddress } from '../../core/workbook/address';
import { ERROR_NAMES } from '../../core/workbook/error-names';
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
}

/** Rows below the heading of a filter, both ends included. */
export interface FilteredRows {
  readonly first: number;
  readonly last: number;
}

/** What is asked for line by line and cell by cell. */
export interface SheetDetails {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The rows that a filter hides where they are hidden; undefined where the sheet has tables, with filters of their own. */
  readonly filtered: FilteredRows | null | undefined;
  /** Fill colours as `#RRGGBB`, by the cell's address, of the cells whose fill says something. */
  readonly fills: ReadonlyMap<string, string>;
}

/** The details that Excel was asked for of a sheet, so that they can be asked for again together with its cells. */
export interface WantedDetails {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly fills: readonly CellAddress[];
  /** What a filter hides, where rows are hidden. */
  readonly filter: boolean;
}

/** A sheet of the open workbook: a view over what Excel handed over. */
export interface ExcelSheet extends SheetSnapshot {
  /** What Excel knows the sheet by, also when it is renamed. */
  readonly id: string;
  /** Cells in the used range. */
  readonly size: number;
  readonly wanted: WantedDetails;
}

/** How Excel names a sheet and shows it. */
export interface ExcelSheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** Makes a sheet of blocks that stand below each other in the same columns; of none, an empty sheet. */
export function createExcelSheet(
  head: ExcelSheetHead,
  blocks: readonly ExcelBlock[],
  wanted: WantedDetails,
  { hiddenRows, hiddenColumns, filtered, fills }: SheetDetails,
): ExcelSheet {
  const cellIn = (block: ExcelBlock, row: number, column: number): Cell | undefined => {
    const value = block.values[row - block.top]?.[column - block.left];
    if (value === undefined) return undefined;
    const formula = formulaOf(block.formulas[row - block.top]?.[column - block.left], value);
    return {
      value: cellValue(value, formula),
      formula,
      numberFormat: block.numberFormats[row - block.top]?.[column - block.left] ?? 'General',
      fill: fills.size === 0 ? null : fillOf(fills.get(formatAddress({ row, column }))),
    };
  };
  return {
    ...head,
    size: blocks.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0),
    wanted,
    cellAt: (row, column) => {
      const block = blocks.find(({ top, values }) => row >= top && row < top + values.length);
      return block === undefined ? undefined : cellIn(block, row, column);
    },
    visitCells: (visit) => {
      for (const block of blocks) {
        block.formulas.forEach((formulas, row) => {
          formulas.forEach((formula, column) => {
            if (formula === '') return;
            const cell = cellIn(block, block.top + row, block.left + column);
            if (cell !== undefined) visit(block.top + row, block.left + column, cell);
          });
        });
      }
    },
    isRowHidden: (row) => hiddenRows.has(row),
    isRowFiltered: (row) =>
      filtered === undefined ? undefined : filtered !== null && row >= filtered.first && row <= filtered.last,
    isColumnHidden: (column) => hiddenColumns.has(column),
  };
}

/**
 * The formula that Excel gives for a cell, without its `=`; null for a typed value. A text that only looks like a formula
 * is its own value.
 */
export function formulaOf(formula: ExcelValue | undefined, value: ExcelValue): string | null {
  const isFormula = typeof formula === 'string' && formula.length > 1 && formula.startsWith('=') && formula !== value;
  return isFormula ? formula.slice(1) : null;
}

/** The value of a cell, with errors told from texts and nothing from an empty text. */
export function cellValue(value: ExcelValue, formula: string | null): CellValue {
  if (value === '') return formula === null ? null : '';
  if (typeof value !== 'string' || !value.startsWith('#')) return value;
  const error = ERROR_NAMES.get(value.toUpperCase());
  return error === undefined ? value : { error };
}

/** Excel says white of a cell without a fill. */
export const NO_FILL = '#FFFFFF';

function fillOf(colour: string | undefined): string | null {
  const isNone = colour === undefined || colour === '' || colour.toUpperCase() === NO_FILL;
  return isNone ? null : colour.replace('#', '').toUpperCase();
}
