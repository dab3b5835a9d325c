import type { EventKind } from './event-registrations';
import type { ApiSet } from './api-set';
import type { Method } from './object-type';

/** Events by the names that the client registers them with. */
const KINDS = {
  Activated: 'activated',
  Added: 'added',
  Calculated: 'calculated',
  DataChanged: 'changed',
  Deactivated: 'deactivated',
  Deleted: 'deleted',
  FormatChanged: 'formatChanged',
  Moved: 'moved',
  NameChanged: 'nameChanged',
  ProtectionChanged: 'protectionChanged',
  RowHiddenChanged: 'rowHiddenChanged',
  SelectionChanged: 'selectionChanged',
  VisibilityChanged: 'visibilityChanged',
} as const satisfies Readonly<Record<string, EventKind>>;

/** An event by the name that the client registers it with. */
export type EventName = keyof typeof KINDS;

/** Events whose methods the client builds the other way round. */
const NAMED_LAST: readonly string[] = ['Moved', 'NameChanged', 'VisibilityChanged'];

/** What an event is registered with, and what ends that. */
export function registrationNames(name: EventName): readonly [register: string, unregister: string] {
  const rest = NAMED_LAST.includes(name) ? `Event${name}` : `${name}Event`;
  return [`_Register${rest}`, `_Unregister${rest}`];
}

/** The methods by which the client says what it listens to. */
export function sheetEventMethods<Target>(
  targetOf: (target: Target) => string,
  since: Readonly<Partial<Record<EventName, ApiSet>>>,
): Readonly<Record<string, Method<Target>>> {
  const methods: Record<string, Method<Target>> = {};
  for (const [name, set] of Object.entries(since) as [EventName, ApiSet][]) {
    const kind = KINDS[name];
    const [register, unregister] = registrationNames(name);
    methods[register] = {
      since: set,
      call: (target, _, { events }) => {
        events.add(kind, targetOf(target));
        return undefined;
      },
    };
    methods[unregister] = {
      since: set,
      call: (target, _, { events }) => {
        events.remove(kind, targetOf(target));
        return undefined;
      },
    };
  }
  return methods;
}
