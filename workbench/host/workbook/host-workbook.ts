import type { CellRange } from '../../../src/core/workbook/address';
import type { CellValue } from '../../../src/core/workbook/snapshot';
import { Calculation, isSameValue, type CalculatedWorkbook } from './calculation';
import type { HostCell, Json } from './cell';
import { CustomXmlParts } from './custom-xml-parts';
import type { HostEvent, LineChange, Origin } from './events';
import { type HostSheet, type SheetState } from './host-sheet';
import { boundingRange } from './grid';
import { UndoStack, type UndoStep } from './undo-stack';

/** What is selected: a range on a sheet. */
export interface Selection {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** When formulas are calculated, by the names of `Excel.CalculationMode`. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * A workbook as the simulated Excel holds it. Everything that changes it goes through `change`, which calculates, keeps
 * the way back for undo, and tells the listeners afterwards; the functions beside this class make the changes.
 */
export class HostWorkbook implements CalculatedWorkbook {
  private list: readonly HostSheet[] = [];
  private byName: ReadonlyMap<string, HostSheet> | null = null;
  private step: UndoStep | null = null;
  private isReplaying = false;
  private isSuspended = false;
  /** Raised with every change, but not by calculation. */
  revision = 0;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly lineListeners = new Set<(sheet: HostSheet, change: LineChange) => void>();
  private idsGiven = 0;

  readonly undoStack = new UndoStack();
  readonly redoStack = new UndoStack();
  readonly calculation = new Calculation(this);
  calculationMode: CalculationMode = 'Automatic';
  /** What the add-in keeps with the workbook, by key. */
  settings: Readonly<Record<string, Json>> = {};
  readonly xmlParts = new CustomXmlParts();
  /** Opened for reading alone: on a computer it changes in memory and cannot be saved, on the web it takes no change. */
  isReadOnly = false;
  /** How the structure is protected: with or without a password; null when it is not. */
  structureProtection: { readonly password: string | null } | null = null;
  /** Title, author and the like, by their names in `Excel.DocumentProperties`. */
  properties: Readonly<Record<string, Json>> = {};
  private active: HostSheet | null = null;
  /** Each sheet keeps what was last selected on it. */
  private readonly selections = new Map<HostSheet, CellRange>();

  constructor(
    /** The file's name as the user sees it. */
    readonly file: string,
  ) {}

  get sheets(): readonly HostSheet[] {
    return this.list;
  }

  sheetNamed(name: string): HostSheet | undefined {
    this.byName ??= new Map(this.list.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    return this.byName.get(name.toLowerCase());
  }

  /** The sheet in front and what is selected on it; null in a workbook without sheets. */
  get selection(): Selection | null {
    const active = this.active !== null && this.list.includes(this.active) ? this.active : null;
    const sheet = active ?? this.list.find(({ state }) => state.visibility === 'visible') ?? this.list[0];
    return sheet === undefined ? null : { sheet, range: this.selections.get(sheet) ?? FIRST_CELL };
  }

  /** Brings a sheet forward and selects a range on it. Selecting is no change: it is not undone. */
  select(selection: Selection): void {
    this.activate(selection.sheet);
    this.selections.set(selection.sheet, selection.range);
    this.emit({ kind: 'selectionChanged', ...selection });
  }

  /** Brings a sheet forward, with what was last selected on it. */
  activate(sheet: HostSheet): void {
    const before = this.selection?.sheet;
    this.active = sheet;
    if (before === sheet) return;
    if (before !== undefined) this.emit({ kind: 'deactivated', sheet: before });
    this.emit({ kind: 'activated', sheet });
  }

  /** Tells of every event, after the change that caused it is complete. Returns what ends it. */
  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Tells of rows and columns that come or go, while it happens, so that ranges that are kept can be moved along. */
  listenToLines(listener: (sheet: HostSheet, change: LineChange) => void): void {
    this.lineListeners.add(listener);
  }

  /** Says that rows or columns have come or gone. Only for the functions that make changes. */
  tellOfLines(sheet: HostSheet, change: LineChange): void {
    for (const listener of this.lineListeners) listener(sheet, change);
    this.step?.inverses.push(() => {
      this.tellOfLines(sheet, { ...change, count: -change.count });
    });
  }

  /**
   * Runs a change as one step that can be undone, calculates, and tells the listeners. A change within a change belongs
   * to the outer one. What was done before an error stays, as in Excel.
   */
  change<Result>(origin: Origin, body: () => Result): Result {
    if (this.step !== null) return body();
    const step = newStep(this.revision);
    this.step = step;
    try {
      return body();
    } finally {
      this.isSuspended = false;
      this.calculateIfAutomatic();
      this.step = null;
      step.revisionAfter = this.revision;
      if (origin.source === 'Local' && step.inverses.length > 0 && !step.isLost) {
        this.undoStack.push(step);
        this.redoStack.clear();
      }
      for (const event of inTellingOrder(step.events)) this.tell(event);
    }
  }

  /** Calculates what depends on what was changed. */
  calculate(): void {
    for (const { sheet, range } of this.calculation.run()) this.emit({ kind: 'calculated', sheet, range });
  }

  /** Calculates unless that is left to the user, or put off until the change in hand is complete. */
  calculateIfAutomatic(): void {
    if (this.calculationMode !== 'Manual' && !this.isSuspended) this.calculate();
  }

  /** Puts automatic calculation off until the change in hand is complete. */
  suspendCalculation(): void {
    this.isSuspended = this.step !== null;
  }

  /** Takes back the last step that this user or the add-in made; false when there is none. */
  undo(): boolean {
    return this.replay(this.undoStack, this.redoStack);
  }

  /** Does again what was taken back last, as long as nothing else has been done since; false when there is nothing. */
  redo(): boolean {
    return this.replay(this.redoStack, this.undoStack);
  }

  /** Does the opposite of the last step of a list, and puts what takes that back on the other. */
  private replay(from: UndoStack, to: UndoStack): boolean {
    const step = from.pop();
    if (step === undefined) return false;
    // What others changed since then may have changed results too, so that they have to be calculated anew.
    const isUnchangedSince = step.revisionAfter === this.revision;
    const opposite = newStep(this.revision);
    this.isReplaying = isUnchangedSince;
    this.step = opposite;
    for (const inverse of [...step.inverses].reverse()) inverse();
    this.isReplaying = false;
    if (isUnchangedSince) this.revision = step.revisionBefore;
    else this.calculate();
    const calculated = [...opposite.events];
    this.step = null;
    const events = [...step.events].reverse().flatMap((event) => inverseOf(event) ?? []);
    opposite.events.unshift(...events);
    opposite.revisionAfter = this.revision;
    to.push(opposite);
    for (const event of [...events, ...calculated]) this.tell(event);
    return true;
  }

  /** Forgets what could be undone, the change in hand included, as Excel does when something cannot be undone. */
  forgetUndo(): void {
    this.undoStack.clear();
    this.redoStack.clear();
    if (this.step !== null) this.step.isLost = true;
  }

  /** Tells of an event when the change in hand is complete, or at once when there is none. */
  emit(event: HostEvent): void {
    if (this.step === null) this.tell(event);
    else this.step.events.push(event);
  }

  /** Replaces a cell. Only for the functions that make changes. */
  putCell(
    sheet: HostSheet,
    row: number,
    column: number,
    cell: HostCell,
    result: 'new result' | 'same result' = 'new result',
  ): void {
    const before = sheet.at(row, column);
    sheet.cells.put(row, column, cell);
    sheet.revision += 1;
    this.revision += 1;
    if (before.formula !== cell.formula) this.calculation.setFormula(sheet, row, column, cell.formula);
    const hasOtherContent = before.formula !== cell.formula || !isSameValue(before.value, cell.value);
    if (hasOtherContent && !this.isReplaying && result === 'new result') this.calculation.touch(sheet, row, column);
    this.step?.inverses.push(() => {
      this.putCell(sheet, row, column, before);
    });
  }

  /** Replaces a formula's result. Only for the calculation. */
  putResult(sheet: HostSheet, row: number, column: number, value: CellValue): void {
    const before = sheet.at(row, column);
    sheet.cells.put(row, column, { ...before, value });
    sheet.revision += 1;
    this.step?.inverses.push(() => {
      this.putResult(sheet, row, column, before.value);
    });
  }

  /** Replaces what is known of a sheet besides its cells. Only for the functions that make changes. */
  putState(sheet: HostSheet, change: Partial<SheetState>): void {
    const before = sheet.state;
    sheet.state = { ...before, ...change };
    sheet.revision += 1;
    this.revision += 1;
    if (change.name !== undefined) this.forgetNames();
    this.step?.inverses.push(() => {
      this.putState(sheet, before);
    });
  }

  /** Replaces the list of sheets. Only for the functions that make changes. */
  putSheets(sheets: readonly HostSheet[]): void {
    const before = this.list;
    this.list = sheets;
    this.revision += 1;
    this.forgetNames();
    this.step?.inverses.push(() => {
      this.putSheets(before);
    });
  }

  /** Excel's id for a new sheet. */
  newSheetId(): string {
    this.idsGiven += 1;
    return `{${this.idsGiven.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  private forgetNames(): void {
    this.byName = null;
    this.calculation.forgetReferences();
  }

  private tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function newStep(revision: number): UndoStep {
  return { inverses: [], events: [], revisionBefore: revision, revisionAfter: revision, isLost: false };
}

/** What was calculated is told once a sheet, after what was changed. */
function inTellingOrder(events: readonly HostEvent[]): readonly HostEvent[] {
  const calculated = new Map<HostSheet, CellRange>();
  const others = events.filter((event) => {
    if (event.kind !== 'calculated') return true;
    const before = calculated.get(event.sheet);
    calculated.set(event.sheet, before === undefined ? event.range : boundingRange(before, event.range));
    return false;
  });
  return [...others, ...[...calculated].map(([sheet, range]) => ({ kind: 'calculated', sheet, range }) as const)];
}

/** The event that tells of the same being taken back. */
function inverseOf(event: HostEvent): HostEvent | undefined {
  switch (event.kind) {
    case 'changed':
      if (event.values === undefined) return event;
      return { ...event, values: { before: event.values.after, after: event.values.before } };
    case 'formatChanged':
      return event;
    case 'rowHiddenChanged':
      return { ...event, isHidden: !event.isHidden };
    case 'added':
      return { ...event, kind: 'deleted' };
    case 'deleted':
      return { ...event, kind: 'added' };
    case 'nameChanged':
      return { ...event, before: event.after, after: event.before };
    case 'moved':
      return { ...event, before: event.after, after: event.before };
    case 'visibilityChanged':
      return { ...event, before: event.after, after: event.before };
    case 'protectionChanged':
      return { ...event, isProtected: !event.isProtected };
    case 'calculated':
      return event;
    case 'activated':
    case 'deactivated':
    case 'selectionChanged':
      return undefined;
  }
}
