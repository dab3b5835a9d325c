import { ABSENT_COLUMN, type ListCell, type ListColumn, type ListEntry } from '../list-table';
import { IMPACT_COLUMNS, type ImpactColumn } from '../impact-columns';
import type { RequiredField } from './bilaga-traits';

/** Columns in which every entry of a list must say something, by the rule that holds it to that. */
export interface ListDemand<Name extends string> {
  readonly rule: string;
  readonly names: readonly Name[];
  /** What the entries that are held to it are called, where those are not all. */
  readonly words?: readonly [one: string, several: string];
  /** What counts as filled in; a lone dash does not when this is left out. */
  readonly isFilled?: (cell: ListCell) => boolean;
}

/** What every entry of a list must say; columns that the list lacks are left out. */
export function listFields<Name extends string>(
  entries: readonly ListEntry<Name>[],
  columns: readonly ListColumn<Name>[],
  { rule, names, words, isFilled = ({ isEmpty }) => !isEmpty }: ListDemand<Name>,
): readonly RequiredField[] {
  return names.flatMap((name): readonly RequiredField[] => {
    const cells = entries.map((entry): ListCell => entry[name]);
    if (cells.some(isAbsent)) return [];
    const title = columns.find((column) => column.name === name)?.title ?? name;
    return [{ title, rule, words: words ?? null, filled: cells.map(isFilled) }];
  });
}

/** That every entry has a mark under Huvudpåverkan på. */
export function impactField(entries: readonly ListEntry<ImpactColumn>[], rule: string): readonly RequiredField[] {
  if (entries.some((entry) => IMPACT_COLUMNS.some((name) => isAbsent(entry[name])))) return [];
  const filled = entries.map((entry) => IMPACT_COLUMNS.some((name) => !entry[name].isEmpty));
  return [{ title: 'Huvudpåverkan', rule, words: null, filled }];
}

function isAbsent({ address }: ListCell): boolean {
  return address.column === ABSENT_COLUMN;
}
