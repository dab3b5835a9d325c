import type { Place } from '../core/bilagor/figure';
import type { Bilaga } from '../core/bilagor/index';
import type { SubmissionReport } from '../core/engine/report';
import type { CellEdit } from '../core/findings/finding';
import type { DocumentPlace } from '../core/document/place';
import type { Submission } from '../core/submissions/submission';
import { formatAddress } from '../core/workbook/address';
import { swedishFormula } from '../core/findings/swedish-formula';
import { formatCells } from './cell-list';
import { formatValue } from './figures';
import type { FindingSection } from './finding-tree';

/**
 * A cell with its sheet, as controllers write it: `Bil 11RLF!E8`. What stands in a document is told by its heading, row and
 * column, or by its sentence: `5.2 Resultatbudget, Regionbidrag, Budget 2020`.
 */
export function cellName(place: Place): string {
  const inDocument = place.sheet.documentPlace?.(place.address);
  if (inDocument !== undefined) return documentPlaceName(inDocument);
  return `${place.sheet.sheet}!${formatAddress(place.address)}`;
}

/** A sentence is told by its beginning. */
const LONGEST_QUOTE = 60;

function documentPlaceName({ heading, table, row, column, text }: DocumentPlace): string {
  const where = table ?? heading ?? 'Dokumentet';
  if (table !== null) return [where, row, column].filter((part) => part !== null && part !== '').join(', ');
  if (text === null) return where;
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text;
  return `${where}: ”${quote}”`;
}

/** Cells of one sheet, many together where they stand side by side; what stands in a document is told one by one. */
export function cellNames(places: readonly Place[]): readonly string[] {
  return places.some(({ sheet }) => sheet.documentPlace !== undefined)
    ? places.map(cellName)
    : formatCells(places.map(({ address }) => address));
}

/** A cell as seen from a sheet: with the file where that is another one, `Bil 10b.xlsx: Bil 10b!E14`. */
export function cellNameFrom(place: Place, from: Place | null): string {
  return from !== null && from.sheet.fileIndex === place.sheet.fileIndex
    ? cellName(place)
    : `${place.sheet.file}: ${cellName(place)}`;
}

/** A bilaga's number and the sub-unit that it is for, when it is not the whole förvaltning's: `Bilaga 17, Ekonomi`. */
export function bilagaTitle(bilaga: Bilaga, submission: Submission): string {
  const unit = submission.unitOf.get(bilaga);
  const name = unit === undefined || unit.isWholeForvaltning ? null : unit.name;
  return name === null ? `Bilaga ${bilaga.kind}` : `Bilaga ${bilaga.kind}, ${name}`;
}

/** The förvaltning and year of a submission: `Regionledningsförvaltningen 2020`. */
export function submissionTitle({ forvaltning, year }: Submission): string {
  return `${forvaltning ?? 'Okänd förvaltning'}${year === null ? ', okänt år' : ` ${year}`}`;
}

/** Which submission of last year's this one was compared with, as a sentence; empty when with none. */
export function priorSentence({ prior }: SubmissionReport): string {
  return prior === null ? '' : `Jämförd med förra årets inlämning: ${prior.files.join(', ')}.`;
}

/** The names of a submission's workbooks and of the documents that were checked with them. */
export function fileNames({ submission, documents }: SubmissionReport): readonly string[] {
  return [...submission.files, ...documents.map(({ document }) => document.file)];
}

/** The same as a line: `Filer: RLF.xlsx, Plan.docx`. */
export function filesSentence(report: SubmissionReport): string {
  const names = fileNames(report);
  return `${names.length === 1 ? 'Fil' : 'Filer'}: ${names.join(', ')}`;
}

/** What a fix says to do: `skriv =SUMMA(E8:E17) i Bil 10a!E18`. */
export function fixText(edit: CellEdit, nameCell: (place: Place) => string = cellName): string {
  const content = edit.formula === undefined ? formatValue(edit.value ?? null, null) : swedishFormula(edit.formula);
  return `skriv ${content} i ${nameCell(edit.place)}`;
}

/** A section's heading, `Bilaga 17, Ekonomi – Bil 17 Ekonomi (RLF 17.xlsx)`; the file only where there are several. */
export function sectionTitle({ bilaga, sheet }: FindingSection, submission: Submission): string {
  if (sheet === null) return 'Inlämningen som helhet';
  if (sheet.documentPlace !== undefined) return sheet.file;
  const where = submission.files.length > 1 ? `${sheet.sheet} (${sheet.file})` : sheet.sheet;
  return bilaga === null ? where : `${bilagaTitle(bilaga, submission)} – ${where}`;
}
