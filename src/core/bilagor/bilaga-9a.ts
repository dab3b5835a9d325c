import { isOneOf, labelKey, startsWithOneOf } from '../workbook/label';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import { readFigure, type Figure } from './figure';
import { alignPeriods, expectedPeriodLabel, findPeriodHeaders } from './period-columns';
import { YEAR_OFFSETS } from './period';
import { lastContentRow, rowsWithTexts, textsInRow, type Region } from './region';
import { hasContent, readRow, textAt } from './rows';
import { columnPrecision } from './shared-precision';
import type { BilagaBase } from './bilaga-base';
import type { Column, MissingPart, PeriodColumn, Row, SumDefinition, SumTerm } from './table';

/** A count of visits that entitles to payment, one figure a year. */
export interface VisitTotal extends Row {
  readonly counts: 'läkare' | 'övriga';
}

/**
 * Bilaga 9 a, planerad verksamhet: visits per category of staff in three columns a year.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 9 a.
 */
export interface Bilaga9a extends BilagaBase {
  readonly kind: '9a';
  readonly visits: readonly Row[];
  readonly totals: readonly VisitTotal[];
}

type VisitKind = 'mottagning' | 'hem' | 'telefon';

const VISIT_NAMES: Readonly<Record<VisitKind, string>> = {
  mottagning: 'Mottagningsbesök',
  hem: 'Hemsjukvård/hembesök',
  telefon: 'Telefon-/brevkontakt',
};

function visitKind(key: string): VisitKind | undefined {
  if (startsWithOneOf(key, ['mottagning', 'mottag'])) return 'mottagning';
  if (/^hem(?:sjukv|besök)/u.test(key)) return 'hem';
  return startsWithOneOf(key, ['telefon']) ? 'telefon' : undefined;
}

function read(region: Region): BilagaReading<Bilaga9a> | undefined {
  const kindRow = findKindRow(region);
  if (kindRow === undefined) return undefined;
  const headers = findPeriodHeaders(region).filter(({ address }) => address.row <= kindRow.row);
  if (headers.length === 0) return undefined;
  const { periods, year } = alignPeriods(headers, 'prognos');
  const columns = kindRow.cells.flatMap(({ kind, column }): Column[] => {
    const period = periods.filter(({ header }) => header.column <= column).at(-1);
    if (period === undefined) return [];
    return [
      {
        index: column,
        kind,
        period,
        label: `${VISIT_NAMES[kind]} ${period.label}`,
        header: { row: kindRow.row, column },
      },
    ];
  });
  const firstFigure = columns[0]?.index ?? 0;
  const totals = region.cells.filter(
    ({ row, column, key }) =>
      row > kindRow.row &&
      column < firstFigure &&
      (startsWithOneOf(key, ['läkarbesök']) || startsWithOneOf(key, ['övrigavårdgivare'])),
  );
  const labelColumn = totals[0]?.column ?? Math.max(0, firstFigure - 1);
  const heading = region.cells.find(
    ({ row, key }) => row > kindRow.row && startsWithOneOf(key, ['ersättningsberättigade']),
  );
  const last = lastContentRow(region);
  const end = Math.min(heading?.row ?? last + 1, totals[0]?.row ?? last + 1);
  const found: Row[] = [];
  for (let row = kindRow.row + 1; row < end; row++) {
    const read = readRow(region, columns, labelColumn, row, 'besök');
    if (hasContent(read)) found.push(read);
  }
  const counted = totals.map((cell): VisitTotal => {
    const figures = periods.map((period) => readTotal(region, cell.row, columns, period, cell.text));
    const label = textAt(region, cell.row, cell.column).trim();
    return {
      label,
      key: labelKey(label),
      address: { row: cell.row, column: cell.column },
      figures,
      counts: startsWithOneOf(cell.key, ['läkarbesök']) ? 'läkare' : 'övriga',
    };
  });
  const precision = columnPrecision([...found, ...counted], columns);
  const visits = found.map(precision.row);
  const totalRows = counted.map(precision.row);
  return {
    model: {
      kind: '9a',
      unit: null,
      periods,
      year,
      columns,
      rows: [...visits, ...totalRows],
      visits,
      totals: totalRows,
      sums: defineSums(visits, totalRows, columns, periods),
      missing: missingParts(periods, columns, totalRows, year, { headerRow: kindRow.row, labelColumn, end }),
    },
    header: { row: kindRow.row, column: firstFigure },
    firstRow: Math.min(kindRow.row, ...periods.map(({ header }) => header.row)),
    lastRow: totalRows.at(-1)?.address.row ?? visits.at(-1)?.address.row ?? kindRow.row,
    marks: [
      ['kolumner för mottagning, hembesök och telefon', true],
      ['årskolumner', true],
      ['raden Läkarbesök', totalRows.some(({ counts }) => counts === 'läkare')],
      ['raden Övriga vårdgivare besök', totalRows.some(({ counts }) => counts === 'övriga')],
    ],
  };
}

function findKindRow(
  region: Region,
): { row: number; cells: readonly { kind: VisitKind; column: number }[] } | undefined {
  for (const row of rowsWithTexts(region, 6)) {
    const cells = textsInRow(region, row).flatMap((cell) => {
      const kind = visitKind(cell.key);
      return kind === undefined ? [] : [{ kind, column: cell.column }];
    });
    if (cells.length >= 6 && new Set(cells.map(({ kind }) => kind)).size >= 2) return { row, cells };
  }
  return undefined;
}

/** The year's count may stand in any of the year's columns (they are often merged). */
function readTotal(
  region: Region,
  row: number,
  columns: readonly Column[],
  period: PeriodColumn,
  label: string,
): Figure {
  const own = columns.filter((column) => column.period === period);
  const labels = { rowLabel: label.trim(), columnLabel: period.label, unit: 'besök' as const };
  const figures = own.map((column) =>
    readFigure(region.text.snapshot, region.sheet, { row, column: column.index }, labels),
  );
  return (
    figures.find(({ state }) => state !== 'empty') ??
    figures[0] ??
    readFigure(region.text.snapshot, region.sheet, { row, column: period.header.column }, labels)
  );
}

function isLakare(row: Row): boolean {
  return row.key === 'läkare' || isOneOf(row.key, ['läkare', 'läkarbesök']);
}

function defineSums(
  visits: readonly Row[],
  totals: readonly VisitTotal[],
  columns: readonly Column[],
  periods: readonly PeriodColumn[],
): readonly SumDefinition[] {
  return totals.flatMap((total) => {
    const rows = visits.filter((row) => isLakare(row) === (total.counts === 'läkare'));
    return total.figures.map((target, index): SumDefinition => {
      const terms: SumTerm[] = [];
      for (const { figures } of rows) {
        for (const [at, { period, kind }] of columns.entries()) {
          if (period !== periods[index] || (kind !== 'mottagning' && kind !== 'hem')) continue;
          const figure = figures[at];
          if (figure !== undefined) terms.push({ figure, factor: 1 });
        }
      }
      return { rule: '9a-besok', target, terms, block: total.counts, optional: false };
    });
  });
}

function missingParts(
  periods: readonly PeriodColumn[],
  columns: readonly Column[],
  totals: readonly VisitTotal[],
  year: number | null,
  place: { readonly headerRow: number; readonly labelColumn: number; readonly end: number },
): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  let column = columns[0]?.index ?? 0;
  for (const offset of YEAR_OFFSETS) {
    const period = periods.find((candidate) => candidate.offset === offset);
    if (period === undefined) {
      missing.push({
        part: 'kolumn',
        name: expectedPeriodLabel(offset, year, 'prognos'),
        address: { row: place.headerRow, column },
      });
      continue;
    }
    for (const kind of ['mottagning', 'hem', 'telefon'] as const) {
      const own = columns.find((candidate) => candidate.period === period && candidate.kind === kind);
      if (own === undefined)
        missing.push({
          part: 'kolumn',
          name: `${VISIT_NAMES[kind]} ${period.label}`,
          address: { row: place.headerRow, column },
        });
      else column = own.index + 1;
    }
  }
  for (const [counts, name] of [
    ['läkare', 'Läkarbesök'],
    ['övriga', 'Övriga vårdgivare besök'],
  ] as const) {
    if (!totals.some((total) => total.counts === counts)) {
      const row = totals.length > 0 ? (totals.at(-1)?.address.row ?? place.end) + 1 : place.end;
      missing.push({ part: 'rad', name, address: { row, column: place.labelColumn } });
    }
  }
  return missing;
}

/** How bilaga 9 a is found and read. */
export const bilaga9a = defineBilaga<Bilaga9a>({
  kind: '9a',
  subjects: ['verksamhetsredovisning'],
  yearTitle: /planerad verksamhet/u,
  read,
});
