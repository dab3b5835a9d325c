import type { Finding } from '../findings/finding';
import type { Signature } from '../findings/acceptance';
import type { KnownFinding } from './review-record';

/** What a check is compared with: the last review of the workbook, or an earlier file. */
export type ComparedWith =
  (Signature & { readonly kind: 'review' }) | { readonly kind: 'files'; readonly files: readonly string[] };

/** How the findings differ from those of an earlier check. What only follows from something else is left out. */
export interface FindingChanges {
  readonly since: ComparedWith;
  readonly added: readonly Finding[];
  readonly remaining: readonly Finding[];
  readonly solved: readonly KnownFinding[];
}

/** Compares findings with those of an earlier check, by rule and labels. */
export function findingChanges(
  findings: readonly Finding[],
  earlier: readonly KnownFinding[],
  since: ComparedWith,
): FindingChanges {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const known = new Set(earlier.map(({ id }) => id));
  // One that now only follows from something else has not been solved.
  const left = new Set(findings.map(({ id }) => id));
  return {
    since,
    added: roots.filter(({ id }) => !known.has(id)),
    remaining: roots.filter(({ id }) => known.has(id)),
    solved: earlier.filter(({ id }) => !left.has(id)),
  };
}

/** Findings as they are remembered; what only follows from something else is left out. */
export function knownFindings(findings: readonly Finding[]): readonly KnownFinding[] {
  return findings.flatMap(({ id, rule, bilagaKind, severity, message, causedBy }) =>
    causedBy === null ? [{ id, rule, bilaga: bilagaKind, severity, message }] : [],
  );
}
