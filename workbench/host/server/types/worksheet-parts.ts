import { parseRange, printRange } from '../../workbook/grid';
import { setProtection, setSheetSetting } from '../../workbook/change-sheets';
import type { Json } from '../../workbook/cell';
import type { HostSheet } from '../../workbook/host-sheet';
import { HostError } from '../host-error';
import { objectOf, type Targets } from '../host-object';
import type { ObjectType } from '../object-type';
import type { Session } from '../session';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionType: ObjectType<HostSheet> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { since: '1.2', get: ({ state }) => state.protection !== null },
    Options: {
      since: '1.2',
      get: ({ state }) => Object.fromEntries(OPTIONS.map((name) => [name, state.protection?.options[name] === true])),
    },
  },
  methods: {
    Protect: {
      since: '1.2',
      clearsUndo: true,
      call: (sheet, args, { workbook, origin }) => {
        if (sheet.state.protection !== null) throw new HostError('InvalidOperation');
        const options = args.json(0) ?? {};
        if (typeof options !== 'object' || Array.isArray(options)) throw new HostError('InvalidArgument');
        const protection = { password: args.textOrNull(1), options: options as Readonly<Record<string, Json>> };
        setProtection(workbook, sheet, protection, origin);
        return undefined;
      },
    },
    Unprotect: {
      since: '1.2',
      clearsUndo: true,
      call: (sheet, args, { workbook, origin }) => {
        const { protection } = sheet.state;
        if (protection === null) return undefined;
        if (protection.password !== null && protection.password !== args.textOrNull(0))
          throw new HostError('InvalidArgument');
        setProtection(workbook, sheet, null, origin);
        return undefined;
      },
    },
  },
};

/** `Excel.AutoFilter` of a sheet, as far as what it hides: it is set when a workbook is opened, not through here. */
export const autoFilterType: ObjectType<HostSheet> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { since: '1.9', get: ({ state }) => state.filtered !== null },
    IsDataFiltered: { since: '1.9', get: ({ state }) => state.filtered !== null },
  },
  getters: {
    GetRangeOrNullObject: {
      since: '1.9',
      call: (sheet) => {
        const range = sheet.state.filtered;
        return range === null ? null : objectOf('Range', { sheet, range });
      },
    },
  },
};

/** `Excel.WorksheetFreezePanes`. What is frozen is kept for whoever draws the sheet. */
export const worksheetFreezePanesType: ObjectType<HostSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: {
      since: '1.7',
      call: (sheet, args, session) => freeze(sheet, `1:${args.integer(0, 1)}`, session),
    },
    FreezeColumns: {
      since: '1.7',
      call: (sheet, args, session) => {
        const count = args.integer(0, 1);
        if (count < 1 || count > 26) throw new HostError('InvalidArgument');
        return freeze(sheet, `A:${String.fromCharCode(64 + count)}`, session);
      },
    },
    FreezeAt: {
      since: '1.7',
      call: (sheet, args, session) => {
        const object = args.objectIfAny(0);
        const range = object?.type === 'Range' ? object.target.range : parseRange(args.text(0))?.range;
        if (range === undefined) throw new HostError('InvalidArgument');
        return freeze(sheet, printRange(range), session);
      },
    },
    Unfreeze: { since: '1.7', call: (sheet, _, session) => freeze(sheet, '', session) },
  },
  getters: {
    GetLocationOrNullObject: {
      since: '1.7',
      call: (sheet) => {
        const written = sheet.state.settings['FrozenPanes'];
        const range = typeof written === 'string' ? parseRange(written)?.range : undefined;
        return range === undefined ? null : objectOf('Range', { sheet, range });
      },
    },
  },
};

function freeze(sheet: HostSheet, address: string, { workbook, origin }: Session): null {
  setSheetSetting(workbook, sheet, 'FrozenPanes', address, origin);
  return null;
}

/** `Excel.WorksheetCustomPropertyCollection`: what the add-in keeps with a sheet. */
export const worksheetCustomPropertyCollectionType: ObjectType<HostSheet> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) =>
    Object.keys(sheet.state.customProperties).map((key) => objectOf('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, args) => {
    const key = args.text(0);
    if (!(key in sheet.state.customProperties)) throw new HostError('ItemNotFound');
    return objectOf('WorksheetCustomProperty', { sheet, key });
  },
  methods: {
    GetCount: { since: '1.12', call: ({ state }) => Object.keys(state.customProperties).length },
  },
  getters: {
    Add: {
      since: '1.12',
      call: (sheet, args, session) => {
        const key = args.text(0);
        setCustomProperty(sheet, key, args.text(1), session);
        return objectOf('WorksheetCustomProperty', { sheet, key });
      },
    },
    GetItemOrNullObject: {
      since: '1.12',
      call: (sheet, args) => {
        const key = args.text(0);
        return key in sheet.state.customProperties ? objectOf('WorksheetCustomProperty', { sheet, key }) : null;
      },
    },
  },
};

/** `Excel.WorksheetCustomProperty`. */
export const worksheetCustomPropertyType: ObjectType<Targets['WorksheetCustomProperty']> = {
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { since: '1.12', get: ({ key }) => key },
    Value: {
      since: '1.12',
      get: ({ sheet, key }) => sheet.state.customProperties[key] ?? null,
      set: ({ sheet, key }, value, session) => {
        setCustomProperty(sheet, key, value, session);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.12',
      call: ({ sheet, key }, _, { workbook, origin }) => {
        const { [key]: __, ...customProperties } = sheet.state.customProperties;
        workbook.change(origin, () => {
          workbook.putState(sheet, { customProperties });
        });
        return undefined;
      },
    },
  },
};

function setCustomProperty(sheet: HostSheet, key: string, value: Json, { workbook, origin }: Session): void {
  workbook.change(origin, () => {
    workbook.putState(sheet, { customProperties: { ...sheet.state.customProperties, [key]: value } });
  });
}
