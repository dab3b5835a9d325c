import type { CellRange } from '../../../../src/core/workbook/address';
import type { Json } from '../../workbook/cell';
import {
  copySheet,
  deleteSheet,
  isSheetName,
  moveSheet,
  renameSheet,
  setSheetSetting,
  setVisibility,
} from '../../workbook/change-sheets';
import { isOnSheet, parseRange, WHOLE_SHEET } from '../../workbook/grid';
import type { HostSheet } from '../../workbook/host-sheet';
import { HostError } from '../host-error';
import { objectOf, type HostObject } from '../host-object';
import type { ApiSet } from '../api-set';
import type { Getter, ObjectType, Property } from '../object-type';
import { refuseProtectedStructure } from '../protection';
import { sheetEventMethods } from '../event-methods';
import type { Session } from '../session';
import { visibilityName, visibilityNamed } from '../visibility';

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** `Excel.Worksheet`. */
export const worksheetType: ObjectType<HostSheet> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  check: (sheet, { workbook }) => {
    if (!workbook.sheets.includes(sheet)) throw new HostError('ItemNotFound');
  },
  properties: {
    Id: { since: '1.1', get: ({ id }) => id },
    Name: { since: '1.1', get: ({ name }) => name, set: setName, clearsUndo: 'on PC' },
    Position: {
      since: '1.1',
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: setPosition,
      clearsUndo: 'on PC',
    },
    Visibility: {
      since: '1.1',
      get: ({ state }) => visibilityName(state.visibility),
      set: setSheetVisibility,
      clearsUndo: 'on PC',
    },
    TabColor: setting('1.7', 'TabColor', ''),
    StandardHeight: { since: '1.7', get: () => 15 },
    StandardWidth: { ...setting('1.7', 'StandardWidth', 8.43), clearsUndo: 'online' },
    ShowGridlines: setting('1.8', 'ShowGridlines', true),
    ShowHeadings: setting('1.8', 'ShowHeadings', true),
    EnableCalculation: setting('1.9', 'EnableCalculation', true),
  },
  links: {
    Protection: { since: '1.2', get: (sheet) => objectOf('WorksheetProtection', sheet) },
    Names: { since: '1.4', get: (sheet) => objectOf('NamedItemCollection', sheet) },
    Tables: { since: '1.1', get: (sheet) => objectOf('TableCollection', sheet) },
    AutoFilter: { since: '1.9', get: (sheet) => objectOf('AutoFilter', sheet) },
    FreezePanes: { since: '1.7', get: (sheet) => objectOf('WorksheetFreezePanes', sheet) },
    CustomProperties: { since: '1.12', get: (sheet) => objectOf('WorksheetCustomPropertyCollection', sheet) },
  },
  methods: {
    Activate: {
      since: '1.1',
      call: (sheet, _, { workbook }) => {
        if (sheet.state.visibility !== 'visible') throw new HostError('InvalidOperation');
        workbook.activate(sheet);
        return undefined;
      },
    },
    Calculate: {
      since: '1.6',
      call: (sheet, args, { workbook }) => {
        if (args.flag(0)) {
          sheet.cells.visit((row, column, { formula }) => {
            if (formula !== null) workbook.calculation.touch(sheet, row, column);
          });
        }
        workbook.calculate();
        return undefined;
      },
    },
    Delete: {
      since: '1.1',
      clearsUndo: true,
      call: (sheet, _, { workbook, origin }) => {
        refuseProtectedStructure(workbook);
        if (sheet.state.visibility === 'veryHidden') throw new HostError('InvalidOperation');
        const isLast = !workbook.sheets.some((other) => other !== sheet && other.state.visibility === 'visible');
        if (isLast) throw new HostError('InvalidOperation');
        deleteSheet(workbook, sheet, origin);
        return undefined;
      },
    },
    ...sheetEventMethods<HostSheet>(({ id }) => id, {
      Activated: '1.7',
      Calculated: '1.8',
      DataChanged: '1.7',
      Deactivated: '1.7',
      FormatChanged: '1.9',
      ProtectionChanged: '1.14',
      RowHiddenChanged: '1.11',
      SelectionChanged: '1.7',
      NameChanged: '1.17',
      VisibilityChanged: '1.17',
    }),
  },
  getters: {
    GetRange: {
      since: '1.1',
      call: (sheet, args, session) => {
        const address = args.textOrNull(0);
        if (address === null || address === '') return rangeOn(sheet, WHOLE_SHEET);
        const written = parseRange(address);
        if (written === undefined) throw new HostError('InvalidArgument');
        const place = written.sheet === null ? sheet : session.workbook.sheetNamed(written.sheet);
        if (place !== sheet) throw new HostError('InvalidArgument');
        return rangeOn(sheet, written.range);
      },
    },
    GetCell: {
      since: '1.1',
      call: (sheet, args) => {
        const [row, column] = [args.integer(0), args.integer(1)];
        return rangeOn(sheet, { top: row, left: column, bottom: row, right: column });
      },
    },
    GetRangeByIndexes: {
      since: '1.7',
      call: (sheet, args) => {
        const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
        return rangeOn(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
      },
    },
    GetUsedRange: {
      since: '1.1',
      call: (sheet, args) => rangeOn(sheet, sheet.usedRange(args.flag(0)) ?? FIRST_CELL),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (sheet, args) => {
        const used = sheet.usedRange(args.flag(0));
        return used === null ? null : rangeOn(sheet, used);
      },
    },
    GetNext: neighbour(1, 'required'),
    GetNextOrNullObject: neighbour(1, 'null object'),
    GetPrevious: neighbour(-1, 'required'),
    GetPreviousOrNullObject: neighbour(-1, 'null object'),
    Copy: {
      since: '1.7',
      clearsUndo: true,
      call: (sheet, args, { workbook, origin }) => {
        refuseProtectedStructure(workbook);
        const relative = args.objectIfAny(1);
        const beside = relative?.type === 'Worksheet' ? workbook.sheets.indexOf(relative.target) : -1;
        const positions: Readonly<Record<string, number>> = {
          None: workbook.sheets.length,
          End: workbook.sheets.length,
          Beginning: 0,
          Before: beside,
          After: beside + 1,
        };
        const kind = args.textOrNull(0) ?? 'None';
        const position = positions[kind];
        const isRelative = kind === 'Before' || kind === 'After';
        if (position === undefined || (isRelative && beside < 0)) throw new HostError('InvalidArgument');
        return objectOf('Worksheet', copySheet(workbook, sheet, position, origin));
      },
    },
    _GetSheetById: { since: 'none', call: (_, args, session) => sheetById(args.text(0), session) },
    _GetAnotherWorksheetById: { since: 'none', call: (_, args, session) => sheetById(args.text(0), session) },
  },
};

function sheetById(id: string, { workbook }: Session): HostObject {
  const sheet = workbook.sheets.find((other) => other.id === id);
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return objectOf('Worksheet', sheet);
}

function rangeOn(sheet: HostSheet, range: CellRange): HostObject {
  if (!isOnSheet(range)) throw new HostError('InvalidArgument');
  return objectOf('Range', { sheet, range });
}

function setName(sheet: HostSheet, value: Json, { workbook, origin }: Session): void {
  refuseProtectedStructure(workbook);
  if (typeof value !== 'string' || !isSheetName(value)) throw new HostError('InvalidArgument');
  const other = workbook.sheetNamed(value);
  if (other !== undefined && other !== sheet) throw new HostError('ItemAlreadyExists');
  renameSheet(workbook, sheet, value, origin);
}

function setPosition(sheet: HostSheet, value: Json, { workbook, origin }: Session): void {
  refuseProtectedStructure(workbook);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= workbook.sheets.length)
    throw new HostError('InvalidArgument');
  moveSheet(workbook, sheet, value, origin);
}

function setSheetVisibility(sheet: HostSheet, value: Json, { workbook, origin }: Session): void {
  refuseProtectedStructure(workbook);
  const visibility = typeof value === 'string' ? visibilityNamed(value) : undefined;
  if (visibility === undefined) throw new HostError('InvalidArgument');
  const staysOne = workbook.sheets.some((other) => other !== sheet && other.state.visibility === 'visible');
  if (visibility !== 'visible' && !staysOne) throw new HostError('InvalidOperation');
  setVisibility(workbook, sheet, visibility, origin);
}

function setting(since: ApiSet, name: string, start: Json): Property<HostSheet> {
  return {
    since,
    get: ({ state }) => state.settings[name] ?? start,
    set: (sheet, value, { workbook, origin }) => {
      if (typeof value !== typeof start) throw new HostError('InvalidArgument');
      setSheetSetting(workbook, sheet, name, value, origin);
    },
  };
}

function neighbour(step: 1 | -1, whenNone: 'required' | 'null object'): Getter<HostSheet> {
  return {
    since: '1.5',
    call: (sheet, args, { workbook }) => {
      const visibleOnly = args.flag(0);
      const { sheets } = workbook;
      for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
        const other = sheets[at];
        if (other !== undefined && (!visibleOnly || other.state.visibility === 'visible'))
          return objectOf('Worksheet', other);
      }
      if (whenNone === 'required') throw new HostError('ItemNotFound');
      return null;
    },
  };
}
