import { readHeaderWords } from '../columns/header-words';
import { plainText, startsWithOneOf } from '../workbook/label';
import { expectedPeriodLabel, alignPeriods, findPeriodHeaders } from './period-columns';
import { YEAR_OFFSETS, type PeriodHeader, type Version } from './period';
import { addressOf, textsInRow, type Region } from './region';
import { textAt } from './rows';
import type { Column, MissingPart, PeriodColumn } from './table';

/** The columns of a table with one column a year, and perhaps a sum column behind them. */
export interface YearColumns {
  /** The header row; years may stand a row further down. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** The sum column among `columns`, where the template has one. */
  readonly total: Column | undefined;
  readonly periods: readonly PeriodColumn[];
  readonly year: number | null;
  readonly missing: readonly MissingPart[];
}

/** What a template says of its year columns. */
export interface YearColumnsTemplate {
  /** What the first column is called when it is accumulated, `Utgift t o m`; undefined when it is Utfall. */
  readonly cumulativeName?: string;
  /** The sum column's name, `Summa utgift t o m`; undefined when there is none. */
  readonly totalName?: string;
  readonly lastYearVersion: Version;
}

/** Finds the year columns of a region; undefined when there are fewer than three. */
export function readYearColumns(region: Region, template: YearColumnsTemplate): YearColumns | undefined {
  const found = findPeriodHeaders(region);
  const headerRow = found[0]?.address.row;
  if (headerRow === undefined) return undefined;
  const lastYear = Math.max(...found.map(({ year }) => year ?? 0));
  const isTotal = (header: PeriodHeader, index: number): boolean =>
    template.totalName !== undefined &&
    index > 1 &&
    (header.total || (header.cumulative && (header.year ?? lastYear) >= lastYear));
  const totalHeader = found.find(isTotal);
  const years = fillGap(
    region,
    found.filter((header) => header !== totalHeader),
  );
  const { periods, year } = alignPeriods(years, template.lastYearVersion);
  const columns: Column[] = periods.map((period) => ({
    index: period.header.column,
    kind: 'belopp',
    period,
    label:
      period.cumulative && template.cumulativeName !== undefined
        ? `${template.cumulativeName} ${period.year ?? ''}`.trim()
        : period.label,
    header: period.header,
  }));
  const lastColumn = columns.at(-1)?.index ?? 0;
  const total =
    template.totalName === undefined
      ? undefined
      : readTotal(region, template.totalName, totalHeader, headerRow, lastColumn);
  const missing = missingYears(periods, year, template, headerRow);
  const decided = template.totalName === undefined ? undefined : readDecided(region, headerRow, lastColumn);
  if (template.totalName !== undefined && total === undefined && decided === undefined) {
    missing.push({ part: 'kolumn', name: template.totalName, address: { row: headerRow, column: lastColumn + 1 } });
  }
  const more = [total, decided].filter((column) => column !== undefined);
  return { headerRow, columns: [...columns, ...more], total, periods, year, missing };
}

function readTotal(
  region: Region,
  name: string,
  header: PeriodHeader | undefined,
  headerRow: number,
  lastColumn: number,
): Column | undefined {
  if (header !== undefined) {
    const period: PeriodColumn = {
      offset: null,
      version: null,
      year: header.year,
      printed: { version: null, year: header.year },
      header: header.address,
      label: `${name} ${header.year ?? ''}`.trim(),
      cumulative: true,
    };
    return { index: header.address.column, kind: 'summa', period, label: period.label, header: header.address };
  }
  const plain = textsInRow(region, headerRow).find(
    (cell) =>
      cell.column > lastColumn &&
      startsWithOneOf(cell.key, ['summa', 'sautgift', 'sakostn', 'totalt']) &&
      readHeaderWords(cell.text)?.role === 'summa',
  );
  return plain === undefined
    ? undefined
    : { index: plain.column, kind: 'summa', period: null, label: name, header: addressOf(plain) };
}

/** A column that was decided for the whole project, `Total projektbudget`, which may stand in the sum column's place. */
function readDecided(region: Region, headerRow: number, lastColumn: number): Column | undefined {
  const header = textsInRow(region, headerRow).find(
    (cell) => cell.column > lastColumn && readHeaderWords(cell.text)?.role === 'beslutad',
  );
  return header === undefined
    ? undefined
    : {
        index: header.column,
        kind: 'beslutad',
        period: null,
        label: plainText(header.text),
        header: addressOf(header),
      };
}

/** Four headers with a blank one between them: the blank one is a column too when figures stand below it. */
function fillGap(region: Region, headers: readonly PeriodHeader[]): readonly PeriodHeader[] {
  if (headers.length !== YEAR_OFFSETS.length - 1) return headers;
  for (const [index, header] of headers.entries()) {
    const next = headers[index + 1];
    if (next?.address.column !== header.address.column + 2) continue;
    const address = { row: header.address.row, column: header.address.column + 1 };
    if (!/^(?:\d{4})?$/u.test(textAt(region, address.row, address.column).trim())) continue;
    const gap: PeriodHeader = { version: null, year: null, cumulative: false, total: false, address, text: '' };
    return [...headers.slice(0, index + 1), gap, ...headers.slice(index + 1)];
  }
  return headers;
}

function missingYears(
  periods: readonly PeriodColumn[],
  year: number | null,
  template: YearColumnsTemplate,
  headerRow: number,
): MissingPart[] {
  const missing: MissingPart[] = [];
  let column = periods[0]?.header.column ?? 0;
  for (const offset of YEAR_OFFSETS) {
    const period = periods.find((candidate) => candidate.offset === offset);
    if (period === undefined) {
      const isFirst = offset === -2 && template.cumulativeName !== undefined;
      const name = isFirst
        ? `${template.cumulativeName ?? ''} ${year === null ? '' : year - 2}`.trim()
        : expectedPeriodLabel(offset, year, template.lastYearVersion);
      missing.push({ part: 'kolumn', name, address: { row: headerRow, column } });
      continue;
    }
    if (period.printed.year === null && period.printed.version === null && !period.cumulative) {
      missing.push({ part: 'kolumn', name: `rubriken ${period.label}`, address: period.header });
    }
    column = period.header.column + 1;
  }
  return missing;
}
