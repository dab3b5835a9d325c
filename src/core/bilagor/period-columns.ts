import type { CellAddress } from '../workbook/address';
import {
  periodLabel,
  readPeriodText,
  versionsAllowed,
  YEAR_OFFSETS,
  type PeriodHeader,
  type Version,
  type YearOffset,
} from './period';
import { rowsWithTexts, textsInRow, type Region } from './region';
import type { PeriodColumn } from './table';

/**
 * The row of a region with the most headers that name a version and year. Versions in one row and years in the next
 * are put together; a header whose year is missing counts when the others of its row have theirs.
 * @returns the headers from left to right; empty when no row has at least `least` with a year.
 */
export function findPeriodHeaders(region: Region, least = 3, from = region.range.top): readonly PeriodHeader[] {
  let best: readonly PeriodHeader[] = [];
  for (const row of rowsWithTexts(region, least)) {
    if (row < from) continue;
    const headers = headersInRow(region, row);
    if (countDated(headers) > countDated(best)) best = headers;
  }
  return countDated(best) >= least ? best : [];
}

function countDated(headers: readonly PeriodHeader[]): number {
  let count = 0;
  for (const { year } of headers) if (year !== null) count += 1;
  return count;
}

/** Every recogniser asks for the headers of the same rows. */
function headersInRow(region: Region, row: number): readonly PeriodHeader[] {
  let headers = region.periodHeaders.get(row);
  if (headers === undefined) region.periodHeaders.set(row, (headers = readHeaders(region, row)));
  return headers;
}

function readHeaders(region: Region, row: number): readonly PeriodHeader[] {
  const headers: PeriodHeader[] = [];
  for (const { text, column } of textsInRow(region, row)) {
    const period = readPeriodText(text);
    if (period === undefined || (period.version === null && !period.cumulative)) continue;
    const { version, cumulative, total } = period;
    const near = period.year === null ? yearNear(region, row, column) : undefined;
    const year = period.year ?? near?.year ?? null;
    headers.push({ version, year, cumulative, total, address: near?.address ?? { row, column }, text });
  }
  return headers;
}

/** A year alone in the cell below or above a header that names only a version. */
function yearNear(region: Region, row: number, column: number): { year: number; address: CellAddress } | undefined {
  for (const near of [row + 1, row - 1]) {
    if (near < region.range.top) continue;
    const value = region.text.snapshot.cellAt(near, column)?.value;
    const year =
      typeof value === 'number'
        ? value
        : typeof value === 'string' && /^\s*20\d{2}\s*$/u.test(value)
          ? Number(value)
          : NaN;
    if (Number.isInteger(year) && year >= 1990 && year <= 2100) return { year, address: { row: near, column } };
  }
  return undefined;
}

/**
 * Gives each header its place in the template (Y−2 … Y+2). With five columns their order decides, so that a single
 * wrong year can be told from the others; otherwise the years do.
 * @param lastYearVersion what last year's column holds where its header does not say; null where it may be either
 */
export function alignPeriods(
  headers: readonly PeriodHeader[],
  lastYearVersion: Version | null,
): {
  periods: readonly PeriodColumn[];
  year: number | null;
} {
  const inOrder = headers.length === YEAR_OFFSETS.length;
  const year = inOrder ? yearByOrder(headers) : yearByVersions(headers);
  const periods = headers.map((header, index): PeriodColumn => {
    const offset = inOrder ? (YEAR_OFFSETS[index] ?? null) : offsetByYear(header, year);
    return describe(header, offset, year, lastYearVersion);
  });
  return { periods, year };
}

function describe(
  header: PeriodHeader,
  offset: YearOffset | null,
  base: number | null,
  lastYearVersion: Version | null,
): PeriodColumn {
  const year = offset === null || base === null ? header.year : base + offset;
  const allowed = offset === null ? [] : versionsAllowed(offset);
  const isAllowed = header.version !== null && allowed.includes(header.version);
  const isAsPrinted = isAllowed || offset === null;
  const supposed = offset === -1 ? lastYearVersion : (allowed[0] ?? null);
  const version = header.cumulative ? null : isAsPrinted ? header.version : supposed;
  const named = isAsPrinted ? header.version : (allowed[0] ?? null);
  const label = header.cumulative
    ? `t o m ${year ?? '?'}`
    : named === null || year === null
      ? header.text
      : periodLabel(named, year);
  return {
    offset,
    version,
    year,
    printed: { version: header.version, year: header.year },
    header: header.address,
    label,
    cumulative: header.cumulative,
  };
}

function yearByOrder(headers: readonly PeriodHeader[]): number | null {
  return mostCommon(headers.flatMap(({ year }, index) => (year === null ? [] : [year - (YEAR_OFFSETS[index] ?? 0)])));
}

function yearByVersions(headers: readonly PeriodHeader[]): number | null {
  const dated = headers.filter(({ year }) => year !== null);
  const budgets = dated.filter(({ version }) => version === 'budget');
  const plans = dated.filter(({ version }) => version === 'plan');
  const votes = dated.flatMap((header): number[] => {
    const year = header.year ?? 0;
    if (header.cumulative && !header.total) return [year + 2];
    if (header.version === 'utfall') return [year + 2];
    if (header.version === 'prognos') return [year + 1];
    if (header.version === 'budget') return [header === budgets.at(-1) ? year : year + 1];
    if (header.version === 'plan') return [header === plans[0] ? year - 1 : year - 2];
    return [];
  });
  return mostCommon(votes);
}

function offsetByYear(header: PeriodHeader, base: number | null): YearOffset | null {
  if (header.year === null || base === null) return null;
  const offset = header.year - base;
  return YEAR_OFFSETS.find((known) => known === offset) ?? null;
}

/** The most common of the values; of equally common ones the later. */
export function mostCommon<Value extends number | string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0) || (count === counts.get(best) && value > best)) best = value;
  }
  return best;
}

/** The names of the template's versions for a missing column, `Budget 2020`. */
export function expectedPeriodLabel(
  offset: YearOffset,
  base: number | null,
  lastYearVersion: Version = 'budget',
): string {
  const version = offset === -1 ? lastYearVersion : (versionsAllowed(offset)[0] ?? 'plan');
  return base === null ? version : periodLabel(version, base + offset);
}
