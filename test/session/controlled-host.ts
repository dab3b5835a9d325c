import { createSheet } from '../../src/core/workbook/memory-sheet';
import type { CellInput } from '../../src/core/workbook/memory-sheet';
import type { NewSheet } from '../../src/core/workbook/new-sheet';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { Later } from '../../src/session/session-parts';
import type {
  CellWrite,
  HostPlace,
  ReviewWriteOutcome,
  WorkbookHost,
  WriteOutcome,
  WrittenCell,
} from '../../src/session/workbook-host';

/** A read that the session waits for, to be answered when the test wants it. */
interface PendingRead {
  readonly extent: 'all' | 'changes';
  readonly answer: (workbook: WorkbookSnapshot) => void;
  readonly fail: (error: Error) => void;
}

/** A host whose every answer the test gives by hand. */
export class ControlledHost implements WorkbookHost {
  readonly reads: PendingRead[] = [];
  readonly shown: HostPlace[] = [];
  readonly written: (readonly CellWrite[])[] = [];
  readonly restored: (readonly WrittenCell[])[] = [];
  outcome: WriteOutcome | Error = { status: 'written', cells: [], locked: [], overwritten: [] };
  readonly reviews: { readonly before: readonly string[]; readonly text: string }[] = [];
  reviewOutcome: ReviewWriteOutcome | Error = { status: 'written' };
  /** What was asked to be made; null for what was to be removed. */
  readonly reportSheets: (NewSheet | null)[] = [];
  /** The name that a Kontrollrapport gets, or had; null when there was none to remove. */
  reportOutcome: string | null | Error = 'Kontrollrapport';
  showProblem: Error | null = null;
  watchProblem: Error | null = null;
  isWatched = false;
  private listener: () => void = () => undefined;
  private selectionListener: (place: HostPlace) => void = () => undefined;

  change(): void {
    this.listener();
  }

  read(): Promise<WorkbookSnapshot> {
    return this.pend('all');
  }

  readChanges(): Promise<WorkbookSnapshot> {
    return this.pend('changes');
  }

  /** The user selects a cell. */
  select(place: HostPlace): void {
    this.selectionListener(place);
  }

  watchSelection(listener: (place: HostPlace) => void): Promise<() => Promise<void>> {
    this.selectionListener = listener;
    return Promise.resolve(() => {
      this.selectionListener = () => undefined;
      return Promise.resolve();
    });
  }

  watch(listener: () => void): Promise<() => Promise<void>> {
    if (this.watchProblem !== null) return Promise.reject(this.watchProblem);
    this.listener = listener;
    this.isWatched = true;
    return Promise.resolve(() => {
      this.isWatched = false;
      return Promise.resolve();
    });
  }

  show(place: HostPlace): Promise<void> {
    if (this.showProblem !== null) return Promise.reject(this.showProblem);
    this.shown.push(place);
    return Promise.resolve();
  }

  write(writes: readonly CellWrite[]): Promise<WriteOutcome> {
    this.written.push(writes);
    return this.outcome instanceof Error ? Promise.reject(this.outcome) : Promise.resolve(this.outcome);
  }

  writeReview(before: readonly string[], text: string): Promise<ReviewWriteOutcome> {
    this.reviews.push({ before, text });
    return this.reviewOutcome instanceof Error
      ? Promise.reject(this.reviewOutcome)
      : Promise.resolve(this.reviewOutcome);
  }

  writeReportSheet(sheet: NewSheet): Promise<string> {
    return this.takeReport(sheet).then((name) => name ?? '');
  }

  removeReportSheet(): Promise<string | null> {
    return this.takeReport(null);
  }

  restore(cells: readonly WrittenCell[]): Promise<WriteOutcome> {
    this.restored.push(cells);
    return this.outcome instanceof Error ? Promise.reject(this.outcome) : Promise.resolve(this.outcome);
  }

  /** The read that the session waits for now. */
  get pending(): PendingRead {
    const read = this.reads.at(-1);
    if (read === undefined) throw new Error('Nothing is being read');
    return read;
  }

  private takeReport(sheet: NewSheet | null): Promise<string | null> {
    this.reportSheets.push(sheet);
    return this.reportOutcome instanceof Error
      ? Promise.reject(this.reportOutcome)
      : Promise.resolve(this.reportOutcome);
  }

  private pend(extent: PendingRead['extent']): Promise<WorkbookSnapshot> {
    return new Promise((answer, fail) => {
      this.reads.push({ extent, answer, fail });
    });
  }
}

/** A clock that stands still until it is moved. */
export class HandClock {
  private now = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly later: Later = (milliseconds, run) => {
    const timer = { at: this.now + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.timers.filter(({ at }) => at <= this.now);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { run } of due) run();
  }
}

/** A workbook of one sheet. */
export function workbookOf(file: string, cells: Readonly<Record<string, CellInput>>): WorkbookSnapshot {
  return { file, sheets: [createSheet({ name: 'Bil 10a', cells })] };
}

/** Lets every promise that is already settled be heard. */
export function settle(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}
