import type { TextFault } from '../../core/review/reason';
import type { SessionReview } from '../../session/reviews';

/** What a field of a form says when it is not filled in as it must be. */
export type FieldProblems<Fault extends TextFault> = Readonly<Record<Fault, string>>;

/** The words of the review, in one language. They are fetched with the views that show it. */
export interface ReviewTexts {
  /** Said before a local time, `2026-11-22 14:05`. */
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
}
