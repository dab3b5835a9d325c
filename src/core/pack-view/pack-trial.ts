import type { Bilaga } from '../bilagor/index';
import { isPackTable } from '../bilagor/pack-tables/pack-table';
import { soughtTables, type SoughtTable } from './sought-tables';
import type { Report, SubmissionReport } from '../engine/report';
import type { RulePack } from '../packs/schema';
import { columnName, formatAddress, formatRange } from '../workbook/address';
import { cellText } from '../bilagor/rows';
import { builtInParts } from './built-in-parts';
import { tableParts } from './table-parts';

/** A column or a row of a table, and what it was taken for. */
export interface TriedPart {
  /** The column's letter or the row's number, as Excel has them. */
  readonly at: string;
  /** What its header or its label says. */
  readonly text: string;
  /** Swedish: what of the template it was taken for; null when it was taken for nothing. */
  readonly as: string | null;
}

/** How the checks of a rule ended in a table. */
export interface TriedRule {
  readonly rule: string;
  readonly passed: number;
  readonly findings: number;
  readonly notEvaluated: number;
}

/** A table that was found, and what was found in it. */
export interface TriedTable {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** Swedish: what it was told by. */
  readonly evidence: readonly string[];
  readonly columns: readonly TriedPart[];
  readonly rows: readonly TriedPart[];
  /** Swedish: what the template has and the sheet has not. */
  readonly missing: readonly string[];
  readonly rules: readonly TriedRule[];
}

/** Something on a sheet that was taken for nothing. */
export interface LeftOver {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Swedish. */
  readonly reason: string;
}

/** What a rule pack's templates found in some workbooks. */
export interface PackTrial {
  readonly rulePack: Report['rulePack'];
  /** By file, sheet and place. */
  readonly tables: readonly TriedTable[];
  /** The templates of which nothing was found. */
  readonly notFound: readonly SoughtTable[];
  readonly leftOver: readonly LeftOver[];
}

/** Tells what a check found: every table row by row and column by column, and what was left over. */
export function describeTrial(report: Report, pack: RulePack): PackTrial {
  const found = new Set(
    report.submissions.flatMap(({ submission }) => submission.bilagor.map(({ kind }): string => kind)),
  );
  return {
    rulePack: report.rulePack,
    tables: report.submissions.flatMap((submission) =>
      submission.submission.bilagor.map((bilaga) => describe(bilaga, submission)),
    ),
    notFound: soughtTables(pack).filter(({ id }) => !found.has(id)),
    leftOver: report.submissions.flatMap(({ submission }) =>
      submission.unrecognised.map(({ sheet, address, reason }) => ({
        file: sheet.file,
        sheet: sheet.sheet,
        cell: formatAddress(address),
        reason,
      })),
    ),
  };
}

function describe(bilaga: Bilaga, { tallies }: SubmissionReport): TriedTable {
  const { columns, rows } = isPackTable(bilaga) ? tableParts(bilaga) : builtInParts(bilaga);
  return {
    id: bilaga.kind,
    name: isPackTable(bilaga) ? bilaga.template.name : `Bilaga ${bilaga.kind}`,
    file: bilaga.sheet.file,
    sheet: bilaga.sheet.sheet,
    range: formatRange(bilaga.range),
    unit: bilaga.unit ?? (isPackTable(bilaga) && bilaga.template.unit !== '' ? bilaga.template.unit : null),
    year: bilaga.year,
    evidence: bilaga.evidence,
    columns: [...columns]
      .sort((one, other) => one.index - other.index)
      .map(({ index, header, as }) => ({
        at: columnName(index),
        text: header === null ? '' : cellText(bilaga.snapshot.cellAt(header.row, header.column)),
        as,
      })),
    rows: [...rows]
      .sort((one, other) => one.index - other.index)
      .map(({ index, text, as }) => ({ at: String(index + 1), text, as })),
    missing: bilaga.missing.map(({ part, name }) => `${part === 'kolumn' ? 'kolumnen' : 'raden'} ${name}`),
    rules: tallies
      .filter((tally) => tally.bilaga === bilaga)
      .map(({ rule, passed, findings, notEvaluated }) => ({ rule: rule.id, passed, findings, notEvaluated })),
  };
}
