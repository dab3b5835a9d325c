import type { BilagaKind } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';

/** A figure that an acceptance was given for, by its name in a controller's words. */
export interface AcceptedFigure {
  readonly label: string;
  readonly value: number | string | null;
  readonly unit: Unit | null;
}

/**
 * That somebody has accepted a finding with a reason, or taken that back. It is bound to the finding's id, which is made
 * of rule and labels, and to the figures that it was given for; never to an address.
 */
export interface Acceptance {
  /** The finding's id. */
  readonly finding: string;
  /** The submission's förvaltning; null when no sheet names one. */
  readonly forvaltning: string | null;
  /** The submission's budget year; null when the bilagor imply none. */
  readonly year: number | null;
  readonly rule: string;
  readonly bilaga: BilagaKind | null;
  /** What was found, as it was worded when it was accepted. */
  readonly message: string;
  readonly figures: readonly AcceptedFigure[];
  readonly reason: string;
  readonly by: string;
  /** Local time with its offset from UTC: `2026-11-22T14:05:00+01:00`. */
  readonly at: string;
  /** It was taken back by `by` at `at`. It is kept, so that a copy of the workbook does not bring it to life again. */
  readonly withdrawn: boolean;
}

/** A figure that is no longer what it was when it was accepted; null where there was, or is, none. */
export interface FigureChange {
  readonly label: string;
  readonly before: number | string | null;
  readonly now: number | string | null;
  readonly unit: Unit | null;
}

/** How an acceptance stands to the finding as it is now. */
export type AppliedAcceptance =
  | { readonly status: 'accepted'; readonly acceptance: Acceptance }
  /** The figures are others than those it was given for. */
  | { readonly status: 'lapsed'; readonly acceptance: Acceptance; readonly changes: readonly FigureChange[] }
  /** The finding may not be accepted. */
  | { readonly status: 'refused'; readonly acceptance: Acceptance; readonly reason: string };

/** Who did something to a review, and when (local time with its offset). */
export interface Signature {
  readonly by: string;
  readonly at: string;
}

/** Whether a finding is still to be dealt with: nobody has accepted it, or what was accepted has changed. */
export function isOpen({ acceptance }: { readonly acceptance: AppliedAcceptance | null }): boolean {
  return acceptance?.status !== 'accepted';
}
