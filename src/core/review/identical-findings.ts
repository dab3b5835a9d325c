import type { Finding } from '../findings/finding';
import { nameInId } from '../findings/finding-name';
import { figuresKey, ownFigures } from './accepted-figures';

/** Counts the findings that nothing but their place tells apart, such as those of a sheet and its copy. */
export function countIdentical(findings: readonly Finding[]): readonly Finding[] {
  const names = new Set(
    findings
      .map(({ id }) => id)
      .filter((id) => nameInId(id) !== id)
      .map(nameInId),
  );
  if (names.size === 0) return findings;
  const keys = findings.map((finding) => {
    const name = nameInId(finding.id);
    return names.has(name) ? JSON.stringify([name, figuresKey(ownFigures(finding))]) : null;
  });
  const counts = new Map<string | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return findings.map((finding, at) => {
    const key = keys[at] ?? null;
    return key === null ? finding : { ...finding, identical: counts.get(key) ?? 1 };
  });
}
