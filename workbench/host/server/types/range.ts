import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { formatAddress, type CellRange } from '../../../../src/core/workbook/address';
import type { HostCell, Json } from '../../workbook/cell';
import type { CellEntry } from '../../workbook/cell-entry';
import { clearCells, enterCells, formatCells, type ClearedPart } from '../../workbook/change-cells';
import { deleteLines, insertLines } from '../../workbook/change-lines';
import { mergeCells, setHidden, unmergeCells } from '../../workbook/change-sheets';
import {
  boundingRange,
  cellCount,
  GRID_COLUMNS,
  GRID_ROWS,
  intersection,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  parseRange,
  printRange,
  quoteSheetName,
} from '../../workbook/grid';
import type { Arguments } from '../arguments';
import { cellProperties, columnProperties, rowProperties, setCellProperties } from '../cell-properties';
import { formulaJson, textOf, typeOfValue, valueJson } from '../cell-values';
import { HostError } from '../host-error';
import { objectOf, type HostObject, type RangeTarget } from '../host-object';
import type { Getter, ObjectType, Property } from '../object-type';
import { refuseLockedCells, refuseUnlessAllowed } from '../protection';
import type { Session } from '../session';
import { setHyperlink, hyperlinkOf } from '../hyperlinks';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** `Excel.Range`. */
export const rangeType: ObjectType<RangeTarget> = {
  name: 'Range',
  isKept: true,
  check: ({ sheet }, { workbook }) => {
    if (!workbook.sheets.includes(sheet)) throw new HostError('InvalidReference');
  },
  properties: {
    Address: { since: '1.1', get: addressOf },
    AddressLocal: { since: '1.1', get: addressOf },
    CellCount: {
      since: '1.1',
      get: ({ range }) => (cellCount(range) < 2 ** 31 ? cellCount(range) : -1),
    },
    RowIndex: { since: '1.1', get: ({ range }) => range.top },
    ColumnIndex: { since: '1.1', get: ({ range }) => range.left },
    RowCount: { since: '1.1', get: ({ range }) => range.bottom - range.top + 1 },
    ColumnCount: { since: '1.1', get: ({ range }) => range.right - range.left + 1 },
    IsEntireColumn: { since: '1.7', get: ({ range }) => isEntireColumns(range) },
    IsEntireRow: { since: '1.7', get: ({ range }) => isEntireRows(range) },
    Values: { ...matrix('1.1', ({ value }) => valueJson(value)), set: enter },
    Formulas: { ...matrix('1.1', formulaJson), set: enter },
    FormulasLocal: { ...matrix('1.1', formulaJson), set: enter },
    FormulasR1C1: {
      ...matrix('1.2', (cell, row, column) =>
        cell.formula === null
          ? valueJson(cell.value)
          : `=${translateFormulaToR1C1(cell.formula, formatAddress({ row, column }))}`,
      ),
      set: (target, value, session) => {
        enter(target, value, session, (text, row, column) =>
          translateFormulaToA1(text, formatAddress({ row, column })),
        );
      },
    },
    Text: matrix('1.1', textOf),
    ValueTypes: matrix('1.1', ({ value }) => typeOfValue(value)),
    NumberFormat: { ...matrix('1.1', ({ numberFormat }) => numberFormat), set: setNumberFormat },
    NumberFormatLocal: { ...matrix('1.7', ({ numberFormat }) => numberFormat), set: setNumberFormat },
    RowHidden: {
      since: '1.2',
      get: ({ sheet, range }) => common(lines(range.top, range.bottom), (row) => sheet.state.hiddenRows.has(row)),
      set: (target, value, session) => {
        hide(target, 'row', value, session);
      },
    },
    ColumnHidden: {
      since: '1.2',
      get: ({ sheet, range }) =>
        common(lines(range.left, range.right), (column) => sheet.state.hiddenColumns.has(column)),
      set: (target, value, session) => {
        hide(target, 'column', value, session);
      },
    },
    Hidden: {
      since: '1.2',
      get: ({ sheet, range }) => {
        const rows = common(lines(range.top, range.bottom), (row) => sheet.state.hiddenRows.has(row));
        const columns = common(lines(range.left, range.right), (column) => sheet.state.hiddenColumns.has(column));
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    Hyperlink: { since: '1.7', get: hyperlinkOf, set: setHyperlink, onlyByName: true },
  },
  links: {
    Format: { since: '1.1', get: ({ sheet, range }) => objectOf('RangeFormat', { sheet, ranges: [range] }) },
    Worksheet: { since: '1.1', get: ({ sheet }) => objectOf('Worksheet', sheet) },
  },
  methods: {
    Select: {
      since: '1.1',
      call: ({ sheet, range }, _, { workbook }) => {
        if (sheet.state.visibility !== 'visible') throw new HostError('InvalidOperation');
        workbook.select({ sheet, range });
        return undefined;
      },
    },
    Clear: {
      since: '1.1',
      call: ({ sheet, range }, args, { workbook, origin }) => {
        refuseLockedCells(sheet, range);
        clearCells(workbook, sheet, range, clearedPart(args.textOrNull(0)), origin);
        return undefined;
      },
    },
    Calculate: { since: '1.6', call: calculate },
    Merge: {
      since: '1.2',
      call: ({ sheet, range }, args, { workbook, origin }) => {
        refuseUnlessAllowed(sheet, 'allowFormatCells');
        const pieces = args.flag(0)
          ? lines(range.top, range.bottom).map((row) => ({ ...range, top: row, bottom: row }))
          : [range];
        for (const piece of pieces) mergeCells(workbook, sheet, piece, origin);
        return undefined;
      },
    },
    Unmerge: {
      since: '1.2',
      call: ({ sheet, range }, _, { workbook, origin }) => {
        refuseUnlessAllowed(sheet, 'allowFormatCells');
        unmergeCells(workbook, sheet, range, origin);
        return undefined;
      },
    },
    Delete: {
      since: '1.1',
      call: ({ sheet, range }, args, session) => {
        const axis = entireAxis(range, args.text(0) === 'Up' ? 'row' : 'column');
        refuseUnlessAllowed(sheet, axis === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns');
        const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
        deleteLines(session.workbook, sheet, axis, first, last - first + 1, session.origin);
        return undefined;
      },
    },
    GetCellProperties: { since: '1.9', call: cellProperties },
    GetRowProperties: { since: '1.9', call: rowProperties },
    GetColumnProperties: { since: '1.9', call: columnProperties },
    SetCellProperties: { since: '1.9', call: setCellProperties },
  },
  getters: {
    GetCell: getter('1.1', ({ top, left }, args) => {
      const [row, column] = [top + args.integer(0), left + args.integer(1)];
      return { top: row, left: column, bottom: row, right: column };
    }),
    GetRow: getter('1.1', (range, args) => {
      const row = range.top + args.integer(0);
      return { ...range, top: row, bottom: row };
    }),
    GetColumn: getter('1.1', (range, args) => {
      const column = range.left + args.integer(0);
      return { ...range, left: column, right: column };
    }),
    GetEntireRow: getter('1.1', ({ top, bottom }) => ({ top, bottom, left: 0, right: GRID_COLUMNS - 1 })),
    GetEntireColumn: getter('1.1', ({ left, right }) => ({ left, right, top: 0, bottom: GRID_ROWS - 1 })),
    GetLastCell: getter('1.1', ({ bottom, right }) => ({ top: bottom, left: right, bottom, right })),
    GetLastRow: getter('1.1', (range) => ({ ...range, top: range.bottom })),
    GetLastColumn: getter('1.1', (range) => ({ ...range, left: range.right })),
    GetOffsetRange: getter('1.1', ({ top, left, bottom, right }, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns };
    }),
    GetResizedRange: getter('1.3', ({ top, left, bottom, right }, args) => ({
      top,
      left,
      bottom: bottom + args.integer(0),
      right: right + args.integer(1),
    })),
    GetAbsoluteResizedRange: getter('1.7', ({ top, left }, args) => ({
      top,
      left,
      bottom: top + args.integer(0) - 1,
      right: left + args.integer(1) - 1,
    })),
    GetRowsAbove: getter('1.3', (range, args) => beside(range, 'above', args.integer(0, 1))),
    GetRowsBelow: getter('1.3', (range, args) => beside(range, 'below', args.integer(0, 1))),
    GetColumnsBefore: getter('1.3', (range, args) => beside(range, 'before', args.integer(0, 1))),
    GetColumnsAfter: getter('1.3', (range, args) => beside(range, 'after', args.integer(0, 1))),
    GetBoundingRect: getter('1.1', (range, args, sheet) => boundingRange(range, otherRange(args, sheet))),
    GetIntersection: getter('1.1', (range, args, sheet) => {
      const shared = intersection(range, otherRange(args, sheet));
      if (shared === undefined) throw new HostError('ItemNotFound');
      return shared;
    }),
    GetIntersectionOrNullObject: getter('1.4', (range, args, sheet) => intersection(range, otherRange(args, sheet))),
    GetUsedRange: getter('1.1', (range, args, sheet) => {
      const used = usedWithin(range, sheet.usedRange(args.flag(0)));
      return used ?? { ...range, bottom: range.top, right: range.left };
    }),
    GetUsedRangeOrNullObject: getter('1.4', (range, args, sheet) => usedWithin(range, sheet.usedRange(args.flag(0)))),
    GetVisibleView: { since: '1.3', call: (target) => objectOf('RangeView', target) },
    GetMergedAreasOrNullObject: {
      since: '1.13',
      clearsUndo: true,
      call: ({ sheet, range }) => {
        const ranges = sheet.state.merges.filter((merge) => intersection(merge, range) !== undefined);
        return ranges.length === 0 ? null : objectOf('RangeAreas', { sheet, ranges });
      },
    },
    Insert: {
      since: '1.1',
      call: ({ sheet, range }, args, session) => {
        const axis = entireAxis(range, args.text(0) === 'Down' ? 'row' : 'column');
        refuseUnlessAllowed(sheet, axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
        const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
        insertLines(session.workbook, sheet, axis, first, last - first + 1, session.origin);
        return objectOf('Range', { sheet, range });
      },
    },
  },
};

/** A range's address with its sheet in front, as Excel writes it. */
export function addressOf({ sheet, range }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${printRange(range)}`;
}

/** A property with a value for each cell. Excel gives null for whole rows and columns, and refuses enormous ranges. */
function matrix(
  since: '1.1' | '1.2' | '1.7',
  valueOf: (cell: HostCell, row: number, column: number) => Json,
): Property<RangeTarget> {
  return {
    since,
    get: ({ sheet, range }, session) => {
      if (isEntireRows(range) || isEntireColumns(range)) return null;
      if (cellCount(range) > session.mostCells) throw new HostError('RangeExceedsLimit');
      return lines(range.top, range.bottom).map((row) =>
        lines(range.left, range.right).map((column) => valueOf(sheet.at(row, column), row, column)),
      );
    },
  };
}

function enter(
  { sheet, range }: RangeTarget,
  value: Json,
  { workbook, origin }: Session,
  toA1: (formula: string, row: number, column: number) => string = (formula) => formula,
): void {
  const entryAt = readMatrix(range, value);
  refuseLockedCells(sheet, range);
  try {
    enterCells(
      workbook,
      sheet,
      range,
      (row, column) => {
        const entry = entryAt(row, column);
        if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
        return toA1(entry, range.top + row, range.left + column);
      },
      origin,
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw new HostError('InvalidArgument');
    throw error;
  }
}

/** What is to be put into each cell: one value for all, or an array of rows of the range's size. */
function readMatrix(range: CellRange, value: Json): (row: number, column: number) => CellEntry | null {
  if (!Array.isArray(value)) {
    const entry = readEntry(value);
    return () => entry;
  }
  const rows = value as readonly Json[];
  const width = range.right - range.left + 1;
  const fits =
    rows.length === range.bottom - range.top + 1 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw new HostError('InvalidArgument', WRONG_SIZE);
  return (row, column) => readEntry((rows[row] as readonly Json[])[column] ?? null);
}

function readEntry(value: Json): CellEntry | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new HostError('InvalidArgument');
}

function setNumberFormat({ sheet, range }: RangeTarget, value: Json, { workbook, origin }: Session): void {
  const formatAt = readMatrix(range, value);
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  formatCells(
    workbook,
    sheet,
    range,
    (cell, row, column) => {
      const format = formatAt(row, column);
      if (format !== null && typeof format !== 'string') throw new HostError('InvalidArgument');
      return format === null ? cell : { ...cell, numberFormat: format === '' ? 'General' : format };
    },
    origin,
  );
}

function hide({ sheet, range }: RangeTarget, axis: 'row' | 'column', value: Json, session: Session): void {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  refuseUnlessAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  setHidden(session.workbook, sheet, axis, range, value, session.origin);
}

function calculate({ sheet, range }: RangeTarget, _: Arguments, { workbook }: Session): undefined {
  sheet.cells.visit((row, column, { formula }) => {
    if (formula !== null) workbook.calculation.touch(sheet, row, column);
  }, range);
  workbook.calculate();
  return undefined;
}

/** A method that gives another range of the same sheet. */
function getter(
  since: '1.1' | '1.3' | '1.4' | '1.7',
  rangeOf: (range: CellRange, args: Arguments, sheet: RangeTarget['sheet']) => CellRange | undefined,
): Getter<RangeTarget> {
  return {
    since,
    call: ({ sheet, range }, args): HostObject | null => {
      const other = rangeOf(range, args, sheet);
      if (other === undefined) return null;
      if (!isOnSheet(other)) throw new HostError('InvalidArgument');
      return objectOf('Range', { sheet, range: other });
    },
  };
}

/** The range that an argument stands for: a range of the same sheet, or an address on it. */
function otherRange(args: Arguments, sheet: RangeTarget['sheet']): CellRange {
  const object = args.objectIfAny(0);
  if (object !== undefined) {
    if (object.type !== 'Range' || object.target.sheet !== sheet) throw new HostError('InvalidArgument');
    return object.target.range;
  }
  const written = parseRange(args.text(0));
  if (written === undefined || (written.sheet !== null && written.sheet !== sheet.name))
    throw new HostError('InvalidArgument');
  return written.range;
}

function usedWithin(range: CellRange, used: CellRange | null): CellRange | undefined {
  return used === null ? undefined : intersection(range, used);
}

/** Rows or columns beside a range; a negative count means the other side's inner ones, as in Excel it is refused for 0. */
function beside(range: CellRange, side: 'above' | 'below' | 'before' | 'after', count: number): CellRange {
  if (count === 0) throw new HostError('InvalidArgument');
  const { top, left, bottom, right } = range;
  switch (side) {
    case 'above':
      return count > 0 ? { ...range, top: top - count, bottom: top - 1 } : { ...range, bottom: top - count - 1 };
    case 'below':
      return count > 0 ? { ...range, top: bottom + 1, bottom: bottom + count } : { ...range, top: bottom + count + 1 };
    case 'before':
      return count > 0 ? { ...range, left: left - count, right: left - 1 } : { ...range, right: left - count - 1 };
    case 'after':
      return count > 0 ? { ...range, left: right + 1, right: right + count } : { ...range, left: right + count + 1 };
  }
}

/** The axis along which cells are put in or taken out. Only whole rows and columns are imitated. */
function entireAxis(range: CellRange, wanted: 'row' | 'column'): 'row' | 'column' {
  if (wanted === 'row' && isEntireRows(range)) return 'row';
  if (wanted === 'column' && isEntireColumns(range)) return 'column';
  throw new HostError('NotImplemented', 'Only whole rows and columns are inserted and deleted here.');
}

function clearedPart(name: string | null): ClearedPart {
  if (name === null) return 'All';
  const part = (['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const).find(
    (known) => known === name,
  );
  if (part === undefined) throw new HostError('InvalidArgument');
  return part;
}

function lines(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What holds for all lines; null when it differs, as Excel says. */
function common(of: readonly number[], holds: (line: number) => boolean): boolean | null {
  const [first = 0] = of;
  const value = holds(first);
  return of.every((line) => holds(line) === value) ? value : null;
}
