import { EMPTY_CELL, type Json } from '../../workbook/cell';
import { formatCells } from '../../workbook/change-cells';
import { setSheetSetting } from '../../workbook/change-sheets';
import { cellCount } from '../../workbook/grid';
import { formatOf, withFormat } from '../cell-formats';
import { HostError } from '../host-error';
import { objectOf, type AreasTarget, type Targets } from '../host-object';
import type { ApiSet } from '../api-set';
import type { ObjectType, Property } from '../object-type';
import { refuseUnlessAllowed } from '../protection';
import type { Session } from '../session';

/** `Excel.RangeFormat`. Widths and heights are kept for whoever draws the sheet. */
export const rangeFormatType: ObjectType<AreasTarget> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: format('1.1', 'horizontalAlignment'),
    VerticalAlignment: format('1.1', 'verticalAlignment'),
    WrapText: format('1.1', 'wrapText'),
    IndentLevel: format('1.9', 'indentLevel'),
    ShrinkToFit: format('1.9', 'shrinkToFit'),
    TextOrientation: format('1.7', 'textOrientation'),
    ColumnWidth: line('column', 'columnWidth', 48),
    RowHeight: line('row', 'rowHeight', 15),
  },
  links: {
    Fill: { since: '1.1', get: (target) => objectOf('RangeFill', target) },
    Font: { since: '1.1', get: (target) => objectOf('RangeFont', target) },
    Borders: { since: '1.1', get: (target) => objectOf('RangeBorderCollection', target) },
    Protection: { since: '1.2', get: (target) => objectOf('FormatProtection', target) },
  },
  methods: {
    AutofitColumns: { since: '1.2', call: () => undefined },
    AutofitRows: { since: '1.2', call: () => undefined },
  },
};

/** `Excel.RangeFill`. */
export const rangeFillType: ObjectType<AreasTarget> = {
  name: 'RangeFill',
  properties: { Color: format('1.1', 'fill/color') },
  methods: {
    Clear: {
      since: '1.1',
      call: (target, _, session) => {
        setFormat(target, 'fill/color', null, session);
        return undefined;
      },
    },
  },
};

/** `Excel.RangeFont`. */
export const rangeFontType: ObjectType<AreasTarget> = {
  name: 'RangeFont',
  properties: {
    Bold: format('1.1', 'font/bold'),
    Color: format('1.1', 'font/color'),
    Italic: format('1.1', 'font/italic'),
    Name: format('1.1', 'font/name'),
    Size: format('1.1', 'font/size'),
    Underline: format('1.1', 'font/underline'),
    Strikethrough: format('1.9', 'font/strikethrough'),
  },
};

/** `Excel.FormatProtection`. */
export const formatProtectionType: ObjectType<AreasTarget> = {
  name: 'FormatProtection',
  properties: {
    Locked: format('1.2', 'protection/locked'),
    FormulaHidden: format('1.2', 'protection/formulaHidden'),
  },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** `Excel.RangeBorderCollection`. */
export const rangeBorderCollectionType: ObjectType<AreasTarget> = {
  name: 'RangeBorderCollection',
  properties: { Count: { since: '1.1', get: () => SIDES.length, onlyByName: true } },
  items: (target) => SIDES.map((side) => objectOf('RangeBorder', { ...target, side })),
  item: (target, args) => {
    const side = args.text(0);
    if (!SIDES.includes(side)) throw new HostError('InvalidArgument');
    return objectOf('RangeBorder', { ...target, side });
  },
  getters: {
    GetItemAt: {
      since: '1.1',
      call: (target, args) => {
        const side = SIDES[args.integer(0)];
        if (side === undefined) throw new HostError('InvalidArgument');
        return objectOf('RangeBorder', { ...target, side });
      },
    },
  },
};

/** `Excel.RangeBorder`. A border is kept with every cell of the range, also where Excel has it at its edge alone. */
export const rangeBorderType: ObjectType<Targets['RangeBorder']> = {
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { since: '1.1', get: ({ side }) => side },
    Style: border('style'),
    Color: border('color'),
    Weight: border('weight'),
  },
};

function border(part: 'style' | 'color' | 'weight'): Property<Targets['RangeBorder']> {
  return {
    since: '1.1',
    get: (target) => commonFormat(target, `borders/${target.side}/${part}`),
    set: (target, value, session) => {
      setFormat(target, `borders/${target.side}/${part}`, value, session);
    },
  };
}

function format(since: ApiSet, path: string): Property<AreasTarget> {
  return {
    since,
    get: (target) => commonFormat(target, path),
    set: (target, value, session) => {
      setFormat(target, path, value, session);
    },
  };
}

/** What all cells have in common; null when they differ (a colour is then an empty text), as Excel gives it. */
function commonFormat({ sheet, ranges }: AreasTarget, path: string): Json {
  const found = new Set<Json>();
  for (const range of ranges) {
    let visited = 0;
    sheet.cells.visit((_, __, cell) => {
      visited += 1;
      found.add(formatOf(cell, path));
    }, range);
    // All cells that nobody has touched are alike, and asking one of them is enough.
    if (visited < cellCount(range)) found.add(formatOf(EMPTY_CELL, path));
  }
  const [common = null] = found;
  if (found.size === 1) return common;
  return path.endsWith('color') ? '' : null;
}

function setFormat({ sheet, ranges }: AreasTarget, path: string, value: Json, session: Session): void {
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  for (const range of ranges) {
    formatCells(session.workbook, sheet, range, (cell) => withFormat(cell, path, value), session.origin);
  }
}

function line(axis: 'row' | 'column', name: string, start: number): Property<AreasTarget> {
  const keyOf = ({ ranges: [range] }: AreasTarget): string =>
    `${name} ${axis === 'row' ? (range?.top ?? 0) : (range?.left ?? 0)}`;
  return {
    since: '1.2',
    get: (target) => target.sheet.state.settings[keyOf(target)] ?? start,
    set: (target, value, { workbook, origin }) => {
      if (typeof value !== 'number' || value < 0) throw new HostError('InvalidArgument');
      refuseUnlessAllowed(target.sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      for (const range of target.ranges) {
        const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
        for (let at = first; at <= Math.min(last, first + 1000); at++) {
          setSheetSetting(workbook, target.sheet, `${name} ${at}`, value, origin);
        }
      }
    },
  };
}
