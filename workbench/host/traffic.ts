import { ActionType, type RequestBody } from './server/protocol';

const CLIENT_OWN = new Set(['_RemoveReference', 'NotifyActionHandlerReady']);

/** One request as it went over the wire. */
export interface RequestRecord {
  readonly body: RequestBody;
  readonly flags: number;
  /** Sizes of the request and of its answer as UTF-8 JSON. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** The code of the error that it was answered with, if any. */
  readonly error: string | null;
}

/** What went over the wire between the add-in and Excel. */
export class Traffic {
  private kept: RequestRecord[] = [];

  /** The requests since the beginning or the last `reset`, in order. */
  get requests(): readonly RequestRecord[] {
    return this.kept;
  }

  /**
   * The requests that do something for the add-in: not those that the client sends by itself, at its start and after each
   * `Excel.run` to let go of ranges.
   */
  get work(): readonly RequestRecord[] {
    return this.kept.filter(({ body }) =>
      body.Actions.some(({ ActionType: type, Name }) => type !== ActionType.instantiate && !CLIENT_OWN.has(Name)),
    );
  }

  get sentBytes(): number {
    return this.kept.reduce((sum, { sentBytes }) => sum + sentBytes, 0);
  }

  get receivedBytes(): number {
    return this.kept.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);
  }

  /** How often a member was called or set, by its name on the wire (`Values`, `GetUsedRangeOrNullObject`). */
  count(member: string): number {
    let count = 0;
    for (const { body } of this.kept) {
      for (const { Name } of body.Actions) if (Name === member) count += 1;
      for (const { Name } of Object.values(body.ObjectPaths)) if (Name === member) count += 1;
    }
    return count;
  }

  add(record: RequestRecord): void {
    this.kept.push(record);
  }

  /** Begins counting anew. */
  reset(): void {
    this.kept = [];
  }
}
