import type { Bilaga } from '../bilagor/index';
import type { CheckedDocument } from '../document/plan/checked-document';
import type { Finding, NotEvaluated } from '../findings/finding';
import type { OtherTablesCheck } from '../other-tables/check-other-tables';
import type { KeyFigure } from '../keyfigures/key-figure';
import type { RulePack } from '../packs/schema';
import type { Ledger } from '../ledger/ledger';
import type { Reconciliation } from '../ledger/reconcile';
import type { RuleDescription } from '../rules/kit/define-rule';
import type { Acceptance } from '../findings/acceptance';
import type { FindingChanges } from '../review/finding-changes';
import type { ReadyState } from '../review/ready-mark';
import type { ReviewProblem } from '../review/review-reading';
import type { PackChoice } from '../submissions/pack-choice/pack-choice';
import type { Submission } from '../submissions/submission';
import type { UnreadableFile, UnreadFile } from '../submissions/unread-file';
import type { BilagaCompleteness } from '../summary/bilaga-completeness';
import type { Verdict } from '../summary/verdict';

/**
 * How many checks were made and how they ended. A finding that only follows from another is not counted, and one that is
 * accepted only as `accepted`, whatever its severity: `total` is the sum of the others.
 */
export interface CheckCounts {
  readonly total: number;
  readonly passed: number;
  readonly fel: number;
  readonly varning: number;
  readonly upplysning: number;
  readonly accepted: number;
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

/** How a submission stands to its earlier reviews. */
export interface SubmissionReview {
  /** Acceptances that no finding has now: it is mended, only follows from another, or its check was not made. */
  readonly resting: readonly Acceptance[];
  /** Acceptances of the submission that a later one of the same finding has taken the place of. */
  readonly superseded: readonly Acceptance[];
  /** Against the last review that the workbooks keep; null when they keep none. */
  readonly sinceReview: FindingChanges | null;
  /** Against the earlier files that were given; null when there is nothing of this submission in them. */
  readonly sinceBaseline: FindingChanges | null;
  /** The last Klarmarkering and whether it holds; null when there is none. */
  readonly ready: ReadyState | null;
}

/** What the check of one submission gave, before it is judged. */
export interface CheckedSubmission {
  readonly submission: Submission;
  /** The rule pack that it was read and checked with. */
  readonly pack: RulePack;
  readonly packChoice: PackChoice;
  /** What was looked at beside the tables of templates; in no other count. */
  readonly otherTables: OtherTablesCheck;
  readonly counts: CheckCounts;
  /** Sorted by file, bilaga, row, column and rule; follow-on findings among them, see `causedBy`. */
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly tallies: readonly RuleTally[];
  readonly keyFigures: readonly KeyFigure[];
  /** The ledger extract of the call; null when none was given. */
  readonly ledger: Ledger | null;
  /** How the extract stands to bilaga 10 a, a version and year at a time. */
  readonly reconciliations: readonly Reconciliation[];
  /** Last year's submission that this one was compared with; null when there was none to compare with. */
  readonly prior: Submission | null;
  readonly review: SubmissionReview;
  /** The plan and the other documents that were checked with it. */
  readonly documents: readonly CheckedDocument[];
  /** Files of the call that could not be read and may be part of it. */
  readonly unread: readonly UnreadFile[];
}

/** What the check of one submission gave, with what that comes to. */
export interface SubmissionReport extends CheckedSubmission {
  readonly verdict: Verdict;
  /** Every bilaga that is required or was found, and how much of what its template expects it says. */
  readonly completeness: readonly BilagaCompleteness[];
}

/** A rule that the rule pack has switched off, and why. */
export interface DisabledRule {
  readonly rule: string;
  readonly reason: string;
}

/** What a whole call gave. */
export interface Report {
  /** The first submission's; each has its own. */
  readonly rulePack: { readonly id: string; readonly version: string; readonly region: string };
  readonly submissions: readonly SubmissionReport[];
  readonly unreadable: readonly UnreadableFile[];
  /** Documents that belong to none of the submissions, and why. */
  readonly unplaced: readonly { readonly file: string; readonly reason: string }[];
  readonly disabled: readonly DisabledRule[];
  /** What was given as last year's submissions; null when nothing was. */
  readonly prior: PriorFiles | null;
  /** Why what the files keep of their reviews could not be used, or not all of it. */
  readonly reviewProblems: readonly ReviewProblem[];
}

/** Last year's submissions as far as they were of use. */
export interface PriorFiles {
  /** Submissions that none of this year's was compared with: the förvaltning is not among this year's, or the year is another. */
  readonly unused: readonly Submission[];
}
