import type { Json } from '../workbook/cell';
import { Arguments, type Argument } from './arguments';
import { HostError } from './host-error';
import { objectOf, type HostObject } from './host-object';
import type { Getter, Method, Property } from './object-type';
import { typeOf } from './object-types';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type ReferencedIds,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from './protocol';
import { answerQuery, apiNotFound } from './query';
import type { Session } from './session';

const INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

/**
 * Carries a request out, action by action, until one fails. What was done before stays, as in Excel.
 * Errors that are no `HostError` are mistakes of ours, and are thrown.
 */
export function processRequest(body: RequestBody, session: Session): ResponseBody {
  const request = new Request(body, session);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: request.carryOut(action) });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: errorOf(error, index, request.location) };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** An error as the client takes it. */
export function errorOf(error: unknown, actionIndex: number, location: string): ResponseError {
  if (!(error instanceof HostError)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: error.httpStatus,
  };
}

/** One request under way: the objects that its paths have led to so far. */
class Request {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly keptAs = new Map<number, string>();
  /** What was being done last, such as `Worksheet.getRange`. */
  location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {}

  carryOut(action: Action): Json {
    const { ActionType: type, ObjectPathId: path, Name: name } = action;
    switch (type) {
      case ActionType.trace:
        return null;
      case ActionType.instantiate: {
        const object = this.objectAt(path);
        return object === null ? null : this.identityOf(object, path);
      }
      case ActionType.query:
      case ActionType.queryAsJson: {
        const object = this.objectAt(path);
        if (object === null) return null;
        this.calculate();
        this.locate(object.type, 'load');
        return answerQuery(object, action.QueryInfo ?? {}, this.session);
      }
      case ActionType.method:
        return this.callMethod(path, name, action.ArgumentInfo);
      case ActionType.setProperty:
        this.setProperty(path, name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      case ActionType.update:
        this.update(this.objectAt(path), action.ObjectState ?? {});
        return null;
      default:
        throw new HostError('NotImplemented');
    }
  }

  private identityOf(object: HostObject, path: number): Json {
    const identity = { ...typeOf(object).identity?.(object.target, this.session) };
    const kept = this.keptAs.get(path);
    return kept === undefined ? identity : { ...identity, _ReferenceId: kept };
  }

  private callMethod(path: number, name: string, info: ArgumentInfo | undefined): Json {
    const object = this.objectAt(path);
    if (object === null) return name.startsWith('_') ? null : { _IsNull: true };
    const type = typeOf(object);
    if (name === '_KeepReference' && type.isKept === true) {
      if (!this.keptAs.has(path)) this.keptAs.set(path, this.session.references.keep(object));
      return null;
    }
    // Sent before values in many pieces; the pieces are checked themselves.
    if (name === '_ValidateArraySize') return null;
    const method = type.methods?.[name];
    this.permit(type.name, name, method);
    this.calculate();
    return method.call(object.target, this.argumentsOf(info), this.session) ?? null;
  }

  private setProperty(path: number, name: string, value: Json): void {
    const object = this.objectAt(path);
    if (object === null) throw new HostError('InvalidOperation');
    this.setOn(object, name, value);
  }

  private setOn(object: HostObject, name: string, value: Json): void {
    const type = typeOf(object);
    const property = type.properties?.[name];
    this.permit(type.name, name, property);
    if (property.set === undefined) throw new HostError('InvalidOperation');
    property.set(object.target, value, this.session);
  }

  private update(object: HostObject | null, state: Readonly<Record<string, Json>>): void {
    if (object === null) throw new HostError('InvalidOperation');
    for (const [key, value] of Object.entries(state)) {
      const name = key.charAt(0).toUpperCase() + key.slice(1);
      const link = typeOf(object).links?.[name];
      if (link === undefined) this.setOn(object, name, value);
      else this.update(link.get(object.target, this.session), value as Readonly<Record<string, Json>>);
    }
  }

  /** Refuses what the imitated Excel does not have, and forgets what can be undone where it would. */
  private permit<Member extends Method<never> | Property<never> | Getter<never>>(
    type: string,
    name: string,
    member: Member | undefined,
  ): asserts member is Member {
    this.locate(type, name);
    if (member === undefined || !this.session.isSupported(member.since)) throw apiNotFound(type, name);
    const { clearsUndo = false } = member;
    const where = this.session.platform === 'PC' ? 'on PC' : 'online';
    if (clearsUndo === true || clearsUndo === where) this.session.workbook.forgetUndo();
  }

  /** Notes what is being done, for the error if there is one. */
  private locate(type: string, name: string): void {
    this.location = `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    this.session.refuse(this.location);
  }

  private calculate(): void {
    this.session.workbook.calculateIfAutomatic();
  }

  /** The object that a path leads to; null for a null object. */
  private objectAt(id: number): HostObject | null {
    let object = this.objects.get(id);
    if (object === undefined) {
      const path = this.body.ObjectPaths[id];
      if (path === undefined) throw new HostError('InvalidObjectPath');
      object = this.find(path);
      this.objects.set(id, object);
    }
    if (object !== null) typeOf(object).check?.(object.target, this.session);
    return object;
  }

  private find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return objectOf('Workbook', this.session.workbook);
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.newObject:
        if (path.Name !== INTERNAL_SERVICE) throw apiNotFound(path.Name, 'newObject');
        return objectOf('AddinInternalService', this.session.workbook);
      case ObjectPathType.referenceId: {
        const object = this.session.references.get(path.Name);
        this.location = path.Name;
        if (object === undefined) throw new HostError('InvalidReference');
        this.keptAs.set(path.Id, path.Name);
        return object;
      }
      case ObjectPathType.property:
        return this.follow(path);
      case ObjectPathType.method:
        return this.get(path);
      case ObjectPathType.indexer:
        return this.item(path);
      default:
        throw new HostError('NotImplemented');
    }
  }

  private parentOf(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw new HostError('InvalidObjectPath');
    return this.objectAt(path.ParentObjectPathId);
  }

  private follow(path: ObjectPath): HostObject | null {
    const parent = this.parentOf(path);
    if (parent === null) return null;
    const type = typeOf(parent);
    const link = type.links?.[path.Name];
    this.locate(type.name, path.Name);
    if (link === undefined || !this.session.isSupported(link.since)) throw apiNotFound(type.name, path.Name);
    return link.get(parent.target, this.session);
  }

  private get(path: ObjectPath): HostObject | null {
    const parent = this.parentOf(path);
    if (parent === null) return null;
    const type = typeOf(parent);
    const getter = type.getters?.[path.Name];
    this.permit(type.name, path.Name, getter);
    return getter.call(parent.target, this.argumentsOf(path.ArgumentInfo), this.session);
  }

  private item(path: ObjectPath): HostObject | null {
    const parent = this.parentOf(path);
    if (parent === null) return null;
    const type = typeOf(parent);
    this.locate(type.name, 'getItem');
    if (type.item === undefined) throw apiNotFound(type.name, 'GetItem');
    return type.item(parent.target, this.argumentsOf(path.ArgumentInfo), this.session);
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const ids: ReferencedIds = info?.ReferencedObjectPathIds ?? [];
    const given = (info?.Arguments ?? []).map((value, index): Argument => {
      const id = ids[index] ?? 0;
      return typeof id === 'number' && id !== 0 ? (this.objectAt(id) ?? undefined) : value;
    });
    return new Arguments(given);
  }
}
