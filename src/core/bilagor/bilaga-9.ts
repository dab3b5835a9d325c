import { isOneOf } from '../workbook/label';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import { lastContentRow, type Region } from './region';
import { readRow, textAt } from './rows';
import { columnPrecision } from './shared-precision';
import type { BilagaBase } from './bilaga-base';
import type { MissingPart, Row, SumDefinition } from './table';
import { readYearColumns } from './year-columns';

/**
 * Bilaga 9, lokalarea in square metres: Egna lokaler + Inhyrda lokaler = Summa.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 9.
 */
export interface Bilaga9 extends BilagaBase {
  readonly kind: '9';
  readonly egna: Row | null;
  readonly inhyrda: Row | null;
  readonly summa: Row | null;
}

const LABELS = {
  egna: ['egnalokaler', 'egenlokalarea', 'ägdalokaler'],
  inhyrda: ['inhyrdalokaler', 'hyrdalokaler', 'inhyrdlokalarea', 'externtinhyrdalokaler'],
  summa: ['summa', 'totalt', 'summalokaler', 'summalokalarea', 'sa'],
} as const;

function read(region: Region): BilagaReading<Bilaga9> | undefined {
  const years = readYearColumns(region, { lastYearVersion: 'prognos' });
  if (years === undefined) return undefined;
  const firstFigure = years.columns[0]?.index ?? 0;
  const anchor = region.cells.find(
    ({ row, column, key }) =>
      row > years.headerRow && column < firstFigure && (isOneOf(key, LABELS.egna) || isOneOf(key, LABELS.inhyrda)),
  );
  if (anchor === undefined) return undefined;
  const rows: Partial<Record<keyof typeof LABELS, Row>> = {};
  for (let row = years.headerRow + 1; row <= lastContentRow(region); row++) {
    const key = region.text.keyOf(textAt(region, row, anchor.column));
    for (const name of ['egna', 'inhyrda', 'summa'] as const) {
      if (isOneOf(key, LABELS[name])) rows[name] ??= readRow(region, years.columns, anchor.column, row, 'm²');
    }
    if (rows.summa !== undefined) break;
  }
  const precision = columnPrecision(Object.values(rows), years.columns);
  const [egna, inhyrda, summa] = [rows.egna, rows.inhyrda, rows.summa].map((row) =>
    row === undefined ? null : precision.row(row),
  ) as [Row | null, Row | null, Row | null];
  const last = Math.max(anchor.row, ...[egna, inhyrda, summa].map((row) => row?.address.row ?? 0));
  const missing: MissingPart[] = [...years.missing];
  const place = { row: last + 1, column: anchor.column };
  if (egna === null)
    missing.push({ part: 'rad', name: 'Egna lokaler', address: { row: anchor.row, column: anchor.column } });
  if (inhyrda === null)
    missing.push({ part: 'rad', name: 'Inhyrda lokaler', address: { row: anchor.row + 1, column: anchor.column } });
  if (summa === null) missing.push({ part: 'rad', name: 'Summa', address: place });
  const sums: SumDefinition[] =
    egna === null || inhyrda === null || summa === null
      ? []
      : summa.figures.map((target, index) => ({
          rule: '9-summa',
          target,
          terms: [egna, inhyrda].flatMap((row) => {
            const figure = row.figures[index];
            return figure === undefined ? [] : [{ figure, factor: 1 as const }];
          }),
          block: 'summa',
          optional: false,
        }));
  return {
    model: {
      kind: '9',
      unit: null,
      periods: years.periods,
      year: years.year,
      columns: years.columns,
      rows: [egna, inhyrda, summa].filter((row) => row !== null),
      egna,
      inhyrda,
      summa,
      sums,
      missing,
    },
    header: { row: years.headerRow, column: anchor.column },
    firstRow: years.headerRow,
    lastRow: last,
    marks: [
      ['årskolumner', true],
      ['raden Egna lokaler', egna !== null],
      ['raden Inhyrda lokaler', inhyrda !== null],
      ['raden Summa', summa !== null],
    ],
  };
}

/** How bilaga 9 is found and read. */
export const bilaga9 = defineBilaga<Bilaga9>({
  kind: '9',
  subjects: ['sammanställningavlokalarea', 'lokalarea'],
  read,
});
