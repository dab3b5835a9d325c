import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { SessionParts } from './session-parts';
import { problemOf, type HostProblemKind } from './workbook-host';

/** Changes come in flocks (a pasted area, what is calculated after it): so long is waited for the next, in milliseconds. */
const PAUSE_AFTER_CHANGE = 60;
/** So often a workbook whose cell is being edited is tried again, in milliseconds. */
const PAUSE_WHILE_EDITING = 500;

/** How much of the workbook is to be read again. */
type Extent = 'changes' | 'all';

/** Who is told of the workbook. */
export interface WorkbookListener {
  /** It may be another than what was read last, and is about to be read. */
  readonly onChanging: () => void;
  /** It has been read; what has to be fetched before it can be checked is waited for. */
  readonly onRead: (workbook: WorkbookSnapshot) => Promise<void>;
  /** What was read last is to be checked; it is waited for. */
  readonly onPrepared: () => Promise<void>;
  /** It could not be read; it is tried again by itself where that helps. */
  readonly onFailed: (problem: HostProblemKind, isTriedAgain: boolean) => void;
}

/** Follows the open workbook: reads it when it has changed and when that is asked for, one reading at a time. */
export class WorkbookFollower {
  private hasRead = false;
  private isReading = false;
  private waiting: Extent | null = null;
  private updating: Promise<void> | null = null;
  private cancelPause: (() => void) | null = null;
  private stopWatching: (() => Promise<void>) | null = null;

  constructor(
    private readonly parts: Pick<SessionParts, 'host' | 'later' | 'ready'>,
    private readonly listener: WorkbookListener,
  ) {}

  /** Whether what was read last is the workbook as it is, as far as is known. */
  get isSettled(): boolean {
    return !this.isReading && this.waiting === null && this.cancelPause === null;
  }

  /** Whether it has been asked to read again, so that what was read last is of no more use. */
  get isAsked(): boolean {
    return this.waiting !== null;
  }

  /** Waits until what is under way has been read. */
  async settle(): Promise<void> {
    await this.updating;
  }

  /**
   * Follows changes from now on.
   * @throws {HostProblem} when the program does not let them be followed
   */
  async watch(): Promise<void> {
    this.stopWatching ??= await this.parts.host.watch(() => {
      this.listener.onChanging();
      this.pause(PAUSE_AFTER_CHANGE, 'changes');
    });
  }

  /** Stops following changes. */
  async stop(): Promise<void> {
    this.cancelPause?.();
    this.cancelPause = null;
    const stop = this.stopWatching;
    this.stopWatching = null;
    await stop?.();
  }

  /** Reads the workbook; what is asked for meanwhile is done once more afterwards, so that two readings never race. */
  update(extent: Extent): Promise<void> {
    this.waiting = this.waiting === 'all' ? 'all' : extent;
    this.updating ??= this.runUpdates().finally(() => {
      this.updating = null;
    });
    return this.updating;
  }

  private async runUpdates(): Promise<void> {
    while (this.waiting !== null) {
      const extent = this.hasRead ? this.waiting : 'all';
      this.waiting = null;
      this.listener.onChanging();
      try {
        const workbook = await this.read(extent);
        this.hasRead = true;
        await this.listener.onRead(workbook);
        if (this.mustWait()) continue;
        await this.listener.onPrepared();
      } catch (error) {
        this.takeProblem(problemOf(error), extent);
      }
    }
  }

  private async read(extent: Extent): Promise<WorkbookSnapshot> {
    this.isReading = true;
    try {
      const [workbook] = await Promise.all([
        extent === 'all' ? this.parts.host.read() : this.parts.host.readChanges(),
        this.parts.ready,
      ]);
      return workbook;
    } finally {
      this.isReading = false;
    }
  }

  private mustWait(): boolean {
    return this.waiting !== null;
  }

  private takeProblem(problem: HostProblemKind, extent: Extent): void {
    if (problem === 'cellIsBeingEdited') {
      this.listener.onFailed(problem, true);
      this.pause(PAUSE_WHILE_EDITING, extent);
    } else if (problem === 'sheetIsGone' && extent === 'changes') this.waiting = 'all';
    else this.listener.onFailed(problem, false);
  }

  private pause(milliseconds: number, extent: Extent): void {
    this.cancelPause?.();
    this.cancelPause = this.parts.later(milliseconds, () => {
      this.cancelPause = null;
      void this.update(extent);
    });
  }
}
