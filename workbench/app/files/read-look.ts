import type { Cell, Sheet } from 'hucre/xlsx';
import type { CellLook, SheetLook, WorkbookLook } from '../grid/sheet-look';

/**
 * Reads how a workbook looks: widths, fonts, merged and frozen cells. Only .xlsx and .xlsm tell; for other kinds, and
 * for files that cannot be read, the answer is empty, and the grid then chooses for itself.
 */
export async function readWorkbookLook(bytes: Uint8Array): Promise<WorkbookLook> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new Map();
  try {
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return new Map(sheets.map((sheet) => [sheet.name, lookOf(sheet)]));
  } catch {
    return new Map();
  }
}

function lookOf(sheet: Sheet): SheetLook {
  const columnWidths = new Map<number, number>();
  sheet.columns?.forEach(({ width }, column) => {
    if (width !== undefined) columnWidths.set(column, width);
  });
  const rowHeights = new Map<number, number>();
  sheet.rowDefs?.forEach(({ height }, row) => {
    if (height !== undefined) rowHeights.set(row, height);
  });
  const known = new Map<string, CellLook>();
  const lookOfCell = (key: string, cell: Cell): CellLook => {
    const look = known.get(key) ?? cellLook(cell);
    known.set(key, look);
    return look;
  };
  return {
    columnWidths,
    rowHeights,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    isProtected: sheet.protection?.sheet === true,
    showsGridLines: sheet.view?.showGridLines !== false,
    lookAt: (row, column) => {
      const key = `${row},${column}`;
      const cell = sheet.cells?.get(key);
      return cell === undefined ? undefined : lookOfCell(key, cell);
    },
    visitLooks: (visit) => {
      sheet.cells?.forEach((cell, key) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        visit(row, column, lookOfCell(key, cell));
      });
    },
  };
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

function cellLook({ style }: Cell): CellLook {
  const { font, fill, alignment, border, protection } = style ?? {};
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? hexadecimal(fill.fgColor) : undefined;
  const colour = hexadecimal(font?.color);
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    ...(font?.bold === true && { bold: true }),
    ...(font?.italic === true && { italic: true }),
    ...(font?.underline !== undefined && font.underline !== false && { underline: true }),
    ...(font?.size !== undefined && { fontSize: font.size }),
    ...(colour !== undefined && { colour }),
    ...((horizontal === 'left' || horizontal === 'center' || horizontal === 'right') && { horizontal }),
    ...((vertical === 'top' || vertical === 'center') && { vertical }),
    ...(alignment?.wrapText === true && { wrapsText: true }),
    ...(background !== undefined && { fill: background.toUpperCase() }),
    ...(border !== undefined && { borders: SIDES.filter((side) => border[side] !== undefined) }),
    ...(protection?.locked === false && { isLocked: false }),
  };
}

function hexadecimal(colour: { readonly rgb?: string } | undefined): string | undefined {
  return /^(?:[\da-f]{2})?([\da-f]{6})$/iu.exec(colour?.rgb ?? '')?.[1];
}
