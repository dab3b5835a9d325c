import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';

/** Writes a sum over a range in another way; `sheet` is the name of the sheet that it stands on. */
export type WriteSum = (first: string, last: string, sheet: string) => string;

const SUM = /(?<![A-Z.])SUM\((\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)\)/gu;

/** Workbooks in which every `SUM` over a range is written in another way; all values stay. */
export function withSumsWritten(workbooks: readonly WorkbookSnapshot[], write: WriteSum): readonly WorkbookSnapshot[] {
  return workbooks.map((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet): SheetSnapshot => {
      const name = `'${sheet.name.replaceAll("'", "''")}'`;
      const rewritten = (cell: Cell): Cell =>
        cell.formula === null
          ? cell
          : {
              ...cell,
              formula: cell.formula.replace(SUM, (_, first: string, last: string) => write(first, last, name)),
            };
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        cellAt: (row, column) => {
          const cell = sheet.cellAt(row, column);
          return cell === undefined ? undefined : rewritten(cell);
        },
        visitCells: (visit) => {
          sheet.visitCells((row, column, cell) => {
            visit(row, column, rewritten(cell));
          });
        },
        isRowHidden: (row) => sheet.isRowHidden(row),
        isColumnHidden: (column) => sheet.isColumnHidden(column),
      };
    }),
  }));
}
