import type { Report, SubmissionReport } from '../core/engine/report';
import type { NotEvaluated, Severity } from '../core/findings/finding';
import type { Submission } from '../core/submissions/submission';
import { packName, packSentence } from '../core/summary/pack-wording';
import { reviewPolicies } from '../core/summary/policies';
import type { VerdictStatus } from '../core/summary/verdict';
import { findingSections, groupByRule, type FindingSection } from './finding-tree';
import { leftOutSentence } from './left-out';
import { cellName, fileNames, priorSentence, sectionTitle, submissionTitle } from './places';
import type { OtherFinding } from '../core/other-tables/check-other-tables';
import { counted } from './counted';
import { OTHER_TABLES_TITLE, otherTablesSection, type OtherSheetSection } from './other-tables';
import { contained, faultReason } from '../core/workbook/contained';
import { groupBy } from '../core/workbook/group-by';
import { notEvaluatedByReason } from './not-evaluated';
import { sectionCounts } from './section-counts';
import { leftOutReviews } from './summary/review-problems';
import { groupLines } from './text/finding-lines';
import { documentLines } from './text/document-lines';
import { keyFigureLines } from './text/key-figure-lines';
import { printable, wrap, type TextColours } from './text/layout';
import { ledgerLines } from './text/ledger-lines';
import { completenessLines, policyLines, reviewLines, reviewProblemTexts } from './text/review-lines';
import { verdictOf } from './verdict';

/** How the text is to look. */
export interface TextOptions {
  readonly colours: TextColours;
  /** Lines are broken before this many characters. */
  readonly width: number;
  /** Findings below it are left out, which the text says. */
  readonly minSeverity: Severity;
  /** Every finding is written out, also where many are alike. */
  readonly verbose: boolean;
}

/** So many findings that differ only in their cell are shown as one. */
const FOLD_FROM = 4;
const MOST_CELLS = 12;

/** The report for a person at a terminal: the verdict first, then every finding with its cell first. */
export function renderText(report: Report, options: TextOptions): string {
  const isOneOfMany = report.submissions.length > 1;
  const unread = listLines(
    'Filer som inte kunde läsas',
    report.unreadable.map(({ file, reason }) => `${file}: ${reason}`),
    options,
  );
  // A single submission's verdict names them. Among many, some may be nobody's.
  const lines = isOneOfMany && unread.length > 0 ? [...unread.slice(1), '', ''] : [];
  for (const [index, submission] of report.submissions.entries()) {
    lines.push(...(index === 0 ? [] : ['', '']), ...submissionLines(submission, isOneOfMany, options));
  }
  if (report.submissions.length === 0) lines.push(options.colours.bold('Inget kunde kontrolleras.'));
  lines.push(
    ...(isOneOfMany ? [] : unread),
    ...listLines(
      'Dokument utan inlämning',
      report.unplaced.map(({ file, reason }) => `${file}: ${reason}`),
      options,
    ),
    ...listLines(leftOutReviews(report.reviewProblems.length), reviewProblemTexts(report.reviewProblems), options),
    ...listLines(
      'Regler som är avstängda i regelpaketet',
      report.disabled.map(({ rule, reason }) => `${rule}: ${reason}`),
      options,
    ),
    ...(isOneOfMany ? [] : ['', ...packLines(report, options)]),
  );
  return `${lines.join('\n')}\n`;
}

/** Which rule pack the only submission was checked with; the one of the call where there is no submission. */
function packLines({ rulePack, submissions }: Report, { colours, width }: TextOptions): readonly string[] {
  const [only] = submissions;
  return wrap(printable(only === undefined ? packName(rulePack) : packSentence(only)), width).map(colours.dim);
}

function submissionLines(report: SubmissionReport, isOneOfMany: boolean, options: TextOptions): readonly string[] {
  const { colours, width, minSeverity } = options;
  const { submission } = report;
  const verdict = verdictOf(report);
  const titles = new Map(report.tallies.map(({ rule }) => [rule.id, rule.title]));
  const title = printable(submissionTitle(submission));
  return [
    ...wrap(`${isOneOfMany ? `${title}: ` : ''}${printable(verdict.line)}`, width).map((line) =>
      colours.bold(inColour(verdict.status, colours)(line)),
    ),
    ...wrap(`${verdict.accepted} ${verdict.followOns} ${verdict.checks}`.trim(), width),
    ...wrap(`${isOneOfMany ? '' : `${title}: `}${fileNames(report).join(', ')}`, width).map(colours.dim),
    ...(isOneOfMany ? wrap(printable(packSentence(report)), width).map(colours.dim) : []),
    ...(report.prior === null ? [] : wrap(priorSentence(report), width).map(colours.dim)),
    ...containedLines(() => reviewLines(report, options), width),
    ...findingSections(report, minSeverity).flatMap((section) =>
      containedLines(() => sectionLines(section, submission, titles, options), width),
    ),
    ...leftOutLines(report, minSeverity),
    ...containedLines(() => notEvaluatedLines(report.notEvaluated, options), width),
    ...containedLines(() => completenessLines(report, options), width),
    ...containedLines(() => policyLines(reviewPolicies(report, report.pack), options), width),
    ...containedLines(() => documentLines(report, options), width),
    ...containedLines(() => keyFigureLines(report.keyFigures, options), width),
    ...containedLines(() => ledgerLines(report, options), width),
    ...unrecognisedLines(report, options),
    ...containedLines(() => otherTablesLines(report, options), width),
  ];
}

/** Some lines of the report; when making them goes wrong, that is said in their place, and the others stand. */
function containedLines(make: () => readonly string[], width: number): readonly string[] {
  return contained(make, (fault) => [
    '',
    ...wrap(`Den här delen av rapporten kunde inte göras. ${faultReason(fault)}`, width),
  ]);
}

function sectionLines(
  section: FindingSection,
  submission: Submission,
  titles: ReadonlyMap<string, string>,
  { colours, width, verbose }: TextOptions,
): readonly string[] {
  const groups = groupByRule(section.nodes, verbose ? Infinity : FOLD_FROM, ({ difference }) => difference === null);
  return [
    '',
    `${colours.bold(printable(sectionTitle(section, submission)))}: ${sectionCounts(section)}`,
    ...groups.flatMap((group) => groupLines(group, { colours, width, titleOf: (rule) => titles.get(rule) })),
  ];
}

function leftOutLines({ findings }: SubmissionReport, minSeverity: Severity): readonly string[] {
  const sentence = leftOutSentence(findings, minSeverity);
  return sentence === '' ? [] : ['', sentence];
}

function notEvaluatedLines(notEvaluated: readonly NotEvaluated[], options: TextOptions): readonly string[] {
  const { colours, width } = options;
  if (notEvaluated.length === 0) return [];
  return [
    '',
    colours.bold('Kunde inte kontrolleras'),
    ...notEvaluatedByReason(notEvaluated).flatMap(({ reason, rules }) => [
      ...wrap(reason, width, '  '),
      ...rules.flatMap(({ rule, cells }) => wrap(cells === '' ? rule : `${rule}: ${cells}`, width, '      ', '    ')),
    ]),
  ];
}

function unrecognisedLines({ submission }: SubmissionReport, options: TextOptions): readonly string[] {
  const namesFile = submission.files.length > 1;
  const byReason = groupBy(submission.unrecognised, ({ reason }) => reason);
  return listLines(
    'Blad som inte känns igen',
    [...byReason].map(([reason, sheets]) => {
      const names = sheets.map(({ sheet }) => (namesFile ? `${sheet.sheet} (${sheet.file})` : sheet.sheet));
      const shown = names.slice(0, MOST_CELLS).join(', ');
      return `${names.length > MOST_CELLS ? `${shown} och ${names.length - MOST_CELLS} till` : shown}: ${reason}`;
    }),
    options,
  );
}

function otherTablesLines({ otherTables }: SubmissionReport, options: TextOptions): readonly string[] {
  const section = otherTablesSection(otherTables);
  if (section === undefined) return [];
  const { colours, width, verbose, minSeverity } = options;
  const shownOf = ({ shown, more }: OtherSheetSection): readonly OtherFinding[] =>
    verbose ? [...shown, ...more] : shown;
  const more = verbose ? 0 : section.sheets.reduce((sum, sheet) => sum + sheet.more.length, 0);
  const findings = minSeverity === 'upplysning' ? section.sheets.flatMap(shownOf) : [];
  return [
    '',
    colours.bold(OTHER_TABLES_TITLE),
    ...wrap(section.sentence, width, '  '),
    ...findings.flatMap(({ rule, place, message }) => [
      `  ${colours.bold(printable(cellName(place)))}  ${rule.severity}  ${colours.dim(rule.id)}`,
      ...wrap(printable(message), width, '      '),
    ]),
    ...(more === 0
      ? []
      : wrap(
          `${counted(more, 'mindre säker upplysning', 'mindre säkra upplysningar')} visas med --verbose.`,
          width,
          '  ',
        )),
  ];
}

function listLines(title: string, items: readonly string[], { colours, width }: TextOptions): readonly string[] {
  if (items.length === 0) return [];
  return ['', colours.bold(title), ...items.flatMap((item) => wrap(item, width, '    ', '  '))];
}

function inColour(status: VerdictStatus, colours: TextColours): (text: string) => string {
  if (status === 'stopped' || status === 'unchecked') return colours.red;
  return status === 'warned' ? colours.yellow : colours.green;
}
