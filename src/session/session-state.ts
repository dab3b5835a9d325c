import type { Report } from '../core/engine/report';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { AddedFile } from './added-file';
import type { CopyNotice } from './copy-maker';
import type { PackState } from './packs';
import type { ReportSheetNotice } from './report-sheet';
import type { ReviewNotice, SessionReview } from './reviews';
import type { AddedLedger } from './session-ledger';
import type { HostPlace, HostProblemKind, SessionProblem, WriteConflict, WrittenCell } from './workbook-host';

/** A change of cells that can be undone in one step. */
export interface UndoableChange {
  /** The finding whose correction was written; null for a fill. */
  readonly findingId: string | null;
  readonly cells: readonly WrittenCell[];
}

/** What the user is to be told of once: how the last thing that was asked for went. */
export type Notice =
  | {
      readonly kind: 'written';
      readonly cells: readonly WrittenCell[];
      readonly locked: readonly HostPlace[];
      /** What a colleague had put there a moment before and was written over. */
      readonly overwritten: readonly WriteConflict[];
    }
  | {
      readonly kind: 'undone';
      readonly cells: readonly WrittenCell[];
      /** What a colleague put there a moment before, so that it was left standing. */
      readonly kept: readonly WriteConflict[];
    }
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

/** The cell that is selected in the open workbook. */
export interface SelectedCell {
  readonly place: HostPlace;
  /** Else the product has brought it forward, which starts nothing. */
  readonly isByUser: boolean;
}

/** Everything that the pane shows. A new object for every change. */
export interface SessionState {
  /** Null until the first check is done. */
  readonly report: Report | null;
  /** The workbooks that the report was made of, the open one first. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly freshness: Freshness;
  /** Why the workbook could not be read or checked at the last attempt; null when it could. */
  readonly problem: SessionProblem | null;
  /** The open workbook's name; null before it has been read. */
  readonly openFile: string | null;
  readonly addedFiles: readonly AddedFile[];
  /** Files of last year's submission, that this year's is compared with. */
  readonly priorFiles: readonly AddedFile[];
  /** Ledger extracts that the key figures are computed from. */
  readonly ledgerFiles: readonly AddedLedger[];
  readonly review: SessionReview;
  readonly packs: PackState;
  /** The cell that is selected; null until the user has selected one, and where selections are not told of. */
  readonly selected: SelectedCell | null;
  readonly undoable: UndoableChange | null;
  readonly notice: Notice | null;
}
