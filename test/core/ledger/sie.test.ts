import fc from 'fast-check';
import type { LedgerReading } from '../../../src/core/ledger/read-ledger';
import { ledgerRules } from '../../../src/core/packs/ledger-rules';
import { NO_LEDGER_RULES, type LedgerRules } from '../../../src/core/ledger/ledger-rules';
import { readSieLine } from '../../../src/core/ledger/sie/sie-line';
import { isSie, SieReader } from '../../../src/core/ledger/sie/read-sie';
import { builtInPack } from '../../support/check';

const RULES = ledgerRules(builtInPack());

function readSie(lines: readonly string[], rules: LedgerRules = RULES): LedgerReading {
  const reader = new SieReader('prov.se', rules);
  for (const line of lines) reader.push(line);
  return reader.finish();
}

const START = [
  '#FLAGGA 0',
  '#SIETYP 4',
  '#RAR 0 20200101 20201231',
  '#RAR -1 20190101 20191231',
  '#DIM 7 Motpart',
  '#DIM 8 Enhet',
  '#DIM 6 Projekt',
  '#OBJEKT 8 1 "Regionfastigheter"',
];

/** `konto iekod version år belopp enhet`, of lines that can be used and of those that cannot. */
function amounts(reading: LedgerReading): readonly string[] {
  if (!reading.ok) return [reading.reason];
  const { lines, unused = [] } = reading.ledger;
  return [
    ...lines.map(
      ({ konto, iekod, version, year, belopp, enhet }) =>
        `${konto} ${iekod} ${version} ${year} ${belopp} ${enhet ?? '-'}`,
    ),
    ...unused.map(
      ({ konto, version, year, belopp, unknownCode }) =>
        `${konto ?? '?'} (${unknownCode ?? ''}) ${version ?? ''} ${year ?? ''} ${belopp ?? ''}`,
    ),
  ];
}

describe('a line', () => {
  it.each([
    ['#KONTO 3010 "Försäljning \\"A\\""', { label: 'KONTO', fields: ['3010', 'Försäljning "A"'], objects: undefined }],
    [
      '#TRANS\t3010 {1 "10" 6 "A B"} -500.00 20200101 "" 1',
      { label: 'TRANS', fields: ['3010', '-500.00', '20200101', '', '1'], objects: ['1', '10', '6', 'A B'] },
    ],
    ['  #TRANS 3010 { } 1', { label: 'TRANS', fields: ['3010', '1'], objects: [] }],
    ['#konto 3010 "utan slut', { label: 'KONTO', fields: ['3010', 'utan slut'], objects: undefined }],
    ['{', undefined],
  ])('%s', (text, line) => {
    expect(readSieLine(text)).toEqual(line);
  });

  it('begins a SIE file, or does not', () => {
    expect(isSie('\uFEFF\r\n#FLAGGA 0')).toBe(true);
    expect(isSie('#PROGRAM "x"')).toBe(true);
    expect(isSie('Konto;Belopp\n#FLAGGA')).toBe(false);
  });
});

describe('amounts', () => {
  it('of periods are changes, and those that stand both as a whole and by object count once', () => {
    const lines = [
      '#PSALDO 0 202001 3010 {} -100',
      '#PSALDO 0 202001 3010 {6 A} -100',
      '#PSALDO 0 202001 3010 {7 51 8 1} -60',
      '#PSALDO 0 202001 3010 {7 9 8 1} -30',
      '#PSALDO 0 202002 3010 {7 51 8 1} -5',
      '#RES 0 3010 -105',
    ];
    expect(amounts(readSie([...START, ...lines]))).toEqual([
      '3010 1 utfall 2020 -65 Regionfastigheter',
      '3010 0 utfall 2020 -30 Regionfastigheter',
      '3010 (Motpart saknas) utfall 2020 -10',
    ]);
  });

  it('of transactions take an added row with its own once, and no removed one', () => {
    const lines = [
      '#VER A 1 20200301 "x"',
      '{',
      '#TRANS 4010 {7 51} 100',
      '#RTRANS 4010 {7 51} 7 20200301',
      '#TRANS 4010 {7 51} 7 20200301',
      '#RTRANS 4010 {7 51} 3 20200301',
      '#BTRANS 4010 {7 51} 1000 20200301',
      '#TRANS 1510 {} -110',
      '}',
    ];
    const reading = readSie([...START, ...lines]);
    expect(amounts(reading)).toEqual(['4010 1 utfall 2020 110 -']);
    expect(reading.ok && reading.ledger.files?.[0]?.remarks).toEqual([
      '1 borttagna transaktioner (#BTRANS) läses inte.',
    ]);
  });

  it('of transactions are told of where they are not what #RES says, which is what counts', () => {
    const lines = ['#RES 0 4010 150', '#VER A 1 20200301', '#TRANS 4010 {7 51} 100', '#TRANS 4020 {7 51} 0.4'];
    const reading = readSie([...START, ...lines]);
    expect(amounts(reading)).toEqual([
      '4010 1 utfall 2020 100 -',
      '4020 1 utfall 2020 0.4 -',
      '4010 (Motpart saknas) utfall 2020 50',
    ]);
    expect(reading.ok && reading.ledger.files?.[0]?.remarks.map((text) => text.replace(/\s/gu, ' '))).toEqual([
      'Konto 4010, 2020: transaktionerna är 100 kr men #RES är 150 kr.',
      'Konto 4020, 2020: transaktionerna är 0,4 kr men #RES saknas.',
    ]);
  });

  it('of last year, of a budget and of a balance', () => {
    const lines = [
      '#RES -1 3010 -80',
      '#PBUDGET 0 202001 3010 {7 9} -10',
      '#PBUDGET 0 202002 3010 {7 9} -20',
      '#UB 0 1510 250.5',
      '#IB 0 1510 1',
    ];
    expect(amounts(readSie([...START, ...lines]))).toEqual([
      '1510 0 utfall 2020 250.5 -',
      '3010 0 budget 2020 -30 -',
      '3010 (Motpart saknas) utfall 2019 -80',
    ]);
  });

  it('of a year that ends in another are that year’s', () => {
    const lines = ['#FLAGGA 0', '#RAR 0 20190701 20200630', '#DIM 1 "IE-kod"', '#PSALDO 0 201908 3010 {1 2} -5'];
    expect(amounts(readSie(lines))).toEqual(['3010 2 utfall 2020 -5 -']);
  });

  it('of a dimension below another are the other’s', () => {
    const lines = ['#UNDERDIM 21 "Motpart, fin" 7', '#PSALDO 0 202001 3010 {21 51} -5'];
    expect(amounts(readSie([...START, ...lines]))).toEqual(['3010 1 utfall 2020 -5 -']);
  });

  it('that cannot be read are told of with their line', () => {
    const reading = readSie([...START, '#RES 0 3010 x', '#PSALDO 0 2020 3010 {} 1', '#RES 0 4010 1']);
    expect(reading.ok && reading.notes).toEqual([
      'rad 9: #RES kan inte läsas: beloppet är ”x”. Raden räknas inte.',
      'rad 10: #PSALDO kan inte läsas: beloppet är ”1”. Raden räknas inte.',
    ]);
  });

  it('are none in a file that holds none', () => {
    expect(readSie(START)).toEqual({
      ok: false,
      file: 'prov.se',
      reason: 'SIE-filen har inga belopp i #RES, #PSALDO, #PBUDGET eller #TRANS.',
    });
  });
});

describe('whatever a file holds', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '#RES',
      '#PSALDO',
      '#TRANS',
      '#RTRANS',
      '#BTRANS',
      '#VER',
      '#DIM',
      '#OBJEKT',
      '#UNDERDIM',
      '#RAR',
      '#UB',
      '#PBUDGET',
      '{',
      '}',
      '"',
      '\\',
      '0',
      '-1',
      '202001',
      '3010',
      '12.50',
      '{7 "5',
      '{}',
    ),
    fc.string({ maxLength: 6 }),
  );
  const line = fc.array(part, { maxLength: 7 }).map((parts) => parts.join(' '));

  it('reading it never fails', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const reading = readSie([...START, ...lines]);
        expect(reading.ok ? typeof reading.ledger.file : reading.reason).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('the amounts of an account are those of its periods, however they are split by objects', () => {
    const split = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(split, fc.integer({ min: -1000, max: 1000 }), (parts, whole) => {
        const lines = [
          `#PSALDO 0 202001 3010 {} ${whole}`,
          ...parts.map((amount, at) => `#PSALDO 0 202001 3010 {7 ${at}} ${amount}`),
        ];
        const reading = readSie([...START, ...lines], NO_LEDGER_RULES);
        const { lines: used, unused = [] } = reading.ok ? reading.ledger : { lines: [] };
        expect([...used, ...unused].reduce((sum, { belopp }) => sum + (belopp ?? 0), 0)).toBe(whole);
      }),
      { numRuns: 100 },
    );
  });
});
