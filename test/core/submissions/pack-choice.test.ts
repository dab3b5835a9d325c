import { checkSubmissions, type CheckOptions } from '../../../src/core/engine/check-submissions';
import type { SubmissionReport } from '../../../src/core/engine/report';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import type { RulePack } from '../../../src/core/packs/schema';
import { packReason } from '../../../src/core/summary/pack-wording';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { builtInPack } from '../../support/check';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';
import { validSubmission } from '../../support/submission/build-submission';

function packOf(id: string, region: string, title: string): RulePack {
  const reading = readRulePack(
    `{ "id": "${id}", "version": "1.0.0", "region": "${region}",
       "tabeller": [{ "id": "personal", "titel": "${title}", "namn": "Personaltabellen", "enhet": "årsarbetare",
         "kolumner": [{ "id": "år", "perioder": ["budget Y", "plan Y+1"] }],
         "rader": [{ "id": "kategorier", "slag": "egna" }, { "id": "summa", "slag": "total", "rubrik": "Summa" }],
         "regler": [{ "id": "personal-summa", "typ": "summa", "mål": "summa", "av": ["kategorier"] }] }] }`,
    [],
  );
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.pack;
}

const OWN = builtInPack();
const PROV = packOf('prov', 'Region Provbygd', 'Årsarbetare per kategori');
const AMONG: readonly RulePack[] = [OWN, PROV];

function personnel(title: string, ...above: readonly RowContent[]): WorkbookSnapshot {
  const rows: readonly RowContent[] = [
    ...above,
    [title],
    [null, 'Budget 2020', 'Plan 2021'],
    ['Läkare', 10, 11],
    ['Sjuksköterskor', 20, 21],
    ['Summa', 30, 40],
  ];
  return { file: 'personal.xlsx', sheets: [sheetFromRows(rows, 'A1', 'Blad1')] };
}

const TABLE = personnel('Årsarbetare per kategori');

function check(
  workbooks: readonly WorkbookSnapshot[],
  options: Partial<CheckOptions> = {},
): readonly SubmissionReport[] {
  return checkSubmissions(workbooks, { pack: OWN, among: AMONG, ledger: null, unreadable: [], ...options }).submissions;
}

/** Each submission's pack, how it was chosen, and how many tables it has. */
function chosen(...workbooks: readonly WorkbookSnapshot[]): readonly string[] {
  return check(workbooks).map(
    ({ pack, packChoice, submission }) => `${pack.id} ${packChoice.chosen} ${submission.bilagor.length}`,
  );
}

it('is told by the tables that are found', () => {
  expect(chosen(TABLE)).toEqual(['prov tables 1']);
  const [report] = check([TABLE]);
  expect(packReason(report?.packChoice ?? { chosen: 'given', mention: null, tables: [] }, 'sv')).toBe(
    'Valt efter tabeller som känns igen: Personaltabellen.',
  );
  expect(report?.findings.map(({ rule, place }) => `${rule} ${place?.address.row ?? ''}`)).toContain(
    'personal-summa 4',
  );
});

it('is the one of old for what only that knows', () => {
  expect(chosen(...validSubmission().snapshot())).toEqual([expect.stringMatching(/^vasternorrland-2020 tables \d+$/u)]);
});

it.each([
  [
    'as a heading',
    personnel('Personal', ['Landstinget Provbygd, planering']),
    '”Landstinget Provbygd”, bladet Blad1, A1',
  ],
  ['in the genitive', personnel('Personal', ['Region Provbygds budget']), '”Region Provbygds”, bladet Blad1, A1'],
  [
    'in the name of the file',
    { ...personnel('Personal'), file: 'Region_Provbygd budget.xlsx' },
    '”Region Provbygd”, filens namn (Region_Provbygd budget.xlsx)',
  ],
])('is told by the region’s name %s, also where no table is known', (_, workbook, place) => {
  const [report] = check([workbook]);
  expect(report?.pack.id).toBe('prov');
  expect(report === undefined ? '' : packReason(report.packChoice, 'sv')).toBe(`Valt efter regionens namn: ${place}.`);
});

it.each([
  ['a longer word', 'Region Provbygden'],
  ['a part of a word', 'Subregion Provbygd'],
  ['the place alone', 'Kontoret i Provbygd'],
])('is not told by %s', (_, text) => {
  expect(chosen(personnel('Personal', [text]))).toEqual(['vasternorrland-2020 default 0']);
});

it('is not told by a partner’s name further down, where the tables tell', () => {
  const [first, ...rest] = validSubmission().snapshot();
  if (first === undefined) throw new Error('No workbook');
  const note = sheetFromRows([['Samverkan med Region Provbygd']], 'A30', 'Noter');
  const noted = { ...first, sheets: [...first.sheets, note] };
  expect(chosen(noted, ...rest)).toEqual([expect.stringMatching(/^vasternorrland-2020 tables/u)]);
});

it('is not told by the names of two regions, beside one another', () => {
  const both = personnel('Årsarbetare per kategori', ['Region Västernorrland', 'Region Provbygd']);
  expect(chosen(both)).toEqual(['prov tables 1']);
});

it('is the default where nothing tells', () => {
  expect(chosen(personnel('Personal'))).toEqual(['vasternorrland-2020 default 0']);
});

it('is each submission’s own, where a call has several', () => {
  const reports = check([...validSubmission().snapshot(), TABLE]);
  expect(reports.map(({ pack, submission }) => [pack.id, submission.files.includes('personal.xlsx')])).toEqual([
    ['vasternorrland-2020', false],
    ['prov', true],
  ]);
  const alone = [...check(validSubmission().snapshot()), ...check([TABLE])];
  expect(reports.map(({ counts }) => counts)).toEqual(alone.map(({ counts }) => counts));
});

it('is that of the others for a workbook that tells nothing', () => {
  const notes = { file: 'noter.xlsx', sheets: [sheetFromRows([['Noter'], ['Inga']], 'A1', 'Blad1')] };
  expect(check([TABLE, notes]).map(({ pack, submission }) => [pack.id, submission.files])).toEqual([
    ['prov', ['personal.xlsx', 'noter.xlsx']],
  ]);
});

it('is what is given, whatever is found', () => {
  const [report] = checkSubmissions([TABLE], { pack: OWN, ledger: null, unreadable: [] }).submissions;
  expect([report?.pack.id, report?.packChoice.chosen]).toEqual(['vasternorrland-2020', 'given']);
});

it('is last year’s too, so that the years can be compared', () => {
  const last: WorkbookSnapshot = {
    file: 'förra.xlsx',
    sheets: [
      sheetFromRows(
        [['Personal'], [null, 'Budget 2019', 'Plan 2020'], ['Läkare', 9, 10], ['Summa', 9, 10]],
        'A1',
        'Region Provbygd',
      ),
    ],
  };
  const report = checkSubmissions([TABLE], { pack: OWN, among: AMONG, ledger: null, unreadable: [], prior: [last] });
  expect(report.submissions.map(({ pack }) => pack.id)).toEqual(['prov']);
  expect(report.prior?.unused).toEqual([]);
});

it('does not depend on the order of the packs', () => {
  for (const among of [AMONG, [PROV, OWN]]) {
    expect(check([TABLE], { among }).map(({ pack }) => pack.id)).toEqual(['prov']);
    expect(check(validSubmission().snapshot(), { among }).map(({ pack }) => pack.id)).toEqual(['vasternorrland-2020']);
  }
});
