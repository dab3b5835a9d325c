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
import { readColumnMeanings } from '../columns/column-meanings';
import { readHeaderWords } from '../columns/header-words';
import { rowsWithTexts, textsInRow, yearsInRow, type Region } from './region';
import type { PeriodColumn } from './table';

/**
 * The row of a region with the most headers that name a version and year. Versions in one row and years in the next
 * are put together; a header whose year is missing counts when the others of its row have theirs.
 * @returns the headers from left to right; empty when no row has at least `least` with a year.
 */
export function findPeriodHeaders(region: Region, least = 3, from = region.range.top): readonly PeriodHeader[] {
  let best: readonly PeriodHeader[] = [];
  for (const row of headerRows(region, least)) {
    if (row < from) continue;
    const headers = headersInRow(region, row);
    if (countDated(headers) > countDated(best)) best = headers;
  }
  return countDated(best) >= least ? best : [];
}

/** The rows that may hold so many headers: of texts, or of years that are numbers. */
function headerRows(region: Region, least: number): readonly number[] {
  const rows = new Set(rowsWithTexts(region, least));
  const { top, bottom } = region.range;
  for (const row of region.text.years.keys()) {
    if (row >= top && row <= bottom && yearsInRow(region, row).length >= least) rows.add(row);
  }
  return [...rows].sort((one, other) => one - other);
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
    if (isOtherwise(region, row, column)) continue;
    const { version, cumulative, total } = period;
    const near = period.year === null ? yearNear(region, row, column) : undefined;
    const year = period.year ?? near?.year ?? null;
    headers.push({ version, year, cumulative, total, address: near?.address ?? { row, column }, text });
  }
  const bare = readBareYears(region, row);
  return countDated(bare) > countDated(headers) ? bare : headers;
}

/** Whether the cell below or above a header says that its column is of a part of the year, a deviation or notes. */
function isOtherwise(region: Region, row: number, column: number): boolean {
  return [row + 1, row - 1].some((near) => {
    const cell = textsInRow(region, near).find((candidate) => candidate.column === column);
    const words = cell === undefined ? undefined : readHeaderWords(cell.text);
    return words !== undefined && (words.isPart || (words.role !== 'belopp' && words.role !== 'summa'));
  });
}

/** So many years in a row, each a year from the one before, are headers. */
const LEAST_BARE = 3;

/** A row of years alone, as text or numbers, with what the rows next to it say of their versions. */
function readBareYears(region: Region, row: number): readonly PeriodHeader[] {
  const texts = textsInRow(region, row).filter(({ text }) => BARE_YEAR.test(text));
  const cells = [...texts, ...yearsInRow(region, row)].sort((one, other) => one.column - other.column);
  if (cells.length < LEAST_BARE || !areInOrder(cells.map(({ text }) => Number(text)))) return [];
  const [first, last] = [cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0];
  const around = [row - 1, row + 1]
    .filter((near) => near >= region.range.top)
    .flatMap((near) => textsInRow(region, near))
    .filter(({ column, text }) => column >= first && column <= last && !BARE_YEAR.test(text));
  const columns = cells.map(({ column }) => column);
  return readColumnMeanings([...around, ...cells], columns).flatMap((meaning): readonly PeriodHeader[] => {
    const { column, version, year, isPart, cumulative, role } = meaning;
    if (isPart || (role !== 'belopp' && role !== 'summa')) return [];
    const address = { row, column };
    const text = [version?.by.text, year?.by.text].filter((word) => word !== undefined).join(' ');
    return [
      {
        version: version?.value ?? null,
        year: year?.value ?? null,
        cumulative,
        total: role === 'summa',
        address,
        text,
      },
    ];
  });
}

const BARE_YEAR = /^\s*(?:19|20)\d{2}\s*$/u;

/** Years that follow on each other, up or down; the same run may come again, below each kind of amount. */
function areInOrder(years: readonly number[]): boolean {
  const again = years.indexOf(years[0] ?? NaN, 1);
  const run = again < 0 ? years : years.slice(0, again);
  const steps = new Set(run.slice(1).map((year, at) => year - (run[at] ?? NaN)));
  const isRun = steps.size === 1 && (steps.has(1) || steps.has(-1));
  return isRun && years.every((year, at) => year === run[at % run.length]);
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
 * Gives each header its place in the template (Y−2 … Y+2). With five columns their order decides, the newest last or
 * first, so that a single wrong year can be told from the others; otherwise the years do.
 * @param lastYearVersion what last year's column holds where its header does not say; null where it may be either
 */
export function alignPeriods(
  headers: readonly PeriodHeader[],
  lastYearVersion: Version | null,
): {
  periods: readonly PeriodColumn[];
  year: number | null;
} {
  const inTime = isNewestFirst(headers) ? [...headers].reverse() : headers;
  const inOrder = headers.length === YEAR_OFFSETS.length;
  const year = inOrder ? yearByOrder(inTime) : yearByVersions(inTime);
  const periods = headers.map((header): PeriodColumn => {
    const offset = inOrder ? (YEAR_OFFSETS[inTime.indexOf(header)] ?? null) : offsetByYear(header, year);
    return describe(header, offset, year, lastYearVersion);
  });
  return { periods, year };
}

/** Whether more years are followed by an earlier one than by a later one. */
function isNewestFirst(headers: readonly PeriodHeader[]): boolean {
  const years = headers.flatMap(({ year, total }) => (year === null || total ? [] : [year]));
  let steps = 0;
  for (const [at, year] of years.entries()) steps += Math.sign((years[at + 1] ?? year) - year);
  return steps < 0;
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
  const isBareYear = header.version === null && header.year !== null;
  const named = isAsPrinted ? header.version : isBareYear ? supposed : (allowed[0] ?? null);
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
    if (header.version === 'plan') return [year - 1 - plans.indexOf(header)];
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
