import { counted } from '../core/findings/wording';
import type { Severity } from '../core/findings/finding';

export { counted } from '../core/findings/wording';

/** How grave each severity is, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['fel', 'varning', 'upplysning'];

const PLURALS: Readonly<Record<Severity, string>> = { fel: 'fel', varning: 'varningar', upplysning: 'upplysningar' };

/** A number of findings of one severity: `1 fel`, `2 varningar`. */
export function countedSeverity(count: number, severity: Severity): string {
  return counted(count, severity, PLURALS[severity]);
}

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
