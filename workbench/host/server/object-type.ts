import type { Json } from '../workbook/cell';
import type { ApiSet } from './api-set';
import type { Arguments } from './arguments';
import type { HostObject } from './host-object';
import type { Session } from './session';

/** A property that can be loaded, and perhaps set. */
export interface Property<Target> {
  readonly since: ApiSet;
  readonly get: (target: Target, session: Session) => Json;
  readonly set?: (target: Target, value: Json, session: Session) => void;
  /** Setting it makes Excel forget what the user could undo. */
  readonly clearsUndo?: boolean | 'on PC' | 'online';
  /** Left out when all properties are loaded, since it may be costly or refused. */
  readonly onlyByName?: boolean;
}

/** A property that leads to another object. */
export interface Link<Target> {
  readonly since: ApiSet;
  readonly get: (target: Target, session: Session) => HostObject;
}

/** A method that gives a value, or nothing. */
export interface Method<Target> {
  readonly since: ApiSet;
  readonly call: (target: Target, args: Arguments, session: Session) => Json | undefined;
  readonly clearsUndo?: boolean | 'on PC' | 'online';
}

/** A method that gives an object; null for a null object. */
export interface Getter<Target> {
  readonly since: ApiSet;
  readonly call: (target: Target, args: Arguments, session: Session) => HostObject | null;
  readonly clearsUndo?: boolean | 'on PC' | 'online';
}

/** What the client can do with objects of one type. Names are as on the wire, with a capital first letter. */
export interface ObjectType<Target> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  readonly links?: Readonly<Record<string, Link<Target>>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  readonly getters?: Readonly<Record<string, Getter<Target>>>;
  /** What the client needs to find the object again, such as `Id`. */
  readonly identity?: (target: Target, session: Session) => Readonly<Record<string, Json>>;
  /** The items of a collection. */
  readonly items?: (target: Target, session: Session) => readonly HostObject[];
  /** An item of a collection by its key. */
  readonly item?: (target: Target, args: Arguments, session: Session) => HostObject;
  /** Whether objects of the type can be kept over requests, as ranges can. */
  readonly isKept?: boolean;
  /** Refuses objects that are gone, such as ranges on a deleted sheet. */
  readonly check?: (target: Target, session: Session) => void;
}
