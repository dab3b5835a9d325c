import { isInPeriods } from '../../bilagor/pack-tables/table-sums';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { compilePeriods } from '../../packs/tables/compile-template';
import { rowsNamed, type Spot } from './resolve-figures';

/** Which figures of a table a rule is about. */
export interface SpotFilter {
  readonly rader?: string | readonly string[] | undefined;
  readonly kolumner?: string | readonly string[] | undefined;
  readonly perioder?: readonly string[] | undefined;
}

/** The figures that a rule is about: a row in every column, or a column in every row. */
export function spotsOf(table: PackTable, target: string, { rader, kolumner, perioder }: SpotFilter): readonly Spot[] {
  const rowIds = listOf(rader);
  const columnIds = listOf(kolumner);
  const periods = perioder === undefined ? null : compilePeriods(perioder);
  const isRow = table.template.rows.some(({ id }) => id === target);
  const rows = isRow
    ? rowsNamed(table, target)
    : table.rows.filter(
        ({ spec }) =>
          rowIds === null || rowIds.includes(spec.id) || (spec.memberOf !== null && rowIds.includes(spec.memberOf)),
      );
  return rows.flatMap((row) =>
    table.columns.flatMap((column, at): readonly Spot[] => {
      const figure = row.figures[at];
      const ids = [column.spec.id, column.part?.id];
      const isTarget = isRow ? columnIds === null || columnIds.some((id) => ids.includes(id)) : ids.includes(target);
      return figure !== undefined && isTarget && isInPeriods(column, periods) ? [{ table, row, column, figure }] : [];
    }),
  );
}

function listOf(ids: string | readonly string[] | undefined): readonly string[] | null {
  if (ids === undefined) return null;
  return typeof ids === 'string' ? [ids] : ids;
}
