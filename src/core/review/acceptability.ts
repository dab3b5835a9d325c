import type { Finding } from '../findings/finding';
import type { RulePack } from '../packs/schema';

/** Whether a finding may be accepted, or why not (Swedish). */
export type Acceptability = { readonly may: true } | { readonly may: false; readonly reason: string };

const MAY: Acceptability = { may: true };

/**
 * Judges which findings may be accepted: every varning and upplysning, and those fel that the rule pack lets. One that
 * others follow from is accepted with them, so none of those may be a fel that must be mended.
 */
export function createAcceptability(findings: readonly Finding[], pack: RulePack): (finding: Finding) => Acceptability {
  const mustBeMended = ({ severity, rule }: Finding): boolean =>
    severity === 'fel' && !(pack.godtagbaraFel ?? []).includes(rule);
  const followOns = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.causedBy === null) continue;
    const others = followOns.get(finding.causedBy);
    if (others === undefined) followOns.set(finding.causedBy, [finding]);
    else others.push(finding);
  }
  return (finding) => {
    if (finding.causedBy !== null) {
      return { may: false, reason: 'Anmärkningen följer bara av en annan, och försvinner när den rättas.' };
    }
    if (mustBeMended(finding)) {
      return { may: false, reason: 'Ett fel ska rättas. Regelpaketet låter inte felet godtas.' };
    }
    for (const follower of allBeneath(finding.id, followOns)) {
      if (mustBeMended(follower)) {
        return { may: false, reason: `Ett fel som ska rättas följer av anmärkningen: ${follower.message}` };
      }
    }
    return MAY;
  };
}

function allBeneath(id: string, followOns: ReadonlyMap<string, readonly Finding[]>): ReadonlySet<Finding> {
  const found = new Set<Finding>();
  const waiting = [...(followOns.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(followOns.get(next.id) ?? []));
  }
  return found;
}
