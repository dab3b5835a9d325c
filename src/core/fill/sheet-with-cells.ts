import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import type { CellContent } from './cell-content';

/** A cell that takes another's place. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A view of a sheet in which some cells hold something else; formats, fills and all other cells are the sheet's own. */
export function withCells(sheet: SheetSnapshot, cells: readonly NewCell[]): SheetSnapshot {
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const rows = new Map<number, Map<number, Cell>>();
  for (const { row, column, content } of inOrder) {
    const own = rows.get(row) ?? new Map<number, Cell>();
    const before = sheet.cellAt(row, column);
    const { numberFormat = 'General', fill = null, array } = before ?? {};
    const keepsArray = array !== undefined && content.formula === before?.formula;
    rows.set(row, own.set(column, { ...content, numberFormat, fill, ...(keepsArray ? { array } : {}) }));
  }
  const cellAt = (row: number, column: number): Cell | undefined =>
    rows.get(row)?.get(column) ?? sheet.cellAt(row, column);
  return {
    ...sheet,
    cellAt,
    visitCells: (visit) => {
      let next = 0;
      const visitNew = (isBefore: (cell: NewCell) => boolean): void => {
        for (let cell = inOrder[next]; cell !== undefined && isBefore(cell); cell = inOrder[next]) {
          next += 1;
          const { value, formula } = cell.content;
          const stored = cellAt(cell.row, cell.column);
          if (stored !== undefined && (value !== null || formula !== null)) visit(cell.row, cell.column, stored);
        }
      };
      sheet.visitCells((row, column, cell) => {
        visitNew((other) => other.row < row || (other.row === row && other.column <= column));
        if (rows.get(row)?.has(column) !== true) visit(row, column, cell);
      });
      visitNew(() => true);
    },
  };
}
