import { utils, write } from '@e965/xlsx';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedgerFile as readFile } from '../../../src/adapters/files/read-ledger-file';
import type { LedgerReading } from '../../../src/core/ledger/read-ledger';
import { withoutSources } from '../../support/ledger/without-sources';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilagekontroll-ledger-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the file holds, without which of its rows it was summed from. */
async function readLedgerFile(path: string): Promise<LedgerReading> {
  return withoutSources(await readFile(path));
}

const LINE = { konto: '3011', iekod: 0, dvo: null, enhet: 'Kök', version: 'budget', year: 2020, belopp: -1234.5 };

describe('a text file', () => {
  it.each([
    ['semicolons', 'Konto;IE-kod;Version;År;Belopp;Enhet\r\n3011;0;Budget;2020;-1 234,50;Kök\r\n'],
    ['commas', 'Konto,IE-kod,Version,År,Belopp,Enhet\n3011,0,Budget,2020,"-1 234,50",Kök\n'],
    [
      'commas, and semicolons in a title',
      'Utdrag; 2020; ö; x; y\nKonto,IE-kod,Version,År,Belopp,Enhet\n3011,0,Budget,2020,-1234.5,Kök',
    ],
    ['tabs', 'Konto\tIE-kod\tVersion\tÅr\tBelopp\tEnhet\n3011\t0\tBudget\t2020\t-1234,5\tKök'],
    ['quoted headers', '"Konto";"IE-kod";"Version";"År";"Belopp";"Enhet"\n"3011";"0";"Budget";"2020";"-1234,5";"Kök"'],
    ["Excel's line for the separator", 'sep=;\nKonto;IE-kod;Version;År;Belopp;Enhet\n3011;0;Budget;2020;-1234,5;Kök'],
    ['a byte order mark', '\uFEFFKonto;IE-kod;Version;År;Belopp;Enhet\n3011;0;Budget;2020;-1234,5;Kök'],
  ])('with %s', async (_, text) => {
    expect(await readLedgerFile(file('huvudbok.csv', text))).toEqual({
      ok: true,
      ledger: { file: 'huvudbok.csv', lines: [LINE] },
      notes: [],
    });
  });

  const TEXT = 'Konto;IE-kod;Version;År;Belopp;Enhet\n3011;0;Budget;2020;-1234,5;Kök';

  it('in Windows-1252', async () => {
    expect(await readLedgerFile(file('huvudbok.csv', Buffer.from(TEXT, 'latin1')))).toMatchObject({
      ledger: { lines: [LINE] },
    });
  });

  it('in UTF-16, as Excel saves Unicode text', async () => {
    const bytes = Buffer.from(`\uFEFF${TEXT.replaceAll(';', '\t')}`, 'utf16le');
    expect(await readLedgerFile(file('huvudbok.txt', bytes))).toMatchObject({ ledger: { lines: [LINE] } });
  });

  it('costs a bad row only, and names its line', async () => {
    const text = `${TEXT}\n\n"3012\n(övrigt)";0;Budget;2020;x;Kök\n3013;0;Budget;2020;1;Kök\n;;;;12;\n`;
    const reading = await readLedgerFile(file('huvudbok.csv', text));
    expect(reading).toMatchObject({
      notes: [
        'rad 5: Belopp är ”x” men ska vara ett tal. Raden räknas inte.',
        'rad 7: Konto saknas. Raden räknas inte.',
      ],
    });
    expect(reading.ok && reading.ledger.lines.map(({ konto }) => konto)).toEqual(['3011', '3013']);
  });

  it('with a quotation mark that never ends', async () => {
    expect(await readLedgerFile(file('huvudbok.csv', `${TEXT}\n"3012;0;Budget;2020;1;Kök\n`))).toEqual({
      ok: false,
      file: 'huvudbok.csv',
      reason: 'Ett citattecken (") efter rad 2 avslutas aldrig. Ta bort det eller dubblera det.',
    });
  });
});

describe('a workbook', () => {
  function workbook(sheets: Readonly<Record<string, unknown[][]>>): string {
    const book = utils.book_new();
    for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    return file('huvudbok.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  }

  const HEADER = ['Konto', 'IE-kod', 'Version', 'År', 'Belopp', 'Enhet'];

  it('on the first sheet that has the columns', async () => {
    const path = workbook({
      Läsmig: [['Utdrag ur huvudboken']],
      Data: [[], HEADER, [3011, 0, 'Budget', 2020, -1234.5, 'Kök'], [], [3012, 0, 'Budget', 2020, 'x', 'Kök']],
      Mer: [HEADER, [3013, 0, 'Budget', 2020, 1, 'Kök']],
    });
    expect(await readLedgerFile(path)).toEqual({
      ok: true,
      ledger: {
        file: 'huvudbok.xlsx',
        lines: [LINE],
        unused: [{ konto: '3012', iekod: 0, dvo: null, enhet: 'Kök', version: 'budget', year: 2020, belopp: null }],
      },
      notes: ['Data!E5: Belopp är ”x” men ska vara ett tal. Raden räknas inte.'],
    });
  });

  it('says what the nearest sheet lacks', async () => {
    const path = workbook({ Blad1: [['Konto']], Blad2: [['Konto', 'IE-kod', 'Version', 'År']], Blad3: [['x']] });
    expect(await readLedgerFile(path)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^Kolumnen Belopp saknas\./u) as string,
    });
  });
});

describe('something else', () => {
  it.each([
    ['an empty file', '', /^Filen är tom/u],
    ['a PDF', '%PDF-1.7', /^Filen är en PDF/u],
    ['another text', 'Hej\nhopp', /^Filen är inget huvudboksutdrag/u],
  ])('is refused: %s', async (_, content, reason) => {
    expect(await readLedgerFile(file('huvudbok.csv', content))).toEqual({
      ok: false,
      file: 'huvudbok.csv',
      reason: expect.stringMatching(reason) as string,
    });
  });

  it('is refused: a file that is not there, and a folder', async () => {
    expect(await readLedgerFile(join(folder, 'saknas.csv'))).toMatchObject({
      ok: false,
      file: 'saknas.csv',
      reason: 'Filen finns inte. Kontrollera sökvägen och filnamnet.',
    });
    expect(await readLedgerFile(folder)).toMatchObject({ ok: false });
  });
});

it('reads the example of docs/huvudboksutdrag.md', async () => {
  const guide = readFileSync('docs/huvudboksutdrag.md', 'utf8');
  const example = /```csv\n([\s\S]*?)```/u.exec(guide)?.[1] ?? '';
  const reading = await readLedgerFile(file('exempel.csv', example));
  expect(reading).toMatchObject({ ok: true, notes: [] });
  expect(reading.ok && reading.ledger.lines).toHaveLength(4);
});
