import type { HostWorkbook } from '../../workbook/host-workbook';
import { HostError } from '../host-error';
import { objectOf, type Targets } from '../host-object';
import type { ObjectType } from '../object-type';

/** `Excel.SettingCollection`: what the add-in keeps with the workbook. */
export const settingCollectionType: ObjectType<HostWorkbook> = {
  name: 'SettingCollection',
  items: (workbook) => Object.keys(workbook.settings).map((key) => objectOf('Setting', { workbook, key })),
  item: (workbook, args) => {
    const key = args.text(0);
    if (!(key in workbook.settings)) throw new HostError('ItemNotFound');
    return objectOf('Setting', { workbook, key });
  },
  methods: { GetCount: { since: '1.4', call: ({ settings }) => Object.keys(settings).length } },
  getters: {
    Add: {
      since: '1.4',
      call: (workbook, args) => {
        const key = args.text(0);
        workbook.settings = { ...workbook.settings, [key]: args.json(1) };
        return objectOf('Setting', { workbook, key });
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: (workbook, args) => {
        const key = args.text(0);
        return key in workbook.settings ? objectOf('Setting', { workbook, key }) : null;
      },
    },
  },
};

/** `Excel.Setting`. */
export const settingType: ObjectType<Targets['Setting']> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  check: ({ workbook, key }) => {
    if (!(key in workbook.settings)) throw new HostError('ItemNotFound');
  },
  properties: {
    Key: { since: '1.4', get: ({ key }) => key },
    Value: {
      since: '1.4',
      get: ({ workbook, key }) => workbook.settings[key] ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings = { ...workbook.settings, [key]: value };
      },
    },
  },
  methods: {
    Delete: {
      since: '1.4',
      call: ({ workbook, key }) => {
        const { [key]: _, ...others } = workbook.settings;
        workbook.settings = others;
        return undefined;
      },
    },
  },
};
