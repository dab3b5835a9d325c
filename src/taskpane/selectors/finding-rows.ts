import type { SubmissionReport } from '../../core/engine/report';
import type { Finding } from '../../core/findings/finding';
import { findingSections, type FindingNode, type FindingSection } from '../../report/finding-tree';
import { SEVERITIES } from '../../report/counted';
import { countSeverities } from './count-severities';
import { countFindings, type FindingCounts, type SeverityCounts } from '../../core/summary/finding-counts';
import { unitName } from './bilaga-chips';
import { ALL_FINDINGS, matcher, standingOf, type FindingFilter, type Standing } from './finding-filter';

/** What the findings stand together by. */
export type Grouping = 'bilaga' | 'cause';

/** What stands above a group of findings. */
export type GroupHeading =
  | {
      readonly kind: 'bilaga';
      readonly bilaga: string;
      readonly unit: string | null;
      readonly sheet: string;
      readonly file: string | null;
    }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly file: string | null }
  | { readonly kind: 'submission' }
  | { readonly kind: 'affectsOthers' }
  | { readonly kind: 'affectsNoOthers' };

/** One finding of the list. */
export interface FindingRow {
  readonly finding: Finding;
  /** How many causes it stands beneath. */
  readonly depth: number;
  /** How many findings follow from it and can be unfolded. */
  readonly followOns: number;
  readonly isUnfolded: boolean;
  /** The heading of the group that begins with it, with the group's counts. */
  readonly group: { readonly heading: GroupHeading; readonly counts: FindingCounts } | null;
}

/** What is shown of a submission's findings. */
export interface ShownFindings {
  readonly rows: readonly FindingRow[];
  /** How many findings are wanted, follow-on ones left out. */
  readonly shown: number;
  /** How many there are, follow-on ones left out. */
  readonly all: number;
  /** How many of each severity there are when the severity is left out of the filter. */
  readonly counts: SeverityCounts;
  /** How many open and accepted ones there are when that is left out of the filter. */
  readonly standings: Readonly<Record<Standing, number>>;
}

/**
 * The findings as a flat list: groups one after the other, and beneath a cause what follows from it when it is unfolded.
 * A cause that is not wanted itself stays when something that follows from it is, and is then unfolded.
 */
export function shownFindings(
  report: SubmissionReport,
  filter: FindingFilter,
  grouping: Grouping,
  unfolded: ReadonlySet<string>,
): ShownFindings {
  const isWanted = matcher(report, filter);
  const groups = groupsOf(report, grouping).flatMap(({ heading, nodes }) => {
    const kept = nodes.flatMap((node) => keep(node, isWanted) ?? []);
    return kept.length === 0 ? [] : [{ heading, kept }];
  });
  const roots = report.findings.filter(({ causedBy }) => causedBy === null);
  const ofAnySeverity = matcher(report, { ...filter, severities: ALL_FINDINGS.severities });
  const ofAnyStanding = roots.filter(matcher(report, { ...filter, standings: ALL_FINDINGS.standings }));
  const open = ofAnyStanding.filter((finding) => standingOf(finding) === 'open').length;
  return {
    rows: groups.flatMap(({ heading, kept }) => {
      const counts = countFindings(kept.map(({ finding }) => finding));
      return kept.flatMap((node, at) => rowsOf(node, 0, unfolded, at === 0 ? { heading, counts } : null));
    }),
    shown: groups.reduce((total, { kept }) => total + kept.length, 0),
    all: roots.length,
    counts: countSeverities(roots.filter(ofAnySeverity)),
    standings: { open, accepted: ofAnyStanding.length - open },
  };
}

interface KeptNode {
  readonly finding: Finding;
  readonly followOns: readonly KeptNode[];
  readonly mustUnfold: boolean;
}

function keep(node: FindingNode, isWanted: (finding: Finding) => boolean): KeptNode | undefined {
  const { finding } = node;
  if (isWanted(finding)) return { finding, followOns: node.followOns.map(keepAll), mustUnfold: false };
  const followOns = node.followOns.flatMap((child) => keep(child, isWanted) ?? []);
  return followOns.length === 0 ? undefined : { finding, followOns, mustUnfold: true };
}

function keepAll({ finding, followOns }: FindingNode): KeptNode {
  return { finding, followOns: followOns.map(keepAll), mustUnfold: false };
}

function rowsOf(
  node: KeptNode,
  depth: number,
  unfolded: ReadonlySet<string>,
  group: FindingRow['group'],
): readonly FindingRow[] {
  const { finding, followOns, mustUnfold } = node;
  const isUnfolded = mustUnfold || unfolded.has(finding.id);
  const row = { finding, depth, followOns: countAll(followOns), isUnfolded, group };
  if (!isUnfolded) return [row];
  return [row, ...followOns.flatMap((child) => rowsOf(child, depth + 1, unfolded, null))];
}

function countAll(nodes: readonly KeptNode[]): number {
  return nodes.reduce((total, { followOns }) => total + 1 + countAll(followOns), 0);
}

interface Group {
  readonly heading: GroupHeading;
  readonly nodes: readonly FindingNode[];
}

function groupsOf(report: SubmissionReport, grouping: Grouping): readonly Group[] {
  const sections = findingSections(report);
  if (grouping === 'bilaga') {
    return sections.map((section) => ({ heading: headingOf(section, report), nodes: section.nodes }));
  }
  const nodes = [...sections.flatMap((section) => section.nodes)].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity) ||
      reach(other) - reach(one),
  );
  return [
    { heading: { kind: 'affectsOthers' }, nodes: nodes.filter((node) => reach(node) > 0) },
    { heading: { kind: 'affectsNoOthers' }, nodes: nodes.filter((node) => reach(node) === 0) },
  ];
}

/** How many findings go away and figures change when a finding is mended. */
function reach({ finding, followOns }: FindingNode): number {
  return finding.consequences.length + followOns.length;
}

function headingOf({ bilaga, sheet }: FindingSection, { submission }: SubmissionReport): GroupHeading {
  if (sheet === null) return { kind: 'submission' };
  const file = submission.files.length > 1 ? sheet.file : null;
  if (bilaga === null) return { kind: 'sheet', sheet: sheet.sheet, file };
  return { kind: 'bilaga', bilaga: bilaga.kind, unit: unitName(bilaga, submission), sheet: sheet.sheet, file };
}
