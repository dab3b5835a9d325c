import type { CellAddress } from '../../workbook/address';
import { createRegion, findNamed } from '../region';
import type { TextCell } from '../sheet-text';
import { tableId } from '../table';
import { impliedYear } from './label-pattern';
import type { PackTable } from './pack-table';
import { readTableRows } from './read-table';
import { tableSums } from './table-sums';
import { tableTraits } from './table-traits';
import type { Template } from './template';
import type { Candidate } from './try-template';

/** Reads the table that a candidate is, all its rows and figures. */
export function readTable({
  template,
  region,
  title,
  headerRow,
  columns,
  found,
  labelColumn,
  evidence,
}: Candidate): PackTable {
  const { rows, missing, unit } = readTableRows(
    template,
    region,
    columns,
    found,
    labelColumn,
    lastYearIn(title?.text ?? ''),
  );
  const header: CellAddress = { row: headerRow, column: labelColumn };
  const { text, sheet, range } = region;
  const marks = evidence.length + columns.missing.length + missing.length;
  const table: Omit<PackTable, 'traits'> = {
    kind: tableId(template.id),
    template,
    sheet,
    snapshot: text.snapshot,
    formulas: region.formulas,
    range: { top: title?.row ?? headerRow, left: range.left, bottom: found.lastRow, right: range.right },
    title: title === undefined ? header : { row: title.row, column: title.column },
    unit: unit ?? template.money,
    forvaltning: findNamed(
      createRegion(text, sheet, { ...range, top: text.used?.top ?? 0 }),
      ['förvaltning', 'förvaltn', 'nämnd', 'enhet'],
      headerRow,
    ),
    verksamhet: findNamed(region, ['verksamhet'], headerRow),
    confidence: Math.round((evidence.length / Math.max(1, marks)) * 100) / 100,
    evidence,
    periods: columns.periods,
    year: columns.year ?? yearInTitle(template, title),
    yearMentions: [],
    columns: columns.figures,
    textColumns: columns.texts,
    rows,
    sums: tableSums(template, rows, columns.figures),
    missing: [...columns.missing, ...missing],
    found: {
      headerRow,
      labelColumn,
      headings: found.headings,
      leftOverColumns: columns.leftOver.filter(({ column }) => column !== labelColumn),
      leftOverRows: found.leftOver,
    },
  };
  return { ...table, traits: tableTraits(table) };
}

function lastYearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map(([, year]) => Number(year));
  return years.at(-1) ?? null;
}

function yearInTitle({ titles }: Template, title: TextCell | undefined): number | null {
  return title === undefined || titles === null ? null : (impliedYear(title.key, titles) ?? null);
}
