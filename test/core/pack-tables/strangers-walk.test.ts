import { execFileSync } from 'node:child_process';
import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import type { Report } from '../../../src/core/engine/report';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import type { RulePack } from '../../../src/core/packs/schema';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { renderJson } from '../../../src/report/json';
import { acceptedBy, checkReviewed, onlyOf } from '../../support/accepted';
import { summary } from '../../support/check';
import { planFor, summaryOf } from '../../support/fill';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

/** A bilaga that the product does not know, as somebody describes it who has never seen its code. */
const PACK = `{
  "id": "min-region-2020",
  "version": "1.0.0",
  "region": "Min region",
  "tabeller": [
    {
      "id": "12",
      "titel": "Personal, årsarbetare",
      "enhet": "årsarbetare",
      "kolumner": [
        {
          "id": "år",
          "perioder": ["utfall Y-2", "budget Y-1", "budget Y", "plan Y+1", "plan Y+2"],
          "tecken": "+"
        }
      ],
      "rader": [
        { "id": "kategorier", "slag": "egna" },
        { "id": "summa", "slag": "total", "rubrik": "Summa" }
      ],
      "regler": [{ "id": "12-summa", "typ": "summa", "mål": "summa", "av": ["kategorier"] }]
    }
  ]
}
`;

const HEAD: readonly RowContent[] = [
  ['Bilaga 12'],
  ['Personal, årsarbetare'],
  ['Förvaltning: Regionledningsförvaltningen'],
  [],
];
const THIS_YEAR: readonly RowContent[] = [
  ...HEAD,
  ['Personalkategori', 'Utfall 2018', 'Budget 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'],
  ['Läkare', 10, 11, 12, 12, 13],
  ['Sjuksköterskor', 20, 21, -22, 23, 24],
  ['Administratörer', 30, 31, 32000, null, 34],
  ['Summa', 60, null, 66, null, 71],
];
const LAST_YEAR: readonly RowContent[] = [
  ...HEAD,
  ['Personalkategori', 'Utfall 2017', 'Budget 2018', 'Budget 2019', 'Plan 2020', 'Plan 2021'],
  ['Läkare', 10, 11, 12, 12, 13],
  ['Sjuksköterskor', 20, 21, 22, 93, 24],
  ['Administratörer', 30, 31, 32, 40, 34],
  ['Summa', 60, 63, 66, 145, 71],
];

function pack(): RulePack {
  const reading = readRulePack(PACK, []);
  if (!reading.ok) throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return reading.pack;
}

function workbook(rows: readonly RowContent[], file = 'personal.xlsx'): WorkbookSnapshot {
  return { file, sheets: [sheetFromRows(rows, 'A1', 'Bil 12')] };
}

function lines({ submissions }: Report): readonly string[] {
  return submissions.flatMap(({ findings }) =>
    findings.map((finding) => `${summary(finding)}${finding.causedBy === null ? '' : ' (följer)'}`),
  );
}

const check = (rows: readonly RowContent[], prior?: readonly RowContent[]): Report =>
  checkSubmissions([workbook(rows)], {
    pack: pack(),
    ledger: null,
    unreadable: [],
    ...(prior === undefined ? {} : { prior: [workbook(prior, 'förra.xlsx')] }),
  });

it('is one file of at most thirty lines', () => {
  const format = ['node_modules/prettier/bin/prettier.cjs', '--parser', 'json', '--print-width', '120'];
  const written = execFileSync(process.execPath, format, { input: PACK, encoding: 'utf8' });

  expect(written.split('\n').length - 1).toBeLessThanOrEqual(30);
});

it('is recognised', () => {
  const { submissions } = JSON.parse(renderJson(check(THIS_YEAR))) as {
    submissions: readonly {
      forvaltning: string;
      year: number;
      bilagor: readonly unknown[];
      unrecognised: readonly unknown[];
    }[];
  };

  expect(submissions).toMatchObject([
    {
      forvaltning: 'Regionledningsförvaltningen',
      year: 2020,
      bilagor: [{ bilaga: '12', sheet: 'Bil 12', range: 'A1:F9' }],
      unrecognised: [],
    },
  ]);
});

it('has what is wrong in it found', () => {
  expect(lines(check(THIS_YEAR))).toEqual([
    'fel teckenfel Bil 12!D7',
    'varning enhet-misstankt Bil 12!D8',
    'varning varde-saknas Bil 12!E8',
    'varning varde-saknas Bil 12!C9',
    // 66 is 12 + 22 + 32: it is right once D7 and D8 are.
    'fel 12-summa Bil 12!D9 (följer)',
    'varning varde-saknas Bil 12!E9',
  ]);
});

it('is compared with what was submitted last year', () => {
  expect(lines(check(THIS_YEAR, LAST_YEAR)).filter((line) => line.includes('forra-aret'))).toEqual([
    'varning forra-aret-samma-kolumn Bil 12!C6',
    'varning forra-aret-samma-kolumn Bil 12!C7',
    'varning forra-aret-samma-kolumn Bil 12!C8',
    'varning forra-aret-samma-kolumn Bil 12!C9 (följer)',
  ]);
});

it('has nothing found where nothing is wrong', () => {
  const right = THIS_YEAR.map((row): RowContent => {
    if (row[0] === 'Sjuksköterskor') return ['Sjuksköterskor', 20, 21, 22, 23, 24];
    if (row[0] === 'Administratörer') return ['Administratörer', 30, 31, 32, 33, 34];
    return row[0] === 'Summa' ? ['Summa', 60, 63, 66, 68, 71] : row;
  });

  expect(lines(check(right))).toEqual([]);
});

it('is filled in, with the words of the rule that the pack has', () => {
  const plan = planFor([workbook(THIS_YEAR)], { pack: pack() });

  const empty = plan.writes.filter(({ group }) => group === 'tom');
  expect(empty.map(summaryOf)).toEqual(['tom Bil 12!C9 =SUM(C6:C8)', 'tom Bil 12!E9 =SUM(E6:E8)']);
  expect(empty[0]).toMatchObject({
    why: 'Cellen är tom. Summa är summan av kategorier.',
    source: 'Regelpaketet min-region-2020, 12',
  });
});

it('is accepted, and stays so while its figures are the same', () => {
  const only = onlyOf(check(THIS_YEAR));
  const empty = only.findings.filter(({ rule }) => rule === 'varde-saknas');
  const acceptances = acceptedBy(only, empty);
  const statuses = (rows: readonly RowContent[]): readonly string[] =>
    onlyOf(checkReviewed([workbook(rows)], { acceptances }, pack()))
      .findings.filter(({ rule }) => rule === 'varde-saknas')
      .map(({ acceptance }) => acceptance?.status ?? 'öppen');

  expect(statuses(THIS_YEAR)).toEqual(['accepted', 'accepted', 'accepted']);
});

it('is not taken for the table on words that stand in every table', () => {
  const other = [
    ['Kostnader'],
    [],
    ['Verksamhet', 'Utfall 2018', 'Budget 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'],
    ['Kultur', 1, 2, 3, 4, 5],
    ['Skola', 1, 2, 3, 4, 5],
    ['Summa', 2, 4, 6, 8, 10],
  ];

  expect(check(other).submissions[0]?.submission.bilagor).toEqual([]);
});

it('leaves a workbook with other sheets to whoever knows them', () => {
  const sheets = [createSheet({ name: 'Tomt', cells: {} }), sheetFromRows(THIS_YEAR, 'C4', 'Bil 12')];
  const report = checkSubmissions([{ file: 'personal.xlsx', sheets }], { pack: pack(), ledger: null, unreadable: [] });

  expect(report.submissions.flatMap(({ submission }) => submission.bilagor.map(({ kind }) => kind))).toEqual(['12']);
  expect(lines(report)).toHaveLength(6);
});
