import { hashTables } from './checked-tables';
import { groupBy } from '../workbook/group-by';
import { leftOver } from './left-over';
import type { CheckedTable } from './review-record';

/** Two sets of tables, sorted by what has become of each table. Those that say the same in both are left out. */
export interface SortedTables {
  readonly gone: readonly CheckedTable[];
  readonly added: readonly CheckedTable[];
  /** Tables of the same bilagor and units that do not say the same. */
  readonly changed: { readonly before: readonly CheckedTable[]; readonly now: readonly CheckedTable[] };
}

/** Sorts tables by what has become of them. A bilaga that is there twice has two tables of the same unit. */
export function sortTables(before: readonly CheckedTable[], now: readonly CheckedTable[]): SortedTables {
  const [was, is] = [groupBy(before, nameOf), groupBy(now, nameOf)];
  const sorted = [...new Map([...was, ...is]).keys()].map((bilaga): SortedTables => {
    const [earlier, later] = [was.get(bilaga) ?? [], is.get(bilaga) ?? []];
    const [left, come] = [leftOver(earlier, later, contentOf), leftOver(later, earlier, contentOf)];
    const both = Math.min(left.length, come.length);
    return {
      gone: left.slice(both),
      added: come.slice(both),
      changed: { before: left.slice(0, both), now: come.slice(0, both) },
    };
  });
  return {
    gone: sorted.flatMap(({ gone }) => gone),
    added: sorted.flatMap(({ added }) => added),
    changed: {
      before: sorted.flatMap(({ changed }) => changed.before),
      now: sorted.flatMap(({ changed }) => changed.now),
    },
  };
}

function nameOf({ bilaga, enhet }: CheckedTable): string {
  return JSON.stringify([bilaga, enhet]);
}

function contentOf(table: CheckedTable): string {
  return hashTables([table]);
}
