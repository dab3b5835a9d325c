import type { SubmissionReport } from '../core/engine/report';
import type { CellContent } from '../core/fill/cell-content';
import type { FillPlan, PlannedWrite } from '../core/fill/fill-plan';
import type { Finding } from '../core/findings/finding';
import type { UnreadableFile } from '../core/submissions/unread-file';

/** A write that was asked for: what the cell gets with the others, or why it is not made. */
export interface ChosenWrite {
  readonly content: CellContent;
  /** Swedish; null when the cell is written. */
  readonly obstacle: string | null;
}

/** What a fill makes of one submission. */
export interface SubmissionFill {
  readonly plan: FillPlan;
  /** The writes that were asked for; the others are only told of. */
  readonly chosen: ReadonlyMap<PlannedWrite, ChosenWrite>;
  readonly before: SubmissionReport;
  /** Undefined when nothing is checked afterwards. */
  readonly after: SubmissionReport | undefined;
  readonly solved: readonly Finding[];
  readonly added: readonly Finding[];
}

/** What became of one file. */
export interface FileFill {
  readonly file: string;
  /** Where its copy is; null when there is none. */
  readonly copy: string | null;
  readonly cells: number;
  /** Swedish: why there is no copy; null when there is one. */
  readonly reason: string | null;
}

/** What a fill leads to, or has led to. */
export interface FillReport {
  readonly rulePack: string;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  readonly submissions: readonly SubmissionFill[];
  /** Files of the call that could not be read. */
  readonly unreadable: readonly UnreadableFile[];
  /** None when nothing is written. */
  readonly files: readonly FileFill[];
}
