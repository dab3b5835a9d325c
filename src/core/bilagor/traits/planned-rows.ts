import type { Row } from '../table';
import type { BilagaRole, PlannedRow } from './bilaga-traits';

/** A row that the förvaltning makes, known by its number and name. */
export function ownRow(row: Row, name: string = row.label, number = ''): PlannedRow {
  return { row, fixed: null, number, name, repeats: null };
}

/** The template's rows that are there, by names that are the same every year. */
export function fixedRows(
  rows: Readonly<Record<string, Row | null>>,
  repeats: Readonly<Partial<Record<string, BilagaRole>>> = {},
): readonly PlannedRow[] {
  return Object.entries(rows).flatMap(([fixed, row]) =>
    row === null ? [] : [{ row, fixed, number: '', name: row.label, repeats: repeats[fixed] ?? null }],
  );
}
