import type { HostWorkbook, Selection } from '../../workbook/host-workbook';
import type { Arguments } from '../arguments';
import { HostError } from '../host-error';
import { objectOf, type HostObject } from '../host-object';
import type { ObjectType } from '../object-type';
import type { Session } from '../session';

/** `Excel.Workbook`, with what the client needs to keep ranges over requests. */
export const workbookType: ObjectType<HostWorkbook> = {
  name: 'Workbook',
  properties: {
    Name: { since: '1.7', get: ({ file }) => file },
    ReadOnly: { since: '1.8', get: ({ isReadOnly }) => isReadOnly },
    IsDirty: { since: '1.9', get: ({ undoStack }) => undoStack.depth > 0 },
    AutoSave: { since: '1.9', get: () => false },
    PreviouslySaved: { since: '1.9', get: () => true },
  },
  links: {
    Worksheets: { since: '1.1', get: (workbook) => objectOf('WorksheetCollection', workbook) },
    Application: { since: '1.1', get: (workbook) => objectOf('Application', workbook) },
    Names: { since: '1.1', get: (workbook) => objectOf('NamedItemCollection', workbook) },
    Tables: { since: '1.1', get: (workbook) => objectOf('TableCollection', workbook) },
    Settings: { since: '1.4', get: (workbook) => objectOf('SettingCollection', workbook) },
    CustomXmlParts: { since: '1.5', get: (workbook) => objectOf('CustomXmlPartCollection', workbook) },
    Properties: { since: '1.7', get: (workbook) => objectOf('DocumentProperties', workbook) },
    Protection: { since: '1.7', get: (workbook) => objectOf('WorkbookProtection', workbook) },
    _Runtime: { since: 'none', get: (workbook) => objectOf('Runtime', workbook) },
  },
  methods: {
    _RemoveReference: {
      since: 'none',
      call: (_, args, { references }) => {
        references.remove(args.text(0));
        return undefined;
      },
    },
    _RemoveAllReferences: {
      since: 'none',
      call: (_, __, { references }) => {
        references.removeAll();
        return undefined;
      },
    },
    _GetReferenceCount: { since: 'none', call: (_, __, { references }) => references.count },
  },
  getters: {
    GetSelectedRange: { since: '1.1', call: (workbook) => objectOf('Range', selectionOf(workbook)) },
    GetActiveCell: {
      since: '1.7',
      call: (workbook) => {
        const { sheet, range } = selectionOf(workbook);
        return objectOf('Range', { sheet, range: { ...range, bottom: range.top, right: range.left } });
      },
    },
    _GetRangeForEventByReferenceId: {
      since: 'none',
      call: (_, args, session) => {
        const range = eventRange(args, session);
        if (range === null) throw new HostError('ItemNotFound');
        return range;
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: 'none',
      call: (_, args, session) => eventRange(args, session),
    },
  },
};

function selectionOf(workbook: HostWorkbook): Selection {
  const { selection } = workbook;
  if (selection === null) throw new HostError('ItemNotFound');
  return selection;
}

function eventRange(args: Arguments, { references, workbook }: Session): HostObject | null {
  const object = references.get(args.text(0));
  return object?.type === 'Range' && workbook.sheets.includes(object.target.sheet) ? object : null;
}
