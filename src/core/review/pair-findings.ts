import type { Finding } from '../findings/finding';
import { nameInId } from '../findings/finding-name';
import { groupBy } from '../workbook/group-by';

/** In what a finding and an entry that is kept of one may agree. */
export interface Likeness<Entry> {
  readonly ofFinding: (finding: Finding) => string;
  readonly ofEntry: (entry: Entry) => string;
}

/**
 * Gives each entry that is kept of an earlier finding the finding that it is of now, by the id. Findings with the same
 * labels are numbered in the order of their places, which may be another now: of those it is the one with the same number
 * and likeness, else with the same likeness, else with the same number.
 */
export function pairFindings<Entry>(
  findings: readonly Finding[],
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  likeness: Likeness<Entry>,
): ReadonlyMap<Finding, Entry> {
  const given = groupBy(entries, (entry) => nameInId(idOf(entry)));
  const found = groupBy(
    findings.filter(({ id }) => given.has(nameInId(id))),
    ({ id }) => nameInId(id),
  );
  const { ofFinding, ofEntry } = likeness;
  const sameNumber: Likeness<Entry> = { ofFinding: ({ id }) => id, ofEntry: idOf };
  const both: Likeness<Entry> = {
    ofFinding: (finding) => `${finding.id}\n${ofFinding(finding)}`,
    ofEntry: (entry) => `${idOf(entry)}\n${ofEntry(entry)}`,
  };
  const pairs = new Map<Finding, Entry>();
  for (const [name, alike] of found) {
    const waiting = given.get(name) ?? [];
    const isOnly = alike.length === 1 && waiting.length === 1;
    pairAlike(alike, waiting, isOnly ? [sameNumber, likeness] : [both, likeness, sameNumber], pairs);
  }
  return pairs;
}

function pairAlike<Entry>(
  findings: readonly Finding[],
  entries: readonly Entry[],
  likenesses: readonly Likeness<Entry>[],
  pairs: Map<Finding, Entry>,
): void {
  const [found, given] = [new Set(findings), new Set(entries)];
  for (const { ofFinding, ofEntry } of likenesses) {
    if (found.size === 0 || given.size === 0) return;
    const waiting = groupBy([...given], ofEntry);
    for (const finding of found) {
      const entry = waiting.get(ofFinding(finding))?.pop();
      if (entry === undefined) continue;
      pairs.set(finding, entry);
      found.delete(finding);
      given.delete(entry);
    }
  }
}
