import { runCli } from '../support/run-cli';
import { HSF } from '../support/sample-files';
import { sheetFromRows } from '../support/sheet-from-rows';
import { temporaryFolder } from '../support/temporary-folder';
import { readEditable } from '../support/workbook/read-editable';
import { writeXlsx } from '../support/workbook/write-xlsx';

const folder = temporaryFolder();

const PACK = `{
  "id": "min-region", "version": "1.0.0", "region": "Min region",
  "tabeller": [
    { "id": "12", "titel": "Personal, årsarbetare", "enhet": "årsarbetare",
      "kolumner": [{ "id": "år", "perioder": ["budget Y", "plan Y+1", "plan Y+2"], "tecken": "+" }],
      "rader": [
        { "id": "kategorier", "slag": "egna" },
        { "id": "varav", "slag": "varav" },
        { "id": "summa", "slag": "total", "rubrik": "Summa" }
      ],
      "regler": [{ "id": "12-summa", "typ": "summa", "mål": "summa", "av": ["kategorier"] }] },
    { "id": "ram", "namn": "Ramtabellen", "titel": "Ram för*",
      "kolumner": [{ "id": "år", "perioder": "alla" }], "rader": [{ "id": "ram", "rubrik": "Ram" }] }
  ]
}`;
const SHEETS = [
  sheetFromRows(
    [
      ['Bilaga 12'],
      [],
      ['Personalkategori', 'Budget 2020', 'Plan 2021', 'Ansvarig chef'],
      ['Läkare', 10, 11, 'Åsa'],
      ['Varav ST-läkare', 4, 4],
      ['Sjuksköterskor', 20, 21],
      ['Summa', 30, 33],
    ],
    'A1',
    'Bil 12',
  ),
  sheetFromRows(
    [
      ['Resor', 'Antal', 'Kronor'],
      ['Tåg', 1, 2],
      ['Buss', 3, 4],
      ['Båt', 5, 6],
    ],
    'B2',
    'Resor',
  ),
];

let pack = '';
let book = '';

beforeAll(async () => {
  pack = folder.write('paket.json', PACK);
  const written = await writeXlsx(readEditable([{ file: 'personal.xlsx', sheets: SHEETS }]));
  book = folder.write('personal.xlsx', written.get('personal.xlsx') ?? '');
});

it('shows what each column and row was taken for, and what was left over', async () => {
  const { status, stdout, stderr } = await runCli(['rules', '--rules', pack, '--try', book]);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [shown = '', rules = ''] = stdout.split('  Regler\n');
  expect(shown.split('\n')).toEqual([
    'Regelpaket min-region, version 1.0.0 (Min region)',
    '1 tabell känns igen, 1 mall hittades inte',
    '',
    'Bilaga 12 – Bil 12!A1:D7 (personal.xlsx)',
    '  Känns igen på titeln ”Bilaga 12”, årskolumner, raden Summa.',
    '  Enhet årsarbetare; budgetår 2020; saknas: kolumnen Plan 2022.',
    '  Kolumner',
    '    A  Personalkategori  radernas rubriker',
    '    B  Budget 2020       år: budget Y = 2020',
    '    C  Plan 2021         år: plan Y+1 = 2021',
    '    D  Ansvarig chef     togs inte för något',
    '  Rader',
    '    4  Läkare           kategorier, egen rad',
    '    5  Varav ST-läkare  varav, del av ”Läkare”',
    '    6  Sjuksköterskor   kategorier, egen rad',
    '    7  Summa            summa, total',
    '',
  ]);
  expect(rules).toMatch(/^ {4}12-summa +1 kontroll stämmer, 1 anmärkning$/mu);
  expect(rules.replace(/\s+/gu, ' ')).toContain(
    'Ramtabellen (ram): söktes efter titeln Ram för, årskolumner och raden Ram. Blad och delar av blad som inte togs för någon tabell Resor!B2 (personal.xlsx): Bladet liknar ingen av regelpaketets tabeller.',
  );
});

it('gives the same to other programs', async () => {
  const { stdout } = await runCli(['rules', '--rules', pack, '--try', book, '--format', 'json']);

  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    rulePack: 'min-region',
    tables: [
      {
        id: '12',
        name: 'Bilaga 12',
        file: 'personal.xlsx',
        sheet: 'Bil 12',
        range: 'A1:D7',
        unit: 'årsarbetare',
        year: 2020,
        columns: [
          { at: 'A', text: 'Personalkategori', as: 'radernas rubriker' },
          { at: 'B', text: 'Budget 2020', as: 'år: budget Y = 2020' },
          { at: 'C', text: 'Plan 2021', as: 'år: plan Y+1 = 2021' },
          { at: 'D', text: 'Ansvarig chef', as: null },
        ],
        missing: ['kolumnen Plan 2022'],
      },
    ],
    notFound: [{ id: 'ram', name: 'Ramtabellen' }],
    leftOver: [{ file: 'personal.xlsx', sheet: 'Resor', cell: 'B2' }],
  });
});

it('shows what the bilagor that are read by code hold, too', async () => {
  const { stdout } = await runCli(['rules', '--try', HSF]);

  expect(stdout).toMatch(/^ {4}[A-Z] {2}.+ {2}Netto Budget 2024$/mu);
  expect(stdout).toMatch(/^ *\d+ {2}SUMMA VERKSAMHET +rad med tal$/mu);
  expect(stdout).toMatch(/ +risk$/mu);
});

it.each([
  [
    ['rules', 'explain', '--try', 'x.xlsx'],
    'Skriv filerna efter --try: bilagekontroll rules --rules PAKET --try FILER…',
  ],
  [['rules', '--format', 'json'], '--format json används tillsammans med --try FILER….'],
])('says how to write %j', async (args, problem) => {
  expect(await runCli(args)).toEqual({ status: 2, stdout: '', stderr: `bilagekontroll: ${problem}\n` });
});

it('names the file that cannot be read', async () => {
  const { status, stderr } = await runCli(['rules', '--rules', pack, '--try', folder.write('brev.xlsx', 'Hej')]);

  expect(status).toBe(2);
  expect(stderr).toMatch(/^bilagekontroll: Ingen fil kunde läsas\. .*brev\.xlsx: /u);
});

it('explains a table of a pack: its columns, rows and rules with their sources', async () => {
  const { stdout } = await runCli(['rules', 'explain', '12', '--rules', pack]);

  expect(stdout.split('\n')).toEqual([
    'Bilaga 12',
    'Söks efter titeln Bilaga 12, titeln Personal, årsarbetare, årskolumner och raden Summa.',
    'Enhet årsarbetare.',
    '',
    'Kolumner',
    '  år  budget Y, plan Y+1, plan Y+2; inget tal är negativt',
    '',
    'Rader',
    '  kategorier  egen rad',
    '  varav       del',
    '  summa       total; ”Summa”',
    '',
    'Regler',
    '  12-summa  fel',
    '      Summa är summan av kategorier.',
    '      Källa: Regelpaketet min-region, 12',
    '',
  ]);
});

it('lists a pack’s tables and limits behind its rules', async () => {
  const own = (await runCli(['rules', '--rules', pack])).stdout;
  const text = (await runCli(['rules'])).stdout.replace(/\s+/gu, ' ');

  expect(own).toContain('\nTabeller\n  Bilaga 12: titeln Bilaga 12, titeln Personal, årsarbetare,');
  expect(own).not.toContain('Gränser och listor');
  expect(text).toContain('kostnadsutveckling: kostnaden får öka med högst 3 % per år.');
  expect(text).toContain('resultatmål: RESULTAT ska vara 0 tkr.');
});
