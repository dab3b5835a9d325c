import type { Finding, Severity } from '../../core/findings/finding';
import { isOpen } from '../../core/findings/acceptance';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings are to be dealt with, by severity, and apart from those how many have been accepted. */
export interface FindingCounts extends SeverityCounts {
  readonly accepted: number;
}

/** Counts findings by severity, whether they have been accepted or not. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { fel: 0, varning: 0, upplysning: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Counts findings as the verdict does: the open ones by severity, the accepted ones apart. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter(isOpen);
  return { ...countSeverities(open), accepted: findings.length - open.length };
}
