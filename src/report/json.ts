import type { AppliedAcceptance, FigureChange } from '../core/findings/acceptance';
import type { Report, SubmissionReport } from '../core/engine/report';
import type { CheckedDocument } from '../core/document/plan/checked-document';
import type { DocumentPlace } from '../core/document/place';
import type { Place } from '../core/bilagor/figure';
import type { Bilaga } from '../core/bilagor/index';
import type { CellEdit, Consequence, Finding, NotEvaluated, RelatedCell, Severity } from '../core/findings/finding';
import type { KeyFigure, KeyFigureInput } from '../core/keyfigures/key-figure';
import type { OtherFinding } from '../core/other-tables/check-other-tables';
import { formatAddress, formatRange } from '../core/workbook/address';
import { roundComputed, withoutNoise } from './figures';
import { reasonSentence, verdictSentence } from '../core/summary/verdict-wording';
import { packReason } from '../core/summary/pack-wording';
import { accountsOf, type AccountAmount } from '../core/ledger/account-amounts';
import { ledgerJson } from './ledger-json';
import { keptFindings } from './finding-tree';
import { reviewJson, reviewProblemsJson } from './review-json';

/** The version of the JSON's shape; it changes when a key changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/** What `renderJson` may leave out. */
export interface JsonOptions {
  /** Findings below it are left out, unless graver ones follow from them; the counts are of all. */
  readonly minSeverity?: Severity;
}

/** The report for other programs, as `docs/json.md` says. The same report gives the same bytes. */
export function renderJson(report: Report, { minSeverity = 'upplysning' }: JsonOptions = {}): string {
  return formatJson({
    schemaVersion: SCHEMA_VERSION,
    rulePack: report.rulePack.id,
    submissions: report.submissions.map((submission) => ({
      ...submissionJson(submission, minSeverity),
      ...(report.prior === null ? {} : { prior: priorJson(submission.prior) }),
      ...reviewJson(submission),
    })),
    unreadable: report.unreadable.map(({ file, reason }) => ({ file, reason })),
    ...(report.unplaced.length === 0 ? {} : { unplacedDocuments: report.unplaced }),
    disabledRules: report.disabled.map(({ rule, reason }) => ({ rule, reason })),
    ...reviewProblemsJson(report.reviewProblems),
  });
}

/** Writes a value as JSON with an indent of two blanks and a line break at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function submissionJson(report: SubmissionReport, minSeverity: Severity): object {
  const { submission, counts, otherTables } = report;
  const bilagaJson = (bilaga: Bilaga): object => ({
    bilaga: bilaga.kind,
    roll: bilaga.traits.role,
    file: bilaga.sheet.file,
    sheet: bilaga.sheet.sheet,
    range: formatRange(bilaga.range),
    unit: bilaga.unit,
    enhet: submission.unitOf.get(bilaga)?.name ?? null,
  });
  // What has no cell is about the file when there is but one.
  const onlyFile = submission.files.length === 1 ? (submission.files[0] ?? null) : null;
  return {
    forvaltning: submission.forvaltning,
    year: submission.year,
    files: [...submission.files, ...report.documents.map(({ document }) => document.file)],
    rulePack: report.pack.id,
    rulePackChosen: report.packChoice.chosen,
    rulePackReason: packReason(report.packChoice, 'sv'),
    verdict: verdictJson(report),
    bilagor: submission.bilagor.map(bilagaJson),
    ...(report.documents.length === 0 ? {} : { documents: report.documents.map(documentJson) }),
    unrecognised: submission.unrecognised.map(({ sheet, reason }) => ({
      file: sheet.file,
      sheet: sheet.sheet,
      reason,
    })),
    checks: {
      total: counts.total,
      passed: counts.passed,
      fel: counts.fel,
      varning: counts.varning,
      upplysning: counts.upplysning,
      notEvaluated: counts.notEvaluated,
      // Only there when something has been accepted, so that a report of a set that nobody has reviewed is as it was.
      ...(counts.accepted === 0 ? {} : { accepted: counts.accepted }),
    },
    otherTables: {
      tables: otherTables.tables,
      checks: otherTables.checks,
      findings: otherTables.findings.length,
    },
    findings: [
      ...keptFindings(report.findings, minSeverity).map((finding) => findingJson(finding, onlyFile)),
      ...(minSeverity === 'upplysning' ? otherTables.findings : []).map(otherFindingJson),
    ],
    notEvaluated: report.notEvaluated.map(notEvaluatedJson),
    keyFigures: report.keyFigures.map(keyFigureJson),
    ...ledgerJson(report.ledger, report.reconciliations),
  };
}

/** A document as it was checked: its headings with their numbers, and what is still tracked in it. */
function documentJson({ document, kind, title, trackedChanges }: CheckedDocument): object {
  return { file: document.file, kind, title, chapters: document.headings.map(({ text }) => text), trackedChanges };
}

/** The verdict as it is shown everywhere. */
function verdictJson({ verdict }: SubmissionReport): object {
  return {
    status: verdict.status,
    sentence: verdictSentence(verdict),
    reasons: verdict.reasons.map((reason) => reasonSentence(reason)),
  };
}

/** Last year's submission; only there when one was asked to be compared with. */
function priorJson(prior: SubmissionReport['prior']): object | null {
  return prior === null ? null : { forvaltning: prior.forvaltning, year: prior.year, files: prior.files };
}

function findingJson(finding: Finding, onlyFile: string | null): object {
  const { unit } = finding;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    bilaga: finding.bilagaKind,
    file: finding.place?.sheet.file ?? onlyFile,
    ...cellJson(finding.place),
    message: finding.message,
    messageId: finding.said?.id ?? null,
    data: finding.said?.data ?? null,
    expected: typeof finding.expected === 'number' ? roundComputed(finding.expected, unit) : finding.expected,
    actual: valueJson(finding.actual),
    difference: finding.difference === null ? null : roundComputed(finding.difference, unit),
    unit,
    source: finding.source,
    related: finding.related.map(relatedJson),
    fix: finding.fix.map(fixJson),
    causedBy: finding.causedBy,
    consequences: finding.consequences.map(consequenceJson),
    ...acceptanceJson(finding.acceptance),
  };
}

/** A finding in a table that no template took: `bilaga` is null, and `table` says where it is. */
function otherFindingJson({ id, rule, place, cells, table, message, expected, actual }: OtherFinding): object {
  const difference = expected === null || actual === null ? null : withoutNoise(actual - expected);
  return {
    id,
    rule: rule.id,
    severity: rule.severity,
    bilaga: null,
    file: place.sheet.file,
    ...cellJson(place),
    cells: cells.map(formatRange),
    table: { sheet: place.sheet.sheet, range: formatRange(table) },
    message,
    expected: valueJson(expected),
    actual: valueJson(actual),
    difference,
    unit: null,
    source: rule.source,
    related: [],
    fix: [],
    causedBy: null,
    consequences: [],
    accepted: null,
  };
}

/** `accepted` is only what holds; an acceptance that does not says why in `lapsed`. */
function acceptanceJson(applied: AppliedAcceptance | null): object {
  if (applied === null) return { accepted: null };
  const { reason, by, at } = applied.acceptance;
  const accepted = { reason, by, at };
  switch (applied.status) {
    case 'accepted':
      return { accepted };
    case 'lapsed':
      return { accepted: null, lapsed: { ...accepted, changes: applied.changes.map(figureChangeJson) } };
    case 'refused':
      return { accepted: null, lapsed: { ...accepted, changes: [], refusal: applied.reason } };
  }
}

function figureChangeJson({ label, before, now, unit }: FigureChange): object {
  return { label, before: valueJson(before), now: valueJson(now), unit };
}

function relatedJson({ place, label, value }: RelatedCell): object {
  return { file: place.sheet.file, ...cellJson(place), label, value: valueJson(value) };
}

function fixJson({ place, formula, value }: CellEdit): object {
  return { ...cellJson(place), ...(formula === undefined ? { value: valueJson(value ?? null) } : { formula }) };
}

function consequenceJson({ label, place, from, to, unit }: Consequence): object {
  return { label, ...cellJson(place), from: roundComputed(from, unit), to: roundComputed(to, unit), unit };
}

function notEvaluatedJson({ rule, place, reason }: NotEvaluated): object {
  return { rule, ...cellJson(place), reason };
}

/** A key figure as the contract has it. */
export function keyFigureJson(figure: KeyFigure): object {
  return {
    id: figure.id,
    bilaga: figure.bilaga.kind,
    enhet: figure.enhet,
    column: figure.period.label,
    printed: figure.printed === null ? null : withoutNoise(figure.printed),
    computed: figure.computed === null ? null : roundComputed(figure.computed, figure.unit),
    basis: figure.basis,
    ...(figure.scope === null ? {} : { scope: figure.scope }),
    unit: figure.unit,
    cell: formatAddress(figure.place.address),
    inputs: figure.inputs.map(inputJson),
    ...(figure.reconciled === null ? {} : { reconciled: figure.reconciled === 'avstämt' }),
  };
}

function inputJson({ role, label, place, value, unit, lines }: KeyFigureInput): object {
  const own = { role, label, file: place?.sheet.file ?? null, ...cellJson(place), value: withoutNoise(value), unit };
  return lines === undefined ? own : { ...own, accounts: accountsOf(lines).map(accountJson) };
}

function accountJson({ konto, iekod, belopp, rows }: AccountAmount): object {
  return { konto, iekod, amount: belopp, rows };
}

/** What stands in a document has no sheet and no cell, but says in the document's words where it is. */
function cellJson(place: Place | null): {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly place?: DocumentPlace;
} {
  const inDocument = place?.sheet.documentPlace?.(place.address);
  if (inDocument !== undefined) return { sheet: null, cell: null, place: inDocument };
  return { sheet: place?.sheet.sheet ?? null, cell: place === null ? null : formatAddress(place.address) };
}

function valueJson(value: number | string | null): number | string | null {
  return typeof value === 'number' ? withoutNoise(value) : value;
}
