import type { Finding, Severity } from '../../core/findings/finding';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { fel: 0, varning: 0, upplysning: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
