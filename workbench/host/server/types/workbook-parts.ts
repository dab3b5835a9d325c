import type { Json } from '../../workbook/cell';
import type { HostSheet } from '../../workbook/host-sheet';
import type { HostWorkbook } from '../../workbook/host-workbook';
import { HostError } from '../host-error';
import type { ObjectType, Property } from '../object-type';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** `Excel.Application`. */
export const applicationType: ObjectType<HostWorkbook> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      since: '1.1',
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => {
        const mode = MODES.find((known) => known === value);
        if (mode === undefined) throw new HostError('InvalidArgument');
        workbook.calculationMode = mode;
        workbook.calculateIfAutomatic();
      },
    },
    CalculationState: { since: '1.9', get: () => 'Done' },
    CalculationEngineVersion: { since: '1.9', get: () => 191_029 },
    DecimalSeparator: { since: '1.11', get: () => '.' },
    ThousandsSeparator: { since: '1.11', get: () => ',' },
    UseSystemSeparators: { since: '1.11', get: () => true },
  },
  methods: {
    Calculate: {
      since: '1.1',
      call: (workbook, args) => {
        const kind = args.text(0);
        if (!['Recalculate', 'Full', 'FullRebuild'].includes(kind)) throw new HostError('InvalidArgument');
        if (kind !== 'Recalculate') workbook.calculation.touchAll();
        workbook.calculate();
        return undefined;
      },
    },
    SuspendApiCalculationUntilNextSync: {
      since: '1.6',
      call: (workbook) => {
        workbook.suspendCalculation();
        return undefined;
      },
    },
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => undefined },
  },
};

/** The client's own: by it, a page says that it is ready for the commands of the ribbon. */
export const addinInternalServiceType: ObjectType<HostWorkbook> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: { since: 'none', call: () => undefined } },
};

/** `Excel.Runtime`. */
export const runtimeType: ObjectType<HostWorkbook> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      since: '1.8',
      get: (_, session) => session.areEventsOn,
      set: (_, value, session) => {
        if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
        session.areEventsOn = value;
      },
    },
  },
};

/** `Excel.DocumentProperties`. */
export const documentPropertiesType: ObjectType<HostWorkbook> = {
  name: 'DocumentProperties',
  properties: {
    Title: documentProperty('Title'),
    Subject: documentProperty('Subject'),
    Author: documentProperty('Author'),
    Keywords: documentProperty('Keywords'),
    Comments: documentProperty('Comments'),
    Category: documentProperty('Category'),
    Manager: documentProperty('Manager'),
    Company: documentProperty('Company'),
    LastAuthor: { since: '1.7', get: ({ properties }) => properties['LastAuthor'] ?? '' },
  },
};

function documentProperty(name: string): Property<HostWorkbook> {
  return {
    since: '1.7',
    clearsUndo: 'online',
    get: ({ properties }) => properties[name] ?? '',
    set: (workbook, value: Json) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      workbook.properties = { ...workbook.properties, [name]: value };
    },
  };
}

/** `Excel.WorkbookProtection`: whether sheets can be added, deleted, renamed, moved and hidden. */
export const workbookProtectionType: ObjectType<HostWorkbook> = {
  name: 'WorkbookProtection',
  properties: { Protected: { since: '1.7', get: ({ structureProtection }) => structureProtection !== null } },
  methods: {
    Protect: {
      since: '1.7',
      clearsUndo: true,
      call: (workbook, args) => {
        if (workbook.structureProtection !== null) throw new HostError('InvalidOperation');
        workbook.structureProtection = { password: args.textOrNull(0) };
        return undefined;
      },
    },
    Unprotect: {
      since: '1.7',
      clearsUndo: true,
      call: (workbook, args) => {
        const password = workbook.structureProtection?.password ?? null;
        if (password !== null && password !== args.textOrNull(0)) throw new HostError('InvalidArgument');
        workbook.structureProtection = null;
        return undefined;
      },
    },
  },
};

type SheetOrWorkbook = HostWorkbook | HostSheet;

const EMPTY: Pick<ObjectType<SheetOrWorkbook>, 'items' | 'item' | 'methods' | 'getters'> = {
  items: () => [],
  item: () => {
    throw new HostError('ItemNotFound');
  },
  methods: { GetCount: { since: '1.4', call: () => 0 } },
  getters: { GetItemOrNullObject: { since: '1.4', call: () => null } },
};

/** `Excel.NamedItemCollection`, always empty: names are not imitated. */
export const namedItemCollectionType: ObjectType<SheetOrWorkbook> = {
  name: 'NamedItemCollection',
  ...EMPTY,
};

/** `Excel.TableCollection`, always empty: tables are not imitated. */
export const tableCollectionType: ObjectType<SheetOrWorkbook> = {
  name: 'TableCollection',
  ...EMPTY,
};
