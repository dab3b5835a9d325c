import type { BilagaKind } from '../bilagor/table';
import type { SubmissionReport } from '../engine/report';
import { isOpen } from '../findings/acceptance';
import type { Finding } from '../findings/finding';
import type { BilagaCompleteness } from './bilaga-completeness';
import type { Policy } from './policy';
import { verdictStatus, type VerdictStatus } from './verdict-status';

/** Whether a submission can be handed in: yes, yes with what has been accepted, or not as it is. */
export type ReviewOutcome = 'yes' | 'withAccepted' | 'no';

/** Why a submission can or cannot be handed in, as facts. `stops` says that it is what has to be dealt with first. */
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
  /** Required bilagor that are missing; it stops nothing where that has been accepted. */
  | { readonly kind: 'missingBilagor'; readonly bilagor: readonly BilagaKind[] }
  /** A policy that is not kept, and that no rule tells of. */
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'nothingChecked' }
);

/** The verdict of a review with its reasons, what stops the submission first. */
export interface ReviewVerdict {
  readonly outcome: ReviewOutcome;
  /** The same verdict as the check itself words it. */
  readonly status: VerdictStatus;
  readonly reasons: readonly VerdictReason[];
}

const OUTCOMES: Readonly<Record<VerdictStatus, ReviewOutcome>> = {
  stopped: 'no',
  // A varning is to be mended or accepted before the submission is handed in.
  warned: 'no',
  unchecked: 'no',
  accepted: 'withAccepted',
  clear: 'yes',
};

/** Judges whether a submission can be handed in. */
export function reviewVerdict(
  report: SubmissionReport,
  completeness: readonly BilagaCompleteness[],
  policies: readonly Policy[],
): ReviewVerdict {
  const status = verdictStatus(report);
  const { counts, findings } = report;
  const followingFel = findings.filter(({ causedBy, severity, acceptance }) => {
    return causedBy !== null && severity === 'fel' && isOpen({ acceptance });
  }).length;
  const reasons: readonly VerdictReason[] = [
    ...(status === 'unchecked' ? [{ kind: 'nothingChecked', stops: true } as const] : []),
    ...told('fel', counts.fel, true),
    ...(counts.fel === 0 ? told('followingFel', followingFel, true) : []),
    ...told('varning', counts.varning, true),
    ...missingBilagor(completeness),
    ...told('lapsed', acceptancesOf(findings, 'lapsed').length, isGrave(acceptancesOf(findings, 'lapsed'))),
    ...told('refused', acceptancesOf(findings, 'refused').length, isGrave(acceptancesOf(findings, 'refused'))),
    ...told('accepted', counts.accepted, false),
    ...policies.flatMap((policy): readonly VerdictReason[] =>
      policy.outcome === 'notKept' && policy.finding === null ? [{ kind: 'policy', policy, stops: false }] : [],
    ),
    ...(status === 'clear' ? told('passed', counts.passed, false) : []),
    ...told('notEvaluated', counts.notEvaluated, false),
  ];
  return { outcome: OUTCOMES[status], status, reasons };
}

type CountedKind = Extract<VerdictReason, { readonly count: number }>['kind'];

function told(kind: CountedKind, count: number, stops: boolean): readonly VerdictReason[] {
  return count === 0 ? [] : [{ kind, count, stops }];
}

function missingBilagor(completeness: readonly BilagaCompleteness[]): readonly VerdictReason[] {
  const missing = completeness.filter(({ bilaga }) => bilaga === null);
  if (missing.length === 0) return [];
  const stops = missing.some(({ counts }) => counts.fel + counts.varning > 0);
  return [{ kind: 'missingBilagor', bilagor: missing.map(({ kind }) => kind), stops }];
}

function acceptancesOf(findings: readonly Finding[], status: 'lapsed' | 'refused'): readonly Finding[] {
  return findings.filter(({ acceptance }) => acceptance?.status === status);
}

function isGrave(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity !== 'upplysning');
}
