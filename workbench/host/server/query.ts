import type { Json } from '../workbook/cell';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { typeOf } from './object-types';
import type { QueryInfo } from './protocol';
import type { Session } from './session';

/** Which properties to hand over: all scalars, some by name, and those of other objects by the links to them. */
interface Selection {
  isAll: boolean;
  readonly named: Map<string, Selection>;
}

/**
 * What an object answers to `load`: its properties by their names on the wire, its identity, and for a collection its
 * items.
 */
export function answerQuery(object: HostObject, { Select, Expand, Top, Skip }: QueryInfo, session: Session): Json {
  const selection: Selection = { isAll: (Select ?? []).length === 0, named: new Map() };
  for (const path of Select ?? []) select(selection, path);
  for (const path of Expand ?? []) select(selection, `${path}/*`);
  return read(object, selection, session, { skip: Skip ?? 0, top: Top ?? Infinity });
}

function select(selection: Selection, path: string): void {
  let at = selection;
  for (const name of path.split(/[/.]/u).filter((part) => part !== '')) {
    if (name === '*') {
      at.isAll = true;
      return;
    }
    const wire = name.charAt(0).toUpperCase() + name.slice(1);
    const next = at.named.get(wire) ?? { isAll: false, named: new Map() };
    at.named.set(wire, next);
    at = next;
  }
}

interface Part {
  readonly skip: number;
  readonly top: number;
}

const ALL_ITEMS: Part = { skip: 0, top: Infinity };

function read(object: HostObject, selection: Selection, session: Session, part: Part): Json {
  const type = typeOf(object);
  if (type.items === undefined) return readProperties(object, selection, session);
  const own = type.properties ?? {};
  const values: Record<string, Json> = {};
  for (const name of selection.named.keys()) {
    const property = own[name];
    if (property !== undefined) values[name] = property.get(object.target, session);
  }
  const ofItems: Selection = {
    isAll: selection.isAll,
    named: new Map([...selection.named].filter(([name]) => !(name in own))),
  };
  const items = type.items(object.target, session).slice(part.skip, part.skip + part.top);
  return { ...values, _Items: items.map((item) => read(item, ofItems, session, ALL_ITEMS)) };
}

function readProperties(object: HostObject, selection: Selection, session: Session): Json {
  const type = typeOf(object);
  const values: Record<string, Json> = { ...type.identity?.(object.target, session) };
  for (const [name, property] of Object.entries(type.properties ?? {})) {
    if (selection.isAll && property.onlyByName !== true && session.isSupported(property.since))
      values[name] = property.get(object.target, session);
  }
  for (const [name, nested] of selection.named) {
    const property = type.properties?.[name];
    const link = type.links?.[name];
    const member = property ?? link;
    if (member === undefined || !session.isSupported(member.since)) throw apiNotFound(type.name, name);
    if (property !== undefined) values[name] = property.get(object.target, session);
    if (link === undefined) continue;
    const isWhole = !nested.isAll && nested.named.size === 0;
    values[name] = read(
      link.get(object.target, session),
      isWhole ? { isAll: true, named: new Map() } : nested,
      session,
      ALL_ITEMS,
    );
  }
  return values;
}

/** The error for a member that the imitated Excel does not have, or that is not imitated. */
export function apiNotFound(type: string, member: string): HostError {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return new HostError('ApiNotFound', `${new HostError('ApiNotFound').message} (${type}.${name})`);
}
