import type { SessionParts } from './session-parts';
import type { HostPlace } from './workbook-host';

/** Going through cells with the arrow keys selects many: so long is waited for the next, in milliseconds. */
const PAUSE = 120;

/** Follows which cell the user has selected, and tells of the one that is stayed at. */
export class SelectionFollower {
  private cancelPause: (() => void) | null = null;
  private stopWatching: (() => Promise<void>) | null = null;

  constructor(
    private readonly parts: Pick<SessionParts, 'host' | 'later'>,
    private readonly onSelected: (place: HostPlace) => void,
  ) {}

  /**
   * Follows selections from now on.
   * @throws {HostProblem} when the program does not let them be followed
   */
  async watch(): Promise<void> {
    this.stopWatching ??= await this.parts.host.watchSelection((place) => {
      this.cancelPause?.();
      this.cancelPause = this.parts.later(PAUSE, () => {
        this.cancelPause = null;
        this.onSelected(place);
      });
    });
  }

  /** Lets go of a selection that was not yet told of. */
  forget(): void {
    this.cancelPause?.();
    this.cancelPause = null;
  }

  /** Stops following selections. */
  async stop(): Promise<void> {
    this.forget();
    const stop = this.stopWatching;
    this.stopWatching = null;
    await stop?.();
  }
}
