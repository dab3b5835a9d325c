import type { Report, SubmissionReport } from '../core/engine/report';
import type { Place } from '../core/bilagor/figure';
import type { PlannedWrite } from '../core/fill/fill-plan';
import type { Acceptance } from '../core/findings/acceptance';
import type { CellEdit, Finding } from '../core/findings/finding';
import { formatAddress } from '../core/workbook/address';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { GivenFile } from './added-file';
import { AddedFiles } from './added-files';
import type { FillObstacles } from './copy-maker';
import type { ColumnUse } from '../core/ledger/ledger';
import type { RulePack } from '../core/packs/schema';
import { SessionLedger } from './session-ledger';
import { SessionPacks } from './packs';
import { inSlices } from './in-slices';
import { hostPlace, isInOpenWorkbook } from './open-workbook';
import { makeReportSheet, removeReportSheet } from './report-sheet';
import { SelectionFollower } from './selection-follower';
import { SessionReviews, type KeptReview } from './reviews';
import type { CheckedAgainst, SessionParts } from './session-parts';
import type { Notice, SessionState, UndoableChange } from './session-state';
import { WorkbookFollower } from './workbook-follower';
import {
  problemOf,
  type CellContent,
  type CellWrite,
  type HostPlace,
  type WorkbookHost,
  type WriteConflict,
  type WriteOutcome,
  type WrittenCell,
} from './workbook-host';

/**
 * The check of the open workbook and of those added beside it, kept up with what the user does: a store that a view
 * subscribes to, and the commands that the view gives. It never shows a report as current that is not.
 */
export class CheckSession {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private open: WorkbookSnapshot | null = null;
  /** Which check is the newest. */
  private checkNumber = 0;
  /** The open workbook as it was when the report was made. */
  private checked: WorkbookSnapshot | null = null;
  private readonly follower: WorkbookFollower;
  private readonly selection: SelectionFollower;
  private readonly added: AddedFiles;
  private readonly prior: AddedFiles;
  private readonly ledger: SessionLedger;
  private readonly reviews: SessionReviews;
  private readonly packs: SessionPacks;

  constructor(private readonly parts: SessionParts) {
    this.added = new AddedFiles(parts.readFile, parts.copies);
    this.prior = new AddedFiles(parts.readFile);
    this.ledger = new SessionLedger(parts.ledger);
    this.reviews = new SessionReviews({ ...parts.reviews, host: parts.host });
    this.packs = new SessionPacks(parts.packs);
    this.selection = new SelectionFollower(parts, (place) => {
      this.set({ selected: { place, isByUser: true } });
    });
    this.follower = new WorkbookFollower(parts, {
      onChanging: () => {
        if (this.state.freshness !== 'checking') this.set({ freshness: 'checking' });
      },
      onRead: (workbook) => this.take(workbook),
      onPrepared: () => this.recompute(),
      onFailed: (problem, isTriedAgain) => {
        this.set(isTriedAgain ? { problem } : { freshness: 'outdated', problem });
      },
    });
    this.state = {
      report: null,
      workbooks: [],
      freshness: 'checking',
      problem: null,
      openFile: null,
      addedFiles: [],
      priorFiles: [],
      ledgerFiles: [],
      review: this.reviews.describe(null, this.reviews.read([])),
      packs: this.packs.current,
      selected: null,
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
    await Promise.all([this.follower.stop(), this.selection.stop()]);
  }

  /**
   * Reads the whole workbook and checks it, and follows its changes from then on. Asked for at the start, when the page
   * gets the focus, and when the user wants to.
   */
  async check(): Promise<void> {
    try {
      await Promise.all([this.follower.watch(), this.selection.watch()]);
    } catch (error) {
      // What cannot be followed can still be checked: on focus, and when it is asked for.
      if (problemOf(error) === 'noWorkbook') {
        this.set({ freshness: 'outdated', problem: 'noWorkbook' });
        return;
      }
    }
    await this.follower.update('all');
  }

  /** Lets other workbooks of the submission take part; one of the same name as an added one takes its place. */
  async addFiles(files: readonly GivenFile[]): Promise<void> {
    // Without an open workbook there is nothing to check them with, and the reason for that stays.
    if (this.open !== null) this.set({ freshness: 'checking' });
    await this.added.add(files);
    await this.prepareReviews();
    await this.takeAdded();
  }

  /** Takes an added workbook out of the check. */
  removeFile(name: string): void {
    this.added.remove(name);
    void this.takeAdded();
  }

  /** Lets this year's submission be compared with last year's; one of the same name as an added one takes its place. */
  async addPriorFiles(files: readonly GivenFile[]): Promise<void> {
    if (this.open !== null) this.set({ freshness: 'checking' });
    await this.prior.add(files);
    await this.takeAdded();
  }

  /** Whether ledger extracts can be added where the pane is open. */
  get canAddLedger(): boolean {
    return this.parts.ledger !== undefined;
  }

  /** Lets the key figures be computed from ledger extracts; one of the same name as an added one takes its place. */
  async addLedgerFiles(files: readonly GivenFile[]): Promise<void> {
    if (this.open !== null) this.set({ freshness: 'checking' });
    await this.ledger.add(files);
    await this.takeAdded();
  }

  /** Takes a ledger extract out of the check. */
  removeLedgerFile(name: string): void {
    this.ledger.remove(name);
    void this.takeAdded();
  }

  /** Reads a column of a ledger extract as something else. */
  async interpretLedger(name: string, column: number, use: ColumnUse | null): Promise<void> {
    await this.ledger.interpret(name, column, use);
    await this.takeAdded();
  }

  /** Remembers how a ledger extract's columns are understood. */
  async confirmLedger(name: string): Promise<void> {
    await this.ledger.confirm(name);
    await this.takeAdded();
  }

  /** Takes a file of last year's submission out of the comparison. */
  removePriorFile(name: string): void {
    this.prior.remove(name);
    void this.takeAdded();
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

  /** Whether another rule pack can be chosen where the pane is open. */
  get canChoosePack(): boolean {
    return this.parts.packs !== undefined;
  }

  /** Fetches the rule packs that come with the product, so that one can be chosen. */
  async offerPacks(): Promise<void> {
    await this.packs.offer();
    this.set({ packs: this.packs.current });
  }

  /** Checks with a rule pack that is offered or has been opened; null lets each submission get its own by itself. */
  choosePack(pack: RulePack | null): void {
    this.packs.choose(pack);
    void this.takePack();
  }

  /** Opens a region's own rule pack and checks with it; what keeps it from being used is told in `packs`. */
  async openPack(file: GivenFile): Promise<void> {
    await this.packs.open(file);
    await this.takePack();
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
    await this.follower.settle();
    const { parts } = this;
    const make = parts.reportSheet;
    const { report, freshness } = this.state;
    if (make === undefined) return;
    if (report === null || freshness !== 'current') {
      this.set({ notice: { kind: 'reportNotMade', problem: 'changed' } });
      return;
    }
    this.set({ notice: await makeReportSheet(parts.host, () => make(report, parts.reviews.now())) });
    await this.follower.update('changes');
  }

  /** Removes the Kontrollrapport from the open workbook, which cannot be undone; how it went is told in `notice`. */
  async removeReportSheet(): Promise<void> {
    const notice = await removeReportSheet(this.parts.host);
    if (notice !== null) this.set({ notice });
    await this.follower.update('changes');
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
    await this.takeAdded();
  }

  /** Lets the user save a filled copy once more. */
  async saveCopyAgain(name: string): Promise<void> {
    await this.added.saveAgain(name);
  }

  /** Brings a cell of the open workbook forward; what keeps it from that is told in `notice`. */
  async show(place: HostPlace): Promise<void> {
    try {
      this.selection.forget();
      await this.parts.host.show(place);
      if (this.state.selected !== null) this.set({ selected: { place, isByUser: false } });
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
      const { place, numberFormat } = edit;
      if (!isInOpenWorkbook(place)) return [];
      const write = { place: hostPlace(place), before: this.contentAt(place), after: afterOf(edit) };
      return [numberFormat === undefined ? write : { ...write, numberFormat }];
    });
    return writes.length === edits.length && writes.length > 0 ? writes : null;
  }

  /** Writes what a preview showed, if nobody has changed those cells since; how it went is told in `notice`. */
  async write(findingId: string | null, writes: readonly CellWrite[]): Promise<void> {
    try {
      const outcome = await this.parts.host.write(writes);
      if (outcome.status === 'written') {
        const { cells, locked, overwritten } = outcome;
        await this.remember({ findingId, cells }, { kind: 'written', cells, locked, overwritten });
      } else this.set({ notice: noticeOf(outcome) });
    } catch (error) {
      this.set({ notice: { kind: 'notWritten', problem: problemOf(error) } });
    }
    await this.follower.update('changes');
  }

  /**
   * Puts back what the last write changed, if nobody has changed those cells since. What a colleague changes in that very
   * moment is left standing, and said in `notice`.
   * @param places only these of the cells, such as those that a colleague's values stood in
   */
  async undo(places?: readonly HostPlace[]): Promise<void> {
    const { undoable } = this.state;
    if (undoable === null) return;
    const isMeant = ({ place }: WrittenCell): boolean => places?.some((one) => isSamePlace(one, place)) ?? true;
    const left = undoable.cells.filter((cell) => !isMeant(cell));
    try {
      const outcome = await this.parts.host.restore(undoable.cells.filter(isMeant));
      if (outcome.status === 'written') {
        const kept = await this.giveBack(outcome);
        const cells = outcome.cells.filter(({ place }) => !kept.some((one) => isSamePlace(one.place, place)));
        await this.remember(left.length === 0 ? null : { ...undoable, cells: left }, { kind: 'undone', cells, kept });
      } else this.set({ notice: noticeOf(outcome) });
    } catch (error) {
      this.set({ notice: { kind: 'notWritten', problem: problemOf(error) } });
    }
    await this.follower.update('changes');
  }

  /** What the check would give of workbooks that are not so yet, such as those with a fill made. */
  readonly checkAsIf = (workbooks: readonly WorkbookSnapshot[]): Report =>
    this.parts.check(workbooks, [], { ...this.checkedAgainst(this.state.workbooks), withoutFixes: true });

  /** Puts the notice away. */
  dismissNotice(): void {
    this.set({ notice: null });
  }

  /** Puts a colleague's values back that an undo has written over; gives those cells. */
  private async giveBack(
    outcome: Extract<WriteOutcome, { readonly status: 'written' }>,
  ): Promise<readonly WriteConflict[]> {
    const given: WriteConflict[] = [];
    let { cells, overwritten } = outcome;
    // Somebody who types there again and again has the last word after some rounds, which is then a conflict like others.
    for (let round = 0; round < MOST_ROUNDS && overwritten.length > 0; round++) {
      given.push(...overwritten.filter(({ place }) => !given.some((one) => isSamePlace(one.place, place))));
      const taken = cells.filter(({ place }) => overwritten.some((one) => isSamePlace(one.place, place)));
      const again = await this.parts.host.restore(taken);
      if (again.status !== 'written') break;
      ({ cells, overwritten } = again);
    }
    return given;
  }

  private async take(workbook: WorkbookSnapshot): Promise<void> {
    const isFirst = this.open === null;
    this.open = workbook;
    if (isFirst) void this.recall(workbook.file);
    await this.packs.recall(workbook.file);
    await this.prepareReviews();
  }

  /** Checks what has been read; a fault of ours in that is told as such, and the last report stays. */
  private async recompute(): Promise<void> {
    try {
      await this.checkOpen();
    } catch {
      this.set({ freshness: 'outdated', problem: 'checkFault' });
    }
  }

  /** Makes the report of what has been read, unless something newer is to be read or checked before it is made. */
  private async checkOpen(): Promise<void> {
    const { open } = this;
    if (open === null) return;
    this.checkNumber += 1;
    const number = this.checkNumber;
    const workbooks = this.allWorkbooks(open);
    const against = this.checkedAgainst(workbooks);
    const unreadPrior = this.prior.unreadable().map((file) => ({ ...file, givenAs: 'prior' as const }));
    const unreadable = [...this.added.unreadable(), ...unreadPrior];
    const { sliced, check } = this.parts;
    if (sliced === undefined) {
      this.present(check(workbooks, unreadable, against), open, workbooks, against);
      return;
    }
    if (this.state.freshness !== 'checking') this.set({ freshness: 'checking' });
    const isWanted = (): boolean => number === this.checkNumber && !this.follower.isAsked;
    const report = await inSlices(sliced.check(workbooks, unreadable, against), sliced, isWanted);
    if (report !== null && number === this.checkNumber) this.present(report, open, workbooks, against);
  }

  private present(
    report: Report,
    open: WorkbookSnapshot,
    workbooks: readonly WorkbookSnapshot[],
    against: CheckedAgainst,
  ): void {
    this.checked = open;
    const { notice } = this.state;
    this.set({
      report,
      notice: isMarkedReady(notice) && countChanged(report) > countChanged(this.state.report) ? null : notice,
      workbooks,
      freshness: this.follower.isSettled ? 'current' : 'checking',
      problem: null,
      openFile: open.file,
      review: this.reviews.describe(open, against.review),
      packs: this.packs.current,
    });
  }

  private allWorkbooks(open: WorkbookSnapshot): readonly WorkbookSnapshot[] {
    return [open, ...this.added.workbooks()];
  }

  private checkedAgainst(workbooks: readonly WorkbookSnapshot[]): CheckedAgainst {
    const prior = this.prior.workbooks();
    return {
      review: this.reviews.read(workbooks),
      documents: this.added.documents(),
      prior: prior.length === 0 ? undefined : prior,
      pack: this.packs.current.chosen ?? undefined,
      ledger: this.ledger.ledger(),
      withoutFixes: false,
    };
  }

  /** Keeps something with the workbook as it stands after what is under way has been read. */
  private async keepReview(keep: (open: WorkbookSnapshot) => Promise<KeptReview>): Promise<void> {
    await this.follower.settle();
    const { open } = this;
    if (open === null) return;
    const { notice, parts } = await keep(open);
    this.set({ notice });
    // Read meanwhile, the workbook may be another object, but the review in it is what was written.
    if (parts !== null) this.open = { ...(this.open ?? open), reviewParts: parts };
    await this.prepareReviews();
    await this.recompute();
    await this.follower.update('changes');
  }

  private async takePack(): Promise<void> {
    this.set({ packs: this.packs.current });
    await this.recompute();
  }

  private async takeAdded(): Promise<void> {
    this.set({ addedFiles: this.added.list(), priorFiles: this.prior.list(), ledgerFiles: this.ledger.list() });
    await this.recompute();
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

/** So many times a colleague's value is put back that comes in between anew. */
const MOST_ROUNDS = 3;

function isSamePlace(one: HostPlace, other: HostPlace): boolean {
  return (
    one.sheet === other.sheet && one.address.row === other.address.row && one.address.column === other.address.column
  );
}

function noticeOf(
  outcome: Extract<Awaited<ReturnType<WorkbookHost['write']>>, { readonly status: 'changed' | 'locked' }>,
): Notice {
  return outcome.status === 'changed'
    ? { kind: 'changed', conflicts: outcome.conflicts }
    : { kind: 'locked', places: outcome.places };
}
