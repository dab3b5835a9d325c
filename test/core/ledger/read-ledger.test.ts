import { readLedger, type LedgerReading } from '../../../src/core/ledger/read-ledger';
import type { CellValue } from '../../../src/core/workbook/snapshot';
import { withoutSources } from '../../support/ledger/without-sources';

function read(...rows: readonly (readonly CellValue[])[]): LedgerReading {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }));
  return withoutSources(readLedger('huvudbok.csv', numbered, (row, column) => `rad ${row}, kolumn ${column + 1}`));
}

/** What reading one row under the usual header gives: its note, or the line itself. */
function readRow(...cells: readonly CellValue[]): unknown {
  const reading = read(['Konto', 'IE-kod', 'Version', 'År', 'Belopp'], ['3011', '0', 'Budget', '2020', '1'], cells);
  if (!reading.ok) return reading.reason;
  return reading.notes[0] ?? reading.ledger.lines[1];
}

const LINE = { konto: '4011', iekod: 2, dvo: null, enhet: null, version: 'budget', year: 2020, belopp: 1234.5 };

describe('columns', () => {
  it('are found by their headers, in any order, below a title', () => {
    expect(
      read(
        ['Huvudboksutdrag', null, null, null, null, null, null],
        [],
        ['BELOPP', 'Enhet', 'Dvo', 'I/E‑kod', 'år', 'Version', 'Kontonr'],
        [1234.5, 'Regionfastigheter', '996 Primärvårdsersättning', 2, 2020, 'Budget', 4011],
      ),
    ).toEqual({
      ok: true,
      ledger: { file: 'huvudbok.csv', lines: [{ ...LINE, dvo: '996', enhet: 'Regionfastigheter' }] },
      notes: [],
    });
  });

  it('take the förvaltning where there is no unit', () => {
    const reading = read(
      ['Konto', 'IE-kod', 'Version', 'År', 'Belopp', 'Förvaltning', 'Enhet'],
      ['4011', '2', 'Budget', '2020', '1234,5', 'RLF', ''],
      ['4011', '2', 'Budget', '2020', '1234,5', 'RLF', 'Kök'],
    );
    expect(reading.ok && reading.ledger.lines.map(({ enhet }) => enhet)).toEqual(['RLF', 'Kök']);
  });

  it('may give the amount in thousands, said in the header', () => {
    const reading = read(['Konto', 'IE-kod', 'Version', 'År', 'Belopp (tkr)'], ['4011', '2', 'Budget', '2020', '0,1']);
    expect(reading.ok && reading.ledger.lines[0]?.belopp).toBe(100);
    const inKronor = read(['Konto', 'IE-kod', 'Version', 'År', 'Belopp i kr'], ['4011', '2', 'Budget', '2020', '0,1']);
    expect(inKronor.ok && inKronor.ledger.lines[0]?.belopp).toBe(0.1);
  });

  it('refuse the file when they are missing', () => {
    expect(read(['Konto', 'Version', 'År', 'Belopp'], ['4011', 'Budget', '2020', '1'])).toEqual({
      ok: false,
      file: 'huvudbok.csv',
      reason:
        'Kolumnen IE-kod saknas. Rubrikerna ska vara Konto, IE-kod, Version, År och Belopp, på samma rad och i valfri ordning.',
    });
    expect(read(['Konto', 'Belopp'], ['4011', '1'])).toMatchObject({
      reason: expect.stringMatching(/^Kolumnerna IE-kod, Version och År saknas\. /u) as string,
    });
    expect(read(['a', 'b'], [])).toMatchObject({
      reason: expect.stringMatching(/^Filen är inget huvudboksutdrag: ingen av rubrikerna hittas\. /u) as string,
    });
  });

  it('refuse the file when one stands twice', () => {
    expect(read(['Konto', 'IE-kod', 'Version', 'År', 'Belopp', 'Belopp'])).toMatchObject({
      ok: false,
      reason: 'Kolumnen Belopp finns mer än en gång. Ta bort eller byt namn på den som inte ska läsas.',
    });
  });

  it('refuse the file when nothing stands below them', () => {
    expect(read(['Konto', 'IE-kod', 'Version', 'År', 'Belopp'], ['', null])).toMatchObject({
      ok: false,
      reason: 'Det finns inga rader under rubrikerna.',
    });
  });
});

describe('rows', () => {
  it.each([
    ['a decimal comma', '1234,5'],
    ['a decimal point', '1234.5'],
    ['blanks between thousands', '1 234,50'],
    ['no-break blanks', '1\u00A0234,5'],
    ['the unit kr', '1 234,5 kr'],
    ['the unit SEK', '1 234,5 SEK'],
  ])('take an amount with %s', (_, amount) => {
    expect(readRow('4011', '2', 'Budget', '2020', amount)).toEqual(LINE);
  });

  it('take a negative amount', () => {
    expect(readRow('4011', '2', 'Budget', '2020', '−1 234,5')).toEqual({ ...LINE, belopp: -1234.5 });
  });

  it('take names behind the account and the code', () => {
    expect(readRow('4011 Löner', '2 mellan förvaltningar', 'Budget', 2020, 1234.5)).toEqual(LINE);
  });

  it('take Bokslut for utfall, and a version with its year', () => {
    expect(readRow('4011', '2', 'BOKSLUT', '2018', '1234,5')).toEqual({ ...LINE, version: 'utfall', year: 2018 });
    expect(readRow('4011', '2', 'Budget 2020', '2020', '1234,5')).toEqual(LINE);
  });

  it('do not count when a value is wrong, and say where', () => {
    expect(readRow('401', '2', 'Budget', '2020', '1')).toBe(
      'rad 3, kolumn 1: Konto är ”401” men ska vara ett kontonummer med minst fyra siffror. Raden räknas inte.',
    );
    expect(readRow('4011', '4', 'Budget', '2020', '1')).toBe(
      'rad 3, kolumn 2: IE-kod är ”4” men ska vara 0, 1, 2 eller 3. Raden räknas inte.',
    );
    expect(readRow('4011', '12', 'Budget', '2020', '1')).toBe(
      'rad 3, kolumn 2: IE-kod är ”12” men ska vara 0, 1, 2 eller 3. Raden räknas inte.',
    );
    expect(readRow('4011', '2', 'Kalkyl', '2020', '1')).toBe(
      'rad 3, kolumn 3: Version är ”Kalkyl” men ska vara Utfall, Bokslut, Prognos, Budget eller Plan. Raden räknas inte.',
    );
    expect(readRow('4011', '2', 'Budget 2021', '2020', '1')).toBe(
      'rad 3, kolumn 3: Version är ”Budget 2021” men ska vara för samma år som kolumnen År (2020). Raden räknas inte.',
    );
    expect(readRow('4011', '2', 'Budget', '20', '1')).toBe(
      'rad 3, kolumn 4: År är ”20” men ska vara ett årtal med fyra siffror. Raden räknas inte.',
    );
    expect(readRow('4011', '2', 'Budget', '2020', 'abc')).toBe(
      'rad 3, kolumn 5: Belopp är ”abc” men ska vara ett tal. Raden räknas inte.',
    );
  });

  it('do not count when a value is missing', () => {
    expect(readRow('', '2', 'Budget', '2020', '1')).toBe('rad 3, kolumn 1: Konto saknas. Raden räknas inte.');
    expect(readRow('4011', '2', 'Budget', '2020', null)).toBe('rad 3, kolumn 5: Belopp saknas. Raden räknas inte.');
  });

  it('do not guess at an amount in another unit, or at an error value', () => {
    expect(readRow('4011', '2', 'Budget', '2020', '1 tkr')).toBe(
      'rad 3, kolumn 5: Belopp är ”1 tkr” men ska vara ett tal. Raden räknas inte.',
    );
    expect(readRow('4011', '2', 'Budget', '2020', '5 %')).toBe(
      'rad 3, kolumn 5: Belopp är ”5 %” men ska vara ett tal. Raden räknas inte.',
    );
    expect(readRow('4011', '2', 'Budget', '2020', { error: '#REF!' })).toBe(
      'rad 3, kolumn 5: Belopp är ”#REF!” men ska vara ett tal. Raden räknas inte.',
    );
  });

  it('refuse the file when none can be read', () => {
    expect(read(['Konto', 'IE-kod', 'Version', 'År', 'Belopp'], ['401', '0', 'Budget', '2020', '1'])).toMatchObject({
      ok: false,
      reason:
        'Ingen rad kan läsas; rad 2, kolumn 1: Konto är ”401” men ska vara ett kontonummer med minst fyra siffror. Raden räknas inte.',
    });
  });
});
