import type { Report } from '../core/engine/report';
import type { DocumentSnapshot } from '../core/document/snapshot';
import type { Ledger } from '../core/ledger/ledger';
import type { UnreadableFile } from '../core/submissions/unread-file';
import type { RulePack } from '../core/packs/schema';
import type { ReviewReading } from '../core/review/review-reading';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { Steps } from '../core/workbook/steps';
import type { FileReading } from './added-file';
import type { CopyMaker } from './copy-maker';
import type { Breathing } from './in-slices';
import type { PackParts } from './packs';
import type { ReportSheetMaker } from './report-sheet';
import type { ReviewParts } from './reviews';
import type { UndoableChange } from './session-state';
import type { LedgerParts } from './session-ledger';
import type { WorkbookHost } from './workbook-host';

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
  /** The plan and other documents of the submission. */
  readonly documents: readonly DocumentSnapshot[];
  /** The workbooks of last year's submission; undefined when none has been given. */
  readonly prior: readonly WorkbookSnapshot[] | undefined;
  /** The rule pack that has been chosen; undefined when each submission is to get its own by itself. */
  readonly pack: RulePack | undefined;
  /** The ledger extract; null when none has been given. */
  readonly ledger: Ledger | null;
  /** What would be found is all that is asked for, no corrections of it. */
  readonly withoutFixes: boolean;
}

/** A check: the open workbook first, then the added ones. */
export type CheckWith<Result> = (
  workbooks: readonly WorkbookSnapshot[],
  unreadable: readonly UnreadableFile[],
  against: CheckedAgainst,
) => Result;

/** The check a step at a time, with what happens between. */
export interface SlicedCheck extends Breathing {
  readonly check: CheckWith<Steps<Report>>;
}

/** What a session is put together from. */
export interface SessionParts {
  readonly host: WorkbookHost;
  /** What must have been loaded before `check` is called; it is waited for while the workbook is read. */
  readonly ready?: Promise<unknown>;
  /** The check itself. */
  readonly check: CheckWith<Report>;
  /** The same in slices, so that the page stays usable meanwhile; where there is none, reports are made at once. */
  readonly sliced?: SlicedCheck;
  readonly readFile: (name: string, bytes: Uint8Array) => Promise<FileReading>;
  readonly later: Later;
  /** What reviews are kept with, but for the host. */
  readonly reviews: Omit<ReviewParts, 'host'>;
  /** Where there is none, no rule pack can be chosen. */
  readonly packs?: PackParts;
  /** Where there is none, no ledger extract can be added. */
  readonly ledger?: LedgerParts;
  /** Fetched when there is something to fill in in an added workbook; where there is none, that cannot be done. */
  readonly copies?: () => Promise<CopyMaker>;
  /** Where there is none, no Kontrollrapport can be made in the workbook. */
  readonly reportSheet?: ReportSheetMaker;
  /** Where there is none, a change can be undone as long as the page is open. */
  readonly memory?: UndoMemory;
}
