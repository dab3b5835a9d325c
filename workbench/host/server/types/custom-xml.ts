import { isXml, type CustomXmlPart } from '../../workbook/custom-xml-parts';
import type { HostWorkbook } from '../../workbook/host-workbook';
import { HostError } from '../host-error';
import { objectOf, type HostObject, type Targets } from '../host-object';
import type { ObjectType } from '../object-type';

type Scoped = Targets['CustomXmlPartScopedCollection'];

/** `Excel.CustomXmlPartCollection`. */
export const customXmlPartCollectionType: ObjectType<HostWorkbook> = {
  name: 'CustomXmlPartCollection',
  items: (workbook) => workbook.xmlParts.all.map(({ id }) => objectOf('CustomXmlPart', { workbook, id })),
  item: (workbook, args) => partById(workbook, workbook.xmlParts.all, args.text(0)) ?? refuse(),
  methods: { GetCount: { since: '1.5', call: ({ xmlParts }) => xmlParts.all.length } },
  getters: {
    Add: {
      since: '1.5',
      call: (workbook, args) => {
        const xml = args.text(0);
        if (!isXml(xml)) throw new HostError('InvalidArgument');
        return objectOf('CustomXmlPart', { workbook, id: workbook.xmlParts.add(xml).id });
      },
    },
    GetByNamespace: {
      since: '1.5',
      call: (workbook, args) => objectOf('CustomXmlPartScopedCollection', { workbook, namespaceUri: args.text(0) }),
    },
    GetItemOrNullObject: {
      since: '1.5',
      call: (workbook, args) => partById(workbook, workbook.xmlParts.all, args.text(0)),
    },
  },
};

/** `Excel.CustomXmlPartScopedCollection`: the parts of one namespace. */
export const customXmlPartScopedCollectionType: ObjectType<Scoped> = {
  name: 'CustomXmlPartScopedCollection',
  items: (scoped) => partsOf(scoped).map(({ id }) => objectOf('CustomXmlPart', { workbook: scoped.workbook, id })),
  item: (scoped, args) => partById(scoped.workbook, partsOf(scoped), args.text(0)) ?? refuse(),
  methods: { GetCount: { since: '1.5', call: (scoped) => partsOf(scoped).length } },
  getters: {
    GetItemOrNullObject: {
      since: '1.5',
      call: (scoped, args) => partById(scoped.workbook, partsOf(scoped), args.text(0)),
    },
    GetOnlyItem: { since: '1.5', call: (scoped) => onlyPart(scoped) ?? refuse() },
    GetOnlyItemOrNullObject: { since: '1.5', call: onlyPart },
  },
};

/** `Excel.CustomXmlPart`. */
export const customXmlPartType: ObjectType<Targets['CustomXmlPart']> = {
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  check: ({ workbook, id }) => {
    if (workbook.xmlParts.get(id) === undefined) throw new HostError('ItemNotFound');
  },
  properties: {
    Id: { since: '1.5', get: ({ id }) => id },
    NamespaceUri: { since: '1.5', get: ({ workbook, id }) => workbook.xmlParts.get(id)?.namespaceUri ?? '' },
  },
  methods: {
    GetXml: { since: '1.5', call: ({ workbook, id }) => workbook.xmlParts.get(id)?.xml ?? '' },
    SetXml: {
      since: '1.5',
      call: ({ workbook, id }, args) => {
        const xml = args.text(0);
        if (!isXml(xml)) throw new HostError('InvalidArgument');
        workbook.xmlParts.replace(id, xml);
        return undefined;
      },
    },
    Delete: {
      since: '1.5',
      call: ({ workbook, id }) => {
        workbook.xmlParts.delete(id);
        return undefined;
      },
    },
  },
};

function partsOf({ workbook, namespaceUri }: Scoped): readonly CustomXmlPart[] {
  return workbook.xmlParts.all.filter((part) => part.namespaceUri === namespaceUri);
}

function partById(workbook: HostWorkbook, parts: readonly CustomXmlPart[], id: string): HostObject | null {
  return parts.some((part) => part.id === id) ? objectOf('CustomXmlPart', { workbook, id }) : null;
}

/** The part when there is exactly one; several are refused, none is a null object. */
function onlyPart(scoped: Scoped): HostObject | null {
  const [part, ...more] = partsOf(scoped);
  if (more.length > 0) throw new HostError('GeneralException');
  return part === undefined ? null : objectOf('CustomXmlPart', { workbook: scoped.workbook, id: part.id });
}

function refuse(): never {
  throw new HostError('ItemNotFound');
}
