import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { isPercentFormat } from '../../workbook/precision';

/** What a share is multiplied by to be as a row of percent writes it: 100 where 2 stands for 2 %, else 1. */
export function percentScale({ template, rows, columns }: PackTable, id: string): 1 | 100 {
  // Where the pack says that they are percent they have been read as shares.
  if ([...template.columns, ...template.rows].some((spec) => spec.id === id && spec.isPlainPercent)) return 1;
  const figures = rows
    .filter(({ spec }) => spec.id === id)
    .flatMap((row) => row.figures)
    .concat(rows.flatMap((row) => columns.flatMap(({ spec }, at) => (spec.id === id ? (row.figures[at] ?? []) : []))))
    .filter(({ value, unit }) => value !== null && unit === '%');
  if (figures.length === 0) return 1;
  return figures.every(({ numberFormat, storedAsText }) => !isPercentFormat(numberFormat) && !storedAsText) ? 100 : 1;
}
