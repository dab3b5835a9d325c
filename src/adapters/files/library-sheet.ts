import { parseRange } from '../../core/workbook/address';
import {
  damagedValue,
  type Cell,
  type CellValue,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookNames,
} from '../../core/workbook/snapshot';
import { type SheetMarks } from './sheet-marks';
import { LONGEST_FORMULA_READ, MOST_COLUMNS, MOST_ROWS } from './sheet-size';
import { fromFileFormula } from './file-formula';
import { moveFormula, type SharedFormulas } from './shared-formulas';
import { type LibraryCell, type LibraryFill, type LibrarySheet } from './workbook-library';

/** A fill's colour as six hexadecimal digits, by the library's fill object. */
export type FillColours = (fill: LibraryFill) => string | null;

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** How the library writes a sheet of another workbook that an .xlsb reads, and how core recognises one. */
const UNNAMED_LINK = 'SH33TJSSRC';
const UNNAMED_LINKS = /SH33TJSSRC\d*/g;
const UNNAMED_SHEET = "'[?]?'";

/** What Excel shows for an error that it has no text for. */
const UNKNOWN_ERROR = '#UNKNOWN!';

/** What a view needs besides the library's sheet. */
export interface LibrarySheetInput {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly sheet: LibrarySheet;
  readonly fillColours: FillColours;
  /** False when the results in the file are placeholders; formulas then have no value. */
  readonly resultsSaved: boolean;
  readonly names: WorkbookNames;
  /** The formulas that the library was kept from expanding. */
  readonly sharedFormulas?: SharedFormulas | undefined;
  /** What the library does not tell of the sheet's cells. */
  readonly marks?: SheetMarks | undefined;
  readonly richErrors?: ReadonlyMap<number, string> | undefined;
}

/** A snapshot that reads the library's rows in place: a cell is converted each time it is asked for. */
export function viewLibrarySheet(input: LibrarySheetInput): SheetSnapshot {
  const { name, visibility, sheet, fillColours, resultsSaved, names, sharedFormulas, marks, richErrors } = input;
  const rows = sheet['!data'] ?? [];
  const hiddenRows = sheet['!rows'] ?? [];
  const hiddenColumns = sheet['!cols'] ?? [];
  const sharedFormula = (row: number, column: number): string | null => {
    const first = sharedFormulas?.firstOf(row, column);
    const formula = first === undefined ? undefined : rows[first.row]?.[first.column]?.f;
    return first === undefined || formula === undefined
      ? null
      : isTooLong(formula)
        ? formula
        : moveFormula(formula, row - first.row, column - first.column);
  };
  const convert = (row: number, column: number, cell: LibraryCell): Cell => {
    const formula = formulaOf(cell, rows) ?? sharedFormula(row, column);
    const array = cell.F === undefined ? undefined : parseRange(cell.F);
    const damaged = marks?.damagedAt(row, column) ?? (isTooLong(formula) ? formula : undefined);
    return {
      value:
        damaged !== undefined
          ? damagedValue(damaged)
          : formula === null || resultsSaved
            ? valueOf(cell, richErrors?.get(marks?.metadataAt(row, column) ?? 0))
            : null,
      formula: isTooLong(formula) ? null : formula,
      numberFormat: cell.z === undefined || cell.z.length > LONGEST_FORMAT ? 'General' : cell.z,
      fill: cell.s === undefined ? null : fillColours(cell.s),
      ...(array === undefined || isTooLong(formula) ? {} : { array }),
    };
  };
  const mayHaveFormula = (row: number, column: number, cell: LibraryCell): boolean =>
    cell.f !== undefined ||
    cell.F !== undefined ||
    marks?.damagedAt(row, column) !== undefined ||
    sharedFormulas?.firstOf(row, column) !== undefined;
  return {
    name,
    visibility,
    names,
    cellAt: (row, column) => {
      const cell = rows[row]?.[column];
      return cell === undefined ? undefined : convert(row, column, cell);
    },
    visitCells: (visit) => {
      const visitCell = (row: number, column: number, cell: LibraryCell | undefined): void => {
        if (cell === undefined || (cell.t === 'z' && !mayHaveFormula(row, column, cell))) return;
        const converted = convert(row, column, cell);
        if (converted.value !== null || converted.formula !== null) visit(row, column, converted);
      };
      const rowCount = Math.min(rows.length, MOST_ROWS);
      for (let row = 0; row < rowCount; row++) {
        const cells = rows[row];
        if (cells === undefined) continue;
        if (cells.length <= WIDE_ROW) {
          for (let column = 0; column < cells.length; column++) visitCell(row, column, cells[column]);
        } else {
          for (const column of Object.keys(cells).map(Number)) {
            if (column < MOST_COLUMNS) visitCell(row, column, cells[column]);
          }
        }
      }
    },
    isRowHidden: (row) => hiddenRows[row]?.hidden === true || marks?.isRowWithoutHeight(row) === true,
    // A table has a filter of its own, whose conditions stand in the table's part.
    isRowFiltered: (row) =>
      names.tables.some(({ sheet: own, range }) => own === name && row >= range.top && row <= range.bottom)
        ? undefined
        : marks?.isRowFiltered(row),
    isColumnHidden: (column) => hiddenColumns[column]?.hidden === true || marks?.isColumnWithoutWidth(column) === true,
  };
}

/** The longest number format that is heeded, in characters. Excel takes 255. */
const LONGEST_FORMAT = 1024;

/** Of rows that reach further only the cells that are there are looked for: it may be the last alone. */
const WIDE_ROW = 256;

function isTooLong(formula: string | null): formula is string {
  return formula !== null && formula.length > LONGEST_FORMULA_READ;
}

function valueOf(cell: LibraryCell, richError: string | undefined): CellValue {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v) ? cell.v : null;
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    case 'b':
      return cell.v === true;
    case 'e':
      return { error: richError ?? (typeof cell.v === 'number' ? ERRORS[cell.v] : undefined) ?? UNKNOWN_ERROR };
    // The library hands on what the file says, which may be no type at all.
    default:
      return null;
  }
}

/** A formula of the library with links to other workbooks written so that they can be told from the workbook's own sheets. */
export function namedLinks(formula: string): string {
  return formula.includes(UNNAMED_LINK) ? formula.replace(UNNAMED_LINKS, UNNAMED_SHEET) : formula;
}

function formulaOf(cell: LibraryCell, rows: NonNullable<LibrarySheet['!data']>): string | null {
  const formula = storedFormula(cell, rows);
  return formula === null || isTooLong(formula) ? formula : fromFileFormula(formula);
}

function storedFormula(cell: LibraryCell, rows: NonNullable<LibrarySheet['!data']>): string | null {
  if (cell.f !== undefined && cell.f !== '') {
    return namedLinks(cell.f);
  }
  if (cell.F === undefined) return null;
  // Only the first cell of an array formula carries it; the others show a part of its result.
  const array = parseRange(cell.F);
  return (array === undefined ? undefined : rows[array.top]?.[array.left]?.f) ?? null;
}
