import type { UnreadFile } from '../submissions/unread-file';
import type { Policy } from './policy';

/**
 * How a submission stands, the first that holds:
 *
 * - `unchecked`: nothing of it could be checked, so there is nothing to hand in;
 * - `stopped`: a file could not be read, an error is open (be it one that only follows from something else), or a
 *   required bilaga is missing and nobody has accepted that;
 * - `warned`: a varning is open, which has to be mended or accepted;
 * - `accepted`: deviations are left, and all of them have been accepted with a reason;
 * - `clear`: none are.
 */
export type VerdictStatus = 'stopped' | 'warned' | 'accepted' | 'clear' | 'unchecked';

/** Why a submission stands as it does, as facts. `stops` says that it is to be dealt with before it is handed in. */
export type VerdictReason = { readonly stops: boolean } & (
  | {
      /**
       * `fel`, `varning`: open ones. `followingFel`: open fel that only follow from a varning or an upplysning. `accepted`:
       * accepted with a reason. `lapsed`, `refused`: acceptances that do not hold, because figures have changed or the
       * rule pack does not let it. `passed`: checks with nothing to say. `notEvaluated`: checks that could not be made.
       */
      readonly kind: 'fel' | 'followingFel' | 'varning' | 'accepted' | 'lapsed' | 'refused' | 'passed' | 'notEvaluated';
      readonly count: number;
    }
  /** A file of the call that could not be read. */
  | { readonly kind: 'unread'; readonly file: UnreadFile }
  /** Required bilagor that are missing; it stops nothing where that has been accepted. */
  | { readonly kind: 'missingBilagor'; readonly bilagor: readonly string[] }
  /** A policy that is not kept, and that no rule tells of. */
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'nothingChecked' }
);

/** Whether a submission can be handed in and why, the same wherever it is shown. `verdict-wording` puts it in words. */
export interface Verdict {
  readonly status: VerdictStatus;
  /** What stops the submission first. */
  readonly reasons: readonly VerdictReason[];
  /** Open varningar, follow-on ones too. */
  readonly openWarnings: number;
}

/** Whether a submission may be handed in, and so be marked as ready: nothing is left to deal with. */
export function mayBeHandedIn({ status }: Verdict): boolean {
  return status === 'clear' || status === 'accepted';
}
