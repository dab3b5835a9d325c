import type { OverviewKeyFigure, OverviewRow } from './overview';

/** A key figure as a column of the overview. */
interface KeyFigureColumn {
  readonly id: string;
  readonly title: string;
}

const COLUMNS: readonly KeyFigureColumn[] = [
  { id: 'intaktsfinansieringsgrad', title: 'Intäktsfinansieringsgrad' },
  { id: 'aterinvesteringsgrad', title: 'Återinvesteringsgrad' },
  { id: 'tandvardsersattning', title: 'Tandvårdsersättning, kr/inv' },
  { id: 'primarvardsersattning', title: 'Primärvårdsersättning, kr/inv' },
  { id: 'regionbidrag-per-inv', title: 'Regionbidrag, kr/inv' },
];

/** The key figures that some submission has, in the order of bilaga 11. */
export function keyFigureColumns(rows: readonly OverviewRow[]): readonly KeyFigureColumn[] {
  return COLUMNS.filter(({ id }) => rows.some(({ keyFigures }) => keyFigures.some((figure) => figure.id === id)));
}

/** A submission's key figure; undefined when it has none. */
export function keyFigureIn({ keyFigures }: OverviewRow, id: string): OverviewKeyFigure | undefined {
  return keyFigures.find((figure) => figure.id === id);
}
