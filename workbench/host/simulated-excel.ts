import { entriesOf } from './server/event-entries';
import { EventRegistrations } from './server/event-registrations';
import { HostError } from './server/host-error';
import { objectOf } from './server/host-object';
import { errorOf, processRequest } from './server/process-request';
import { RequestFlag, type EventEntry, type RequestBody, type ResponseBody } from './server/protocol';
import { References } from './server/references';
import { refuseLockedCells } from './server/protection';
import { RequirementSets, type ExcelApiVersion } from './server/requirement-sets';
import type { Platform, Session } from './server/session';
import { Refusals, type RefusalError } from './refusals';
import { Traffic } from './traffic';
import type { CellEntry } from './workbook/cell-entry';
import { enterCells } from './workbook/change-cells';
import { deleteLines, insertLines, movedRange } from './workbook/change-lines';
import { addSheet, deleteSheet, moveSheet, renameSheet } from './workbook/change-sheets';
import type { ChangeSource, Origin } from './workbook/events';
import { parseRange, WHOLE_SHEET } from './workbook/grid';
import type { HostSheet } from './workbook/host-sheet';
import type { HostWorkbook } from './workbook/host-workbook';

/**
 * What becomes of the user's undo list when the add-in writes.
 * - `documented`: as Microsoft's list has it; most calls can be undone, one that cannot empties the list.
 * - `by request flags`: a request that the client marks as writing and not as undoable empties the list, even when it only
 *   reads. The strictest reading; a test that passes with it disturbs no Excel.
 * - `lost`: whatever an add-in writes empties the list, as in Excel before it could undo that.
 */
export type UndoSupport = 'documented' | 'by request flags' | 'lost';

/** Which Excel to imitate, with which workbook. */
export interface SimulatedExcelOptions {
  readonly workbook: HostWorkbook;
  /** The newest ExcelApi set that it has; what came later is refused. 1.9 when left out, as the manifest asks for. */
  readonly apiSet?: ExcelApiVersion;
  /** Other requirement sets than Excel's usual ones, by name; null for one that it does not have. */
  readonly requirementSets?: Readonly<Record<string, string | null>>;
  readonly platform?: Platform;
  /** The most bytes of a request or an answer: 5 MB online and none on PC when left out. */
  readonly payloadLimit?: number | null;
  /** The most cells of a range that are handed over: five million when left out. */
  readonly mostCells?: number;
  readonly undo?: UndoSupport;
}

/** A request about to be carried out. */
export interface PendingRequest {
  /** Which request it is, counted from 1. */
  readonly number: number;
  readonly body: RequestBody;
  readonly flags: number;
}

/** Who makes a change by hand: this user when nothing is said. */
export interface EditOptions {
  readonly source?: ChangeSource;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;
const FIVE_MILLION_CELLS = 5_000_000;

/**
 * An Excel with one open workbook, for the real Office.js to talk to (`loadOfficeJs` in Node, `installSimulatedExcel` in a
 * page), and for tests to play the user, a co-author and an Excel that refuses.
 */
export class SimulatedExcel {
  readonly workbook: HostWorkbook;
  readonly platform: Platform;
  readonly requirementSets: RequirementSets;
  readonly traffic = new Traffic();
  /** Runs before each request, so that something can happen between two of them; the request waits for it. */
  beforeRequest: ((request: PendingRequest) => void | Promise<void>) | null = null;

  private readonly session: Session;
  private readonly payloadLimit: number;
  private readonly undoSupport: UndoSupport;
  private readonly refusals = new Refusals();
  private readonly eventListeners = new Set<(entries: readonly EventEntry[]) => void>();
  private waitingEntries: EventEntry[] = [];
  private numberOfRequests = 0;
  private underWay = 0;
  private cellEdit: CellEdit | null = null;

  constructor(options: SimulatedExcelOptions) {
    const { workbook, platform = 'PC', apiSet = '1.9' } = options;
    this.workbook = workbook;
    this.platform = platform;
    this.requirementSets = new RequirementSets(apiSet, options.requirementSets ?? {});
    this.payloadLimit = options.payloadLimit ?? (platform === 'PC' ? Infinity : FIVE_MEGABYTES);
    if (options.payloadLimit === null) this.payloadLimit = Infinity;
    this.undoSupport = options.undo ?? 'documented';
    const references = new References();
    this.session = {
      workbook,
      references,
      events: new EventRegistrations(),
      platform,
      isSupported: (set) => this.requirementSets.hasMember(set),
      refuse: (location) => {
        this.refusals.check(location);
      },
      origin: { source: 'Local', isFromAddin: true },
      mostCells: options.mostCells ?? FIVE_MILLION_CELLS,
      areEventsOn: true,
    };
    workbook.listen((event) => {
      this.waitingEntries.push(...entriesOf(event, this.session));
      if (this.underWay === 0) this.deliverSoon();
    });
    workbook.listenToLines((sheet, change) => {
      references.replace((object) => {
        if (object.type !== 'Range' || object.target.sheet !== sheet) return object;
        const range = movedRange(object.target.range, change);
        return range === undefined ? null : objectOf('Range', { sheet, range });
      });
    });
  }

  /**
   * Carries a request out.
   * @param answer is called once, before any event that the request caused is told
   */
  async request(body: RequestBody, flags: number, answer: (response: ResponseBody) => void): Promise<void> {
    this.numberOfRequests += 1;
    this.underWay += 1;
    try {
      const number = this.numberOfRequests;
      await this.beforeRequest?.({ number, body, flags });
      if (this.cellEdit !== null && (flags & RequestFlag.delayForCellEdit) !== 0) await this.cellEdit.ended;
      answer(this.carryOut(body, flags));
    } finally {
      this.underWay -= 1;
      this.deliver();
    }
  }

  /** Tells of events as the client takes them. Returns what ends it. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.eventListeners.add(listener);
    return () => void this.eventListeners.delete(listener);
  }

  /** How many ranges the add-in has not let go of. */
  get keptReferences(): number {
    return this.session.references.count;
  }

  /** How many steps the user could undo now. */
  get undoDepth(): number {
    return this.workbook.undoStack.depth;
  }

  /** Undoes the last step, as the user does with Ctrl+Z; false when there is none. */
  undo(): boolean {
    return this.workbook.undo();
  }

  /**
   * Types into a cell, or pastes rows of entries into a range.
   * @throws {HostError} AccessDenied for a locked cell of a protected sheet
   */
  edit(
    sheet: string,
    address: string,
    entry: CellEntry | readonly (readonly (CellEntry | null)[])[],
    { source = 'Local' }: EditOptions = {},
  ): void {
    const place = this.sheet(sheet);
    const { range } = parseRange(address) ?? raise(address);
    if (source === 'Local') refuseLockedCells(place, range);
    enterCells(
      this.workbook,
      place,
      range,
      (row, column) => (typeof entry === 'object' ? (entry[row]?.[column] ?? null) : entry),
      byHand(source),
    );
  }

  /** Selects a range, and brings its sheet forward. */
  select(sheet: string, address: string): void {
    this.workbook.select({ sheet: this.sheet(sheet), range: parseRange(address)?.range ?? WHOLE_SHEET });
  }

  addSheet(name: string, { source = 'Local' }: EditOptions = {}): HostSheet {
    return addSheet(this.workbook, name, byHand(source));
  }

  /** Deletes a sheet, which Excel cannot undo. */
  deleteSheet(name: string, { source = 'Local' }: EditOptions = {}): void {
    const sheet = this.sheet(name);
    this.workbook.change(byHand(source), () => {
      deleteSheet(this.workbook, sheet, byHand(source));
      this.workbook.forgetUndo();
    });
  }

  renameSheet(name: string, newName: string, { source = 'Local' }: EditOptions = {}): void {
    renameSheet(this.workbook, this.sheet(name), newName, byHand(source));
  }

  /** Moves a sheet to a position, counted from 0. */
  moveSheet(name: string, position: number, { source = 'Local' }: EditOptions = {}): void {
    moveSheet(this.workbook, this.sheet(name), position, byHand(source));
  }

  /** Puts rows in above a row, which is counted from 0. */
  insertRows(sheet: string, at: number, count: number, { source = 'Local' }: EditOptions = {}): void {
    insertLines(this.workbook, this.sheet(sheet), 'row', at, count, byHand(source));
  }

  /** Takes rows out, from a row that is counted from 0. */
  deleteRows(sheet: string, at: number, count: number, { source = 'Local' }: EditOptions = {}): void {
    deleteLines(this.workbook, this.sheet(sheet), 'row', at, count, byHand(source));
  }

  /** Begins to edit a cell: requests are refused or wait until it ends. */
  startCellEdit(): void {
    if (this.cellEdit !== null) return;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.cellEdit = { ended, end };
  }

  /** Leaves the cell that is being edited. */
  endCellEdit(): void {
    this.cellEdit?.end();
    this.cellEdit = null;
  }

  /**
   * Refuses calls of a member (`Range.values`, `Worksheet.getRange`, `Range.load`), or those that a function picks, with
   * an error; what the request did before stays done.
   * @param times how often; every time when left out
   * @returns what ends it
   */
  refuse(member: string | ((location: string) => boolean), error: RefusalError, times = Infinity): () => void {
    return this.refusals.add(member, error, times);
  }

  private sheet(name: string): HostSheet {
    const sheet = this.workbook.sheetNamed(name);
    if (sheet === undefined) throw new RangeError(`No sheet is called ${name}`);
    return sheet;
  }

  private carryOut(body: RequestBody, flags: number): ResponseBody {
    const sentBytes = byteLength(body);
    const response = this.respond(body, flags, sentBytes);
    this.traffic.add({
      body,
      flags,
      sentBytes,
      receivedBytes: byteLength(response),
      error: response.Error?.Code ?? null,
    });
    return response;
  }

  private respond(body: RequestBody, flags: number, sentBytes: number): ResponseBody {
    if (this.cellEdit !== null) return refused('InvalidOperationInCellEditMode');
    if (sentBytes > this.payloadLimit) return refused('RequestPayloadSizeLimitExceeded');
    if (this.workbook.isReadOnly && this.platform === 'OfficeOnline' && mayWrite(body, flags)) {
      return refused('AccessDenied');
    }
    const before = this.numberOfChanges;
    const response = this.workbook.change(this.session.origin, () => {
      const carriedOut = processRequest(body, this.session);
      const isMarked = (flags & RequestFlag.write) !== 0 && (flags & RequestFlag.undoable) === 0;
      const isLost =
        (this.undoSupport === 'lost' && this.numberOfChanges !== before) ||
        (this.undoSupport === 'by request flags' && isMarked);
      if (isLost) this.workbook.forgetUndo();
      return carriedOut;
    });
    return byteLength(response) > this.payloadLimit ? refused('ResponsePayloadSizeLimitExceeded') : response;
  }

  private get numberOfChanges(): number {
    return this.workbook.revision + this.workbook.xmlParts.revision;
  }

  private deliverSoon(): void {
    void Promise.resolve().then(() => {
      this.deliver();
    });
  }

  private deliver(): void {
    if (this.waitingEntries.length === 0) return;
    const entries = this.waitingEntries;
    this.waitingEntries = [];
    for (const listener of [...this.eventListeners]) listener(entries);
  }
}

/** Makes an Excel with one open workbook. */
export function createSimulatedExcel(options: SimulatedExcelOptions): SimulatedExcel {
  return new SimulatedExcel(options);
}

interface CellEdit {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

function byHand(source: ChangeSource): Origin {
  return { source, isFromAddin: false };
}

/** Whether a request says that it may write. The client says so of listening to events, too. */
function mayWrite({ Actions: actions }: RequestBody, flags: number): boolean {
  return (flags & RequestFlag.write) !== 0 && !actions.some(({ Name: name }) => /^_(?:Unr|R)egister/u.test(name));
}

function refused(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: errorOf(new HostError(code), 0, '') };
}

function raise(address: string): never {
  throw new RangeError(`${address} is no range`);
}

const encoder = new TextEncoder();

function byteLength(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
