import { addSheet, isSheetName } from '../../workbook/change-sheets';
import type { HostSheet } from '../../workbook/host-sheet';
import type { HostWorkbook } from '../../workbook/host-workbook';
import type { Arguments } from '../arguments';
import { sheetEventMethods } from '../event-methods';
import { WORKBOOK_TARGET } from '../event-registrations';
import { HostError } from '../host-error';
import { objectOf } from '../host-object';
import type { ObjectType } from '../object-type';
import { refuseProtectedStructure } from '../protection';

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionType: ObjectType<HostWorkbook> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => objectOf('Worksheet', sheet)),
  item: (workbook, args) => objectOf('Worksheet', required(sheetByKey(workbook, args.text(0)))),
  methods: {
    GetCount: { since: '1.4', call: (workbook, args) => chosen(workbook, args).length },
    ...sheetEventMethods<HostWorkbook>(() => WORKBOOK_TARGET, {
      Activated: '1.7',
      Added: '1.7',
      Calculated: '1.8',
      DataChanged: '1.9',
      Deactivated: '1.7',
      Deleted: '1.7',
      FormatChanged: '1.9',
      Moved: '1.17',
      NameChanged: '1.17',
      ProtectionChanged: '1.14',
      RowHiddenChanged: '1.11',
      SelectionChanged: '1.9',
      VisibilityChanged: '1.17',
    }),
  },
  getters: {
    Add: {
      since: '1.1',
      call: (workbook, args, { origin }) => {
        refuseProtectedStructure(workbook);
        const name = args.textOrNull(0);
        if (name !== null && !isSheetName(name)) throw new HostError('InvalidArgument');
        if (name !== null && workbook.sheetNamed(name) !== undefined) throw new HostError('ItemAlreadyExists');
        return objectOf('Worksheet', addSheet(workbook, name, origin));
      },
    },
    GetActiveWorksheet: {
      since: '1.1',
      call: (workbook) => objectOf('Worksheet', required(workbook.selection?.sheet)),
    },
    GetFirst: { since: '1.5', call: (workbook, args) => objectOf('Worksheet', required(chosen(workbook, args)[0])) },
    GetLast: {
      since: '1.5',
      call: (workbook, args) => objectOf('Worksheet', required(chosen(workbook, args).at(-1))),
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: (workbook, args) => {
        const sheet = sheetByKey(workbook, args.text(0));
        return sheet === undefined ? null : objectOf('Worksheet', sheet);
      },
    },
  },
};

function sheetByKey(workbook: HostWorkbook, key: string): HostSheet | undefined {
  return workbook.sheets.find(({ id }) => id === key) ?? workbook.sheetNamed(key);
}

/** All sheets, or those that are shown when the first argument is TRUE. */
function chosen({ sheets }: HostWorkbook, args: Arguments): readonly HostSheet[] {
  return args.flag(0) ? sheets.filter(({ state }) => state.visibility === 'visible') : sheets;
}

function required(sheet: HostSheet | undefined): HostSheet {
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return sheet;
}
