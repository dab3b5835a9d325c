import { utils, write } from '@e965/xlsx';
import { readLedgerFile } from '../../../src/adapters/files/read-ledger-file';
import { readWorkbookFile } from '../../../src/adapters/files/read-workbook-file';
import { computeKeyFigures } from '../../../src/core/keyfigures/compute-key-figures';
import { reconcileLedger } from '../../../src/core/keyfigures/reconcile-ledger';
import { joinLedgers } from '../../../src/core/ledger/join-ledgers';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { ledgerRules } from '../../../src/core/packs/ledger-rules';
import type { Submission } from '../../../src/core/submissions/submission';
import { builtInPack, checkWorkbooks } from '../../support/check';
import { asSie } from '../../support/ledger/as-sie';
import { encodeText, type Encoding } from '../../support/ledger/encode-text';
import { asRows, rlfLedger } from '../../support/ledger/rlf-ledger';
import { RLF } from '../../support/sample-files';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const RULES = ledgerRules(builtInPack());
let submission: Submission;

beforeAll(async () => {
  const reading = await readWorkbookFile(RLF);
  if (!reading.ok) throw new Error(reading.reason);
  const found = checkWorkbooks([reading.workbook]).submissions[0]?.submission;
  if (found === undefined) throw new Error('The sample is no submission');
  submission = found;
});

async function read(name: string, content: string | Uint8Array): Promise<Ledger> {
  const reading = await readLedgerFile(folder.write(name, content), RULES);
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.notes).toEqual([]);
  return reading.ledger;
}

/** What the key figures from the ledger come to, and how: `Budget 2020 stämmer`. */
function assessed(ledger: Ledger): string[] {
  const reconciliations = reconcileLedger({ submission, pack: builtInPack(), ledger });
  return computeKeyFigures(submission, ledger, reconciliations)
    .filter(({ basis, id }) => basis === 'huvudbok' || /intakts|primar/u.test(id))
    .map(
      ({ period, agrees, reconciled, whyNot }) =>
        `${period.label} ${agrees === true ? 'stämmer' : String(whyNot)} ${reconciled ?? ''}`,
    );
}

const COLUMNS = ['Utfall 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'];
/** Intäktsfinansieringsgrad, primärvårdsersättning and Regionfastigheter's extern intäktsfinansieringsgrad. */
const ALL_AGREE = [1, 2, 3].flatMap(() =>
  COLUMNS.map((column) => `${column} stämmer ${column.startsWith('Prognos') ? 'ej avstämt' : 'avstämt'}`),
);

const LEDGER = rlfLedger();
const text = (rows: readonly (readonly string[])[], delimiter: string): string =>
  `${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`;

describe('an extract of the form that we ask for gives the published key figures', () => {
  const ENCODINGS: readonly Encoding[] = ['utf8', 'utf8-bom', 'utf16le', 'utf16be', 'windows-1252', 'cp437'];

  it.each(ENCODINGS)('in %s', async (encoding) => {
    expect(assessed(await read('huvudbok.csv', encodeText(text(asRows(LEDGER), ';'), encoding)))).toEqual(ALL_AGREE);
  });

  it.each([
    ['semicolons', ';', 'huvudbok.csv'],
    ['commas', ',', 'huvudbok.csv'],
    ['tabs', '\t', 'huvudbok.tsv'],
    ['bars', '|', 'huvudbok.txt'],
  ])('with %s', async (_, delimiter, name) => {
    expect(assessed(await read(name, text(asRows(LEDGER), delimiter)))).toEqual(ALL_AGREE);
  });

  const swedish = (belopp: number): string => `${String(Math.abs(belopp)).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ')},00`;

  it.each([
    ['a trailing minus', (belopp: number) => `${swedish(belopp)}${belopp < 0 ? '-' : ''}`],
    ['brackets', (belopp: number) => (belopp < 0 ? `(${swedish(belopp)})` : swedish(belopp))],
    ['a real minus', (belopp: number) => `${belopp < 0 ? '−' : ''}${swedish(belopp)}`],
    [
      'English marks',
      (belopp: number) => `${belopp < 0 ? '-' : ''}${swedish(belopp).replaceAll(' ', ',').replace(/,00$/u, '.00')}`,
    ],
  ])('with amounts with %s', async (_, written) => {
    const [header = [], ...rows] = asRows(LEDGER);
    const own = rows.map((row) => row.map((field, at) => (at === 4 ? written(Number(field)) : field)));
    expect(assessed(await read('huvudbok.csv', text([header, ...own], ';')))).toEqual(ALL_AGREE);
  });

  it.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods'] as const)('in a workbook: %s', async (bookType) => {
    const rows = asRows(LEDGER).map((row, at) =>
      row.map((field, column) => (at > 0 && column < 5 && column !== 2 ? Number(field) : field)),
    );
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Utdrag');
    expect(assessed(await read('huvudbok.bok', write(book, { type: 'buffer', bookType }) as Uint8Array))).toEqual(
      ALL_AGREE,
    );
  });

  it('with blank rows, and totals that are left out with what they come to', async () => {
    const [header = [], ...rows] = asRows(LEDGER);
    const total = LEDGER.reduce((sum, { belopp }) => sum + belopp, 0);
    const own = [header, ...rows, ['', '', '', '', '', '', ''], ['Summa', '', '', '', String(total), '', '']];
    const ledger = await read('huvudbok.csv', text(own, ';'));
    expect(assessed(ledger)).toEqual(ALL_AGREE);
    expect(ledger.files?.[0]?.leftOut).toEqual([{ what: 'summarader', rows: 1, belopp: total }]);
  });
});

describe('an extract of a ledger system gives the published key figures', () => {
  it('wide, with a column a version and year, in tkr with three decimals', async () => {
    const keys = new Map<string, Map<string, number>>();
    for (const { konto, iekod, dvo, enhet, version, year, belopp } of LEDGER) {
      const row = keys.get([konto, iekod, dvo, enhet].join(';')) ?? new Map<string, number>();
      row.set(`${version.slice(0, 3).toUpperCase()} ${year}`, belopp);
      keys.set([konto, iekod, dvo, enhet].join(';'), row);
    }
    const columns = ['UTF 2018', 'PRO 2019', 'BUD 2020', 'PLA 2021', 'PLA 2022'];
    const headers = ['UTF 2018', 'PRG 2019', 'BUD 2020', 'PLN 2021', 'Plan 2022'];
    const rows = [...keys].map(([key, row]) => [
      ...key.split(';'),
      ...columns.map((column) => ((row.get(column) ?? 0) / 1000).toFixed(3)),
    ]);
    const table = [['Kto', 'IE', 'Dvo', 'Enhetsnamn', ...headers.map((header) => `${header} tkr`)], ...rows];
    expect(assessed(await read('raindance.csv', text(table, ';')))).toEqual(ALL_AGREE);
  });

  it('long, with periods that are summed to years, motpart instead of iekod, and debit beside credit', async () => {
    const MOTPART = { 0: '91', 1: '52', 2: '31', 3: '21' } as const;
    const rows = LEDGER.flatMap(({ konto, iekod, version, year, belopp, dvo, enhet }) =>
      Array.from({ length: 12 }, (_, month) => {
        const size = Math.abs(month === 11 ? belopp - 11 * Math.trunc(belopp / 12) : Math.trunc(belopp / 12)).toFixed(
          2,
        );
        const period = `${year}${String(month + 1).padStart(2, '0')}`;
        const code = { Utfall: 'UTF', Prognos: 'PRG', Budget: 'BUD', Plan: 'PLN' }[version];
        const units = iekod === 3 ? [enhet, enhet] : [enhet, 'HSF'];
        return [
          konto,
          `${konto} namn`,
          MOTPART[iekod],
          ...units,
          period,
          code,
          belopp < 0 ? '' : size,
          belopp < 0 ? size : '',
          dvo,
        ];
      }),
    );
    const header = [
      'Kontonr',
      'Benämning',
      'Mp',
      'Enhet',
      'Motpartsenhet',
      'Redovisningsperiod',
      'Versionskod',
      'Debet',
      'Kredit',
      'Dvo',
    ];
    const ledger = await read('unit4.csv', text([header, ...rows], ','));
    expect(assessed(ledger)).toEqual(ALL_AGREE);
    expect(ledger.files?.[0]?.interpretation?.state).toBe('föreslagen');
  });

  it('several files, one a year', async () => {
    const files = await Promise.all(
      [2018, 2019, 2020, 2021, 2022].map((year) => {
        const rows = asRows(LEDGER.filter((amount) => amount.year === year)).map((row) =>
          row.filter((_, at) => at !== 3),
        );
        return read(`huvudbok ${year}.csv`, text(rows, ';'));
      }),
    );
    const all = joinLedgers(files);
    expect(all === null ? [] : assessed(all)).toEqual(ALL_AGREE);
  });
});

describe('a SIE file gives the published key figures of its year', () => {
  it.each([
    [2, 'cp437'],
    [3, 'utf8'],
    [4, 'cp437'],
    [4, 'windows-1252'],
  ] as const)('type %i in %s', async (type, encoding) => {
    const actual = assessed(await read('region.se', encodeText(asSie(LEDGER, 2018, type), encoding)));
    expect(actual.filter((one) => one.startsWith('Utfall 2018'))).toEqual(Array(3).fill('Utfall 2018 stämmer avstämt'));
    const planned = assessed(await read('budget.si', encodeText(asSie(LEDGER, 2020, type), encoding)));
    expect(planned.filter((one) => one.startsWith('Budget 2020'))).toEqual(
      Array(3).fill('Budget 2020 stämmer avstämt'),
    );
  });

  it('type 1 has no objects, so that no iekod is known', async () => {
    const ledger = await read('region.se', asSie(LEDGER, 2018, 1));
    expect(assessed(ledger)[0]).toMatch(
      /^Utfall 2018 9 rader i huvudboksutdraget region\.se saknar iekod: .*\(IE-kod saknas\)/u,
    );
  });
});
