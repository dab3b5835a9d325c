import type { KeyFigureId } from '../../../src/core/bilagor/bilaga-11';
import type { PeriodColumn } from '../../../src/core/bilagor/table';
import { ledgerKeyFigure, type LedgerResult } from '../../../src/core/keyfigures/ledger-key-figure';
import type { LedgerLine, UnusedLine } from '../../../src/core/ledger/ledger';

const BUDGET_2020: PeriodColumn = {
  offset: 0,
  version: 'budget',
  year: 2020,
  printed: { version: 'budget', year: 2020 },
  header: { row: 0, column: 0 },
  label: 'Budget 2020',
  cumulative: false,
};

/** `konto iekod belopp`, and what else a line differs in from Budget 2020 of the whole förvaltning. */
function line(text: string, given: Partial<LedgerLine> = {}): LedgerLine {
  const [konto = '', iekod, belopp] = text.split(' ');
  return {
    konto,
    iekod: Number(iekod),
    belopp: Number(belopp),
    dvo: null,
    enhet: null,
    version: 'budget',
    year: 2020,
    ...given,
  };
}

function compute(
  lines: readonly LedgerLine[],
  id: KeyFigureId,
  enhet: string | null = null,
  invanare: number | null = 1000,
): LedgerResult | undefined {
  return ledgerKeyFigure({ file: 'huvudbok.csv', lines }, id, BUDGET_2020, enhet, invanare);
}

function valueOf(result: LedgerResult | undefined): number | undefined {
  return result !== undefined && 'value' in result ? result.value : undefined;
}

describe('Intäktsfinansieringsgrad', () => {
  it('is kkl 3 by kkl 4-7 and 85', () => {
    // 300 / (400 + 500 + 600 + 700 + 200) = 300 / 2400
    const texts = ['3011 0 300', '4011 0 -400', '5011 1 -500', '6011 2 -600', '7011 0 -700', '8511 0 -200'];
    const lines = texts.map((text) => line(text));
    const result = compute(lines, 'intaktsfinansieringsgrad');
    expect(result).toEqual({
      value: 0.125,
      inputs: [
        {
          role: 'täljare',
          label: 'Intäkter, kkl 3, iekod 0–2',
          place: null,
          value: 300,
          unit: 'kr',
          lines: lines.slice(0, 1),
        },
        {
          role: 'nämnare',
          label: 'Kostnader, kkl 4–7 samt 85, iekod 0–2',
          place: null,
          value: 2400,
          unit: 'kr',
          lines: lines.slice(1),
        },
      ],
    });
  });

  it.each([
    ['8511', 0.25], // 100 / (100 + 300)
    ['8599', 0.25],
    ['8411', 1], // 100 / 100
    ['8611', 1],
    ['2411', 1],
    ['7999', 0.25],
  ])('counts account %s as it should', (konto, value) => {
    const lines = [line('3011 0 100'), line('4011 0 -100'), line(`${konto} 0 -300`)];
    expect(valueOf(compute(lines, 'intaktsfinansieringsgrad'))).toBe(value);
  });

  it.each([
    [2, 0.5], // (100 + 100) / 400
    [3, 0.25], // 100 / 400: within the förvaltning
  ])('with income of iekod %i is %d', (iekod, value) => {
    const lines = [line('3011 0 100'), line(`3012 ${iekod} 100`), line('4011 0 -400')];
    expect(valueOf(compute(lines, 'intaktsfinansieringsgrad'))).toBe(value);
  });

  it.each([
    [2, 0.25], // 200 / (400 + 400)
    [3, 0.5], // 200 / 400
  ])('with cost of iekod %i is %d', (iekod, value) => {
    const lines = [line('3011 0 200'), line('4011 0 -400'), line(`4012 ${iekod} -400`)];
    expect(valueOf(compute(lines, 'intaktsfinansieringsgrad'))).toBe(value);
    expect(valueOf(compute(lines, 'extern-intaktsfinansieringsgrad'))).toBe(value);
  });

  it('takes cost with either sign, and credits off', () => {
    const positive = [line('3011 0 100'), line('4011 0 450'), line('4011 0 -50')];
    expect(valueOf(compute(positive, 'intaktsfinansieringsgrad'))).toBe(0.25);
  });
});

it.each([
  [1, 0.5], // (100 + 100) / 400
  [2, 0.25], // 100 / 400: between förvaltningar
])('Extern intäktsfinansieringsgrad with income of iekod %i is %d', (iekod, value) => {
  const lines = [line('3011 0 100'), line(`3012 ${iekod} 100`), line('4011 0 -400')];
  expect(valueOf(compute(lines, 'extern-intaktsfinansieringsgrad'))).toBe(value);
});

describe('Primärvårdsersättning per inhabitant', () => {
  const lines = [
    line('4011 2 -5000', { dvo: '996' }),
    line('4011 3 -700', { dvo: '996' }),
    line('4011 2 -900', { dvo: '995' }),
  ];

  it('is Dvo 996 of iekod 0-2 by the inhabitants', () => {
    expect(valueOf(compute(lines, 'primarvardsersattning'))).toBe(5);
  });

  it.each([null, 0])('cannot be told with %p inhabitants', (invanare) => {
    expect(compute(lines, 'primarvardsersattning', null, invanare)).toEqual({
      whyNot: 'Antal invånare saknas på bilaga 11.',
    });
  });

  it('cannot be told without Dvo 996', () => {
    expect(compute([line('4011 2 -900')], 'primarvardsersattning')).toEqual({
      whyNot: 'Huvudboksutdraget huvudbok.csv har inga belopp på Dvo 996 för Budget 2020.',
    });
  });
});

describe('lines that count', () => {
  it('are those of the version and year', () => {
    const lines = [
      line('3011 0 100'),
      line('4011 0 -400'),
      line('3011 0 9000', { year: 2021 }),
      line('3011 0 9000', { version: 'prognos' }),
    ];
    expect(valueOf(compute(lines, 'intaktsfinansieringsgrad'))).toBe(0.25);
  });

  it('are said to be missing when there are none', () => {
    expect(compute([line('3011 0 100', { year: 2021 })], 'intaktsfinansieringsgrad')).toEqual({
      whyNot: 'Huvudboksutdraget huvudbok.csv har inga rader för Budget 2020.',
    });
  });

  it('hold cost, or the figure cannot be told', () => {
    expect(compute([line('3011 0 100')], 'intaktsfinansieringsgrad')).toEqual({
      whyNot: 'Huvudboksutdraget huvudbok.csv har inga kostnader (kkl 4–7 samt 85) för Budget 2020.',
    });
  });

  it('are a sub-unit’s alone when the bilaga is a sub-unit’s', () => {
    const lines = [
      line('3011 0 100', { enhet: 'Regionfastigheter' }),
      line('4011 0 -200', { enhet: 'REGIONFASTIGHETER' }),
      line('4011 0 -800', { enhet: 'Kök' }),
      line('4011 0 -800'),
    ];
    expect(valueOf(compute(lines, 'extern-intaktsfinansieringsgrad', 'Regionfastigheter'))).toBe(0.5);
    expect(valueOf(compute(lines, 'extern-intaktsfinansieringsgrad', 'RLF-Regionfastigheter'))).toBe(0.5);
    const abbreviated = lines.map((one) => (one.enhet === null ? one : { ...one, enhet: `RLF ${one.enhet}` }));
    expect(valueOf(compute(abbreviated, 'extern-intaktsfinansieringsgrad', 'Region-fastigheter'))).toBe(0.5);
    expect(compute(lines, 'extern-intaktsfinansieringsgrad', 'Transport')).toEqual({
      whyNot: 'Huvudboksutdraget huvudbok.csv har inga rader för Budget 2020 och Transport.',
    });
  });
});

it('does not take a unit for another whose name ends the same', () => {
  const lines = [line('3011 0 100', { enhet: 'IT' }), line('4011 0 -200', { enhet: 'IT' })];
  expect(valueOf(compute(lines, 'intaktsfinansieringsgrad', 'RLF/IT'))).toBe(0.5);
  expect(compute(lines, 'intaktsfinansieringsgrad', 'Kredit')).toHaveProperty('whyNot');
});

it.each(['aterinvesteringsgrad', 'tandvardsersattning', 'regionbidrag-per-inv'] as const)(
  '%s is not computed from a ledger',
  (id) => {
    expect(compute([line('3011 0 100'), line('4011 0 -400')], id)).toBeUndefined();
  },
);

describe('rows that cannot be used', () => {
  const degree = (unused: Partial<UnusedLine>): LedgerResult | undefined => {
    const missing = { ...line('3011 0 -1000'), ...unused };
    const lines = [line('3010 0 -1000000'), line('5010 1 2000000')];
    return ledgerKeyFigure(
      { file: 'huvudbok.csv', lines, unused: [missing] },
      'intaktsfinansieringsgrad',
      BUDGET_2020,
      null,
      1000,
    );
  };

  it.each([{ iekod: null }, { version: null }, { year: null }, { konto: null }])(
    'keep a key figure that they may belong to from being computed: %j',
    (unused) => {
      const result = degree(unused);
      expect(result !== undefined && 'whyNot' in result && result.whyNot).toMatch(
        /^En rad i huvudboksutdraget huvudbok\.csv kan inte användas: 1\s000\skr\./u,
      );
    },
  );

  it.each([
    { iekod: null, year: 2021 },
    { iekod: null, version: 'plan' as const },
    { year: null, iekod: 3 },
    { iekod: null, konto: '1510' },
  ])('leave one alone that they cannot belong to: %j', (unused) => {
    expect(valueOf(degree(unused))).toBe(0.5);
  });
});
