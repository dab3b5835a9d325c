import {
  BooleanNumber,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { EMPTY_CELL } from '../../host/workbook/cell';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { HostWorkbook } from '../../host/workbook/host-workbook';
import { cellData } from './cell-data';
import { CELL_FONT } from './cell-font';
import { columnWidths, STANDARD_COLUMN_WIDTH } from './column-widths';
import { lookOfSheet } from './host-look';
import type { MeasureText } from './measure-text';
import { rowHeights, STANDARD_ROW_HEIGHT } from './row-heights';
import type { SheetLook, WorkbookLook } from './sheet-look';
import { GRID_LOCALE } from './grid-texts';

/** So much empty grid is shown around what is used. */
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 26;
const ROWS_BELOW = 40;
const COLUMNS_BESIDE = 8;

/** The whole workbook as the grid takes it. The sheets keep their ids. */
export function workbookData(
  id: string,
  workbook: HostWorkbook,
  look: WorkbookLook,
  measure: MeasureText,
): IWorkbookData {
  return {
    id,
    name: workbook.file,
    appVersion: '',
    locale: GRID_LOCALE,
    styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet, lookOfSheet(sheet, look), measure)]),
    ),
  };
}

function sheetData(sheet: HostSheet, look: SheetLook | undefined, measure: MeasureText): Partial<IWorksheetData> {
  const used = sheet.usedRange(false);
  const { state } = sheet;
  const widths = columnWidths(sheet, look, measure);
  const rows = look?.frozen.rows ?? 0;
  const columns = look?.frozen.columns ?? 0;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: state.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(FEWEST_ROWS, (used?.bottom ?? 0) + ROWS_BELOW),
    columnCount: Math.max(FEWEST_COLUMNS, (used?.right ?? 0) + COLUMNS_BESIDE),
    // The grid takes no heed of the default style of a workbook.
    defaultStyle: { ff: CELL_FONT.family, fs: CELL_FONT.points },
    defaultRowHeight: STANDARD_ROW_HEIGHT,
    defaultColumnWidth: STANDARD_COLUMN_WIDTH,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    },
    showGridlines: look?.showsGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: state.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    cellData: cellMatrix(sheet, look),
    rowData: rowData(sheet, rowHeights(sheet, look, widths, measure)),
    columnData: columnData(sheet, widths),
  };
}

function cellMatrix(sheet: HostSheet, look: SheetLook | undefined): IWorksheetData['cellData'] {
  const matrix: IWorksheetData['cellData'] = {};
  look?.visitLooks((row, column, cellLook) => {
    (matrix[row] ??= {})[column] = cellData(EMPTY_CELL, cellLook);
  });
  sheet.cells.visit((row, column, cell) => {
    (matrix[row] ??= {})[column] = cellData(cell, look?.lookAt(row, column));
  });
  return matrix;
}

function rowData(sheet: HostSheet, heights: ReadonlyMap<number, number>): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  heights.forEach((height, row) => {
    rows[row] = { h: height, ia: BooleanNumber.FALSE };
  });
  for (const row of sheet.state.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(
  sheet: HostSheet,
  widths: ReadonlyMap<number, number>,
): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  widths.forEach((width, column) => {
    columns[column] = { w: width };
  });
  for (const column of sheet.state.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}
