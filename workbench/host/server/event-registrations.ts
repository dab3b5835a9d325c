/** The events of sheets that can be listened to, with the number that the client knows them by. */
export const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

/** An event that can be listened to. */
export type EventKind = keyof typeof EVENT_TYPES;

/** What the target of events is called that concern all sheets. */
export const WORKBOOK_TARGET = 'Workbook';

/** Which events the client listens to: of one sheet (its id), or of all (`WORKBOOK_TARGET`). */
export class EventRegistrations {
  private readonly counts = new Map<string, number>();

  add(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(kind: EventKind, target: string): boolean {
    return this.counts.has(`${kind} ${target}`);
  }
}
