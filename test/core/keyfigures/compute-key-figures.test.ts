import type { KeyFigureId } from '../../../src/core/bilagor/bilaga-11';
import { recogniseSheet } from '../../../src/core/bilagor/recognise';
import { computeKeyFigures } from '../../../src/core/keyfigures/compute-key-figures';
import type { KeyFigure } from '../../../src/core/keyfigures/key-figure';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { groupSubmissions } from '../../../src/core/submissions/group-submissions';
import { formatAddress } from '../../../src/core/workbook/address';
import { builtInPack } from '../../support/check';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

// The published amounts of Regionledningsförvaltningen, where they are known: Tandvårdsersättning 174 967 tkr for
// 244 600 inhabitants in 2021.
const REDOVISNING: readonly RowContent[] = [
  ['Bilaga 10 a'],
  ['Ekonomisk redovisning, (tusental kronor)'],
  ['Förvaltning: Regionledningsförvaltningen'],
  [null, 'Utfall 2018', 'Budget 2019', 'Budget 2020', null, null, 'Plan 2021', null, null, 'Plan 2022', null, null],
  [null, 'Netto', 'Netto', ...[1, 2, 3].flatMap(() => ['Intäkter', 'Kostnader', 'Netto'])],
  ['Primärvård', -50, -50, 30, -90, -60, 30, -95, -65, 30, -95, -65],
  ['SUMMA VERKSAMHET', -50, -50, 30, -90, -60, 30, -95, -65, 30, -95, -65],
  ['Tandvårdsersättning', -1, -1, null, -171255, -171255, null, -174967, -174967, null, -1, -1],
  ['Primärvårdersättning', -1, -1, null, -49000, -49000, null, -1, -1, null, -1, -1],
  ['Regionbidrag', 52, 52, 1, null, 1, 1, null, 1, 1, null, 1],
  ['RESULTAT', 0, 0, null, null, 0, null, null, 0, null, null, 0],
  ['Avskrivningar', -100, -100, null, -200, -200, null, null, 0, null, null, null],
  ['Investeringar', -87.7, -90, null, null, -156.8, null, null, -5, null, null, -5],
];

const NYCKELTAL: readonly RowContent[] = [
  ['Bilaga 11'],
  ['Regionledningsförvaltningen'],
  [null, 'Utfall 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'],
  ['Intäktsfinansieringsgrad, %', 0.4, 0.4, 0.378, 0.4, 0.4],
  ['Återinvesteringsgrad, %', 0.877, 0.523, 0.784, 0.8, 0.8],
  ['Tandvårdsersättning, kr per inv', 1, 1, 699, 714, 1],
  ['Primärvårdsers, kr per inv', 1, 1, 190, 1, 1],
  ['Regionbidrag, kronor per invånare', 2000, 2000, 2000, 2000, 2000],
  ['Antal invånare resp. år', 245983, 245376, 245000, 244600, null],
  ['Regionbidrag', 491966, 490752, 490000, 489200, 488400],
];

function compute(
  nyckeltal: readonly RowContent[] = NYCKELTAL,
  ledger: Ledger | null = null,
  redovisning: readonly RowContent[] = REDOVISNING,
): readonly KeyFigure[] {
  const sheets = [redovisning, nyckeltal].map((rows, sheetIndex) => {
    const name = `Blad${sheetIndex + 1}`;
    const place = { file: 'prov.xlsx', sheet: name, fileIndex: 0, sheetIndex };
    return recogniseSheet(sheetFromRows(rows, 'A1', name), place);
  });
  const [submission] = groupSubmissions([{ file: 'prov.xlsx', sheets }], builtInPack());
  if (submission === undefined) throw new Error('No submission');
  return computeKeyFigures(submission, ledger);
}

function pick(figures: readonly KeyFigure[], id: KeyFigureId, label: string): KeyFigure {
  const found = figures.find((figure) => figure.id === id && figure.period.label === label);
  if (found === undefined) throw new Error(`No ${id} ${label}`);
  return found;
}

/** NYCKELTAL with another row in the place of one. */
function withRow(row: RowContent): readonly RowContent[] {
  return NYCKELTAL.map((one) => (one[0] === row[0] ? row : one));
}

it('gives one figure a row and year, at its cell', () => {
  const figures = compute();
  expect(figures).toHaveLength(5 * 5);
  const { name, place, enhet } = pick(figures, 'tandvardsersattning', 'Plan 2021');
  expect([name, formatAddress(place.address), enhet]).toEqual([
    'Tandvårdsersättning, kr per inv',
    'E6',
    'Regionledningsförvaltningen',
  ]);
});

describe('Återinvesteringsgrad', () => {
  it('is Investeringar by Avskrivningar of the same version and year', () => {
    // 87.7 / 100 and 156.8 / 200
    expect(pick(compute(), 'aterinvesteringsgrad', 'Utfall 2018')).toMatchObject({
      printed: 0.877,
      computed: 0.877,
      agrees: true,
      basis: '10a',
      whyNot: null,
      inputs: [
        { role: 'täljare', label: 'Investeringar, Netto Utfall 2018', value: -87.7, unit: 'tkr' },
        { role: 'nämnare', label: 'Avskrivningar, Netto Utfall 2018', value: -100, unit: 'tkr' },
      ],
    });
    expect(pick(compute(), 'aterinvesteringsgrad', 'Budget 2020')).toMatchObject({ computed: 0.784, agrees: true });
  });

  it('may be printed in percent', () => {
    const figures = compute(withRow(['Återinvesteringsgrad, %', 87.7, 52.3, 70.4, 80, 80]));
    expect(pick(figures, 'aterinvesteringsgrad', 'Utfall 2018')).toMatchObject({ printed: 0.877, agrees: true });
    expect(pick(figures, 'aterinvesteringsgrad', 'Budget 2020')).toMatchObject({
      printed: 0.704,
      computed: 0.784,
      agrees: false,
    });
  });

  it('cannot be told for a version that bilaga 10a lacks', () => {
    expect(pick(compute(), 'aterinvesteringsgrad', 'Prognos 2019')).toMatchObject({
      printed: 0.523,
      computed: null,
      agrees: null,
      basis: null,
      whyNot: 'Bilaga 10a har Budget 2019, inte Prognos 2019.',
    });
  });

  it('cannot be told when Avskrivningar are 0 or missing', () => {
    expect(pick(compute(), 'aterinvesteringsgrad', 'Plan 2021').whyNot).toBe('Nämnaren är noll.');
    expect(pick(compute(), 'aterinvesteringsgrad', 'Plan 2022').whyNot).toBe(
      'Cellen Blad1!L12 (Avskrivningar) har inget belopp.',
    );
  });

  it('cannot be told without bilaga 10a, or from another year’s', () => {
    expect(pick(compute(NYCKELTAL, null, []), 'aterinvesteringsgrad', 'Utfall 2018').whyNot).toBe(
      'Bilaga 10a finns inte i inlämningen.',
    );
    const later = NYCKELTAL.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace(/20\d\d/u, (year) => `${Number(year) + 1}`) : cell)),
    );
    expect(pick(compute(later), 'aterinvesteringsgrad', 'Budget 2021').whyNot).toBe(
      'Bilaga 10a avser budgetåret 2020 och bilaga 11 2021, så kolumnerna kan inte jämföras.',
    );
  });
});

describe('Tandvårdsersättning per inhabitant', () => {
  it('is the amount on bilaga 10a by the inhabitants, as a positive number', () => {
    // 174 967 000 / 244 600 = 715.319..., against 714; 171 255 000 / 245 000 = 699
    const plan = pick(compute(), 'tandvardsersattning', 'Plan 2021');
    expect(plan.computed).toBeCloseTo(715.319, 3);
    expect(plan).toMatchObject({ printed: 714, agrees: false, basis: '10a', unit: 'kr/inv' });
    expect(pick(compute(), 'tandvardsersattning', 'Budget 2020')).toMatchObject({ computed: 699, agrees: true });
  });

  it('cannot be told without inhabitants', () => {
    expect(pick(compute(), 'tandvardsersattning', 'Plan 2022').whyNot).toBe(
      'Cellen Blad2!F9 (Antal invånare resp. år) har inget belopp.',
    );
  });
});

describe('Regionbidrag per inhabitant', () => {
  it('is computed on bilaga 11 alone, in every year', () => {
    // 491 966 000 / 245 983 = 2 000
    expect(pick(compute(), 'regionbidrag-per-inv', 'Utfall 2018')).toMatchObject({
      computed: 2000,
      agrees: true,
      basis: '11',
    });
    // 490 752 000 / 245 376 = 2 000, though bilaga 10a has no Prognos 2019
    expect(pick(compute(), 'regionbidrag-per-inv', 'Prognos 2019')).toMatchObject({ computed: 2000, agrees: true });
  });

  it('reads the unit in the label', () => {
    const inMillions = NYCKELTAL.map((row) =>
      row[0] === 'Regionbidrag' ? ['Regionbidrag, mnkr', 491.966, 490.752, 490, 489.2, 488.4] : row,
    );
    expect(pick(compute(inMillions), 'regionbidrag-per-inv', 'Utfall 2018')).toMatchObject({ computed: 2000 });
  });
});

describe('what only the ledger gives', () => {
  const ledger: Ledger = {
    file: 'huvudbok.csv',
    lines: [
      { konto: '3011', iekod: 0, dvo: null, enhet: null, version: 'budget', year: 2020, belopp: 378_000 },
      { konto: '4011', iekod: 2, dvo: '996', enhet: null, version: 'budget', year: 2020, belopp: -1_000_000 },
    ],
  };

  it('cannot be told without one, but for the figure on bilaga 10a’s basis', () => {
    // 30 / 90 = 0.33333; 49 000 000 / 245 000 = 200
    expect(pick(compute(), 'intaktsfinansieringsgrad', 'Budget 2020')).toMatchObject({
      computed: null,
      agrees: null,
      onBasis10a: 0.33333,
    });
    expect(pick(compute(), 'intaktsfinansieringsgrad', 'Budget 2020').whyNot).toMatch(/^Räknas på huvudboken/u);
    expect(pick(compute(), 'primarvardsersattning', 'Budget 2020')).toMatchObject({ computed: null, onBasis10a: 200 });
  });

  it('is computed from one, and told to be', () => {
    // 378 / 1000; 1 000 000 / 245 000 = 4.0816
    const figures = compute(NYCKELTAL, ledger);
    expect(pick(figures, 'intaktsfinansieringsgrad', 'Budget 2020')).toMatchObject({
      printed: 0.378,
      computed: 0.378,
      agrees: true,
      basis: 'huvudbok',
      onBasis10a: null,
    });
    const care = pick(figures, 'primarvardsersattning', 'Budget 2020');
    expect(care.computed).toBeCloseTo(4.0816, 4);
    expect(care.agrees).toBe(false);
  });

  it('cannot be told for a year that the ledger lacks', () => {
    expect(pick(compute(NYCKELTAL, ledger), 'intaktsfinansieringsgrad', 'Plan 2021').whyNot).toBe(
      'Huvudboksutdraget huvudbok.csv har inga rader för Plan 2021.',
    );
  });
});

it('does not compare a sub-unit with the förvaltning’s bilaga 10a', () => {
  const subUnit = NYCKELTAL.filter((row) => row[0] !== 'Antal invånare resp. år' && row[0] !== 'Regionbidrag').map(
    (row): RowContent => (row[0] === 'Regionledningsförvaltningen' ? ['RLF-Regionfastigheter'] : row),
  );
  const both = [...NYCKELTAL, [], ...subUnit];
  const own = compute(both).filter(({ enhet }) => enhet === 'RLF-Regionfastigheter');
  expect(pick(own, 'aterinvesteringsgrad', 'Utfall 2018').whyNot).toBe(
    'Återinvesteringsgraden för RLF-Regionfastigheter räknas på enhetens egna investeringar och avskrivningar (kgr 79), som inte finns på bilaga 10a.',
  );
  expect(pick(own, 'tandvardsersattning', 'Utfall 2018').whyNot).toBe(
    'Bilaga 10a avser hela förvaltningen, inte RLF-Regionfastigheter.',
  );
  expect(pick(own, 'intaktsfinansieringsgrad', 'Budget 2020').onBasis10a).toBeNull();
});
