import type { CellRange } from '../../../../src/core/workbook/address';
import type { Json } from '../../workbook/cell';
import { cellCount, printRange, quoteSheetName } from '../../workbook/grid';
import { formulaJson, textOf, typeOfValue, valueJson } from '../cell-values';
import { HostError } from '../host-error';
import { objectOf, type AreasTarget, type RangeTarget } from '../host-object';
import type { ObjectType, Property } from '../object-type';
import type { HostCell } from '../../workbook/cell';

/** `Excel.RangeAreas`: some ranges of one sheet. */
export const rangeAreasType: ObjectType<AreasTarget> = {
  name: 'RangeAreas',
  isKept: true,
  check: ({ sheet }, { workbook }) => {
    if (!workbook.sheets.includes(sheet)) throw new HostError('InvalidReference');
  },
  properties: {
    Address: {
      since: '1.9',
      get: ({ sheet, ranges }) =>
        ranges.map((range) => `${quoteSheetName(sheet.name)}!${printRange(range)}`).join(', '),
    },
    AreaCount: { since: '1.9', get: ({ ranges }) => ranges.length },
    CellCount: { since: '1.9', get: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0) },
  },
  links: {
    Areas: { since: '1.9', get: (target) => objectOf('RangeCollection', target) },
    Format: { since: '1.9', get: (target) => objectOf('RangeFormat', target) },
    Worksheet: { since: '1.9', get: ({ sheet }) => objectOf('Worksheet', sheet) },
  },
};

/** `Excel.RangeCollection`. */
export const rangeCollectionType: ObjectType<AreasTarget> = {
  name: 'RangeCollection',
  items: ({ sheet, ranges }) => ranges.map((range) => objectOf('Range', { sheet, range })),
  methods: { GetCount: { since: '1.9', call: ({ ranges }) => ranges.length } },
  getters: {
    GetItemAt: {
      since: '1.9',
      call: ({ sheet, ranges }, args) => {
        const range = ranges[args.integer(0)];
        if (range === undefined) throw new HostError('InvalidArgument');
        return objectOf('Range', { sheet, range });
      },
    },
  },
};

/** `Excel.RangeView`: the cells of a range that are not in hidden rows or columns. */
export const rangeViewType: ObjectType<RangeTarget> = {
  name: 'RangeView',
  properties: {
    Values: visible(({ value }) => valueJson(value)),
    Formulas: visible(formulaJson),
    NumberFormat: visible(({ numberFormat }) => numberFormat),
    Text: visible(textOf),
    ValueTypes: visible(({ value }) => typeOfValue(value)),
    CellAddresses: visible((_, address) => address),
    RowCount: {
      since: '1.3',
      get: ({ sheet, range }) => shown(range.top, range.bottom, sheet.state.hiddenRows).length,
    },
    ColumnCount: {
      since: '1.3',
      get: ({ sheet, range }) => shown(range.left, range.right, sheet.state.hiddenColumns).length,
    },
  },
  getters: { GetRange: { since: '1.3', call: (target) => objectOf('Range', target) } },
};

function visible(valueOf: (cell: HostCell, address: string) => Json): Property<RangeTarget> {
  return {
    since: '1.3',
    get: ({ sheet, range }, session) => {
      if (cellCount(range) > session.mostCells) throw new HostError('RangeExceedsLimit');
      const columns = shown(range.left, range.right, sheet.state.hiddenColumns);
      return shown(range.top, range.bottom, sheet.state.hiddenRows).map((row) =>
        columns.map((column) => {
          const place: CellRange = { top: row, left: column, bottom: row, right: column };
          return valueOf(sheet.at(row, column), `${quoteSheetName(sheet.name)}!${printRange(place)}`);
        }),
      );
    },
  };
}

function shown(first: number, last: number, hidden: ReadonlySet<number>): readonly number[] {
  const lines: number[] = [];
  for (let line = first; line <= last; line++) if (!hidden.has(line)) lines.push(line);
  return lines;
}
