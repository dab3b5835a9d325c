import type { CheckCounts, SubmissionReport } from '../../core/engine/report';
import { isOpen } from '../../core/findings/acceptance';
import type { Verdict } from '../../core/summary/verdict';
import { verdictOf, type VerdictText } from '../../report/verdict';
import { countSeverities } from './count-severities';
import type { SeverityCounts } from '../../core/summary/finding-counts';

/** What a verdict is worded from, in any language. */
export interface VerdictFacts {
  readonly verdict: Verdict;
  /** What it comes to in Swedish. */
  readonly swedish: VerdictText;
  readonly counts: CheckCounts;
  /** Open findings that only follow from others. */
  readonly followOns: SeverityCounts;
}

/** Gathers what a submission's verdict is worded from. */
export function verdictFacts(report: SubmissionReport): VerdictFacts {
  const open = report.findings.filter(isOpen);
  return {
    verdict: report.verdict,
    swedish: verdictOf(report),
    counts: report.counts,
    followOns: countSeverities(open.filter(({ causedBy }) => causedBy !== null)),
  };
}
