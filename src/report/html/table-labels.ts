import type { Bilaga } from '../../core/bilagor/index';
import type { ListTraits } from '../../core/bilagor/traits/bilaga-traits';
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
  const list = bilaga.traits.list();
  if (list !== null) return listLabels(bilaga, list);
  const headerRows = bilaga.columns.map(({ header }) => header.row);
  return {
    columns: new Map(bilaga.columns.map(({ index, label }) => [index, label])),
    headerRow: headerRows.length === 0 ? null : Math.max(...headerRows),
    rows: new Map(bilaga.rows.map(({ address, label }) => [address.row, label])),
    labelColumn: bilaga.rows[0]?.address.column ?? null,
  };
}

function listLabels({ snapshot }: Bilaga, { columns: template, entries }: ListTraits): TableLabels {
  const [first] = entries;
  const columns = new Map(
    template.flatMap(({ title }, at): readonly [number, string][] => {
      const cell = first?.cells[at];
      return cell === undefined ? [] : [[cell.address.column, title]];
    }),
  );
  const labelColumn = first?.name.address.column ?? null;
  return {
    columns,
    headerRow: first === undefined || labelColumn === null ? null : textAbove(snapshot, first.row, labelColumn),
    rows: new Map(
      entries.map(({ row, number, name }) => [row, [number.text, name.text].filter((text) => text !== '').join(' ')]),
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
