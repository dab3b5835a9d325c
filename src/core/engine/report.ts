import type { Bilaga } from '../bilagor/index';
import type { Finding, NotEvaluated } from '../findings/finding';
import type { KeyFigure } from '../keyfigures/key-figure';
import type { RuleDescription } from '../rules/kit/define-rule';
import type { Submission } from '../submissions/submission';

/**
 * How many checks were made and how they ended. A finding that only follows from another is not counted: `total` is the
 * sum of the others.
 */
export interface CheckCounts {
  readonly total: number;
  readonly passed: number;
  readonly fel: number;
  readonly varning: number;
  readonly upplysning: number;
  readonly notEvaluated: number;
}

/** How one rule's checks ended on one bilaga (null: on the submission as a whole). */
export interface RuleTally {
  readonly rule: RuleDescription;
  readonly bilaga: Bilaga | null;
  readonly passed: number;
  readonly findings: number;
  readonly notEvaluated: number;
}

/** What the check of one submission gave. */
export interface SubmissionReport {
  readonly submission: Submission;
  readonly counts: CheckCounts;
  /** Sorted by file, bilaga, row, column and rule; follow-on findings among them, see `causedBy`. */
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly tallies: readonly RuleTally[];
  readonly keyFigures: readonly KeyFigure[];
  /** Last year's submission that this one was compared with; null when there was none to compare with. */
  readonly prior: Submission | null;
}

/** A rule that the rule pack has switched off, and why. */
export interface DisabledRule {
  readonly rule: string;
  readonly reason: string;
}

/** A file that could not be read. */
export interface UnreadableFile {
  readonly file: string;
  /** Swedish: what is wrong and what to do. */
  readonly reason: string;
}

/** What a whole call gave. */
export interface Report {
  readonly rulePack: { readonly id: string; readonly version: string; readonly region: string };
  readonly submissions: readonly SubmissionReport[];
  readonly unreadable: readonly UnreadableFile[];
  readonly disabled: readonly DisabledRule[];
  /** What was given as last year's submissions; null when nothing was. */
  readonly prior: PriorFiles | null;
}

/** Last year's submissions as far as they were of use. */
export interface PriorFiles {
  /** Submissions that none of this year's was compared with: the förvaltning is not among this year's, or the year is another. */
  readonly unused: readonly Submission[];
}
