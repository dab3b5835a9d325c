import type { CellRange } from '../../../../src/core/workbook/address';
import { clearCells, type ClearedPart } from '../../workbook/change-cells';
import { deleteLines, insertLines } from '../../workbook/change-lines';
import { mergeCells, unmergeCells } from '../../workbook/change-sheets';
import {
  cellCount,
  intersection,
  isEntireColumns,
  isEntireRows,
  printRange,
  quoteSheetName,
} from '../../workbook/grid';
import type { Arguments } from '../arguments';
import { cellProperties, columnProperties, rowProperties, setCellProperties } from '../cell-properties';
import { HostError } from '../host-error';
import { objectOf, type RangeTarget } from '../host-object';
import { hyperlinkOf, setHyperlink } from '../hyperlinks';
import { linesBetween } from '../lines-between';
import type { ObjectType } from '../object-type';
import { refuseLockedCells, refuseUnlessAllowed } from '../protection';
import type { Session } from '../session';
import { rangeContents } from './range-contents';
import { rangeGetters } from './range-getters';
import { rangeHiding } from './range-hiding';

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
    ...rangeContents,
    ...rangeHiding,
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
          ? linesBetween(range.top, range.bottom).map((row) => ({ ...range, top: row, bottom: row }))
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
    ...rangeGetters,
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
function addressOf({ sheet, range }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${printRange(range)}`;
}

function calculate({ sheet, range }: RangeTarget, _: Arguments, { workbook }: Session): undefined {
  sheet.cells.visit((row, column, { formula }) => {
    if (formula !== null) workbook.calculation.touch(sheet, row, column);
  }, range);
  workbook.calculate();
  return undefined;
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
