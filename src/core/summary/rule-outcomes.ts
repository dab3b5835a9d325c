import type { Bilaga } from '../bilagor/index';
import type { SubmissionReport } from '../engine/report';
import type { Finding } from '../findings/finding';
import { ruleAvrundningsdifferens } from '../rules/avrundningsdifferens';
import type { RuleDescription } from '../rules/kit/define-rule';
import { countFindings, type FindingCounts } from './finding-counts';

/**
 * How one rule's checks ended on one bilaga (null: between bilagor). They are counted as everywhere: open findings by
 * severity, accepted ones apart, and what only follows from another not at all.
 */
export interface RuleOutcome extends FindingCounts {
  readonly rule: RuleDescription;
  readonly bilaga: Bilaga | null;
  readonly passed: number;
  readonly notEvaluated: number;
}

/** How the checks of every rule ended; together they come to the counts of the report. */
export function ruleOutcomes({ tallies, findings }: SubmissionReport): readonly RuleOutcome[] {
  const byRule = new Map<string, Map<Bilaga | null, Finding[]>>();
  const known = new Set(tallies.map(({ rule, bilaga }) => keyOf(rule.id, bilaga === null)));
  for (const finding of findings) {
    // What is found between bilagor stands at one of them.
    const isOfBilaga = known.has(keyOf(finding.rule, false)) || !known.has(keyOf(finding.rule, true));
    append(byRule, finding.rule, isOfBilaga ? finding.bilaga : null, finding);
  }
  const take = (rule: string, bilaga: Bilaga | null): readonly Finding[] => {
    const found = byRule.get(rule)?.get(bilaga) ?? [];
    byRule.get(rule)?.delete(bilaga);
    return found;
  };
  const outcomes = tallies.map(({ rule, bilaga, passed, notEvaluated }): RuleOutcome => ({
    rule,
    bilaga,
    passed,
    notEvaluated,
    ...countFindings(take(rule.id, bilaga)),
  }));
  // Some are told of under an id that has no checks of its own.
  const others = [...byRule].flatMap(([rule, places]) =>
    [...places].map(([bilaga, found]): RuleOutcome => ({
      rule: descriptionOf(rule, found),
      bilaga,
      passed: 0,
      notEvaluated: 0,
      ...countFindings(found),
    })),
  );
  return [...outcomes, ...others];
}

function keyOf(rule: string, isBetween: boolean): string {
  return `${rule}|${isBetween}`;
}

function append(
  byRule: Map<string, Map<Bilaga | null, Finding[]>>,
  rule: string,
  bilaga: Bilaga | null,
  finding: Finding,
): void {
  const places = byRule.get(rule) ?? new Map<Bilaga | null, Finding[]>();
  byRule.set(rule, places);
  const found = places.get(bilaga);
  if (found === undefined) places.set(bilaga, [finding]);
  else found.push(finding);
}

function descriptionOf(rule: string, [first]: readonly Finding[]): RuleDescription {
  if (rule === ruleAvrundningsdifferens.id) return ruleAvrundningsdifferens;
  return { id: rule, title: rule, severity: first?.severity ?? 'fel', source: first?.source ?? '', explanation: '' };
}
