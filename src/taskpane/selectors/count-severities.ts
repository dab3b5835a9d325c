import type { Finding } from '../../core/findings/finding';
import type { SeverityCounts } from '../texts/texts';

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { fel: 0, varning: 0, upplysning: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
