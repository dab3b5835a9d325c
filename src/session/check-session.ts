import type { Report, SubmissionReport, UnreadableFile } from '../core/engine/report';
import type { Place } from '../core/bilagor/figure';
import type { PlannedWrite } from '../core/fill/fill-plan';
import type { Acceptance } from '../core/findings/acceptance';
import type { CellEdit, Finding } from '../core/findings/finding';
import type { ReviewReading } from '../core/review/review-reading';
import { formatAddress } from '../core/workbook/address';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { AddedFile, FileReading, GivenFile } from './added-file';
import { AddedFiles } from './added-files';
import type { CopyMaker, CopyNotice, FillObstacles } from './copy-maker';
import { makeReportSheet, removeReportSheet, type ReportSheetMaker, type ReportSheetNotice } from './report-sheet';
import { SessionReviews, type KeptReview, type ReviewNotice, type ReviewParts, type SessionReview } from './reviews';
import {
  HostProblem,
  type CellContent,
  type CellWrite,
  type HostPlace,
  type HostProblemKind,
  type WorkbookHost,
  type WriteConflict,
  type WrittenCell,
} from './workbook-host';

/** A change of cells that can be undone in one step. */
export interface UndoableChange {
  /** The finding whose correction was written; null for a fill. */
  readonly findingId: string | null;
  readonly cells: readonly WrittenCell[];
}

/** What the user is to be told of once: how the last thing that was asked for went. */
export type Notice =
  | { readonly kind: 'written'; readonly cells: readonly WrittenCell[]; readonly locked: readonly HostPlace[] }
  | { readonly kind: 'undone'; readonly cells: readonly WrittenCell[] }
  | { readonly kind: 'changed'; readonly conflicts: readonly WriteConflict[] }
  | { readonly kind: 'locked'; readonly places: readonly HostPlace[] }
  | { readonly kind: 'notShown'; readonly problem: HostProblemKind; readonly place: HostPlace }
  | { readonly kind: 'notWritten'; readonly problem: HostProblemKind }
  | CopyNotice
  | ReviewNotice
  | ReportSheetNotice;

/**
 * How the report stands to the workbook: of it as it is now; of it as it was before a change that is being checked; or
 * of it as it was, because it could not be read again.
 */
export type Freshness = 'current' | 'checking' | 'outdated';

/** Everything that the pane shows. A new object for every change. */
export interface SessionState {
  /** Null until the first check is done. */
  readonly report: Report | null;
  /** The workbooks that the report was made of, the open one first. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly freshness: Freshness;
  /** Why the workbook could not be read at the last attempt; null when it could. */
  readonly problem: HostProblemKind | null;
  /** The open workbook's name; null before it has been read. */
  readonly openFile: string | null;
  readonly addedFiles: readonly AddedFile[];
  /** Files of last year's submission, that this year's is compared with. */
  readonly priorFiles: readonly AddedFile[];
  readonly review: SessionReview;
  readonly undoable: UndoableChange | null;
  readonly notice: Notice | null;
}

/** Runs something later, and gives what cancels it. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** Remembers each workbook's last change, so that it can be undone after the page was closed. Never rejects. */
export interface UndoMemory {
  readonly recall: (file: string) => Promise<UndoableChange | null>;
  /** Null forgets it. */
  readonly keep: (file: string, change: UndoableChange | null) => Promise<void>;
}

/** What the workbooks are set against. */
export interface CheckedAgainst {
  readonly review: ReviewReading;
  /** The workbooks of last year's submission; undefined when none has been given. */
  readonly prior: readonly WorkbookSnapshot[] | undefined;
}

/** What a session is put together from. */
export interface SessionParts {
  readonly host: WorkbookHost;
  /** What must have been loaded before `check` is called; it is waited for while the workbook is read. */
  readonly ready?: Promise<unknown>;
  /** The check itself: the open workbook first, then the added ones. */
  readonly check: (
    workbooks: readonly WorkbookSnapshot[],
    unreadable: readonly UnreadableFile[],
    against: CheckedAgainst,
  ) => Report;
  readonly readFile: (name: string, bytes: Uint8Array) => Promise<FileReading>;
  readonly later: Later;
  /** What reviews are kept with, but for the host. */
  readonly reviews: Omit<ReviewParts, 'host'>;
  /** Fetched when there is something to fill in in an added workbook; where there is none, that cannot be done. */
  readonly copies?: () => Promise<CopyMaker>;
  /** Where there is none, no Kontrollrapport can be made in the workbook. */
  readonly reportSheet?: ReportSheetMaker;
  /** Where there is none, a change can be undone as long as the page is open. */
  readonly memory?: UndoMemory;
}

/** Changes come in flocks (a pasted area, what is calculated after it): so long is waited for the next, in milliseconds. */
const PAUSE_AFTER_CHANGE = 60;
/** So often a workbook whose cell is being edited is tried again, in milliseconds. */
const PAUSE_WHILE_EDITING = 500;

/** How much of the workbook is to be read again. */
type Extent = 'changes' | 'all';

/**
 * The check of the open workbook and of those added beside it, kept up with what the user does: a store that a view
 * subscribes to, and the commands that the view gives. It never shows a report as current that is not.
 */
export class CheckSession {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private open: WorkbookSnapshot | null = null;
  /** The open workbook as it was when the report was made. */
  private checked: WorkbookSnapshot | null = null;
  private isReading = false;
  private readonly added: AddedFiles;
  private readonly prior: AddedFiles;
  private readonly reviews: SessionReviews;
  private waiting: Extent | null = null;
  private updating: Promise<void> | null = null;
  private cancelPause: (() => void) | null = null;
  private stopWatching: (() => Promise<void>) | null = null;

  constructor(private readonly parts: SessionParts) {
    this.added = new AddedFiles(parts.readFile, parts.copies);
    this.prior = new AddedFiles(parts.readFile);
    this.reviews = new SessionReviews({ ...parts.reviews, host: parts.host });
    this.state = {
      report: null,
      workbooks: [],
      freshness: 'checking',
      problem: null,
      openFile: null,
      addedFiles: [],
      priorFiles: [],
      review: this.reviews.describe(null, this.reviews.read([])),
      undoable: null,
      notice: null,
    };
  }

  /** The state as it is; the same object until something changes. */
  readonly getState = (): SessionState => this.state;

  /** Tells of every change of the state; gives what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Stops following the workbook. */
  async stop(): Promise<void> {
    this.cancelPause?.();
    this.cancelPause = null;
    const stop = this.stopWatching;
    this.stopWatching = null;
    await stop?.();
  }

  /**
   * Reads the whole workbook and checks it, and follows its changes from then on. Asked for at the start, when the page
   * gets the focus, and when the user wants to.
   */
  async check(): Promise<void> {
    try {
      this.stopWatching ??= await this.parts.host.watch(this.onChange);
    } catch (error) {
      // What cannot be followed can still be checked: on focus, and when it is asked for.
      if (problemOf(error) === 'noWorkbook') {
        this.set({ freshness: 'outdated', problem: 'noWorkbook' });
        return;
      }
    }
    await this.update('all');
  }

  /** Lets other workbooks of the submission take part; one of the same name as an added one takes its place. */
  async addFiles(files: readonly GivenFile[]): Promise<void> {
    // Without an open workbook there is nothing to check them with, and the reason for that stays.
    if (this.open !== null) this.set({ freshness: 'checking' });
    await this.added.add(files);
    await this.prepareReviews();
    this.takeAdded();
  }

  /** Takes an added workbook out of the check. */
  removeFile(name: string): void {
    this.added.remove(name);
    this.takeAdded();
  }

  /** Lets this year's submission be compared with last year's; one of the same name as an added one takes its place. */
  async addPriorFiles(files: readonly GivenFile[]): Promise<void> {
    if (this.open !== null) this.set({ freshness: 'checking' });
    await this.prior.add(files);
    this.takeAdded();
  }

  /** Takes a file of last year's submission out of the comparison. */
  removePriorFile(name: string): void {
    this.prior.remove(name);
    this.takeAdded();
  }

  /**
   * Accepts findings with one reason, and keeps that with the open workbook; how it went is told in `notice`. The reason and
   * whether they may be accepted are judged before.
   */
  async accept(
    report: SubmissionReport,
    findings: readonly Finding[],
    given: { readonly reason: string; readonly by: string },
  ): Promise<void> {
    await this.keepReview((open) => this.reviews.accept(open, report, findings, given));
  }

  /** Takes an acceptance back. */
  async withdraw(acceptance: Acceptance, by: string): Promise<void> {
    await this.keepReview((open) => this.reviews.withdraw(open, acceptance, by));
  }

  /** Remembers with the workbook what was found, so that the next review tells what is new, remains and is solved. */
  async saveReview(report: SubmissionReport, by: string): Promise<void> {
    await this.keepReview((open) => this.reviews.save(open, report, by));
  }

  /**
   * Klarmarkera: says that a submission is ready to be handed in. Nothing is said of a report that is no longer of the
   * workbook as it is. Whether it may be said is judged before.
   */
  async markReady(report: SubmissionReport, reviewer: { readonly name: string; readonly role: string }): Promise<void> {
    if (this.state.freshness !== 'current' || !(this.state.report?.submissions ?? []).includes(report)) {
      this.set({ notice: { kind: 'reviewNotKept', problem: 'changed' } });
      return;
    }
    await this.keepReview((open) => this.reviews.markReady(open, report, reviewer));
  }

  /** Begins the review anew where the workbook's own is damaged. What could not be read is lost. */
  async restartReview(): Promise<void> {
    await this.keepReview((open) => this.reviews.restart(open));
  }

  /** Takes what an added workbook, such as a colleague's copy, keeps of its reviews over into the open one. */
  async takeOverReviews(name: string): Promise<void> {
    const other = this.added.workbooks().find(({ file }) => file === name);
    if (other !== undefined) await this.keepReview((open) => this.reviews.takeOver(open, other));
  }

  /** Whether a Kontrollrapport can be made as a sheet of the open workbook. */
  get canMakeReportSheet(): boolean {
    return this.parts.reportSheet !== undefined;
  }

  /**
   * Makes a Kontrollrapport, an ordinary sheet of the open workbook that the check passes by, or makes it again in its place;
   * how it went is told in `notice`, with the sheet's name, so that it can be shown. Nothing is made of a report that is no
   * longer of the workbook as it is. Which sheets of the workbook are such, `isReportSheet` tells.
   */
  async makeReportSheet(): Promise<void> {
    await this.updating;
    const { parts } = this;
    const make = parts.reportSheet;
    const { report, freshness } = this.state;
    if (make === undefined) return;
    if (report === null || freshness !== 'current') {
      this.set({ notice: { kind: 'reportNotMade', problem: 'changed' } });
      return;
    }
    this.set({ notice: await makeReportSheet(parts.host, () => make(report, parts.reviews.now())) });
    await this.update('changes');
  }

  /** Removes the Kontrollrapport from the open workbook, which cannot be undone; how it went is told in `notice`. */
  async removeReportSheet(): Promise<void> {
    const notice = await removeReportSheet(this.parts.host);
    if (notice !== null) this.set({ notice });
    await this.update('changes');
  }

  /** Whether filled copies of the added workbooks can be made and saved where the pane is open. */
  get canFillCopies(): boolean {
    return this.parts.copies !== undefined;
  }

  /** What stands in the way of writes in the added workbooks; nothing is written. */
  readonly examineCopies = (writes: readonly PlannedWrite[]): Promise<FillObstacles> =>
    this.added.examine(this.state.workbooks, writes);

  /**
   * Makes filled copies of the added workbooks that are written to, lets the user save them, and goes on with them in place
   * of those; how it went is told in `notice`. The added files themselves are never written.
   * @param writes all that are chosen, planned for the workbooks of the state
   */
  async saveCopies(writes: readonly PlannedWrite[]): Promise<void> {
    this.set({ freshness: 'checking' });
    const notice = await this.added.fill(this.state.workbooks, writes);
    this.set({ notice });
    this.takeAdded();
  }

  /** Lets the user save a filled copy once more. */
  async saveCopyAgain(name: string): Promise<void> {
    await this.added.saveAgain(name);
  }

  /** Brings a cell of the open workbook forward; what keeps it from that is told in `notice`. */
  async show(place: HostPlace): Promise<void> {
    try {
      await this.parts.host.show(place);
      if (this.state.notice?.kind === 'notShown') this.set({ notice: null });
    } catch (error) {
      this.set({ notice: { kind: 'notShown', problem: problemOf(error), place } });
    }
  }

  /**
   * What a correction would write: each cell's content as it stands in the report, and the new. Null when a cell belongs
   * to another workbook than the open one.
   */
  previewFix(edits: readonly CellEdit[]): readonly CellWrite[] | null {
    const writes = edits.flatMap((edit): readonly CellWrite[] => {
      const { place } = edit;
      return isInOpenWorkbook(place)
        ? [{ place: hostPlace(place), before: this.contentAt(place), after: afterOf(edit) }]
        : [];
    });
    return writes.length === edits.length && writes.length > 0 ? writes : null;
  }

  /** Writes what a preview showed, if nobody has changed those cells since; how it went is told in `notice`. */
  async write(findingId: string | null, writes: readonly CellWrite[]): Promise<void> {
    try {
      const outcome = await this.parts.host.write(writes);
      if (outcome.status === 'written') {
        const { cells, locked } = outcome;
        await this.remember({ findingId, cells }, { kind: 'written', cells, locked });
      } else this.set({ notice: noticeOf(outcome) });
    } catch (error) {
      this.set({ notice: { kind: 'notWritten', problem: problemOf(error) } });
    }
    await this.update('changes');
  }

  /** Puts back what the last write changed, if nobody has changed those cells since. */
  async undo(): Promise<void> {
    const { undoable } = this.state;
    if (undoable === null) return;
    try {
      const outcome = await this.parts.host.restore(undoable.cells);
      if (outcome.status === 'written') await this.remember(null, { kind: 'undone', cells: undoable.cells });
      else this.set({ notice: noticeOf(outcome) });
    } catch (error) {
      this.set({ notice: { kind: 'notWritten', problem: problemOf(error) } });
    }
    await this.update('changes');
  }

  /** What the check would give of workbooks that are not so yet, such as those with a fill made. */
  readonly checkAsIf = (workbooks: readonly WorkbookSnapshot[]): Report =>
    this.parts.check(workbooks, [], this.checkedAgainst(this.state.workbooks));

  /** Puts the notice away. */
  dismissNotice(): void {
    this.set({ notice: null });
  }

  private readonly onChange = (): void => {
    if (this.state.freshness === 'current') this.set({ freshness: 'checking' });
    this.pause(PAUSE_AFTER_CHANGE, 'changes');
  };

  private pause(milliseconds: number, extent: Extent): void {
    this.cancelPause?.();
    this.cancelPause = this.parts.later(milliseconds, () => {
      this.cancelPause = null;
      void this.update(extent);
    });
  }

  /** Reads and checks; what is asked for meanwhile is done once more afterwards, so that two reads never race. */
  private update(extent: Extent): Promise<void> {
    this.waiting = this.waiting === 'all' ? 'all' : extent;
    this.updating ??= this.runUpdates().finally(() => {
      this.updating = null;
    });
    return this.updating;
  }

  private async runUpdates(): Promise<void> {
    while (this.waiting !== null) {
      const extent = this.open === null ? 'all' : this.waiting;
      this.waiting = null;
      if (this.state.freshness !== 'checking') this.set({ freshness: 'checking' });
      try {
        const isFirst = this.open === null;
        this.open = await this.read(extent);
        if (isFirst) void this.recall(this.open.file);
        await this.prepareReviews();
        if (this.mustWait()) continue;
        this.recompute();
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
      this.set({ problem });
      this.pause(PAUSE_WHILE_EDITING, extent);
    } else if (problem === 'sheetIsGone' && extent === 'changes') this.waiting = 'all';
    else this.set({ freshness: 'outdated', problem });
  }

  private recompute(): void {
    const { open } = this;
    if (open === null) return;
    const workbooks = this.allWorkbooks(open);
    const against = this.checkedAgainst(workbooks);
    const report = this.parts.check(workbooks, this.added.unreadable(), against);
    const isSettled = !this.isReading && this.waiting === null && this.cancelPause === null;
    this.checked = open;
    const { notice } = this.state;
    this.set({
      report,
      notice: isMarkedReady(notice) && countChanged(report) > countChanged(this.state.report) ? null : notice,
      workbooks,
      freshness: isSettled ? 'current' : 'checking',
      problem: null,
      openFile: open.file,
      review: this.reviews.describe(open, against.review),
    });
  }

  private allWorkbooks(open: WorkbookSnapshot): readonly WorkbookSnapshot[] {
    return [open, ...this.added.workbooks()];
  }

  private checkedAgainst(workbooks: readonly WorkbookSnapshot[]): CheckedAgainst {
    const prior = this.prior.workbooks();
    return { review: this.reviews.read(workbooks), prior: prior.length === 0 ? undefined : prior };
  }

  /** Keeps something with the workbook as it stands after what is under way has been read. */
  private async keepReview(keep: (open: WorkbookSnapshot) => Promise<KeptReview>): Promise<void> {
    await this.updating;
    const { open } = this;
    if (open === null) return;
    const { notice, parts } = await keep(open);
    this.set({ notice });
    // Read meanwhile, the workbook may be another object, but the review in it is what was written.
    if (parts !== null) this.open = { ...(this.open ?? open), reviewParts: parts };
    await this.prepareReviews();
    this.recompute();
    await this.update('changes');
  }

  private takeAdded(): void {
    this.set({ addedFiles: this.added.list(), priorFiles: this.prior.list() });
    this.recompute();
  }

  private async prepareReviews(): Promise<void> {
    if (this.open !== null) await this.reviews.prepare(this.allWorkbooks(this.open));
  }

  private async remember(undoable: UndoableChange | null, notice: Notice): Promise<void> {
    this.set({ undoable, notice });
    if (this.open !== null) await this.parts.memory?.keep(this.open.file, undoable);
  }

  /** A change that was made before the page was closed can be undone once the workbook's name is known. */
  private async recall(file: string): Promise<void> {
    const undoable = (await this.parts.memory?.recall(file)) ?? null;
    if (undoable !== null && this.state.undoable === null) this.set({ undoable });
  }

  private contentAt({ sheet, address }: Place): CellContent {
    const cell = this.checked?.sheets[sheet.sheetIndex]?.cellAt(address.row, address.column);
    return { formula: cell?.formula ?? null, value: cell?.value ?? null };
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Whether a cell is one of the open workbook's, which stands first in every check. */
export function isInOpenWorkbook({ sheet }: Place): boolean {
  return sheet.fileIndex === 0;
}

/** A cell of the open workbook, as the program that holds it names it. */
export function hostPlace({ sheet, address }: Place): HostPlace {
  return { sheet: sheet.sheet, address };
}

function afterOf({ formula, value, place }: CellEdit): CellWrite['after'] {
  if (formula !== undefined) return { formula: formula.replace(/^=/u, '') };
  if (value === undefined) throw new Error(`A correction of ${formatAddress(place.address)} says nothing`);
  return { value };
}

/** Whether the notice tells of a Klarmarkering, which would be untrue once a figure has been changed after it. */
function isMarkedReady(notice: Notice | null): boolean {
  return notice?.kind === 'reviewKept' && notice.what === 'ready';
}

/** How many submissions have been changed after their Klarmarkering. */
function countChanged(report: Report | null): number {
  const submissions = report?.submissions ?? [];
  return submissions.filter(({ review: { ready } }) => ready !== null && ready.changes.length > 0).length;
}

function noticeOf(
  outcome: Extract<Awaited<ReturnType<WorkbookHost['write']>>, { readonly status: 'changed' | 'locked' }>,
): Notice {
  return outcome.status === 'changed'
    ? { kind: 'changed', conflicts: outcome.conflicts }
    : { kind: 'locked', places: outcome.places };
}

function problemOf(error: unknown): HostProblemKind {
  return error instanceof HostProblem ? error.kind : 'refused';
}
