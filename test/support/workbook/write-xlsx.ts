import { Workbook, type CellErrorValue, type CellValue as ExcelValue } from 'exceljs';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';
import type { EditableWorkbook } from './editable-workbook';

/** Writes the workbooks as .xlsx bytes by file name, with every formula's result, as a saved workbook holds it. */
export async function writeXlsx(workbook: EditableWorkbook): Promise<ReadonlyMap<string, Uint8Array>> {
  workbook.recalculate();
  const files = new Map<string, Workbook>();
  for (const sheet of workbook.sheets) {
    const book = files.get(sheet.file) ?? new Workbook();
    files.set(sheet.file, book);
    const state = sheet.visibility;
    const written = book.addWorksheet(sheet.name, { state });
    sheet.visit((row, column, { value, formula, numberFormat, fill }) => {
      const cell = written.getCell(row + 1, column + 1);
      const result = toExcel(value);
      cell.value = formula === null ? result : ({ formula, result } as ExcelValue);
      if (numberFormat !== 'General') cell.numFmt = numberFormat;
      if (fill !== null) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } };
    });
    for (const { top, left, bottom, right } of sheet.merges)
      written.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const row of sheet.hiddenRows) written.getRow(row + 1).hidden = true;
    for (const column of sheet.hiddenColumns) written.getColumn(column + 1).hidden = true;
  }
  const bytes = await Promise.all(
    [...files].map(async ([name, book]) => [name, new Uint8Array(await book.xlsx.writeBuffer())] as const),
  );
  return new Map(bytes);
}

function toExcel(value: CellValue): ExcelValue {
  return isCellError(value) ? { error: value.error as CellErrorValue['error'] } : value;
}
