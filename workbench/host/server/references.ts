import type { HostObject } from './host-object';

/** Objects that the client keeps over requests, by the ids that it got for them. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private idsGiven = 0;

  /** How many objects are kept; rises when an add-in forgets to let go of ranges. */
  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    this.idsGiven += 1;
    const id = `ref:${this.idsGiven}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
  }

  /** Puts other objects in the place of kept ones, as when rows are put in above a range; null lets go of one. */
  replace(change: (object: HostObject) => HostObject | null): void {
    for (const [id, object] of this.kept) {
      const after = change(object);
      if (after === null) this.kept.delete(id);
      else this.kept.set(id, after);
    }
  }
}
