import type { Layout } from './layout';

/** Years from the budget year. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const;

/** The name of a column of bilaga 10 a, 9, 9 a and 11: `Utfall 2019`, `Budget 2021`. Tests name columns so whatever the layout. */
export function periodName(offset: number, year: number, lastYear: Layout['lastYear'] = 'Prognos'): string {
  const version = offset === -2 ? 'Utfall' : offset === -1 ? lastYear : offset === 0 ? 'Budget' : 'Plan';
  return `${version} ${year + offset}`;
}

/** The header over such a column, as the layout words it. */
export function periodHeader(
  offset: number,
  year: number,
  layout: Layout,
  lastYear: Layout['lastYear'] = 'Prognos',
): string {
  const name = periodName(offset, year, lastYear).replace('Utfall', layout.outcome);
  return name.replace(' ', '~');
}
