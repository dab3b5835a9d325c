import type { CellAddress } from '../core/workbook/address';
import type { NewSheet } from '../core/workbook/new-sheet';
import type { CellValue, WorkbookSnapshot } from '../core/workbook/snapshot';

/** A cell of the open workbook. */
export interface HostPlace {
  readonly sheet: string;
  readonly address: CellAddress;
}

/** What a cell holds. */
export interface CellContent {
  /** A1 notation with English function names and no leading `=`; null for a typed value. */
  readonly formula: string | null;
  /** What it shows: a formula's result, or the typed value; null when it is empty. */
  readonly value: CellValue;
}

/** What is to be written into a cell: a formula (as in `CellContent`), or a value, where null empties the cell. */
export type NewContent = { readonly formula: string } | { readonly value: CellValue };

/** A cell to be written, with what it held when the user saw the preview. */
export interface CellWrite {
  readonly place: HostPlace;
  readonly before: CellContent;
  readonly after: NewContent;
  /** The number format that a cell without one of its own, or with Text, gets; left out, it keeps what it has. */
  readonly numberFormat?: string;
}

/** What one write needs to be undone: what the cell held before and what was written into it. */
export interface WrittenCell {
  readonly place: HostPlace;
  readonly before: CellContent & { readonly numberFormat: string };
  readonly after: CellContent & { readonly numberFormat: string };
}

/** A cell that no longer holds what the preview showed. */
export interface WriteConflict {
  readonly place: HostPlace;
  readonly expected: CellContent;
  readonly found: CellContent;
}

/**
 * How a batch of writes went: written, but for locked cells of protected sheets, which are left; or nothing was written,
 * because a cell has changed or because all of them are locked. `overwritten` are cells that somebody changed between the
 * last look and the write, with what stood there when it was written over, which is also what `cells` has as `before`.
 */
export type WriteOutcome =
  | {
      readonly status: 'written';
      readonly cells: readonly WrittenCell[];
      readonly locked: readonly HostPlace[];
      readonly overwritten: readonly WriteConflict[];
    }
  | { readonly status: 'changed'; readonly conflicts: readonly WriteConflict[] }
  | { readonly status: 'locked'; readonly places: readonly HostPlace[] };

/** How a review was kept; `changed` when somebody else has kept another meanwhile, with what there is now. */
export type ReviewWriteOutcome =
  { readonly status: 'written' } | { readonly status: 'changed'; readonly parts: readonly string[] };

/**
 * Why the program that holds the workbook did not do what it was asked:
 * a cell is being edited, so that it takes no calls; the sheet is gone, or hidden; more was asked for than it hands over;
 * the workbook is open for reading alone, so that what is written would be lost; its structure is protected, so that no
 * sheet can be added, removed or shown; it refused for another reason; or there is no workbook, because the page is open
 * outside Excel.
 */
export type HostProblemKind =
  | 'cellIsBeingEdited'
  | 'sheetIsGone'
  | 'sheetIsHidden'
  | 'tooLarge'
  | 'readOnly'
  | 'structureIsProtected'
  | 'refused'
  | 'noWorkbook';

/** Why there is no current report: what the program says, or a fault of ours in the check itself. */
export type SessionProblem = HostProblemKind | 'checkFault';

/** Thrown by a `WorkbookHost`; the message is the program's own and only for the log. */
export class HostProblem extends Error {
  override readonly name = 'HostProblem';

  constructor(
    readonly kind: HostProblemKind,
    message: string,
  ) {
    super(message);
  }
}

/** Stops watching. */
export type StopWatching = () => Promise<void>;

/**
 * The program that the workbook is open in, as the session needs it. Every method may reject with a `HostProblem`.
 * A sheet that has not changed between two reads is the same `SheetSnapshot`.
 */
export interface WorkbookHost {
  /** Reads the whole workbook. */
  read(): Promise<WorkbookSnapshot>;
  /** Reads again only what has changed since the last read, as far as the program has told of it while watched. */
  readChanges(): Promise<WorkbookSnapshot>;
  /** Tells of every change of figures, formulas, formats or sheets that was not there at the last read. */
  watch(onChange: () => void): Promise<StopWatching>;
  /** Tells of each cell that the user selects, of an area its first, while `watch` runs; never of what `show` selects. */
  watchSelection(onSelect: (place: HostPlace) => void): Promise<StopWatching>;
  /** Brings a sheet forward and selects a cell on it. */
  show(place: HostPlace): Promise<void>;
  /** Writes cells as one batch if every cell still holds what its preview showed, else nothing. */
  write(writes: readonly CellWrite[]): Promise<WriteOutcome>;
  /**
   * Keeps the review with the workbook: `text` takes the place of the parts that were read, if they are still the same,
   * else nothing is written. Rejects with `readOnly` where the workbook may not be written.
   */
  writeReview(before: readonly string[], text: string): Promise<ReviewWriteOutcome>;
  /**
   * Makes a Kontrollrapport, a sheet whose first cell is `REPORT_MARKER`: in the place of the one that there is, or behind the
   * other sheets. What is selected stays selected. Rejects with `structureIsProtected` where no sheet may be added.
   * @returns the sheet's name, which is another than the given one where that is somebody's own
   */
  writeReportSheet(sheet: NewSheet): Promise<string>;
  /** Removes the Kontrollrapport. Gives the sheet's name, or null when there is none. */
  removeReportSheet(): Promise<string | null>;
  /** Puts back what cells held before a write, if they still hold what was written, else nothing. */
  restore(cells: readonly WrittenCell[]): Promise<WriteOutcome>;
}

/** The kind of what was thrown while the host was asked for something; what is no `HostProblem` is a refusal. */
export function problemOf(error: unknown): HostProblemKind {
  return error instanceof HostProblem ? error.kind : 'refused';
}
