import type { CellAddress } from '../workbook/address';
import { isOneOf, startsWithOneOf } from '../workbook/label';
import { defineBilaga, type BilagaReading } from './define-bilaga';
import type { Region } from './region';
import { lastContentRow } from './region';
import { hasContent, readRow, textAt } from './rows';
import { withRowPrecision } from './shared-precision';
import type { BilagaBase } from './bilaga-base';
import type { Row } from './table';
import { readMoneyUnit, type MoneyUnit, type Unit } from './unit';
import { readYearColumns } from './year-columns';

/** The key figures of bilaga 11, by the names that the contract and the rules use. */
export type KeyFigureId =
  | 'intaktsfinansieringsgrad'
  | 'extern-intaktsfinansieringsgrad'
  | 'aterinvesteringsgrad'
  | 'tandvardsersattning'
  | 'primarvardsersattning'
  | 'regionbidrag-per-inv';

/** A row of bilaga 11 that holds a key figure. */
export interface KeyFigureRow extends Row {
  readonly id: KeyFigureId;
  /** Percentages are kept as they stand: 1 when the row holds fractions (0,523), 100 when it holds percent (52,3). */
  readonly scale: 1 | 100;
}

/**
 * Bilaga 11, ekonomiska nyckeltal, with Antal invånare and Regionbidrag below.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 11.
 */
export interface Bilaga11 extends BilagaBase {
  readonly kind: '11';
  readonly keyFigures: readonly KeyFigureRow[];
  /** Rows of key figures in which nothing is filled in; where no row is, they are `keyFigures`. */
  readonly blankKeyFigures: readonly KeyFigureRow[];
  readonly invanare: Row | null;
  readonly regionbidrag: Row | null;
  readonly regionbidragUnit: MoneyUnit;
}

function keyFigureOf(key: string): KeyFigureId | 'invanare' | 'regionbidrag' | undefined {
  if (key.length > 60) return undefined;
  if (startsWithOneOf(key, ['externintäktsfinansieringsgrad', 'externaintäktsfinansieringsgrad']))
    return 'extern-intaktsfinansieringsgrad';
  if (startsWithOneOf(key, ['intäktsfinansieringsgrad'])) return 'intaktsfinansieringsgrad';
  if (startsWithOneOf(key, ['återinvesteringsgrad'])) return 'aterinvesteringsgrad';
  if (startsWithOneOf(key, ['tandvårdsersättning', 'tandvårdsers'])) return 'tandvardsersattning';
  if (startsWithOneOf(key, ['primärvårdsersättning', 'primärvårdersättning', 'primärvårdsers', 'primärvårders']))
    return 'primarvardsersattning';
  if (/^regionbidrag(?:et)?(?:ikr|kr|kronor)?(?:per)?inv/u.test(key)) return 'regionbidrag-per-inv';
  if (startsWithOneOf(key, ['antalinvånare']) || isOneOf(key, ['invånare', 'invånarantal', 'folkmängd']))
    return 'invanare';
  return /^regionbidrag(?:et)?(?:respår|respektiveår|tkr|mnkr|kr)?$/u.test(key) || isOneOf(key, ['regionbidrag'])
    ? 'regionbidrag'
    : undefined;
}

const UNITS: Readonly<Record<KeyFigureId, Unit>> = {
  intaktsfinansieringsgrad: '%',
  'extern-intaktsfinansieringsgrad': '%',
  aterinvesteringsgrad: '%',
  tandvardsersattning: 'kr/inv',
  primarvardsersattning: 'kr/inv',
  'regionbidrag-per-inv': 'kr/inv',
};

function read(region: Region): BilagaReading<Bilaga11> | undefined {
  const years = readYearColumns(region, { lastYearVersion: 'prognos' });
  if (years === undefined) return undefined;
  const firstFigure = years.columns[0]?.index ?? 0;
  const labelColumn = findLabelColumn(region, years.headerRow, firstFigure);
  if (labelColumn === undefined) return undefined;
  const readOwnRow = (row: number, unit: Unit): Row =>
    withRowPrecision(readRow(region, years.columns, labelColumn, row, unit));
  let keyFigures: KeyFigureRow[] = [];
  const blank: KeyFigureRow[] = [];
  let invanare: Row | null = null;
  let regionbidrag: Row | null = null;
  let regionbidragUnit: MoneyUnit = 'tkr';
  let lastRow = years.headerRow;
  for (let row = years.headerRow + 1; row <= lastContentRow(region); row++) {
    const text = textAt(region, row, labelColumn);
    const key = region.text.keyOf(text);
    const id = keyFigureOf(key);
    if (id === undefined) continue;
    if (id === 'invanare') invanare ??= readOwnRow(row, 'invånare');
    else if (id === 'regionbidrag') {
      regionbidragUnit = readMoneyUnit(text) ?? (/kr(?:onor)?$/u.test(key) && !/(?:t|mn)kr$/u.test(key) ? 'kr' : 'tkr');
      regionbidrag ??= readOwnRow(row, regionbidragUnit);
    } else if (keyFigures.every((known) => known.id !== id)) {
      const read = readOwnRow(row, UNITS[id]);
      const found = { ...read, id, scale: UNITS[id] === '%' ? percentScale(read) : 1 } as const;
      if (!hasContent(read)) {
        if (!NOTE.test(text) && blank.every((known) => known.id !== id)) blank.push(found);
        continue;
      }
      keyFigures.push(found);
    }
    lastRow = row;
  }
  const isBlank = keyFigures.length === 0;
  if (isBlank && (region.title?.kind !== '11' || invanare === null || !hasContent(invanare))) return undefined;
  if (isBlank) keyFigures = blank;
  if (keyFigures.length === 0) return undefined;
  const needsInvanare = keyFigures.some(({ id }) => id === 'regionbidrag-per-inv' || id === 'tandvardsersattning');
  const needsRegionbidrag = keyFigures.some(({ id }) => id === 'regionbidrag-per-inv');
  const missing = [...years.missing];
  const place = (row: number): CellAddress => ({ row, column: labelColumn });
  if (invanare === null && needsInvanare) {
    missing.push({
      part: 'rad',
      name: 'Antal invånare resp. år',
      address: place(regionbidrag?.address.row ?? lastRow + 1),
    });
  }
  if (regionbidrag === null && needsRegionbidrag) {
    missing.push({ part: 'rad', name: 'Regionbidrag', address: place((invanare?.address.row ?? lastRow) + 1) });
  }
  return {
    model: {
      kind: '11',
      unit: null,
      periods: years.periods,
      year: years.year,
      columns: years.columns,
      rows: [...keyFigures, ...[invanare, regionbidrag].filter((row) => row !== null)],
      keyFigures,
      blankKeyFigures: isBlank ? [] : blankAmong(blank, keyFigures, lastRow),
      invanare,
      regionbidrag,
      regionbidragUnit,
      sums: [],
      missing,
    },
    header: { row: years.headerRow, column: firstFigure },
    firstRow: years.headerRow,
    lastRow,
    marks: [
      ['årskolumner', true],
      ['raden Återinvesteringsgrad', keyFigures.some(({ id }) => id === 'aterinvesteringsgrad')],
      ['fler nyckeltal', keyFigures.length > 1],
    ],
  };
}

function findLabelColumn(region: Region, headerRow: number, firstFigure: number): number | undefined {
  return region.cells.find(
    ({ row, column, key }) => row > headerRow && column < firstFigure && keyFigureOf(key) !== undefined,
  )?.column;
}

/** Definitions below the table, `Återinvesteringsgrad = …` or `Tandvårdsersättning: …`, are no rows of it. */
const NOTE = /[:=]/u;

/** The blank rows that stand among the filled ones, with percent written as in those. */
function blankAmong(
  blank: readonly KeyFigureRow[],
  filled: readonly KeyFigureRow[],
  lastRow: number,
): readonly KeyFigureRow[] {
  const usual = filled.find(({ id }) => UNITS[id] === '%')?.scale;
  return blank
    .filter(({ id, address }) => address.row <= lastRow + 1 && filled.every((known) => known.id !== id))
    .map((row) => (UNITS[row.id] === '%' && usual !== undefined ? { ...row, scale: usual } : row));
}

/**
 * Percent written as 52,3 without a percent format: no degree of these rows is above 500 % or, as a fraction, above 5.
 * Most of the row decides, since a single year may lie below 5 %; a percent format says that its figure is a fraction.
 * Where nothing is filled in, the formulas and formats tell: digits without a percent sign are meant for 52,3.
 */
function percentScale(row: Row): 1 | 100 {
  const filled = row.figures.filter(({ value }) => value !== null && value !== 0);
  const isPercentFormat = filled.map(({ numberFormat }) => numberFormat.includes('%'));
  if (isPercentFormat.includes(false)) {
    const inPercent = filled.filter(({ value }, index) => isPercentFormat[index] === false && Math.abs(value ?? 0) > 5);
    return 2 * inPercent.length > filled.length ? 100 : 1;
  }
  const isPercent = row.figures.some(
    ({ formula, numberFormat }) => /\*\s*100(?!\d)/u.test(formula ?? '') || /^[#0 ,]*\.0$/u.test(numberFormat),
  );
  return isPercent ? 100 : 1;
}

/** How bilaga 11 is found and read. */
export const bilaga11 = defineBilaga<Bilaga11>({ kind: '11', subjects: ['ekonomiskanyckeltal', 'nyckeltal'], read });
