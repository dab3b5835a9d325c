import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { EditableWorkbook } from './editable-workbook';

/** Makes workbooks that were read from files editable. Sheets of different workbooks must have different names. */
export function readEditable(workbooks: readonly WorkbookSnapshot[]): EditableWorkbook {
  const editable = new EditableWorkbook();
  for (const { file, sheets } of workbooks) {
    for (const { name, visibility, visitCells, isRowHidden, isColumnHidden } of sheets) {
      const sheet = editable.addSheet(name, file);
      sheet.visibility = visibility;
      visitCells((row, column, { value, formula, numberFormat, fill }) => {
        sheet.edit(row, column, { value, formula, numberFormat, fill });
        if (isRowHidden(row)) sheet.hiddenRows.add(row);
        if (isColumnHidden(column)) sheet.hiddenColumns.add(column);
      });
    }
  }
  return editable;
}
