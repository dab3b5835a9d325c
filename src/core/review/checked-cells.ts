import type { BilagaKind } from '../bilagor/table';
import type { CheckedTable } from './review-record';

/** One figure or text as it was checked, with the labels that tell where it stands. */
export interface CheckedCell {
  readonly bilaga: BilagaKind;
  readonly enhet: string | null;
  readonly row: string;
  readonly column: string;
  readonly value: number | string;
}

/** The figures and texts of a table. */
export function checkedCells({ bilaga, enhet, columns, rows }: CheckedTable): readonly CheckedCell[] {
  return rows.flatMap(([row, ...values]) =>
    values.flatMap((value, at): readonly CheckedCell[] =>
      value === null ? [] : [{ bilaga, enhet, row, column: columns[at] ?? '', value }],
    ),
  );
}
