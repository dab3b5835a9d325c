import type { HostCell } from '../../host/workbook/cell';
import { isEntireColumns, isEntireRows, parseRange } from '../../host/workbook/grid';
import type { HostSheet } from '../../host/workbook/host-sheet';
import { COLUMN_MARGIN, PIXELS_PER_CHARACTER } from './column-widths';
import { PIXELS_PER_POINT } from './row-heights';
import type { CellLook, SheetLook, WorkbookLook } from './sheet-look';

const WIDTH = /^columnWidth (?<column>\d+)$/u;

/** How a sheet looks: as its file says, or as the add-in has made it. Undefined where nobody says. */
export function lookOfSheet(sheet: HostSheet, looks: WorkbookLook): SheetLook | undefined {
  return isLaidOutByAddin(sheet) ? lookOfHostSheet(sheet) : looks.get(sheet.name);
}

/** Whether the add-in has set column widths on a sheet, so that it is its own to lay out. */
export function isLaidOutByAddin({ state }: HostSheet): boolean {
  return Object.keys(state.settings).some((name) => WIDTH.test(name));
}

function lookOfHostSheet(sheet: HostSheet): SheetLook {
  const { settings, merges, protection } = sheet.state;
  return {
    columnWidths: widthsOf(settings),
    // The add-in leaves the heights to Excel.
    rowHeights: new Map(),
    merges,
    frozen: frozenOf(settings['FrozenPanes']),
    isProtected: protection !== null,
    showsGridLines: true,
    lookAt: (row, column) => lookOfCell(sheet.at(row, column)),
    visitLooks: (visit) => {
      sheet.cells.visit((row, column, cell) => {
        visit(row, column, lookOfCell(cell));
      });
    },
  };
}

function widthsOf(settings: HostSheet['state']['settings']): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [name, points] of Object.entries(settings)) {
    const column = WIDTH.exec(name)?.groups?.['column'];
    if (column === undefined || typeof points !== 'number') continue;
    widths.set(Number(column), (points * PIXELS_PER_POINT - COLUMN_MARGIN) / PIXELS_PER_CHARACTER);
  }
  return widths;
}

function frozenOf(address: unknown): SheetLook['frozen'] {
  const range = typeof address === 'string' ? parseRange(address)?.range : undefined;
  if (range === undefined) return { rows: 0, columns: 0 };
  return {
    rows: isEntireColumns(range) ? 0 : range.bottom + 1,
    columns: isEntireRows(range) ? 0 : range.right + 1,
  };
}

const HORIZONTAL = new Map<unknown, NonNullable<CellLook['horizontal']>>([
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
]);
const VERTICAL = new Map<unknown, NonNullable<CellLook['vertical']>>([
  ['Top', 'top'],
  ['Center', 'center'],
]);
const SIDES = { EdgeTop: 'top', EdgeRight: 'right', EdgeBottom: 'bottom', EdgeLeft: 'left' } as const;

/** Formats that are as Excel begins are left out of the cell. */
function lookOfCell({ format }: HostCell): CellLook {
  const horizontal = HORIZONTAL.get(format['horizontalAlignment']);
  const vertical = VERTICAL.get(format['verticalAlignment']);
  const { 'font/size': size, 'font/color': colour } = format;
  const borders = Object.entries(SIDES).filter(([edge]) => format[`borders/${edge}/style`] !== undefined);
  return {
    ...(format['font/bold'] === true && { bold: true }),
    ...(format['font/italic'] === true && { italic: true }),
    ...(format['font/underline'] !== undefined && { underline: true }),
    ...(typeof size === 'number' && { fontSize: size }),
    ...(typeof colour === 'string' && { colour: colour.slice(1) }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(format['wrapText'] === true && { wrapsText: true }),
    ...(borders.length > 0 && { borders: borders.map(([, side]) => side) }),
  };
}
