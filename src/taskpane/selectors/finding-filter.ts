import type { SubmissionReport } from '../../core/engine/report';
import type { Finding, Severity } from '../../core/findings/finding';
import { cellName } from '../../report/places';
import { isOpen } from '../../core/findings/acceptance';
import { findingKeys } from './bilaga-chips';

/** Whether a finding is still to be dealt with, or somebody has accepted it. */
export type Standing = 'open' | 'accepted';

/** Which findings are wanted. */
export interface FindingFilter {
  /** Those of these severities; all when it is empty. */
  readonly severities: ReadonlySet<Severity>;
  /** Open or accepted ones; both when it is empty. */
  readonly standings: ReadonlySet<Standing>;
  /** Those of one bilaga, by its chip's key; all when it is null. */
  readonly bilaga: string | null;
  /** Those in which every one of these words stands somewhere. */
  readonly text: string;
}

/** All findings are wanted. */
export const ALL_FINDINGS: FindingFilter = {
  severities: new Set(),
  standings: new Set(),
  bilaga: null,
  text: '',
};

/** Tells whether a finding is wanted; the words are looked for in its message, cell, rule and labels. */
export function matcher(report: SubmissionReport, filter: FindingFilter): (finding: Finding) => boolean {
  const { severities, standings, bilaga, text } = filter;
  const keyOf = findingKeys(report.submission);
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const titles = new Map(report.tallies.map(({ rule }) => [rule.id, rule.title]));
  return (finding) =>
    (severities.size === 0 || severities.has(finding.severity)) &&
    (standings.size === 0 || standings.has(standingOf(finding))) &&
    (bilaga === null || keyOf(finding) === bilaga) &&
    (words.length === 0 || hasWords(finding, titles.get(finding.rule) ?? '', words));
}

/** How a finding stands. */
export function standingOf(finding: Finding): Standing {
  return isOpen(finding) ? 'open' : 'accepted';
}

function hasWords({ message, place, rule, labels }: Finding, title: string, words: readonly string[]): boolean {
  const where = place === null ? '' : `${cellName(place)} ${place.sheet.file}`;
  const searched = [message, where, rule, title, ...labels].join('\n').toLowerCase().replaceAll('\u00A0', ' ');
  return words.every((word) => searched.includes(word));
}
