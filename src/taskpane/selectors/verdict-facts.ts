import type { CheckCounts, SubmissionReport } from '../../core/engine/report';
import { verdictOf, type Verdict } from '../../report/verdict';
import { countSeverities, type SeverityCounts } from './count-severities';

/** What a verdict is worded from, in any language. */
export interface VerdictFacts {
  /** The verdict with its Swedish sentences. */
  readonly verdict: Verdict;
  readonly counts: CheckCounts;
  /** Findings that only follow from others. */
  readonly followOns: SeverityCounts;
  /** Warnings, follow-on ones too. */
  readonly warnings: number;
}

/** Gathers what a submission's verdict is worded from. */
export function verdictFacts(report: SubmissionReport): VerdictFacts {
  return {
    verdict: verdictOf(report),
    counts: report.counts,
    followOns: countSeverities(report.findings.filter(({ causedBy }) => causedBy !== null)),
    warnings: countSeverities(report.findings).varning,
  };
}
