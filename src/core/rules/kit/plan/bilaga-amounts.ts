import type { Figure } from '../../../bilagor/figure';
import type { Bilaga } from '../../../bilagor/index';
import type { Version } from '../../../bilagor/period';
import type { PeriodColumn, Row } from '../../../bilagor/table';
import type { ColumnKind } from '../../../bilagor/table';

/** A column by its version and year; a version that is not said is any. */
export interface AskedPeriod {
  readonly version: Version | null;
  readonly year: number;
}

/** The figure of a row in a year that is no accumulated one; undefined where there is none, or more than one version. */
export function figureOf(
  bilaga: Bilaga,
  row: Row | null,
  { version, year }: AskedPeriod,
  kinds: readonly ColumnKind[] = ['belopp', 'netto'],
): Figure | undefined {
  if (row === null) return undefined;
  const found = bilaga.columns.flatMap(({ kind, period }, index): readonly Figure[] => {
    const figure = row.figures[index];
    if (figure === undefined || period === null || !kinds.includes(kind) || !isOf(period, version, year)) return [];
    return figure.state === 'number' ? [figure] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isOf(period: PeriodColumn, version: Version | null, year: number): boolean {
  return !period.cumulative && period.year === year && (version === null || period.version === version);
}
