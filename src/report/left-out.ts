import type { Finding, Severity } from '../core/findings/finding';
import { countedSeverity, SEVERITIES } from './counted';
import { keptFindings } from './finding-tree';

/** What a least severity leaves out of a report, as a sentence; empty when it leaves out nothing. */
export function leftOutSentence(findings: readonly Finding[], minSeverity: Severity): string {
  const kept = new Set(keptFindings(findings, minSeverity));
  const left = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity && !kept.has(finding)).length;
    return count === 0 ? [] : [countedSeverity(count, severity)];
  });
  return left.length === 0 ? '' : `Visas inte här: ${left.join(', ')}.`;
}
