import type { SubmissionReport } from '../../core/engine/report';
import { isOpen, type Acceptance } from '../../core/findings/acceptance';
import type { Finding, Severity } from '../../core/findings/finding';
import type { ReviewedFinding } from '../../core/summary/summarise-review';
import { SEVERITIES } from '../counted';
import { findingFacts } from '../finding-facts';
import { findingSections, isGrave, type FindingNode } from '../finding-tree';
import { bilagaTitle } from '../places';
import { ACCEPTANCE_WORDS, figureChangeText, signedText } from '../summary/acceptance-wording';
import { momentText } from '../summary/moment-text';
import { EMPTY_CELL, headingRow, placeCell, textCell, type NewRow } from './report-cells';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  fel: 'Fel',
  varning: 'Varning',
  upplysning: 'Upplysning',
};

/** The findings to deal with, the gravest first, each with the way to its cell; what only follows from one stands beneath it. */
export function openFindingRows(report: SubmissionReport): readonly NewRow[] {
  const open = findingSections(report).flatMap((section) => section.nodes.filter(({ finding }) => isOpen(finding)));
  if (open.length === 0) return [];
  const context = { report, titles: ruleTitles(report) };
  const others = open.filter((node) => !isGrave(node));
  const nodes = [
    ...open.filter(isGrave),
    ...SEVERITIES.flatMap((severity) => others.filter(({ finding }) => finding.severity === severity)),
  ];
  return [
    headingRow(['Allvar', 'Bilaga', 'Cell', 'Anmärkning', 'Förväntat', 'Fann', 'Skillnad', 'Regel']),
    ...nodes.flatMap((node) => nodeRows(node, context)),
  ];
}

interface Context {
  readonly report: SubmissionReport;
  /** What each rule holds, by its id. */
  readonly titles: ReadonlyMap<string, string>;
}

function ruleTitles({ tallies }: SubmissionReport): Context['titles'] {
  return new Map(tallies.map(({ rule: { id, title } }) => [id, title]));
}

function nodeRows({ finding, followOns }: FindingNode, context: Context, follows = false): readonly NewRow[] {
  const facts = findingFacts(finding);
  const title = context.titles.get(finding.rule);
  const row: NewRow = [
    ...whatAndWhere(finding, context.report),
    textCell(`${follows ? 'Följer av anmärkningen ovan: ' : ''}${finding.message}${lapsedText(finding)}`),
    textCell(facts?.expected ?? ''),
    textCell(facts?.found ?? ''),
    textCell(facts?.difference ?? ''),
    textCell(title === undefined ? finding.rule : `${title} (${finding.rule})`),
  ];
  return [row, ...followOns.flatMap((node) => nodeRows(node, context, true))];
}

function whatAndWhere(
  { severity, bilaga, bilagaKind, place }: Finding,
  { submission }: SubmissionReport,
): readonly [NewRow[number], NewRow[number], NewRow[number]] {
  const kind = bilagaKind === null ? 'Inlämningen' : `Bilaga ${bilagaKind}`;
  const title = bilaga === null ? kind : bilagaTitle(bilaga, submission);
  return [textCell(SEVERITY_NAMES[severity]), textCell(title), placeCell(place)];
}

/** Why an acceptance of an open finding does not hold; empty where there is none. */
function lapsedText({ acceptance: applied }: Finding): string {
  if (applied === null || applied.status === 'accepted') return '';
  const why = applied.status === 'lapsed' ? `${applied.changes.map(figureChangeText).join('; ')}.` : applied.reason;
  const { acceptance, status } = applied;
  return `\n${ACCEPTANCE_WORDS[status]}. ${why} Skäl: ${acceptance.reason} (${signedText(acceptance)})`;
}

/** The findings that are accepted, with who, when and why. */
export function acceptedRows(
  accepted: readonly ReviewedFinding<'accepted'>[],
  report: SubmissionReport,
): readonly NewRow[] {
  if (accepted.length === 0) return [];
  return [
    headingRow(['Allvar', 'Bilaga', 'Cell', 'Anmärkning', 'Godtagen av', 'När', 'Regel', 'Skäl']),
    ...accepted.map(({ finding, applied: { acceptance } }): NewRow => [
      ...whatAndWhere(finding, report),
      textCell(finding.message),
      ...signatureCells(acceptance),
      textCell(finding.rule),
      textCell(acceptance.reason),
    ]),
  ];
}

/** Acceptances that are kept but say nothing of the findings as they are. */
export function unusedAcceptanceRows({ review }: SubmissionReport): readonly NewRow[] {
  const unused = [
    ...review.resting.map((acceptance) => ({ acceptance, why: 'Anmärkningen finns inte nu' })),
    ...review.superseded.map((acceptance) => ({ acceptance, why: 'Ersatt av ett senare' })),
  ];
  if (unused.length === 0) return [];
  return [
    headingRow(['', 'Bilaga', '', 'Anmärkning', 'Godtagen av', 'När', 'Läge', 'Skäl']),
    ...unused.map(({ acceptance, why }): NewRow => [
      EMPTY_CELL,
      textCell(acceptance.bilaga === null ? 'Inlämningen' : `Bilaga ${acceptance.bilaga}`),
      EMPTY_CELL,
      textCell(acceptance.message),
      ...signatureCells(acceptance),
      textCell(why),
      textCell(acceptance.reason),
    ]),
  ];
}

function signatureCells({ by, at }: Acceptance): NewRow {
  return [textCell(by), textCell(momentText(at))];
}
