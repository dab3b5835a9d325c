import type { Finding } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import { createAcceptability } from './acceptability';
import type { Acceptance, AppliedAcceptance } from '../findings/acceptance';
import { figureChanges, figuresOfFinding } from './accepted-figures';
import { acceptanceKey } from './merge-records';

/** What the acceptances of a record come to for the findings of a check. */
export interface AppliedAcceptances {
  /** By the finding's id; what only follows from an accepted finding is accepted with it. */
  readonly byFinding: ReadonlyMap<string, AppliedAcceptance>;
  /** Acceptances of the submission's year whose finding is not there now: mended, or its bilaga takes no part. */
  readonly resting: readonly Acceptance[];
}

const NONE: AppliedAcceptances = { byFinding: new Map(), resting: [] };

/** Finds the acceptance of each finding and whether it still holds: it lapses when a figure that it was given for changes. */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  year: number | null,
  pack: RulePack,
): AppliedAcceptances {
  const own = acceptances.filter((acceptance) => acceptance.year === year && !acceptance.withdrawn);
  if (own.length === 0) return NONE;
  const known = new Map(own.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  const judge = createAcceptability(findings, pack);
  const byFinding = new Map<string, AppliedAcceptance>();
  for (const finding of findings) {
    const acceptance = known.get(acceptanceKey({ finding: finding.id, year }));
    if (acceptance === undefined || finding.causedBy !== null) continue;
    const judged = judge(finding);
    const changes = figureChanges(acceptance.figures, figuresOfFinding(finding));
    byFinding.set(
      finding.id,
      changes.length > 0
        ? { status: 'lapsed', acceptance, changes }
        : judged.may
          ? { status: 'accepted', acceptance }
          : { status: 'refused', acceptance, reason: judged.reason },
    );
  }
  acceptFollowOns(findings, byFinding);
  const found = new Set(findings.map(({ id }) => id));
  return { byFinding, resting: own.filter(({ finding }) => !found.has(finding)) };
}

function acceptFollowOns(findings: readonly Finding[], byFinding: Map<string, AppliedAcceptance>): void {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  for (const finding of findings) {
    const root = rootOf(finding, byId);
    const applied = root === finding ? undefined : byFinding.get(root.id);
    if (applied?.status === 'accepted') byFinding.set(finding.id, applied);
  }
}

function rootOf(finding: Finding, byId: ReadonlyMap<string, Finding>): Finding {
  const seen = new Set<Finding>();
  let at = finding;
  while (at.causedBy !== null && !seen.has(at)) {
    seen.add(at);
    at = byId.get(at.causedBy) ?? at;
  }
  return at;
}
