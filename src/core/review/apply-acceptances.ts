import type { Acceptance, AppliedAcceptance } from '../findings/acceptance';
import type { Finding } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import { createAcceptability } from './acceptability';
import { figureChanges, figuresKey, figuresOfFinding } from './accepted-figures';
import { pairFindings } from './pair-findings';
import type { SubmissionName } from './review-record';
import { isSameSubmission } from './submission-name';

/** What the acceptances of a record come to for the findings of a check. */
export interface AppliedAcceptances {
  /** By the finding's id; what only follows from an accepted finding is accepted with it. */
  readonly byFinding: ReadonlyMap<string, AppliedAcceptance>;
  /**
   * The submission's acceptances that no finding has now: it is mended, only follows from another, or its check was not
   * made.
   */
  readonly resting: readonly Acceptance[];
}

const NONE: AppliedAcceptances = { byFinding: new Map(), resting: [] };

/**
 * Finds the acceptance of each finding and whether it still holds: it lapses when a figure that it was given for changes.
 * @param acceptances one a finding, as records have them
 */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  submission: SubmissionName,
  pack: RulePack,
): AppliedAcceptances {
  const own = acceptances.filter((acceptance) => !acceptance.withdrawn && isSameSubmission(acceptance, submission));
  if (own.length === 0) return NONE;
  const given = pairFindings(
    findings.filter(({ causedBy }) => causedBy === null),
    own,
    ({ finding }) => finding,
    {
      ofFinding: (finding) => figuresKey(figuresOfFinding(finding)),
      ofEntry: ({ figures }) => figuresKey(figures),
    },
  );
  const judge = createAcceptability(findings, pack);
  const byFinding = new Map<string, AppliedAcceptance>();
  for (const [finding, acceptance] of given) {
    const changes = figureChanges(acceptance.figures, figuresOfFinding(finding));
    const judged = judge(finding);
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
  const taken = new Set(given.values());
  return { byFinding, resting: own.filter((acceptance) => !taken.has(acceptance)) };
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
