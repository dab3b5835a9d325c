import type { Figure } from '../figure';
import type { Column, ColumnKind, Row } from '../table';

/** Columns of one kind that a row leaves empty in every year belong to another kind of row; in some years, they lack a figure. */
export function evenlyFilled(row: Row, columns: readonly Column[]): readonly Figure[] {
  const used = new Set<ColumnKind>();
  row.figures.forEach(({ state }, index) => {
    const kind = columns[index]?.kind;
    if (kind !== undefined && state !== 'empty') used.add(kind);
  });
  const figures: Figure[] = [];
  for (const kind of new Set(columns.map((column) => column.kind))) {
    if (!used.has(kind)) continue;
    row.figures.forEach((figure, index) => {
      if (columns[index]?.kind === kind) figures.push(figure);
    });
  }
  return figures;
}
