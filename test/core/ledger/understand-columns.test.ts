import { NO_LEDGER_RULES, type LedgerRules } from '../../../src/core/ledger/ledger-rules';
import { readLedger, type LedgerReading } from '../../../src/core/ledger/read-ledger';
import type { CellValue } from '../../../src/core/workbook/snapshot';
import { interpretationSentence } from '../../../src/report/ledger-wording';

const RULES: LedgerRules = {
  ...NO_LEDGER_RULES,
  versions: new Map([['fv', 'budget']]),
  iekod: {
    from: ['Motpart'],
    codes: [
      ['1-4', 'intern'],
      ['5-8', 1],
      ['9', 0],
      ['77', 2],
    ],
  },
  forvaltningar: [
    ['Regionledningsförvaltningen', 'RLF'],
    ['Hälso- och sjukvårdsförvaltningen', 'HSF'],
  ],
};

function read(rows: readonly (readonly CellValue[])[], file = 'utdrag.csv', rules = RULES): LedgerReading {
  return readLedger(
    file,
    rows.map((cells, at) => ({ number: at + 1, cells })),
    (row) => `rad ${row}`,
    rules,
  );
}

/** `konto iekod version år belopp` of every line, and what cannot be used. */
function amounts(reading: LedgerReading): readonly string[] {
  if (!reading.ok) return [reading.reason];
  const { lines, unused = [] } = reading.ledger;
  return [
    ...lines.map(({ konto, iekod, version, year, belopp }) => `${konto} ${iekod} ${version} ${year} ${belopp}`),
    ...unused.map(({ konto, belopp, unknownCode }) => `${konto ?? '?'} ${unknownCode ?? ''} ${belopp ?? ''}`),
  ];
}

describe('versions, years and periods', () => {
  it.each([
    ['UTF', 'utfall'],
    ['BUD', 'budget'],
    ['bud', 'budget'],
    ['PRG', 'prognos'],
    ['PLN', 'plan'],
    ['Plan', 'plan'],
    ['Bokslut', 'utfall'],
    ['BUD20', 'budget'],
    ['FV', 'budget'],
  ])('%s is %s', (code, version) => {
    expect(
      amounts(
        read([
          ['Konto', 'IE-kod', 'Version', 'År', 'Belopp'],
          ['3010', '0', code, '2020', '1'],
        ]),
      ),
    ).toEqual([`3010 0 ${version} 2020 1`]);
  });

  it.each(['202003', '2020-03', '2020-03-31', 'mars 2020', '2020'])('%s is of 2020', (period) => {
    const rows = [
      ['Konto', 'IE-kod', 'Version', 'Period', 'Belopp'],
      ['3010', '0', 'UTF', period, '1'],
      ['3010', '0', 'UTF', period, '2'],
    ];
    expect(amounts(read(rows))).toEqual(['3010 0 utfall 2020 3']);
  });

  it('a year written with its month is a year', () => {
    expect(
      amounts(
        read([
          ['Konto', 'IE-kod', 'Version', 'År', 'Belopp'],
          ['4012', '1', 'Budget', '202001', '500'],
        ]),
      ),
    ).toEqual(['4012 1 budget 2020 500']);
  });

  it('stand in a title, or in the file’s name', () => {
    const rows = [
      ['Konto', 'IE-kod', 'Belopp'],
      ['3010', '0', '1'],
    ];
    expect(amounts(read([['Huvudbok, utfall 2018'], ...rows]))).toEqual(['3010 0 utfall 2018 1']);
    expect(amounts(read(rows, 'huvudbok_bud_2020.csv'))).toEqual(['3010 0 budget 2020 1']);
  });
});

describe('wide columns', () => {
  const wide = (...headers: string[]): readonly string[] =>
    amounts(
      read([
        ['Konto', 'IE-kod', ...headers],
        ['3010', '0', ...headers.map((_, at) => String(10 ** at))],
      ]),
    );

  it('are a version and a year each; deviations are none', () => {
    expect(wide('Utfall 2018', 'Budget 2020', 'Avvikelse', 'Plan 2021')).toEqual([
      '3010 0 utfall 2018 1',
      '3010 0 budget 2020 10',
      '3010 0 plan 2021 1000',
    ]);
  });

  it('take a year once where it stands as a whole, accumulated and by month', () => {
    expect(wide('Utfall 201801', 'Utfall 201802', 'Utfall 2018')).toEqual(['3010 0 utfall 2018 100']);
    expect(wide('Utfall 201801', 'Utfall ack 201812')).toEqual(['3010 0 utfall 2018 10']);
    expect(wide(...Array.from({ length: 12 }, (_, at) => `UTF 2018${String(at + 1).padStart(2, '0')}`))).toEqual([
      '3010 0 utfall 2018 111111111111',
    ]);
  });

  it('stand below a version and year of their own row', () => {
    const rows = [
      ['', '', 'Budget 2020', '', 'Plan 2021', ''],
      ['Konto', 'IE-kod', 'jan', 'feb', 'jan', 'feb'],
      ['3010', '0', '1', '2', '4', '8'],
    ];
    expect(amounts(read(rows))).toEqual(['3010 0 budget 2020 3', '3010 0 plan 2021 12']);
  });

  it('may be versions beside a column of periods', () => {
    expect(
      amounts(
        read([
          ['Konto', 'IE-kod', 'Period', 'Utfall', 'Budget'],
          ['3010', '0', '202001', '1', '2'],
        ]),
      ),
    ).toEqual(['3010 0 utfall 2020 1', '3010 0 budget 2020 2']);
  });
});

describe('values tell what headers do not', () => {
  it('one digit is iekod, six period, four and more konto, codes version', () => {
    const rows = [
      ['A', 'B', 'C', 'D', 'Belopp', 'E'],
      ['3010 Avgifter', '0', '202001', 'BUD', '1,50', 'text'],
      ['4010 Löner', '3', '202002', 'BUD', '2', 'mer text'],
    ];
    const reading = read(rows);
    expect(amounts(reading)).toEqual(['3010 0 budget 2020 1.5', '4010 3 budget 2020 2']);
    const interpretation = reading.ok ? reading.ledger.files?.[0]?.interpretation : null;
    expect(interpretation === null || interpretation === undefined ? '' : interpretationSentence(interpretation)).toBe(
      'Föreslagen tolkning (ej bekräftad): A → Konto; B → IE-kod; C → Period; D → Version.',
    );
  });

  it('a decimal point in the column tells that three digits behind a point are decimals', () => {
    const rows = (...written: string[]): readonly string[] =>
      amounts(
        read([
          ['Konto', 'IE-kod', 'Version', 'År', 'Belopp'],
          ...written.map((belopp, at) => [`301${at}`, '0', 'Budget', '2020', belopp]),
        ]),
      );
    expect(rows('1.234', '2.5')).toEqual(['3010 0 budget 2020 1.234', '3011 0 budget 2020 2.5']);
    expect(rows('1.234', '2,5')).toEqual(['3010 0 budget 2020 1234', '3011 0 budget 2020 2.5']);
    expect(rows('1,234.50', '(2.50)', '3.25-')).toEqual([
      '3010 0 budget 2020 1234.5',
      '3011 0 budget 2020 -2.5',
      '3012 0 budget 2020 -3.25',
    ]);
  });
});

describe('iekod from the counterpart', () => {
  const header = ['Konto', 'Motpart', 'Förvaltning', 'Motpartsenhet', 'Version', 'År', 'Belopp'];
  const one = (motpart: string, own = '', other = ''): readonly string[] =>
    amounts(read([header, ['3010', motpart, own, other, 'Budget', '2020', '1']]));

  it.each([
    ['51', '', '', 1],
    ['9', '', '', 0],
    ['77', '', '', 2],
    ['7 Kommuner', '', '', 1],
    ['2', 'RLF', 'Hälso- och sjukvårdsförvaltningen', 2],
    ['2', 'RLF', 'Regionledningsförvaltningen', 3],
    ['2 HSF', 'HSF', '', 3],
  ])('%s of %s with %s is %i', (motpart, own, other, iekod) => {
    expect(one(motpart, own, other)).toEqual([`3010 ${iekod} budget 2020 1`]);
  });

  it.each(['Q', '2', ''])('”%s” tells nothing, and is kept with its amount', (motpart) => {
    expect(one(motpart)).toEqual([`3010 Motpart ${motpart === '' ? 'saknas' : motpart} 1`]);
  });
});

describe('sums and blank rows', () => {
  it('are left out and told, also a sum without a word', () => {
    const rows = [
      ['Konto', 'IE-kod', 'Version', 'År', 'Belopp'],
      ['3010', '0', 'Budget', '2020', '1'],
      ['3011', '0', 'Budget', '2020', '2'],
      ['Delsumma', '', '', '', '3'],
      ['', '', '', '', ''],
      ['3012', '0', 'Budget', '2020', '4'],
      ['', '', '', '', '7'],
    ];
    const reading = read(rows);
    expect(reading.ok && reading.notes).toEqual([]);
    expect(reading.ok && reading.ledger.files?.[0]?.leftOut).toEqual([{ what: 'summarader', rows: 2, belopp: 10 }]);
    expect(amounts(reading)).toHaveLength(3);
  });

  it('an amount without an account that is no sum is told of', () => {
    const reading = read([
      ['Konto', 'IE-kod', 'Version', 'År', 'Belopp'],
      ['3010', '0', 'Budget', '2020', '1'],
      ['', '', '', '', '5'],
    ]);
    expect(reading.ok && reading.notes).toEqual(['rad 3: Konto saknas. Raden räknas inte.']);
  });
});
