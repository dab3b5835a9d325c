import type { ListColumn, ListEntry } from '../list-table';
import type { ListTraits } from './bilaga-traits';

/** What a list's template says of its columns beside their names. */
export interface ListDescription<Name extends string> extends Pick<ListTraits, 'word' | 'numbering'> {
  readonly columns: readonly ListColumn<Name>[];
  readonly number: Name;
  readonly name: Name;
  readonly expected: readonly Name[];
  readonly amounts: readonly Name[];
}

/** The entries of a list with their cells in the order of the template's columns. */
export function listTraits<Name extends string>(
  entries: readonly ListEntry<Name>[],
  { word, numbering, columns, number, name, expected, amounts }: ListDescription<Name>,
): ListTraits {
  const cellIn = (entry: Readonly<Record<Name, ListEntry<Name>[Name]>>, column: Name): ListEntry<Name>[Name] =>
    entry[column];
  return {
    word,
    numbering,
    columns: columns.map((column) => ({
      title: column.title,
      isName: column.name === name,
      isExpected: expected.includes(column.name),
      isAmount: amounts.includes(column.name),
    })),
    entries: entries.map((entry) => ({
      row: entry.row,
      number: cellIn(entry, number),
      name: cellIn(entry, name),
      cells: columns.map((column) => cellIn(entry, column.name)),
    })),
  };
}
