import type { Finding } from '../findings/finding';
import type { Signature } from '../findings/acceptance';
import { pairFindings } from './pair-findings';
import type { EarlierFindings, KnownFinding } from './review-record';

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
  earlier: EarlierFindings,
  since: ComparedWith,
): FindingChanges {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const pairs = pairFindings(roots, earlier.findings, ({ id }) => id, {
    ofFinding: ({ message }) => message,
    ofEntry: ({ message }) => message,
  });
  // What followed from something else is not new when that is mended, nor solved when it only follows now.
  const followed = new Set(earlier.followOns);
  const follows = new Set(findings.flatMap(({ id, causedBy }) => (causedBy === null ? [] : [id])));
  const isKnown = (finding: Finding): boolean => pairs.has(finding) || followed.has(finding.id);
  const paired = new Set(pairs.values());
  return {
    since,
    added: roots.filter((finding) => !isKnown(finding)),
    remaining: roots.filter(isKnown),
    solved: earlier.findings.filter((known) => !paired.has(known) && !follows.has(known.id)),
  };
}

/** Findings as they are remembered. */
export function knownFindings(findings: readonly Finding[]): EarlierFindings {
  return {
    findings: findings.flatMap(({ id, rule, bilagaKind, severity, message, causedBy }): readonly KnownFinding[] =>
      causedBy === null ? [{ id, rule, bilaga: bilagaKind, severity, message }] : [],
    ),
    followOns: findings.flatMap(({ id, causedBy }) => (causedBy === null ? [] : [id])),
  };
}
