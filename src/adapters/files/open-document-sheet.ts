import { type Cell, type SheetSnapshot, type SheetVisibility, type WorkbookNames } from '../../core/workbook/snapshot';

/** Something that holds for a run of rows or columns, both ends included. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly item: T;
}

/** What is stored in each of a run of equal rows, in order of column. */
export type RowCells = readonly Run<Cell>[];

/** A sheet as an OpenDocument spreadsheet stores it: equal rows and cells once, however often they are repeated. */
export interface OpenDocumentSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: readonly Run<RowCells>[];
  /** With what hides them: a filter, or nobody knows but somebody's hand. */
  readonly hiddenRows: readonly Run<'filter' | 'hand'>[];
  readonly hiddenColumns: readonly Run<true>[];
  readonly names: WorkbookNames;
}

/** A snapshot that reads the runs in place, so that a million repeated rows take no room. */
export function viewOpenDocumentSheet(sheet: OpenDocumentSheet): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    names: sheet.names,
    cellAt: (row, column) => itemAt(itemAt(sheet.rows, row) ?? [], column),
    visitCells: (visit) => {
      for (const { from, to, item: cells } of sheet.rows) {
        const filled = cells.filter(({ item }) => item.value !== null || item.formula !== null);
        if (filled.length === 0) continue;
        for (let row = from; row <= to; row++) {
          for (const cell of filled) {
            for (let column = cell.from; column <= cell.to; column++) visit(row, column, cell.item);
          }
        }
      }
    },
    isRowHidden: (row) => itemAt(sheet.hiddenRows, row) !== undefined,
    isRowFiltered: (row) => itemAt(sheet.hiddenRows, row) === 'filter',
    isColumnHidden: (column) => itemAt(sheet.hiddenColumns, column) ?? false,
  };
}

/** What holds at a place; undefined when no run reaches it. The runs stand in order. */
export function itemAt<T>(runs: readonly Run<T>[], at: number): T | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (at < run.from) high = middle - 1;
    else if (at > run.to) low = middle + 1;
    else return run.item;
  }
  return undefined;
}
