import type { SubmissionReport } from '../core/engine/report';
import { isOpen } from '../core/findings/acceptance';
import type { Finding, Severity } from '../core/findings/finding';
import type { Bilaga } from '../core/bilagor/index';
import type { SheetPlace } from '../core/bilagor/figure';
import { isAtLeast, SEVERITIES } from './counted';
import { groupBy } from '../core/workbook/group-by';

/** A finding with those that only follow from it. */
export interface FindingNode {
  readonly finding: Finding;
  readonly followOns: readonly FindingNode[];
}

/** The findings of one bilaga, of one sheet that is none, or of the submission as a whole. */
export interface FindingSection {
  readonly bilaga: Bilaga | null;
  readonly sheet: SheetPlace | null;
  readonly nodes: readonly FindingNode[];
}

/**
 * Puts follow-on findings beneath their causes and groups the causes by bilaga, in the report's order but the gravest
 * first within each. A finding below the least severity is left out, unless a graver one follows from it.
 */
export function findingSections(report: SubmissionReport, least: Severity = 'upplysning'): readonly FindingSection[] {
  const kept = findingTrees(report.findings).flatMap((node) => prune(node, least) ?? []);
  const whole = {};
  // The tables and the text of a document are one section.
  const sections = groupBy(kept, ({ finding }) => {
    const sheet = finding.place?.sheet;
    return finding.bilaga ?? (sheet?.documentPlace === undefined ? sheet : sheet.file) ?? whole;
  });
  return [...sections.values()].map((nodes) => {
    const { bilaga = null, place = null } = nodes[0]?.finding ?? {};
    return { bilaga, sheet: bilaga?.sheet ?? place?.sheet ?? null, nodes: gravestFirst(nodes) };
  });
}

/** The gravest first, by what a finding leads to as well, and accepted ones last; those of one severity keep their order. */
function gravestFirst(nodes: readonly FindingNode[]): readonly FindingNode[] {
  const sorted = SEVERITIES.flatMap((severity) => nodes.filter((node) => gravest(node) === severity));
  return [...sorted.filter(isOpenNode), ...sorted.filter((node) => !isOpenNode(node))];
}

function isOpenNode({ finding }: FindingNode): boolean {
  return isOpen(finding);
}

/** Whether an error stands in a tree of findings, at its top or beneath. */
export function isGrave(node: FindingNode): boolean {
  return gravest(node) === 'fel';
}

function gravest({ finding, followOns }: FindingNode): Severity {
  const all = [finding.severity, ...followOns.map(gravest)];
  return SEVERITIES.find((severity) => all.includes(severity)) ?? finding.severity;
}

/** The findings that are at least so grave, and those that a graver one follows from, in their own order. */
export function keptFindings(findings: readonly Finding[], least: Severity): readonly Finding[] {
  if (least === 'upplysning') return findings;
  const kept = new Set<Finding>();
  const keep = (node: FindingNode): void => {
    kept.add(node.finding);
    node.followOns.forEach(keep);
  };
  for (const tree of findingTrees(findings)) {
    const pruned = prune(tree, least);
    if (pruned !== undefined) keep(pruned);
  }
  return findings.filter((finding) => kept.has(finding));
}

function prune(node: FindingNode, least: Severity): FindingNode | undefined {
  const followOns = node.followOns.flatMap((child) => prune(child, least) ?? []);
  return followOns.length > 0 || isAtLeast(node.finding.severity, least) ? { ...node, followOns } : undefined;
}

/** Findings with their follow-ons beneath; one whose cause is not among them stands on its own. */
function findingTrees(findings: readonly Finding[]): readonly FindingNode[] {
  const causes = new Map(findings.map((finding) => [finding.id, finding]));
  const followOns = new Map<Finding, Finding[]>();
  const roots: Finding[] = [];
  for (const finding of findings) {
    const cause = finding.causedBy === null ? undefined : causes.get(finding.causedBy);
    if (cause === undefined || isBeneath(cause, finding, causes)) roots.push(finding);
    else append(followOns, cause, finding);
  }
  const build = (finding: Finding): FindingNode => ({ finding, followOns: (followOns.get(finding) ?? []).map(build) });
  return roots.map(build);
}

/** Whether a finding is its own cause by some way, which would hide it. */
function isBeneath(start: Finding, wanted: Finding, causes: ReadonlyMap<string, Finding>): boolean {
  const seen = new Set<Finding>();
  for (let at: Finding | undefined = start; at !== undefined && !seen.has(at);) {
    if (at === wanted) return true;
    seen.add(at);
    at = at.causedBy === null ? undefined : causes.get(at.causedBy);
  }
  return false;
}

/** Findings of one rule that are shown together, or one that is shown alone. */
export type FindingGroup =
  | { readonly kind: 'one'; readonly node: FindingNode }
  | { readonly kind: 'many'; readonly findings: readonly Finding[] };

/**
 * Gathers findings of one rule and severity on a bilaga where there are at least so many of them; accepted ones by their
 * acceptance too. One that others follow from, that changes other figures, or whose acceptance does not hold, keeps its own
 * place.
 */
export function groupByRule(
  nodes: readonly FindingNode[],
  least: number,
  isAlike: (finding: Finding) => boolean = () => true,
): readonly FindingGroup[] {
  const free = nodes.filter(
    ({ finding, followOns }) =>
      followOns.length === 0 && finding.consequences.length === 0 && !hasFailed(finding) && isAlike(finding),
  );
  const alike = groupBy(
    free.map(({ finding }) => finding),
    groupKey,
  );
  const together = new Set([...alike.values()].flatMap((findings) => (findings.length < least ? [] : findings)));
  const shown = new Set<string>();
  return nodes.flatMap((node): FindingGroup[] => {
    const { finding } = node;
    if (!together.has(finding)) return [{ kind: 'one', node }];
    const key = groupKey(finding);
    if (shown.has(key)) return [];
    shown.add(key);
    return [{ kind: 'many', findings: alike.get(key) ?? [] }];
  });
}

function groupKey({ rule, severity, place, acceptance }: Finding): string {
  const { reason, by, at } = acceptance?.acceptance ?? {};
  return JSON.stringify([rule, severity, place?.sheet.fileIndex, place?.sheet.sheetIndex, reason, by, at]);
}

function hasFailed({ acceptance }: Finding): boolean {
  return acceptance !== null && acceptance.status !== 'accepted';
}

function append<Key>(lists: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [finding]);
  else list.push(finding);
}

/** How many open findings of a severity stand at the top of the trees. */
export function countRoots(nodes: readonly FindingNode[], severity: Severity): number {
  return nodes.filter(({ finding }) => finding.severity === severity && isOpen(finding)).length;
}
