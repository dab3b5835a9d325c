import { registrationNames, type EventName } from '../../../../workbench/host/server/event-methods';
import { OBJECT_TYPES } from '../../../../workbench/host/server/object-types';
import { openSheets } from '../example';
import { publishedApiSets } from './published-api-sets';

const published = publishedApiSets();

/** The event of the add-in that each registration of the client stands for. */
const EVENTS = new Map(
  (
    [
      ['Activated', 'onActivated'],
      ['Added', 'onAdded'],
      ['Calculated', 'onCalculated'],
      ['DataChanged', 'onChanged'],
      ['Deactivated', 'onDeactivated'],
      ['Deleted', 'onDeleted'],
      ['FormatChanged', 'onFormatChanged'],
      ['Moved', 'onMoved'],
      ['NameChanged', 'onNameChanged'],
      ['ProtectionChanged', 'onProtectionChanged'],
      ['RowHiddenChanged', 'onRowHiddenChanged'],
      ['SelectionChanged', 'onSelectionChanged'],
      ['VisibilityChanged', 'onVisibilityChanged'],
    ] as const satisfies readonly (readonly [EventName, string])[]
  ).flatMap(([name, event]) => registrationNames(name).map((method) => [method, event] as const)),
);

interface Member {
  readonly name: string;
  readonly since: string;
}

function imitatedMembers(): readonly Member[] {
  return Object.values(OBJECT_TYPES).flatMap(({ name: type, properties, links, methods, getters }) =>
    [properties, links, methods, getters].flatMap((members) =>
      Object.entries<{ readonly since: string }>({ ...members }).map(([wire, { since }]) => {
        const member = EVENTS.get(wire) ?? wire.charAt(0).toLowerCase() + wire.slice(1);
        return { name: `${type}.${member}`, since };
      }),
    ),
  );
}

it('reads the published sets', () => {
  // From the reference: https://learn.microsoft.com/javascript/api/requirement-sets/excel
  expect(published.get('Worksheet.getRange')).toBe('1.1');
  expect(published.get('Range.getUsedRangeOrNullObject')).toBe('1.4');
  expect(published.get('Range.getCellProperties')).toBe('1.9');
  expect(published.get('WorksheetCollection.onMoved')).toBe('1.17');
});

it('gives every member the set that Microsoft has published for it', () => {
  const members = imitatedMembers().filter(({ since }) => since !== 'none');
  expect(members.length).toBeGreaterThan(150);
  expect(members.filter(({ name, since }) => published.get(name) !== since)).toEqual([]);
});

it('leaves out the set only of what the client keeps to itself', () => {
  const without = imitatedMembers().filter(({ since }) => since === 'none');
  expect(without.map(({ name }) => name).filter((name) => published.has(name))).toEqual([]);
});

it('calls properties what the client calls them', () => {
  const { Excel } = openSheets([]);
  const classes = Excel as unknown as Readonly<
    Record<string, { readonly prototype: { readonly _scalarPropertyOriginalNames?: readonly string[] } } | undefined>
  >;
  const unknown = Object.values(OBJECT_TYPES).flatMap(({ name: type, properties }) => {
    const names = classes[type]?.prototype._scalarPropertyOriginalNames ?? [];
    return Object.keys(properties ?? {}).filter((name) => !names.includes(name));
  });
  expect(unknown).toEqual([]);
});
