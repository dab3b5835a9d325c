import { HostError } from './server/host-error';

/** An error to be answered with. The message is Excel's own when it is left out. */
export interface RefusalError {
  readonly code: string;
  readonly message?: string;
}

interface Refusal {
  readonly matches: (location: string) => boolean;
  readonly error: HostError;
  left: number;
}

/** What a test wants Excel to refuse. */
export class Refusals {
  private readonly refusals = new Set<Refusal>();

  /** @returns what ends it */
  add(member: string | ((location: string) => boolean), error: RefusalError, times: number): () => void {
    const matches = typeof member === 'string' ? (location: string) => location === member : member;
    const refusal: Refusal = { matches, error: new HostError(error.code, error.message), left: times };
    this.refusals.add(refusal);
    return () => void this.refusals.delete(refusal);
  }

  /** @throws {HostError} when the member is to be refused */
  check(location: string): void {
    for (const refusal of this.refusals) {
      if (refusal.left <= 0 || !refusal.matches(location)) continue;
      refusal.left -= 1;
      throw refusal.error;
    }
  }
}
