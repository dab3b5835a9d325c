import type { CheckCounts, SubmissionReport } from '../../core/engine/report';
import { isOpen } from '../../core/findings/acceptance';
import { verdictOf, type Verdict } from '../../report/verdict';
import { countSeverities, type SeverityCounts } from './count-severities';

/** What a verdict is worded from, in any language. */
export interface VerdictFacts {
  /** The verdict with its Swedish sentences. */
  readonly verdict: Verdict;
  readonly counts: CheckCounts;
  /** Open findings that only follow from others. */
  readonly followOns: SeverityCounts;
  /** Open warnings, follow-on ones too. */
  readonly warnings: number;
}

/** Gathers what a submission's verdict is worded from. */
export function verdictFacts(report: SubmissionReport): VerdictFacts {
  const open = report.findings.filter(isOpen);
  return {
    verdict: verdictOf(report),
    counts: report.counts,
    followOns: countSeverities(open.filter(({ causedBy }) => causedBy !== null)),
    warnings: countSeverities(open).varning,
  };
}
