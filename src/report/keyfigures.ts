import type { Report, SubmissionReport } from '../core/engine/report';
import type { KeyFigure, KeyFigureInput } from '../core/keyfigures/key-figure';
import { unreadSentence } from '../core/summary/verdict-wording';
import { formatAddress } from '../core/workbook/address';
import { formatCsv, type CsvValue } from './csv';
import { formatValue, roundComputed, withoutNoise } from './figures';
import { formatJson, keyFigureJson, SCHEMA_VERSION } from './json';
import { assessment } from './key-figure-table';
import { ledgerJson } from './ledger-json';
import { cellName, submissionTitle } from './places';
import { keyFigureLines, type KeyFigureLayout } from './text/key-figure-lines';
import { printable, wrap } from './text/layout';
import { ledgerLines } from './text/ledger-lines';

/** The key figures of every submission as text, printed and computed side by side. */
export function renderKeyFiguresText(report: Report, layout: KeyFigureLayout): string {
  const lines = [
    ...report.unreadable.flatMap((file) => wrap(unreadSentence(file), layout.width, '  ', '').map(layout.colours.red)),
    ...report.submissions.flatMap((submission) => submissionLines(submission, layout)),
  ];
  return `${lines.join('\n').replace(/^\n+/u, '')}\n`;
}

function submissionLines(report: SubmissionReport, layout: KeyFigureLayout): readonly string[] {
  const { submission, keyFigures } = report;
  const title = printable(submissionTitle(submission));
  if (keyFigures.length === 0)
    return ['', ...wrap(`${title}: inga nyckeltal. Ingen bilaga 11 hittades.`, layout.width)];
  return ['', layout.colours.bold(title), ...keyFigureLines(keyFigures, layout), ...ledgerLines(report, layout)];
}

/** The key figures for other programs: as in `check`, and whether they agree or why they cannot be computed. */
export function renderKeyFiguresJson(report: Report): string {
  return formatJson({
    schemaVersion: SCHEMA_VERSION,
    rulePack: report.rulePack.id,
    submissions: report.submissions.map(({ submission, keyFigures, ledger, reconciliations }) => ({
      forvaltning: submission.forvaltning,
      year: submission.year,
      files: submission.files,
      keyFigures: keyFigures.map((figure) => ({
        ...keyFigureJson(figure),
        file: figure.place.sheet.file,
        sheet: figure.place.sheet.sheet,
        agrees: figure.agrees,
        reason: figure.whyNot,
      })),
      ...ledgerJson(ledger, reconciliations),
    })),
    unreadable: report.unreadable.map(({ file, reason }) => ({ file, reason })),
  });
}

const CSV_HEADINGS = [
  'Förvaltning',
  'År',
  'Enhet',
  'Nyckeltal',
  'Kolumn',
  'Fil',
  'Blad',
  'Cell',
  'I bilagan',
  'Beräknat',
  'Mått',
  'Bedömning',
  'Underlag',
  'Täljare',
  'Nämnare',
  'Anmärkning',
];

/** The key figures for a spreadsheet, one row a figure and column; percentages as percent (78,4). */
export function renderKeyFiguresCsv(report: Report): string {
  const rows = report.submissions.flatMap((submission) =>
    submission.keyFigures.map((figure) => csvRow(submission, figure)),
  );
  return formatCsv([CSV_HEADINGS, ...rows]);
}

function csvRow({ submission }: SubmissionReport, figure: KeyFigure): readonly CsvValue[] {
  const { place, unit, printed, computed } = figure;
  const inUnit = (value: number): number => (unit === '%' ? withoutNoise(value * 100) : value);
  return [
    submission.forvaltning,
    submission.year,
    figure.enhet,
    figure.name,
    figure.period.label,
    place.sheet.file,
    place.sheet.sheet,
    formatAddress(place.address),
    printed === null ? null : inUnit(withoutNoise(printed)),
    computed === null ? null : inUnit(roundComputed(computed, unit)),
    unit,
    assessment(figure),
    basisName(figure.basis),
    inputText(figure.inputs, 'täljare'),
    inputText(figure.inputs, 'nämnare'),
    figure.whyNot ?? figure.whyUnreconciled,
  ];
}

/** What a key figure is computed from, in words; nothing when it is not. */
function basisName(basis: KeyFigure['basis']): string | null {
  if (basis === null) return null;
  if (basis === 'huvudbok') return 'huvudbok';
  return basis === 'tabell' ? 'tabellerna' : `bilaga ${basis}`;
}

function inputText(inputs: readonly KeyFigureInput[], wanted: KeyFigureInput['role']): string {
  return inputs
    .filter(({ role }) => role === wanted)
    .map(({ label, place, value, unit }) => {
      const where = place === null ? '' : ` (${cellName(place)})`;
      return `${label}${where}: ${formatValue(value, unit)}`;
    })
    .join(', ');
}
