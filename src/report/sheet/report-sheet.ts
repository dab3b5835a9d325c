import type { Report, SubmissionReport } from '../../core/engine/report';
import type { ReadyState } from '../../core/review/ready-mark';
import { listWords } from '../../core/findings/wording';
import { packsOf, packSentence } from '../../core/summary/pack-wording';
import { summariseReview } from '../../core/summary/summarise-review';
import { reasonSentence, verdictSentence } from '../../core/summary/verdict-wording';
import type { NewSheet } from '../../core/workbook/new-sheet';
import { REPORT_MARKER } from '../../core/workbook/report-sheet';
import { filesSentence, priorSentence, submissionTitle } from '../places';
import { momentText } from '../summary/moment-text';
import { READY_IS_EVIDENCE, readyChangeText, readyHeading, readySentence } from '../summary/ready-wording';
import { changesText, sinceText } from '../summary/since-wording';
import {
  completenessRows,
  keyFigureRows,
  leftOutRows,
  notEvaluatedRows,
  ruleRows,
  unrecognisedRows,
} from './check-rows';
import { acceptedRows, openFindingRows, unusedAcceptanceRows } from './finding-rows';
import { lineRow, type NewRow } from './report-cells';

const SHEET_NAME = 'Kontrollrapport';
/** Of Allvar, Bilaga, Cell, Anmärkning, three figures, and the reason or rule: all tables share the columns. */
const WIDTHS = [14, 18, 22, 64, 20, 20, 18, 54];
const SNAPSHOT =
  'Bladet visar läget när det gjordes. Det kontrolleras inte, och skrivs över när en ny kontrollrapport görs.';
const MOST_CHANGES = 20;

/**
 * The report as a sheet of the workbook that was checked first: the verdict and why, what was found with the way to its
 * cells, what has been accepted, the key figures, and what was and was not checked.
 * @param at when it is made, as local time with its offset
 */
export function reportSheet(report: Report, at: string): NewSheet {
  const { submissions } = report;
  return {
    name: SHEET_NAME,
    widths: WIDTHS,
    rows: [
      lineRow(REPORT_MARKER, 'title'),
      lineRow(headline(submissions), 'section'),
      lineRow(`Gjord ${momentText(at)} med ${listWords(packsOf(report).map(lowerFirst))}.`),
      lineRow(SNAPSHOT, 'note'),
      ...submissions.flatMap((submission) => submissionRows(submission, report)),
      ...section('Filer och regler som inte är med', leftOutRows(report)),
    ],
    frozen: { rows: 2, columns: 0 },
    filtered: null,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Every submission with its verdict, so that it stays in sight. */
function headline(submissions: readonly SubmissionReport[]): string {
  if (submissions.length === 0) return 'Inget kunde kontrolleras';
  return submissions
    .map(({ submission, verdict }) => `${submissionTitle(submission)}: ${verdictSentence(verdict)}`)
    .join('. ');
}

function submissionRows(report: SubmissionReport, { submissions, reviewProblems }: Report): readonly NewRow[] {
  const { submission, prior } = report;
  const { verdict, accepted } = summariseReview(report, report.pack);
  const title = submissionTitle(submission);
  const named = (name: string): string => (submissions.length > 1 ? `${title} – ${name}` : name);
  const open = openFindingRows(report);
  return [
    ...section(title, [
      ...verdict.reasons.map((reason) => lineRow(reasonSentence(reason))),
      lineRow(filesSentence(report)),
      lineRow(packSentence(report)),
      ...(prior === null ? [] : [lineRow(priorSentence(report))]),
      ...reviewRows(report),
      ...reviewProblems
        .filter(({ file }) => submission.files.includes(file))
        .map(({ file, reason }) => lineRow(`${file}: ${reason}`)),
    ]),
    ...section(
      named('Fel, varningar och upplysningar'),
      open.length === 0 ? [lineRow('Inga öppna anmärkningar.')] : open,
    ),
    ...section(named('Godtagna avvikelser'), acceptedRows(accepted, report)),
    ...section(named('Godtaganden som inte används'), unusedAcceptanceRows(report)),
    ...section(named('Är bilagorna fullständiga?'), completenessRows(report)),
    ...section(named('Nyckeltal'), keyFigureRows(report)),
    ...section(named('Kunde inte kontrolleras'), notEvaluatedRows(report)),
    ...section(named('Vad som har kontrollerats'), ruleRows(report)),
    ...section(named('Blad som inte känns igen'), unrecognisedRows(report)),
  ];
}

/** An empty row, a heading and what it is about; nothing where there is nothing. */
function section(title: string, rows: readonly NewRow[]): readonly NewRow[] {
  return rows.length === 0 ? [] : [[], lineRow(title, 'section'), ...rows];
}

/** How the submission stands to its earlier reviews. */
function reviewRows(report: SubmissionReport): readonly NewRow[] {
  const { sinceReview, sinceBaseline, ready } = report.review;
  const compared = [sinceReview, sinceBaseline].filter((changes) => changes !== null);
  return [
    ...compared.map((changes) => lineRow(`${sinceText(changes)}: ${changesText(changes)}.`)),
    ...(ready === null ? [] : readyRows(ready, report)),
  ];
}

function readyRows(ready: ReadyState, { findings }: SubmissionReport): readonly NewRow[] {
  const { changes } = ready;
  const rest = changes.length - MOST_CHANGES;
  return [
    ...(changes.length === 0 ? [] : [lineRow(`${readyHeading(ready)}:`)]),
    ...changes.slice(0, MOST_CHANGES).map((change) => lineRow(`• ${readyChangeText(change, findings)}`)),
    ...(rest > 0 ? [lineRow(`• och ${rest} till`)] : []),
    lineRow(readySentence(ready)),
    lineRow(READY_IS_EVIDENCE, 'note'),
  ];
}
