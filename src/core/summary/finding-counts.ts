import { isOpen } from '../findings/acceptance';
import type { Finding, Severity } from '../findings/finding';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many open findings of each severity there are, and how many accepted. */
export interface FindingCounts extends SeverityCounts {
  readonly accepted: number;
}

/** Counts findings as the verdict does: open ones by severity, accepted ones apart, and none that only follows from another. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const open = roots.filter(isOpen);
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return {
    fel: of('fel'),
    varning: of('varning'),
    upplysning: of('upplysning'),
    accepted: roots.length - open.length,
  };
}
