import { checkedCells, type CheckedCell } from './checked-cells';
import { groupBy } from '../workbook/group-by';
import { leftOver } from './left-over';
import type { CheckedTable } from './review-record';

type Value = number | string | null;

/** A figure, a text or a row's label that is another than it was; null where there was, or is, none. */
export interface CheckedChange extends Omit<CheckedCell, 'value'> {
  readonly before: Value;
  readonly now: Value;
}

/** What has changed between two sets of tables, in the order of the tables. */
export function compareTables(before: readonly CheckedTable[], now: readonly CheckedTable[]): readonly CheckedChange[] {
  const { renamed, kept } = findRenamed(before, now);
  const [was, is] = [groupBy(kept.before, placeOf), groupBy(kept.now, placeOf)];
  const changed = [...new Map([...was, ...is]).keys()].flatMap((labels) => {
    const [earlier, later] = [was.get(labels) ?? [], is.get(labels) ?? []];
    const [gone, come] = [leftOver(earlier, later, valueOf), leftOver(later, earlier, valueOf)];
    const [cell] = [...later, ...earlier];
    if (cell === undefined) return [];
    const { value: _, ...place } = cell;
    return Array.from({ length: Math.max(gone.length, come.length) }, (__, at): CheckedChange => {
      return { ...place, before: gone[at]?.value ?? null, now: come[at]?.value ?? null };
    });
  });
  return [...renamed, ...changed];
}

interface TableRow extends Pick<CheckedTable, 'bilaga' | 'enhet'> {
  readonly label: string;
  readonly cells: readonly CheckedCell[];
}

interface Renamed {
  readonly renamed: readonly CheckedChange[];
  /** The cells of the rows that are called what they were. */
  readonly kept: { readonly before: readonly CheckedCell[]; readonly now: readonly CheckedCell[] };
}

/** A row of which nothing but the label is another is one change, not one for every figure. */
function findRenamed(before: readonly CheckedTable[], now: readonly CheckedTable[]): Renamed {
  const [was, is] = [before.flatMap(rowsOf), now.flatMap(rowsOf)];
  const [names, earlierNames] = [new Set(is.map(nameOf)), new Set(was.map(nameOf))];
  const waiting = groupBy(
    is.filter((row) => !earlierNames.has(nameOf(row))),
    contentOf,
  );
  const pairs = new Map<TableRow, TableRow>();
  for (const row of was.filter((one) => !names.has(nameOf(one)))) {
    const other = waiting.get(contentOf(row))?.pop();
    if (other !== undefined) pairs.set(row, other);
  }
  const found = new Set(pairs.values());
  const renamed = [...pairs].map(([{ bilaga, enhet, label }, other]): CheckedChange => {
    return { bilaga, enhet, row: label, column: 'Benämning', before: label, now: other.label };
  });
  return {
    // What stands beside a table's figures is a row of its own.
    renamed: [...groupBy(renamed, (change) => JSON.stringify(change)).values()].flatMap((same) => same.slice(0, 1)),
    kept: {
      before: was.filter((row) => !pairs.has(row)).flatMap(({ cells }) => cells),
      now: is.filter((row) => !found.has(row)).flatMap(({ cells }) => cells),
    },
  };
}

function rowsOf(table: CheckedTable): readonly TableRow[] {
  const { bilaga, enhet } = table;
  return table.rows.map((row) => ({ bilaga, enhet, label: row[0], cells: checkedCells({ ...table, rows: [row] }) }));
}

function nameOf({ bilaga, enhet, label }: TableRow): string {
  return JSON.stringify([bilaga, enhet, label]);
}

/** What a row says whatever it is called; lists have the label in one of the columns too. */
function contentOf({ bilaga, enhet, label, cells }: TableRow): string {
  const values = cells.map(({ column, value }) => JSON.stringify([column, value === label ? null : value]));
  return JSON.stringify([bilaga, enhet, ...values.sort()]);
}

function placeOf({ bilaga, enhet, row, column }: CheckedCell): string {
  return JSON.stringify([bilaga, enhet, row, column]);
}

function valueOf({ value }: CheckedCell): number | string {
  return value;
}
