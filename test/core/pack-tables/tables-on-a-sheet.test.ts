import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import { formatRange } from '../../../src/core/workbook/address';
import { findingsOf, summary } from '../../support/check';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

const PACK = `{
  "id": "min-region", "version": "1.0.0", "region": "Min region",
  "tabeller": [
    { "id": "beslut", "titel": "Fullmäktiges ram för*", "enhet": "mnkr", "per": "dokument",
      "kolumner": [{ "id": "år", "perioder": "alla" }],
      "rader": [{ "id": "ram", "rubrik": "Ram" }, { "id": "vård", "rubrik": "varav Vårdval", "valfri": true }],
      "regler": [] },
    { "id": "ram", "titel": "Fördelningen av ersättningen*", "enhet": "mnkr", "per": "dokument",
      "kolumner": [{ "id": "period", "perioder": ["ram Y-1", "ram Y"], "tomma": true }],
      "rader": [
        { "id": "enheter", "slag": "egna" },
        { "id": "varav", "slag": "varav" },
        { "id": "total", "slag": "total", "rubrik": "Summa *" }
      ],
      "regler": [
        { "id": "ram-summa", "typ": "summa", "mål": "total", "av": ["enheter"] },
        { "id": "ram-varav", "typ": "del av", "delar": "varav", "allvar": "varning" },
        { "id": "ram-beslut", "typ": "överföring", "till": "total", "från": "beslut.ram" }
      ] },
    { "id": "atgard", "per": "flera",
      "kolumner": [
        { "id": "text", "slag": "text", "rubrik": "Åtgärd" },
        { "id": "koppling", "slag": "text", "rubrik": "Koppling till mål och utveckling" },
        { "id": "ansvarig", "slag": "text", "rubrik": "Ansvarig" }
      ],
      "regler": [{ "id": "atgard-ansvarig", "typ": "obligatoriskt", "kolumner": "ansvarig", "allvar": "varning" }] }
  ]
}`;

function check(...sheets: readonly (readonly RowContent[])[]): ReturnType<typeof checkSubmissions> {
  return checkWith(PACK, ...sheets);
}

function checkWith(pack: string, ...sheets: readonly (readonly RowContent[])[]): ReturnType<typeof checkSubmissions> {
  const reading = readRulePack(pack, []);
  if (!reading.ok) throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const workbooks = [
    { file: 'plan.xlsx', sheets: sheets.map((rows, at) => sheetFromRows(rows, 'A1', `Blad${at + 1}`)) },
  ];
  return checkSubmissions(workbooks, { pack: reading.pack, ledger: null, unreadable: [] });
}

const frames = (changes: Readonly<Record<string, number>> = {}): readonly RowContent[] => [
  ['Fullmäktiges ram för Regionkontoret, miljoner kronor'],
  [null, '2019', '2020'],
  ['Ram', 150.4, 160],
  ['varav Vårdval', 30, 31],
  [],
  ['4.1.1 Fördelningen av ersättningen inom förvaltningen'],
  ['Centrumbildning, belopp i miljoner kronor', 'Ram 2018', 'Ram 2019'],
  ['Centrum för vård', 90.1, changes['vård'] ?? 100.2],
  ['Varav Vårdval', 29, changes['varav'] ?? 30],
  ['Varav Läkemedel', null, 20],
  ['Centrum för HR', 50, 50.2],
  ['Summa Regionkontoret', 140.1, changes['summa'] ?? 150.4],
];

const ACTIONS: readonly RowContent[] = [
  ['Åtgärd', 'Koppling till mål och utveckling', 'Ansvarig'],
  ['Samordna arbetet', 'A1.1', 'CRU'],
  [],
  ['Åtgärd', 'Koppling till mål och utveckling', 'Ansvarig'],
  ['Utveckla uppföljningen', 'C1.1', null],
];

it('reads tables below each other, and a list that stands twice, each by itself', () => {
  const [submission] = check(frames(), ACTIONS).submissions;

  expect(submission?.submission.bilagor.map(({ kind, range }) => `${kind} ${formatRange(range)}`)).toEqual([
    'beslut A1:C4',
    'ram A6:C12',
    'atgard A1:C2',
    'atgard A4:C5',
  ]);
  expect(submission?.submission.unrecognised).toEqual([]);
});

it('ends a list where one blank row below it another table’s title stands beside its years', () => {
  const rows = [
    ...ACTIONS.slice(0, 2),
    [],
    ['Fullmäktiges ram för Regionkontoret, mnkr', 2019, 2020],
    ['Ram', 150.4, 160],
  ];
  const [submission] = check(rows).submissions;

  expect(submission?.submission.bilagor.map(({ kind, range }) => `${kind} ${formatRange(range)}`)).toEqual([
    'atgard A1:C2',
    'beslut A4:C5',
  ]);
});

it('finds nothing but the empty cell of the list where all is right', () => {
  expect(findingsOf(check(frames(), ACTIONS)).map(summary)).toEqual(['varning atgard-ansvarig Blad2!C5']);
});

it('adds the rows without their parts', () => {
  expect(findingsOf(check(frames({ vård: 110.2 }))).map(summary)).toEqual(['fel ram-summa Blad1!C12']);
});

it('holds parts to what they are parts of', () => {
  expect(findingsOf(check(frames({ varav: 100.4 }))).map(summary)).toEqual(['varning ram-varav Blad1!C9']);
});

it('holds a total to what was decided for its year, and to nothing for a year without a decision', () => {
  const found = findingsOf(check(frames({ vård: 99.2, summa: 149.4 }))).map(summary);

  expect(found).toEqual(['fel ram-beslut Blad1!C12']);
});

it('tells the sizes of costs that are too large, whichever sign they have', () => {
  const pack = `{
    "id": "min-region", "version": "1.0.0", "region": "Min region",
    "tabeller": [{ "id": "kostnad", "titel": "Nämndens kostnader*", "enhet": "tkr", "per": "dokument",
      "kolumner": [{ "id": "år", "perioder": "alla" }],
      "rader": [{ "id": "alla", "rubrik": "Kostnader", "tecken": "-" }, { "id": "del", "slag": "varav", "tecken": "-" }],
      "regler": [
        { "id": "kostnad-del", "typ": "del av", "delar": "del" },
        { "id": "kostnad-tak", "typ": "gräns", "värde": "alla", "högst": 90, "belopp": true }
      ] }]
  }`;
  const rows: readonly RowContent[] = [
    ['Nämndens kostnader, tkr'],
    [null, '2020'],
    ['Kostnader', -100],
    ['varav Personal', -120],
  ];
  const told = findingsOf(checkWith(pack, rows)).map(({ rule, message, difference }) => [
    rule,
    message.replaceAll('\u00A0', ' '),
    difference,
  ]);

  expect(told).toEqual([
    ['kostnad-tak', 'Kostnader, 2020: 100 tkr ska vara högst 90 tkr.', 10],
    ['kostnad-del', 'varav Personal, 2020: 120 tkr, mer än 100 tkr på raden Kostnader.', null],
  ]);
});
