import type { ChangeCounts } from '../../core/review/count-changes';
import type { ReadyChange } from '../../core/review/ready-mark';
import type { TextFault } from '../../core/review/reason';
import type { ReadyCounts } from '../../core/review/review-record';
import type { BilagaCompleteness } from '../../core/summary/bilaga-completeness';
import type { RowChange } from '../../core/summary/biggest-changes';
import type { Policy, PolicyKind } from '../../core/summary/policy';
import type { SessionReview } from '../../session/reviews';

/** The kinds of change since a Klarmarkering that are told without a cell. */
export type PlainReadyChange = Exclude<ReadyChange, { readonly kind: 'figure' }>;

/** What a field of a form says when it is not filled in as it must be. */
export type FieldProblems<Fault extends TextFault> = Readonly<Record<Fault, string>>;

/** The words of the review, in one language. They are fetched with the views that show it. */
export interface ReviewTexts {
  /** Who and when; `at` is a local time with its offset. */
  readonly signed: (by: string, at: string) => string;
  readonly fields: {
    readonly name: string;
    readonly nameProblems: FieldProblems<'missing' | 'tooLong'>;
    readonly role: string;
    readonly roleHint: string;
    readonly roleProblems: FieldProblems<'missing' | 'tooLong'>;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonProblems: FieldProblems<TextFault>;
    readonly cancel: string;
  };
  readonly acceptance: {
    readonly accept: string;
    readonly acceptAgain: string;
    readonly withdraw: string;
    /** What stands beside a finding's cell. */
    readonly accepted: string;
    readonly lapsed: string;
    readonly refused: string;
    readonly change: (before: string, now: string) => string;
    /** The name of a figure that has none of its own: what stands in the finding's cell. */
    readonly cell: string;
    readonly acceptHeading: string;
    readonly alike: (count: number) => string;
    readonly acceptSome: (count: number) => string;
    readonly withdrawHeading: string;
    readonly withdrawAdvice: string;
    readonly withdrawIt: string;
    readonly notWritable: Readonly<Record<Exclude<SessionReview['writable'], 'yes'>, string>>;
  };
  readonly filter: {
    readonly standing: string;
    readonly open: (count: number) => string;
    readonly accepted: (count: number) => string;
  };
  readonly ready: {
    readonly title: string;
    readonly none: string;
    readonly notYet: string;
    readonly holds: string;
    readonly changed: string;
    /** `Sedan dess: 1 siffra ändrad, 4 summor följer.` */
    readonly changes: (counts: ChangeCounts) => string;
    readonly signedBy: (by: string, role: string, at: string) => string;
    readonly rulePack: string;
    readonly hash: string;
    readonly found: string;
    /** What was found then, and how many checks were made, as a sentence. */
    readonly counts: (counts: ReadyCounts) => string;
    readonly evidence: string;
    readonly figure: (before: string, now: string) => string;
    /** A change without a full stop; what an accepted finding said comes after it. */
    readonly change: (change: PlainReadyChange) => string;
    readonly mark: string;
    readonly markAgain: string;
    readonly heading: string;
    readonly send: string;
  };
  readonly since: {
    readonly title: string;
    readonly none: string;
    readonly reviewed: (by: string, at: string) => string;
    readonly added: (count: number) => string;
    readonly remaining: (count: number) => string;
    readonly solved: (count: number) => string;
    readonly save: string;
    readonly heading: string;
    readonly advice: string;
    readonly send: string;
  };
  readonly completeness: {
    readonly title: string;
    /** How much a bilaga says of what its template expects. */
    readonly filled: (entry: BilagaCompleteness) => string;
    readonly notRequired: string;
  };
  readonly policies: {
    readonly title: string;
    readonly name: (kind: PolicyKind) => string;
    /** What is asked for: `högst 3 %`. */
    readonly limit: (policy: Policy) => string;
    readonly period: string;
    readonly figure: string;
    readonly margin: string;
    /** How much room is left; empty where there is nothing to tell. */
    readonly room: (policy: Policy) => string;
    readonly outcome: (policy: Policy) => string;
  };
  readonly keyFigures: {
    readonly title: string;
    readonly lastYear: (period: string) => string;
    /** How much a key figure is changed between two columns. */
    readonly change: (change: string, now: string, before: string) => string;
    /** Said of a figure that is not what it comes to. */
    readonly deviates: string;
  };
  readonly changes: {
    readonly title: string;
    readonly none: string;
    readonly compared: (period: string, before: string, isPrior: boolean) => string;
    /** How a row has changed, so that more cannot be read as less. */
    readonly moved: (change: RowChange) => string;
    readonly added: string;
    readonly gone: string;
    readonly more: (shown: number, changed: number) => string;
  };
  readonly accepted: {
    readonly title: string;
    readonly none: string;
    readonly showAll: (count: number) => string;
    readonly lapsed: (count: number) => string;
    readonly refused: (count: number) => string;
    readonly resting: (count: number) => string;
    readonly restingAdvice: string;
    readonly superseded: (count: number) => string;
    readonly supersededAdvice: string;
    readonly takenBack: string;
    readonly more: (count: number) => string;
  };
  readonly open: {
    readonly title: string;
    readonly none: string;
    readonly show: (counts: string) => string;
  };
  readonly notChecked: string;
  readonly problems: {
    readonly title: string;
    readonly restart: string;
    readonly restartHeading: string;
    readonly restartAdvice: string;
    readonly restartSend: string;
  };
  readonly prior: {
    readonly title: string;
    readonly advice: string;
    readonly compared: string;
    readonly unused: string;
  };
  readonly reportSheet: {
    readonly title: string;
    readonly advice: string;
    readonly made: (sheet: string) => string;
    readonly make: string;
    readonly makeAgain: string;
    readonly show: string;
    readonly remove: string;
  };
  readonly copies: {
    readonly title: string;
    readonly advice: string;
    readonly fetch: string;
  };
}
