import type { PackTable, TableRow } from '../bilagor/pack-tables/pack-table';
import type { TemplatePeriod, TemplateRowKind } from '../bilagor/pack-tables/template';
import type { CellAddress } from '../workbook/address';

/** A column of a sheet, before its letter and its header are looked up. */
export interface FoundColumn {
  readonly index: number;
  readonly header: CellAddress | null;
  readonly as: string | null;
}

/** A row of a sheet. */
export interface FoundRow {
  readonly index: number;
  readonly text: string;
  readonly as: string | null;
}

/** The columns and rows of a table, with what each was taken for. */
export interface FoundTableParts {
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly FoundRow[];
}

/** What each column and row of a rule pack's table was taken for, those that were taken for nothing among them. */
export function tableParts({ columns, textColumns, rows, found, snapshot }: PackTable): FoundTableParts {
  const { headerRow, labelColumn, headings, leftOverColumns, leftOverRows } = found;
  const headerAt = (index: number): CellAddress => ({ row: headerRow, column: index });
  const texts = textColumns.map(({ index, spec }): FoundColumn => ({
    index,
    header: headerAt(index),
    as: `${spec.id}, text`,
  }));
  const figures = columns.map(({ index, header, spec, part, slot, period }): FoundColumn => {
    const name = [spec.id, ...(part === null ? [] : [part.id])].join(', ');
    const year = period?.year ?? null;
    const said = [...(slot === null ? [] : [periodText(slot)]), ...(year === null ? [] : [String(year)])];
    return { index, header, as: said.length === 0 ? name : `${name}: ${said.join(' = ')}` };
  });
  const known = [...texts, ...figures];
  const labels = known.some(({ index }) => index === labelColumn)
    ? []
    : [{ index: labelColumn, header: headerAt(labelColumn), as: 'radernas rubriker' }];
  const rest = new Map(leftOverColumns.map(({ row, column }) => [column, { row, column }]));
  for (const { index } of [...known, ...labels]) rest.delete(index);
  const labelIn = (row: number): string => {
    const value = snapshot.cellAt(row, labelColumn)?.value ?? null;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return {
    columns: [...labels, ...known, ...[...rest.values()].map((header) => ({ index: header.column, header, as: null }))],
    rows: [
      ...rows.map((row): FoundRow => ({ index: row.address.row, text: row.label, as: rowText(row) })),
      ...headings.map(({ row, label, id }): FoundRow => ({
        index: row,
        text: label,
        as: id === null ? 'rubrik' : `rubrik, ${id}`,
      })),
      ...leftOverRows.map((row): FoundRow => ({ index: row, text: labelIn(row), as: null })),
    ],
  };
}

/** What rows are called by what they are to their table. */
export const ROW_KINDS: Readonly<Record<TemplateRowKind, string>> = {
  fast: 'fast rad',
  egna: 'egen rad',
  rubrik: 'rubrik',
  delsumma: 'delsumma',
  varav: 'del',
  total: 'total',
  år: 'år',
};

function rowText({ spec, partOf, heading, isAdded }: TableRow): string {
  const of = partOf === null ? '' : ` av ”${partOf.label}”`;
  const under = heading === null ? '' : `, under ”${heading}”`;
  const apart = spec.kind === 'egna' && !isAdded && partOf === null ? ', räknas inte med i summan' : '';
  return `${spec.id}, ${ROW_KINDS[spec.kind]}${of}${under}${apart}`;
}

/** A period as the pack's language has it: `budget Y`, `utfall Y-2`. */
export function periodText({ versions, offset, month }: TemplatePeriod): string {
  const year = offset === 0 ? 'Y' : `Y${offset > 0 ? '+' : '-'}${Math.abs(offset)}`;
  return [
    ...(versions.length === 0 ? [] : [versions.join('|')]),
    year,
    ...(month === null ? [] : [`månad ${month}`]),
  ].join(' ');
}
