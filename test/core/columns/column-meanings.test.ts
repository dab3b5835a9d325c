import { readColumnMeanings, type HeaderCell } from '../../../src/core/columns/column-meanings';

const KINDS = [
  { kind: 'intäkter', keys: ['intäkter'] },
  { kind: 'kostnader', keys: ['kostnader'] },
  { kind: 'netto', keys: ['netto', 'nettokostnad'] },
] as const;

/** The meaning of each column of some header rows, in short. */
function read(...rows: readonly (readonly (string | null)[])[]): readonly string[] {
  const cells = rows.flatMap((row, down) =>
    row.flatMap((text, across): readonly HeaderCell[] => (text === null ? [] : [{ row: down, column: across, text }])),
  );
  const width = Math.max(...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return readColumnMeanings<string>(cells, columns, KINDS).map(({ kind, version, year, isPart, cumulative, role }) =>
    [
      ...(kind === null ? [] : [kind.value]),
      ...(version === null ? [] : [version.value]),
      ...(year === null ? [] : [String(year.value)]),
      ...(isPart ? ['del'] : []),
      ...(cumulative ? ['t o m'] : []),
      ...(role === 'belopp' ? [] : [role]),
    ].join(' '),
  );
}

const BY_YEAR = [
  'netto utfall 2023',
  'intäkter budget 2025',
  'kostnader budget 2025',
  'netto budget 2025',
  'intäkter plan 2026',
  'kostnader plan 2026',
  'netto plan 2026',
];
const KINDS_BY_YEAR = ['Netto', 'Intäkter', 'Kostnader', 'Netto', 'Intäkter', 'Kostnader', 'Netto'];

describe('kinds below years', () => {
  it('share the year over the first of them', () => {
    expect(read(['Utfall 2023', 'Budget 2025', null, null, 'Plan 2026', null, null], KINDS_BY_YEAR)).toEqual(BY_YEAR);
  });

  it('share the year over any of them', () => {
    expect(read(['Utfall 2023', null, 'Budget 2025', null, null, null, 'Plan 2026'], KINDS_BY_YEAR)).toEqual(BY_YEAR);
  });

  it('may have the year over each', () => {
    const years = ['Utfall 2023', ...Array<string>(3).fill('Budget 2025'), ...Array<string>(3).fill('Plan 2026')];
    expect(read(years, KINDS_BY_YEAR)).toEqual(BY_YEAR);
    expect(read(KINDS_BY_YEAR, years)).toEqual(BY_YEAR);
  });

  it('may have version and year in rows of their own, in any order', () => {
    const versions = ['Utfall', 'Budget', null, null, 'Plan', null, null];
    const years = ['2023', '2025', null, null, '2026', null, null];
    expect(read(versions, years, KINDS_BY_YEAR)).toEqual(BY_YEAR);
    expect(read(years, versions, KINDS_BY_YEAR)).toEqual(BY_YEAR);
    expect(read(KINDS_BY_YEAR, years, versions)).toEqual(BY_YEAR);
  });

  it('may have it all in one cell', () => {
    expect(read(['Netto utfall 2023', 'Intäkter Budget 2025', 'Budget 2025 Kostnader', '2025 Netto budget'])).toEqual(
      BY_YEAR.slice(0, 4),
    );
  });

  it('may be newest first', () => {
    expect(read(['Plan 2026', null, 'Budget 2025', null], ['Intäkter', 'Netto', 'Intäkter', 'Netto'])).toEqual([
      'intäkter plan 2026',
      'netto plan 2026',
      'intäkter budget 2025',
      'netto budget 2025',
    ]);
  });
});

describe('years below kinds', () => {
  const BY_KIND = [
    'intäkter budget 2025',
    'intäkter plan 2026',
    'kostnader budget 2025',
    'kostnader plan 2026',
    'netto budget 2025',
    'netto plan 2026',
  ];
  const years = ['Budget 2025', 'Plan 2026', 'Budget 2025', 'Plan 2026', 'Budget 2025', 'Plan 2026'];

  it('share the kind, whichever row stands nearer', () => {
    const kinds = ['Intäkter', null, 'Kostnader', null, 'Netto', null];
    expect(read(kinds, years)).toEqual(BY_KIND);
    expect(read(years, kinds)).toEqual(BY_KIND);
  });

  it('may have the kind over each, and version and year apart', () => {
    const kinds = ['Intäkter', 'Intäkter', 'Kostnader', 'Kostnader', 'Netto', 'Netto'];
    expect(read(kinds, years)).toEqual(BY_KIND);
    const [versions, numbers] = [
      years.map((text) => text.split(' ')[0] ?? ''),
      years.map((text) => text.split(' ')[1] ?? ''),
    ];
    expect(read(kinds, versions, numbers)).toEqual(BY_KIND);
    expect(read(numbers, kinds, versions)).toEqual(BY_KIND);
  });

  it('may be several under one version', () => {
    expect(read(['Bokslut', 'Budget', 'Plan', null, null], ['2023', '2024', '2025', '2026', '2027'])).toEqual([
      'utfall 2023',
      'budget 2024',
      'plan 2025',
      'plan 2026',
      'plan 2027',
    ]);
  });
});

it('does not take a column that deviates, is of a part of the year or sums years for a whole year', () => {
  expect(
    read(
      ['2024', null, null, null, 'Period 2024-2026', 'Not'],
      ['Budget', 'Utfall jan-aug', 'Prognos', 'Avvikelse', null, null],
    ),
  ).toEqual(['budget 2024', 'utfall 2024 del', 'prognos 2024', 'avvikelse', 'flera-år', 'not']);
});

it('takes the columns below a header for what it says they are', () => {
  expect(
    read(['Budget 2025', null, 'Avvikelse', null], ['Intäkter', 'Kostnader', 'Intäkter', 'Kostnader']).slice(2),
  ).toEqual(['intäkter avvikelse', 'kostnader avvikelse']);
});

it('leaves a column without a header, and one below a text of its own, unsaid', () => {
  expect(read(['Budget 2025', null, 'Plan 2026'])).toEqual(['budget 2025', '', 'plan 2026']);
  expect(read(['Budget 2025', 'Plan', 'Plan 2027'])).toEqual(['budget 2025', 'plan', 'plan 2027']);
  expect(read(['Budget 2025', 'Budget 2025', 'Budget 2025'], ['Intäkter', null, 'Netto'])).toEqual([
    'intäkter budget 2025',
    'budget 2025',
    'netto budget 2025',
  ]);
});
