import {
  alignPeriods,
  expectedPeriodLabel,
  findPeriodHeaders,
  mostCommon,
} from '../../../src/core/bilagor/period-columns';
import type { PeriodHeader } from '../../../src/core/bilagor/period';
import { createRegion } from '../../../src/core/bilagor/region';
import { readSheetText } from '../../../src/core/bilagor/sheet-text';
import type { PeriodColumn } from '../../../src/core/bilagor/table';
import { formatAddress } from '../../../src/core/workbook/address';
import { labelKey } from '../../../src/core/workbook/label';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

function headersOf(...rows: readonly RowContent[]): readonly PeriodHeader[] {
  const text = readSheetText(sheetFromRows(rows), labelKey);
  if (text.used === undefined) return [];
  return findPeriodHeaders(
    createRegion(text, { file: 'prov.xlsx', sheet: 'Blad1', fileIndex: 0, sheetIndex: 0 }, text.used),
  );
}

/** What the columns stand for and, where that is something else, what is printed. */
function shown(periods: readonly PeriodColumn[]): readonly string[] {
  return periods.map(({ label, year, printed }) =>
    year === printed.year ? label : `${label} (printed ${String(printed.year)})`,
  );
}

/** Aligns headers of a template that has Prognos for last year. */
function align(headers: Parameters<typeof alignPeriods>[0]): ReturnType<typeof alignPeriods> {
  return alignPeriods(headers, 'prognos');
}

const FIVE = ['Utfall 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'];

describe('five columns', () => {
  it('are told by their order', () => {
    const { periods, year } = align(headersOf([null, ...FIVE]));
    expect(year).toBe(2020);
    expect(shown(periods)).toEqual(FIVE);
    expect(periods.map(({ offset }) => offset)).toEqual([-2, -1, 0, 1, 2]);
    expect(periods.map(({ header }) => formatAddress(header))).toEqual(['B1', 'C1', 'D1', 'E1', 'F1']);
  });

  it.each([
    [0, 'Utfall 2008'],
    [1, 'Prognos 2018'],
    [2, 'Budget 2002'],
    [3, 'Plan 2022'],
    [4, 'Plan 2021'],
  ])('may have one wrong year, in column %i', (index, wrong) => {
    const headers = FIVE.map((header, at) => (at === index ? wrong : header));
    const { periods, year } = align(headersOf(headers));
    expect(year).toBe(2020);
    expect(shown(periods)).toEqual(
      FIVE.map((header, at) => (at === index ? `${header} (printed ${wrong.slice(-4)})` : header)),
    );
  });

  it('may have last year’s version wrong', () => {
    const { periods } = align(headersOf(['Utfall 2018', 'Prognos 2019', 'Plan 2020', 'Plan 2021', 'Plan 2022']));
    expect(shown(periods)).toEqual(FIVE);
    expect(periods[2]?.printed).toEqual({ version: 'plan', year: 2020 });
  });

  it('may have Budget for last year, and Bokslut for Utfall', () => {
    const { periods } = align(headersOf(['Bokslut 2018', 'Budget 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022']));
    expect(shown(periods)).toEqual(['Utfall 2018', 'Budget 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022']);
  });

  it('may have their years in the row below or above', () => {
    const versions = ['Utfall', 'Prognos', 'Budget', 'Plan', 'Plan'];
    const below = headersOf([null, ...versions], [null, 2018, 2019, 2020, 2021, 2022]);
    expect(shown(align(below).periods)).toEqual(FIVE);
    expect(below.map(({ address }) => formatAddress(address))).toEqual(['B2', 'C2', 'D2', 'E2', 'F2']);
    const above = headersOf(['2018', '2019', '2020', '2021', '2022'], versions);
    expect(shown(align(above).periods)).toEqual(FIVE);
  });

  it('may have every version wrong', () => {
    const { periods, year } = align(headersOf([2018, 2019, 2020, 2021, 2022].map((one) => `Budget ${one}`)));
    expect(year).toBe(2020);
    expect(shown(periods)).toEqual(['Utfall 2018', 'Budget 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022']);
  });

  it('do not say what last year’s is where its own header does not and it may be either', () => {
    const headers = headersOf(FIVE.map((header, at) => (at === 1 ? 'Plan 2019' : header)));
    expect(align(headers).periods[1]).toMatchObject({ version: 'prognos', label: 'Prognos 2019' });
    expect(alignPeriods(headers, null).periods[1]).toMatchObject({ version: null, label: 'Prognos 2019' });
    expect(alignPeriods(headersOf([null, ...FIVE]), null).periods[1]).toMatchObject({ version: 'prognos' });
  });

  it('may lack one year', () => {
    const { periods, year } = align(headersOf(FIVE.map((header, at) => (at === 3 ? 'Plan' : header))));
    expect(year).toBe(2020);
    expect(shown(periods)[3]).toBe('Plan 2021 (printed null)');
  });
});

describe('four columns', () => {
  it.each([
    ['Utfall', ['Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'], [-1, 0, 1, 2]],
    ['Prognos', ['Utfall 2018', 'Budget 2020', 'Plan 2021', 'Plan 2022'], [-2, 0, 1, 2]],
    ['Budget', ['Utfall 2018', 'Prognos 2019', 'Plan 2021', 'Plan 2022'], [-2, -1, 1, 2]],
    ['the last Plan', ['Utfall 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021'], [-2, -1, 0, 1]],
  ])('without %s are told by their years', (_, headers, offsets) => {
    const { periods, year } = align(headersOf(headers));
    expect(year).toBe(2020);
    expect(periods.map(({ offset }) => offset)).toEqual(offsets);
    expect(shown(periods)).toEqual(headers);
  });
});

it('tells the year by the two Plan columns alone', () => {
  const { periods, year } = align(headersOf(['Plan 2021', 'Plan 2022', 'Summa utgift t o m 2022']));
  expect(year).toBe(2020);
  expect(periods.map(({ offset }) => offset).slice(0, 2)).toEqual([1, 2]);
});

it('takes the first accumulated column for Y-2', () => {
  const headers = headersOf(['Utgift t o m 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022']);
  const { periods, year } = align(headers);
  expect(year).toBe(2020);
  expect(shown(periods)).toEqual(['t o m 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022']);
});

it('takes the row with the most headers, and none with less than three', () => {
  const found = headersOf(['Budget 2020'], ['Utfall 2018', 'Budget 2020', 'Plan 2021', 'Plan 2022']);
  expect(found.map(({ address }) => address.row)).toEqual([1, 1, 1, 1]);
  expect(headersOf(['Budget 2020', 'Plan 2021'])).toEqual([]);
  expect(headersOf(['Budget 2020', 'Plan 2021', 'Plan 2022'])).toHaveLength(3);
});

it('takes the later of equally common years', () => {
  expect(mostCommon([2020, 2021, 2020])).toBe(2020);
  expect(mostCommon([2020, 2021])).toBe(2021);
  expect(mostCommon([])).toBeNull();
});

it('names the column that should be there', () => {
  expect(expectedPeriodLabel(0, 2020)).toBe('Budget 2020');
  expect(expectedPeriodLabel(-1, 2020)).toBe('Budget 2019');
  expect(expectedPeriodLabel(-1, 2020, 'prognos')).toBe('Prognos 2019');
  expect(expectedPeriodLabel(2, null)).toBe('plan');
});
