import type { Finding } from '../../core/findings/finding';
import type { SeverityCounts } from '../../core/summary/finding-counts';

/** Counts findings by severity, whether they have been accepted or not. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { fel: 0, varning: 0, upplysning: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
