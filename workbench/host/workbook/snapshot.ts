import { REVIEW_NAMESPACE } from '../../../src/core/review/review-namespace';
import { ERROR_NAMES } from '../../../src/core/workbook/error-names';
import {
  isCellError,
  type Cell,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/core/workbook/snapshot';
import type { CellRange } from '../../../src/core/workbook/address';
import { EMPTY_CELL, hasContent, type HostCell } from './cell';
import { CellStore } from './cell-store';
import { GRID_COLUMNS, GRID_ROWS } from './grid';
import { HostSheet } from './host-sheet';
import { HostWorkbook } from './host-workbook';

/**
 * Makes a workbook of the simulated Excel from one that was read from a file. Results are the file's; formulas without one
 * are calculated, as Excel does with what a program that does not calculate has saved.
 */
export function hostWorkbookFromSnapshot(snapshot: WorkbookSnapshot): HostWorkbook {
  const workbook = new HostWorkbook(snapshot.file);
  workbook.putSheets(
    snapshot.sheets.map((given) => {
      const cells = new CellStore();
      given.visitCells((row, column, { value, formula, numberFormat, fill }) => {
        cells.put(row, column, { ...EMPTY_CELL, value: excelValue(value), formula, numberFormat, fill });
      });
      const sheet = new HostSheet(workbook.newSheetId(), given.name, cells);
      const used = cells.usedRange(false);
      sheet.state = {
        ...sheet.state,
        visibility: given.visibility,
        hiddenRows: linesWhere(used?.bottom, GRID_ROWS, (row) => given.isRowHidden(row)),
        hiddenColumns: linesWhere(used?.right, GRID_COLUMNS, (column) => given.isColumnHidden(column)),
        filtered: filteredRange(given, used),
      };
      return sheet;
    }),
  );
  for (const text of snapshot.reviewParts ?? []) workbook.xmlParts.add(text);
  calculateMissing(workbook);
  if (snapshot.isCalculatedByHand === true) workbook.calculationMode = 'Manual';
  return workbook;
}

/** Of the error values that only other programs have, Excel makes one of its own. */
function excelValue(value: CellValue): CellValue {
  return isCellError(value) && !ERROR_NAMES.has(value.error) ? { error: '#VALUE!' } : value;
}

function calculateMissing(workbook: HostWorkbook): void {
  for (const sheet of workbook.sheets) {
    sheet.cells.visit((row, column, { value, formula }) => {
      if (formula !== null && value === null) workbook.calculation.touch(sheet, row, column);
    });
  }
  workbook.calculate();
}

/** The range of a filter: the rows that it may hide, and the heading above them. */
function filteredRange(given: SheetSnapshot, used: CellRange | null): CellRange | null {
  const rows = [...linesWhere(used?.bottom, GRID_ROWS, (row) => given.isRowFiltered?.(row) === true)];
  const [first] = rows;
  return first === undefined || used === null ? null : { ...used, top: first - 1, bottom: rows.at(-1) ?? first };
}

/** The lines up to a little beyond the used ones for which something holds. */
function linesWhere(last: number | undefined, most: number, holds: (line: number) => boolean): ReadonlySet<number> {
  const lines = new Set<number>();
  for (let line = 0; line < Math.min(most, (last ?? -1) + 2); line++) if (holds(line)) lines.add(line);
  return lines;
}

const snapshots = new WeakMap<HostSheet, { readonly revision: number; readonly snapshot: SheetSnapshot }>();

/**
 * The workbook as the product's core sees it. Sheets that did not change since the last time are the same objects; later
 * changes do not reach a snapshot.
 */
export function snapshotOf(workbook: HostWorkbook): WorkbookSnapshot {
  return {
    file: workbook.file,
    sheets: workbook.sheets.map(sheetSnapshot),
    reviewParts: workbook.xmlParts.all.flatMap(({ namespaceUri, xml }) =>
      namespaceUri === REVIEW_NAMESPACE ? [xml] : [],
    ),
  };
}

function sheetSnapshot(sheet: HostSheet): SheetSnapshot {
  const known = snapshots.get(sheet);
  if (known?.revision === sheet.revision) return known.snapshot;
  const { name, visibility, hiddenRows, hiddenColumns, filtered } = sheet.state;
  const cells = sheet.cells.clone();
  const snapshot: SheetSnapshot = {
    name,
    visibility,
    cellAt: (row, column) => {
      const cell = cells.at(row, column);
      return cell === EMPTY_CELL ? undefined : asCell(cell);
    },
    visitCells: (visit) => {
      cells.visit((row, column, cell) => {
        if (hasContent(cell)) visit(row, column, asCell(cell));
      });
    },
    isRowHidden: (row) => hiddenRows.has(row),
    isRowFiltered: (row) => filtered !== null && row > filtered.top && row <= filtered.bottom,
    isColumnHidden: (column) => hiddenColumns.has(column),
  };
  snapshots.set(sheet, { revision: sheet.revision, snapshot });
  return snapshot;
}

function asCell({ value, formula, numberFormat, fill }: HostCell): Cell {
  return { value, formula, numberFormat, fill };
}
