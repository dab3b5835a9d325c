import { RISK_COLUMNS } from '../../core/bilagor/bilaga-16';
import { PROJECT_COLUMNS } from '../../core/bilagor/bilaga-17';
import type { Bilaga } from '../../core/bilagor/index';
import type { ListColumn, ListEntry } from '../../core/bilagor/list-table';
import type { SheetSnapshot } from '../../core/workbook/snapshot';

/** What the rows and columns of a bilaga are called, by their place on the sheet, and where those names stand. */
export interface TableLabels {
  readonly columns: ReadonlyMap<number, string>;
  /** The last row that holds names of columns; null when none is known. */
  readonly headerRow: number | null;
  readonly rows: ReadonlyMap<number, string>;
  /** The column that holds the rows' names; null when none is known. */
  readonly labelColumn: number | null;
}

/** Gathers the names of a bilaga's rows and columns. */
export function tableLabels(bilaga: Bilaga): TableLabels {
  if (bilaga.kind === '16')
    return listLabels(bilaga, bilaga.risks, RISK_COLUMNS, ({ nr, benamning }) => [nr, benamning]);
  if (bilaga.kind === '17')
    return listLabels(bilaga, bilaga.projects, PROJECT_COLUMNS, ({ nr, projektnamn }) => [nr, projektnamn]);
  const headerRows = bilaga.columns.map(({ header }) => header.row);
  return {
    columns: new Map(bilaga.columns.map(({ index, label }) => [index, label])),
    headerRow: headerRows.length === 0 ? null : Math.max(...headerRows),
    rows: new Map(bilaga.rows.map(({ address, label }) => [address.row, label])),
    labelColumn: bilaga.rows[0]?.address.column ?? null,
  };
}

function listLabels<Name extends string>(
  { snapshot }: Bilaga,
  entries: readonly ListEntry<Name>[],
  template: readonly ListColumn<Name>[],
  nameOf: (
    entry: ListEntry<Name>,
  ) => readonly { readonly text: string; readonly address: { readonly column: number } }[],
): TableLabels {
  const [first] = entries;
  const columns = new Map<number, string>();
  if (first !== undefined) {
    for (const { name, title } of template) columns.set(first[name].address.column, title);
  }
  const labelColumn = first === undefined ? null : (nameOf(first).at(-1)?.address.column ?? null);
  return {
    columns,
    headerRow: first === undefined || labelColumn === null ? null : textAbove(snapshot, first.row, labelColumn),
    rows: new Map(
      entries.map((entry) => [
        entry.row,
        nameOf(entry)
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .join(' '),
      ]),
    ),
    labelColumn,
  };
}

/** The nearest row above with text in a column: the header, since slots before the first used one are empty. */
function textAbove(snapshot: SheetSnapshot, from: number, column: number): number | null {
  for (let row = from - 1; row >= 0; row--) {
    const value = snapshot.cellAt(row, column)?.value;
    if (typeof value === 'string' && value.trim() !== '') return row;
  }
  return null;
}
