import type { Place } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { ABSENT_COLUMN } from '../bilagor/list-table';
import type { ListTraits } from '../bilagor/traits/bilaga-traits';
import type { Submission } from '../submissions/submission';
import { checkedText } from './checked-text';
import { comparableNumber } from './comparable-number';
import type { CheckedChange } from './compare-tables';

/**
 * The cell in which a figure or text that has changed stands now, by its labels; null when it is no longer there, or is
 * not in a cell of its own. Of several with the same labels it is the one that holds what there is now.
 */
export function findCheckedCell(submission: Submission, change: CheckedChange): Place | null {
  const found = submission.bilagor
    .filter((bilaga) => bilaga.kind === change.bilaga && unitName(bilaga, submission) === change.enhet)
    .flatMap(locatedCells)
    .filter(({ column }) => column === change.column)
    .filter(({ row, value, isName }) => checkedText(row) === change.row || (isName && value === change.now));
  return (found.find(({ value }) => value === change.now) ?? found[0])?.place ?? null;
}

/** A figure or text with its labels and its cell. */
interface LocatedCell {
  readonly row: string;
  readonly column: string;
  readonly value: number | string | null;
  /** It is what the row is called: once changed it is found by what it is called now. */
  readonly isName: boolean;
  readonly place: Place;
}

function unitName(bilaga: Bilaga, { unitOf }: Submission): string | null {
  return unitOf.get(bilaga)?.name ?? null;
}

function locatedCells(bilaga: Bilaga): readonly LocatedCell[] {
  const list = bilaga.traits.list();
  return list === null ? figureCells(bilaga) : listCells(bilaga, list);
}

function figureCells({ rows }: Bilaga): readonly LocatedCell[] {
  return rows.flatMap(({ label, figures }) =>
    figures.map((figure): LocatedCell => {
      const value = figure.value === null ? null : comparableNumber(figure.value);
      return { row: label, column: figure.columnLabel, value, isName: false, place: figure };
    }),
  );
}

function listCells({ sheet }: Bilaga, { columns, entries }: ListTraits): readonly LocatedCell[] {
  return entries.flatMap(({ name, cells }) =>
    cells.flatMap(({ text, number, address }, at): readonly LocatedCell[] => {
      const column = columns[at];
      // A list that lacks the column has no cell for it.
      if (column === undefined || address.column === ABSENT_COLUMN) return [];
      const value = number === null ? checkedText(text) : comparableNumber(number);
      return [{ row: name.text, column: column.title, value, isName: column.isName, place: { sheet, address } }];
    }),
  );
}
