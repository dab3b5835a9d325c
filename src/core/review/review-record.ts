import type { BilagaKind } from '../bilagor/table';
import type { Severity } from '../findings/finding';
import type { Acceptance, Signature } from '../findings/acceptance';

/** Everything that a workbook keeps of its reviews. */
export interface ReviewRecord {
  /** One a finding and year: the latest. */
  readonly acceptances: readonly Acceptance[];
  /** Acceptances that a later one of the same finding has taken the place of. */
  readonly superseded: readonly Acceptance[];
  /** The last review of each submission. */
  readonly reviews: readonly LastReview[];
  /** The last Klarmarkering of each submission. */
  readonly readyMarks: readonly ReadyMark[];
  /** Entries that could not be understood; they are kept as they are. */
  readonly unreadable: readonly unknown[];
}

/** What belongs to one submission is told apart by these. */
export interface SubmissionName {
  readonly forvaltning: string | null;
  readonly year: number | null;
}

/** A finding as it is remembered from an earlier check. */
export interface KnownFinding {
  readonly id: string;
  readonly rule: string;
  readonly bilaga: BilagaKind | null;
  readonly severity: Severity;
  readonly message: string;
}

/** What an earlier check found. */
export interface EarlierFindings {
  readonly findings: readonly KnownFinding[];
  /** The ids of what only followed from those. */
  readonly followOns: readonly string[];
}

/** What was found at a review, so that the next can tell what is new, what remains and what is solved. */
export interface LastReview extends SubmissionName, Signature, EarlierFindings {}

/** The figures and texts of one bilaga as they were checked. Empty cells are left out (null). */
export interface CheckedTable {
  readonly bilaga: BilagaKind;
  readonly enhet: string | null;
  readonly columns: readonly string[];
  /** A row's label, then a value a column. */
  readonly rows: readonly (readonly [string, ...(readonly (number | string | null)[])])[];
}

/** How many findings of each kind there were, and how many checks were and were not made. */
export interface ReadyCounts {
  readonly fel: number;
  readonly varning: number;
  readonly upplysning: number;
  readonly accepted: number;
  readonly passed: number;
  readonly notEvaluated: number;
}

/**
 * That somebody has reviewed a submission and found it ready to be handed in (Klarmarkering). It tells what was reviewed;
 * it is no cryptographic signature.
 */
export interface ReadyMark extends SubmissionName, Signature {
  readonly role: string;
  readonly files: readonly string[];
  /** `hash` is of all that the rule pack says. */
  readonly rulePack: { readonly id: string; readonly version: string; readonly hash: string };
  /** Of all figures and their labels, whatever their order and place. */
  readonly hash: string;
  /** Whether last year's submission and a ledger extract were given, so that checks against them were made. */
  readonly checkedAgainst: { readonly prior: boolean; readonly ledger: boolean };
  readonly counts: ReadyCounts;
  /** The acceptances that held, as far as they tell them apart. */
  readonly acceptances: readonly (Signature & { readonly finding: string; readonly reason: string })[];
  /** What the hash was made of, so that a change can be named. */
  readonly tables: readonly CheckedTable[];
}

/** What a workbook that was never reviewed keeps. */
export const EMPTY_RECORD: ReviewRecord = {
  acceptances: [],
  superseded: [],
  reviews: [],
  readyMarks: [],
  unreadable: [],
};

/** Whether there is nothing in a record. */
export function isEmptyRecord(record: ReviewRecord): boolean {
  return Object.values(record).every((entries: readonly unknown[]) => entries.length === 0);
}
