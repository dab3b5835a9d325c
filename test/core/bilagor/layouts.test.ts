import type { Bilaga } from '../../../src/core/bilagor/index';
import { recognise, sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

function only(...rows: readonly RowContent[]): Bilaga {
  const { bilagor } = recognise(sheetFromRows(rows));
  expect(bilagor).toHaveLength(1);
  const [bilaga] = bilagor;
  if (bilaga === undefined) throw new Error('Nothing was recognised');
  return bilaga;
}

function labels(bilaga: Bilaga): readonly string[] {
  return bilaga.columns.map(({ label }) => label);
}

/** Each sum as `target: terms`, by the labels of its rows, in one column. */
function sumsIn(bilaga: Bilaga, column: string): readonly string[] {
  return bilaga.sums
    .filter(({ target }) => target.columnLabel === column)
    .map(({ target, terms }) => `${target.rowLabel}: ${terms.map(({ figure }) => figure.rowLabel).join(' + ')}`);
}

const TITLE: readonly RowContent[] = [['Bilaga 10 a'], ['Ekonomisk redovisning (tkr)']];

describe('bilaga 10a', () => {
  const body = (...figures: readonly number[]): readonly RowContent[] => [
    ['Primärvård', ...figures.map((figure) => 2 * figure)],
    ['Tandvård', ...figures],
    ['SUMMA VERKSAMHET', ...figures.map((figure) => 3 * figure)],
    ['Regionbidrag', ...figures.map((figure) => -3 * figure)],
    ['RESULTAT', ...figures.map(() => 0)],
  ];

  it('may have Netto alone, and is not taken for bilaga 11 by its rows', () => {
    const years = ['Utfall 2023', 'Budget 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'];
    const rows = [...TITLE, [null, ...years], ...body(-1, -2, -3, -4, -5), ['Tandvårdsersättning', -1, -1, -1, -1, -1]];
    const bilaga = only(...rows);
    expect(bilaga.kind).toBe('10a');
    expect(labels(bilaga)).toEqual(years.map((year) => `Netto ${year}`));
    expect(sumsIn(bilaga, 'Netto Budget 2025')).toEqual([
      'SUMMA VERKSAMHET: Primärvård + Tandvård',
      'RESULTAT: SUMMA VERKSAMHET + Regionbidrag',
    ]);
  });

  it.each<[string, readonly RowContent[]]>([
    [
      'in one cell',
      [
        [
          null,
          'Intäkter Budget 2025',
          'Intäkter Plan 2026',
          'Kostnader Budget 2025',
          'Kostnader Plan 2026',
          'Netto Budget 2025',
          'Netto Plan 2026',
        ],
      ],
    ],
    [
      'the kind above, once',
      [
        [null, 'Intäkter', null, 'Kostnader', null, 'Netto'],
        [null, 'Budget 2025', 'Plan 2026', 'Budget 2025', 'Plan 2026', 'Budget 2025', 'Plan 2026'],
      ],
    ],
    [
      'the kind below, over each',
      [
        [null, 'Budget 2025', 'Plan 2026', 'Budget 2025', 'Plan 2026', 'Budget 2025', 'Plan 2026'],
        [null, 'Intäkter', 'Intäkter', 'Kostnader', 'Kostnader', 'Netto', 'Netto'],
      ],
    ],
    [
      'version and year in rows of their own',
      [
        [null, 'Budget', 'Plan', 'Budget', 'Plan', 'Budget', 'Plan'],
        [null, 'Intäkter', null, 'Kostnader', null, 'Netto', null],
        [null, 2025, 2026, 2025, 2026, 2025, 2026],
      ],
    ],
  ])('may have its columns by kind, %s', (_, headers) => {
    const bilaga = only(...TITLE, ...headers, ...body(10, 11, -30, -31, -20, -20));
    expect(labels(bilaga)).toEqual([
      'Intäkter Budget 2025',
      'Intäkter Plan 2026',
      'Kostnader Budget 2025',
      'Kostnader Plan 2026',
      'Netto Budget 2025',
      'Netto Plan 2026',
    ]);
    expect(bilaga.missing.flatMap(({ part, name }) => (part === 'kolumn' ? [name] : []))).toEqual([
      'Utfall 2023',
      'Budget 2024',
      'Plan 2027',
    ]);
    const netto = bilaga.sums.find(({ rule }) => rule === '10a-netto');
    expect(netto?.target.columnLabel).toBe('Netto Budget 2025');
    expect(netto?.terms.map(({ figure }) => figure.columnLabel)).toEqual([
      'Intäkter Budget 2025',
      'Kostnader Budget 2025',
    ]);
  });

  it('may have its years newest first', () => {
    const bilaga = only(
      ...TITLE,
      [null, 'Plan 2027', 'Plan 2026', 'Budget 2025', 'Budget 2024', 'Bokslut 2023'],
      ...body(1, 2, 3, 4, 5),
    );
    expect(labels(bilaga)).toEqual([
      'Netto Plan 2027',
      'Netto Plan 2026',
      'Netto Budget 2025',
      'Netto Budget 2024',
      'Netto Utfall 2023',
    ]);
    expect(bilaga.year).toBe(2025);
  });

  it('leaves out columns of a part of the year and of deviations', () => {
    const bilaga = only(
      ...TITLE,
      [
        null,
        'Bokslut 2023',
        'Utfall jan–aug 2024',
        'Budget 2024',
        'Budget 2025',
        'Avvikelse',
        'Plan 2026',
        'Plan 2027',
      ],
      ...body(1, 2, 3, 4, 5, 6, 7),
    );
    expect(labels(bilaga)).toEqual([
      'Netto Utfall 2023',
      'Netto Budget 2024',
      'Netto Budget 2025',
      'Netto Plan 2026',
      'Netto Plan 2027',
    ]);
    expect(bilaga.columns.map(({ index }) => index)).toEqual([1, 3, 4, 6, 7]);
  });

  it('may have subtotals before and after their parts, and parts of a row', () => {
    const bilaga = only(
      ...TITLE,
      [null, 'Bokslut 2023', 'Budget 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'],
      ['Primärvård', 1, 2, 3, 4, 5],
      ['varav läkemedel', 1, 1, 1, 1, 1],
      ['Tandvård', 10, 20, 30, 40, 50],
      ['Summa hälso- och sjukvård', 11, 22, 33, 44, 55],
      ['Regional utveckling totalt', 300, 300, 300, 300, 300],
      ['Kultur', 100, 100, 100, 100, 100],
      ['Trafik', 200, 200, 200, 200, 200],
      ['SUMMA VERKSAMHET', 311, 322, 333, 344, 355],
      ['Regionbidrag', -311, -322, -333, -344, -355],
      ['RESULTAT', 0, 0, 0, 0, 0],
    );
    expect(sumsIn(bilaga, 'Netto Budget 2025')).toEqual([
      'SUMMA VERKSAMHET: Primärvård + Tandvård + Kultur + Trafik',
      'RESULTAT: SUMMA VERKSAMHET + Regionbidrag',
      'Summa hälso- och sjukvård: Primärvård + Tandvård',
      'Regional utveckling totalt: Kultur + Trafik',
    ]);
  });
});

describe('bilaga 10b', () => {
  const NAMES = ['Proj.nr', 'Benämning'];
  const plan = (title: string, headers: readonly (string | number)[]): Bilaga =>
    only(
      ['Bilaga 10 b'],
      [title],
      [...NAMES, ...headers],
      [1, 'Röntgen', ...headers.map((_, at) => at + 1)],
      [2, 'IT', ...headers.map((_, at) => 10 * (at + 1))],
      [null, 'TOTALT FÖRVALTNING', ...headers.map((_, at) => 11 * (at + 1))],
    );
  const YEARS = ['Prognos 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'];

  it('may have years alone, as texts or numbers', () => {
    for (const years of [
      [2023, 2024, 2025, 2026, 2027],
      ['2023', '2024', '2025', '2026', '2027'],
    ]) {
      const bilaga = plan('Investeringsplan (tkr)', years);
      expect([bilaga.kind, bilaga.year, labels(bilaga)]).toEqual(['10b', 2025, ['Utfall 2023', ...YEARS]]);
    }
  });

  it('has no sum of years in a total that was decided', () => {
    const bilaga = plan('Planerade investeringar (tkr)', ['Utgift t o m 2023', ...YEARS, 'Total projektbudget']);
    expect(labels(bilaga)).toEqual(['Utgift t o m 2023', ...YEARS, 'Total projektbudget']);
    expect(bilaga.sums.filter(({ rule }) => rule === '10b-radsumma')).toEqual([]);
    expect(sumsIn(bilaga, 'Total projektbudget')).toEqual(['TOTALT FÖRVALTNING: Röntgen + IT']);
    expect(bilaga.missing).toEqual([]);
  });

  it('may have its years newest first', () => {
    const bilaga = plan('Planerade investeringar (tkr)', [...YEARS].reverse().concat('Utgift t o m 2023'));
    expect(labels(bilaga)).toEqual([...YEARS].reverse().concat('Utgift t o m 2023'));
    expect(bilaga.year).toBe(2025);
  });
});

describe('a table is no bilaga', () => {
  it('for rows named Summa alone', () => {
    const { bilagor, unrecognised } = recognise(
      sheetFromRows([
        [null, 'Bokslut 2023', 'Budget 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'],
        ...['A', 'B', 'C'].flatMap((name): readonly RowContent[] => [
          [`Nämnd ${name}`, 1, 1, 1, 1, 1],
          ['Summa', 9, 9, 9, 9, 9],
        ]),
      ]),
    );
    expect(bilagor).toEqual([]);
    expect(unrecognised).toMatchObject([{ hasTable: true }]);
  });

  it('for its rows alone where its title names another', () => {
    const table: readonly RowContent[] = [
      [null, 'Utfall 2023', 'Prognos 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'],
      ['Återinvesteringsgrad, %', 1, 1, 1, 1, 1],
      ['Antal invånare', 1, 1, 1, 1, 1],
    ];
    expect(recognise(sheetFromRows([['Bilaga 12'], ...table])).bilagor).toEqual([]);
    expect(only(['Bilaga 12'], ['Ekonomiska nyckeltal'], ...table).kind).toBe('11');
  });

  // One amount a row makes a table; counted rows do not.
  it.each<[string, readonly number[], boolean]>([
    ['amounts', [5, 7, 9], true],
    ['the numbers of the rows', [1, 2, 3], false],
    ['too few amounts', [5, 7], false],
  ])('and what has %s beside its texts is a table or not', (_, values, hasTable) => {
    const rows = values.map((value, at): RowContent => [`Objekt ${at}`, 'Reinvestering', value]);
    expect(recognise(sheetFromRows([['Större investeringar'], ...rows])).unrecognised).toMatchObject([{ hasTable }]);
  });
});
