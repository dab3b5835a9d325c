import type { PackTable, TableRow } from '../../bilagor/pack-tables/pack-table';
import type { ListCell } from '../../bilagor/list-table';
import { readListCellAt } from './list-cell';

/** A cell of a table's column, with its row. */
export interface TextSpot {
  readonly row: TableRow;
  readonly cell: ListCell;
  /** The column's title. */
  readonly title: string;
}

/** Which rows a rule is about, by what stands in one of their columns. */
export interface RowCondition {
  readonly kolumn: string;
  readonly är?: string | readonly string[] | undefined;
  readonly inte?: string | readonly string[] | undefined;
  readonly innehåller?: string | readonly string[] | undefined;
  readonly tomt?: boolean | undefined;
}

/** The cells of one of a table's columns, of texts or figures; empty when the column is not there. */
export function textSpots(
  table: PackTable,
  column: string,
  conditions?: RowCondition | readonly RowCondition[],
): readonly TextSpot[] {
  const at = table.textColumns.findIndex(({ spec }) => spec.id === column);
  const asked: readonly RowCondition[] = conditions === undefined ? [] : [conditions].flat();
  const rows = table.rows.filter((row) => asked.every((condition) => meetsCondition(table, row, condition)));
  if (at >= 0) {
    const title = table.textColumns[at]?.title ?? column;
    return rows.flatMap((row) => {
      const cell = row.texts[at];
      return cell === undefined ? [] : [{ row, cell, title }];
    });
  }
  return rows.flatMap((row) =>
    table.columns.flatMap(({ spec, part, label }, index): readonly TextSpot[] => {
      const figure = row.figures[index];
      if (figure === undefined || (spec.id !== column && part?.id !== column)) return [];
      return [{ row, cell: readListCellAt(table, figure.address), title: label }];
    }),
  );
}

function meetsCondition(
  table: PackTable,
  row: TableRow,
  { kolumn, är, inte, innehåller, tomt }: RowCondition,
): boolean {
  const [spot] = textSpots({ ...table, rows: [row] }, kolumn);
  if (spot === undefined) return false;
  const { text, isEmpty } = spot.cell;
  const key = text.trim().toLowerCase();
  const isAny = (texts: string | readonly string[], fits: (one: string) => boolean): boolean =>
    (typeof texts === 'string' ? [texts] : texts).some((one) => fits(one.toLowerCase()));
  if (tomt !== undefined && isEmpty !== tomt) return false;
  if (är !== undefined && !isAny(är, (one) => key === one)) return false;
  if (inte !== undefined && isAny(inte, (one) => key === one)) return false;
  return innehåller === undefined || isAny(innehåller, (one) => key.includes(one));
}

/** A row in a message: what an entry is called, with its label. */
export function rowName(table: PackTable, row: TableRow): string {
  const [word] = table.template.entryWords;
  const one = word.charAt(0).toUpperCase() + word.slice(1);
  const label = row.label.length > 60 ? `${row.label.slice(0, 60)}…` : row.label;
  return label === '' ? `${one} på rad ${row.address.row + 1}` : `${one} ”${label}”`;
}

/** The cells of some of a table's rows, by their ids; of all of them when nothing is said. */
export function ofRows(spots: readonly TextSpot[], rows: string | readonly string[] | undefined): readonly TextSpot[] {
  if (rows === undefined) return spots;
  const ids = [rows].flat();
  return spots.filter(
    ({ row: { spec } }) => ids.includes(spec.id) || (spec.memberOf !== null && ids.includes(spec.memberOf)),
  );
}
