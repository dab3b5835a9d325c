import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import type { CellValue } from '../../src/core/workbook/snapshot';
import { customXmlParts } from '../support/office-files/custom-xml';
import { zipFile } from '../support/office-files/zip-file';
import { runCli } from '../support/run-cli';
import { validSubmission } from '../support/submission/build-submission';
import type { SubmissionContent } from '../support/submission/content';
import { lastYearOf } from '../support/submission/last-year';
import type { Submission } from '../support/submission/submission';
import { VALID_CONTENT } from '../support/submission/valid-content';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

function valid(forvaltning: string, content: Partial<SubmissionContent> = {}): Submission {
  return validSubmission({ ledgerKeyFigures: false }, { forvaltning, ...content });
}

async function save(submission: Submission, name: string, from = 0): Promise<void> {
  const bytes = [...(await submission.toXlsx()).values()][from];
  if (bytes === undefined) throw new Error('The submission has no such workbook');
  folder.write(name, bytes);
}

/** A region of three förvaltningar: one in one file, one with a fel, one in two files; and two files of no use. */
async function saveRegion(): Promise<void> {
  await save(valid('Hälso- och sjukvårdsförvaltningen'), 'in/HSF.xlsx');
  const wrong = valid('Regionala utvecklingsförvaltningen');
  wrong.cell('10a', 'SUMMA VERKSAMHET', 'Netto Plan 2022').set(-51_000);
  await save(wrong, 'in/RUF/RUF.xlsx');
  const parted = valid('Regionledningsförvaltningen');
  parted.workbook.moveToFile(
    parted.workbook.sheets.filter(({ name }) => name.startsWith('17')),
    'Listor.xlsx',
  );
  await save(parted, 'in/RLF/Bilagor.xlsx', 0);
  await save(parted, 'in/RLF/Listor.xlsx', 1);
  folder.write('in/trasig.xlsx', '%PDF-1.7 which is no workbook');
  folder.write('in/läs mig.txt', 'Detta är ingen arbetsbok.');
  folder.write('in/~$HSF.xlsx', 'lock');
}

const out = folder.path('out');

/** The rows of a sheet of an overview, as values. */
async function sheetRows(name: string, from = out): Promise<readonly (readonly CellValue[])[]> {
  const result = await readWorkbookFile(join(from, 'oversikt.xlsx'));
  if (!result.ok) throw new Error(result.reason);
  const sheet = result.workbook.sheets.find((candidate) => candidate.name === name);
  const rows: CellValue[][] = [];
  sheet?.visitCells((row, column, { value }) => {
    (rows[row] ??= [])[column] = value;
  });
  return rows;
}

describe('a region', () => {
  let result: Awaited<ReturnType<typeof runCli>>;

  beforeAll(async () => {
    await saveRegion();
    result = await runCli(['review', folder.path('in'), '--out', out]);
  });

  it('ends with 1 for a fel, and with a line for the file that could not be read', () => {
    expect(result).toEqual({
      status: 1,
      stdout: [
        `Hälso- och sjukvårdsförvaltningen 2021: Kan inte lämnas in – ${join(out, 'rapporter/001-halso-och-sjukvardsforvaltningen-2021.html')}`,
        `Regionala utvecklingsförvaltningen 2021: Kan inte lämnas in – ${join(out, 'rapporter/003-regionala-utvecklingsforvaltningen-2021.html')}`,
        `Regionledningsförvaltningen 2021: Kan lämnas in – ${join(out, 'rapporter/002-regionledningsforvaltningen-2021.html')}`,
        `3 inlämningar. Översikten finns i ${join(out, 'oversikt.html')} och ${join(out, 'oversikt.xlsx')}`,
        '',
      ].join('\n'),
      stderr:
        'bilagekontroll: trasig.xlsx: Filen är en PDF och inte en arbetsbok. Ange Excel-filen som den är gjord av.\n',
    });
  });

  it('writes an overview and a report for each förvaltning', () => {
    expect(readdirSync(out).sort()).toEqual(['oversikt.html', 'oversikt.xlsx', 'rapporter']);
    expect(readdirSync(join(out, 'rapporter')).sort()).toEqual([
      '001-halso-och-sjukvardsforvaltningen-2021.html',
      '002-regionledningsforvaltningen-2021.html',
      '003-regionala-utvecklingsforvaltningen-2021.html',
    ]);
  });

  it('has a row a förvaltning and links to its report', () => {
    const page = readFileSync(join(out, 'oversikt.html'), 'utf8');
    for (const name of readdirSync(join(out, 'rapporter'))) expect(page).toContain(`<a href="rapporter/${name}">`);
    expect(page).toContain('3 inlämningar och 1 fil som inte kunde kontrolleras');
    expect(page).toContain('trasig.xlsx');
    expect(page).not.toMatch(/<script|https?:/u);
  });

  it('gives the sums of the region, by hand three times 54 270 and 1 090 tkr', async () => {
    const rows = await sheetRows('Översikt');
    expect(rows.map((row) => [row[0], row[1], row[4], row[9], row[12], row[15]])).toEqual([
      ['Förvaltning', 'År', 'Fel', 'Resultat, Budget, tkr', 'Investeringar, Budget, tkr', 'Regionbidrag, Budget, tkr'],
      ['Hälso- och sjukvårdsförvaltningen', 2021, 0, 0, 1090, 54_270],
      ['Regionala utvecklingsförvaltningen', 2021, 1, 0, 1090, 54_270],
      ['Regionledningsförvaltningen', 2021, 0, 0, 1090, 54_270],
      ['Summa', 2021, 1, 0, 3270, 162_810],
    ]);
    expect(await sheetRows('Ej kontrollerade filer')).toEqual([
      ['Fil', 'Skäl'],
      ['trasig.xlsx', 'Filen är en PDF och inte en arbetsbok. Ange Excel-filen som den är gjord av.'],
    ]);
  });

  it('checks the workbooks of one förvaltning together', () => {
    const report = readFileSync(join(out, 'rapporter/002-regionledningsforvaltningen-2021.html'), 'utf8');
    expect(report).toContain('Bilagor.xlsx, Listor.xlsx');
  });

  it('does not take its own overview for a submission when it is made again in the same folder', async () => {
    await save(valid('Hälso- och sjukvårdsförvaltningen'), 'egen/HSF.xlsx');
    const own = folder.path('egen');
    for (let time = 0; time < 2; time++) {
      expect(await runCli(['review', own, '--out', own])).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('says that bilagor are there twice instead of merging them', async () => {
    const submission = valid('Hälso- och sjukvårdsförvaltningen');
    await save(submission, 'dubbelt/HSF.xlsx');
    const parted = valid('Hälso- och sjukvårdsförvaltningen');
    parted.workbook.moveToFile(
      parted.workbook.sheets.filter(({ name }) => name === '11'),
      'Bilaga 11.xlsx',
    );
    await save(parted, 'dubbelt/Bilaga 11.xlsx', 1);
    const { status, stdout, stderr } = await runCli(['review', folder.path('dubbelt'), '--out', folder.path('ut2')]);
    expect(stderr).toBe(
      'bilagekontroll: Bilaga 11.xlsx: Har inte kontrollerats: samma bilagor finns i HSF.xlsx. Ta bort den fil som inte gäller ur mappen och gör granskningen på nytt.\n',
    );
    expect(stdout).toMatch(/^Hälso- och sjukvårdsförvaltningen 2021: Kan lämnas in/u);
    expect(status).toBe(1);
  });
});

describe('the reviews that workbooks keep', () => {
  it('are counted, and told of', async () => {
    const submission = valid('Hälso- och sjukvårdsförvaltningen');
    submission.cell('10a', 'RESULTAT', 'Netto Plan 2022').clear();
    await save(submission, 'granskas/HSF.xlsx');
    const file = folder.path('granskas/HSF.xlsx');
    const { stdout } = await runCli(['check', file, '--format', 'json']);
    const [id = ''] = [...stdout.matchAll(/"id": "(varde-saknas[^"]*)"/gu)].map(([, found]) => found ?? '');
    const reason = ['--reason', 'Rutan ska vara tom i år.', '--by', 'Åsa Berg'];
    await runCli(['accept', file, '--finding', id, ...reason, '--out', folder.path('godtagen')]);
    const signed = ['--by', 'Åsa Berg', '--role', 'Ekonomidirektör'];
    await runCli(['ready', folder.path('godtagen/HSF.xlsx'), ...signed, '--out', folder.path('klara')]);
    await save(valid('Regionala utvecklingsförvaltningen'), 'klara/RUF.xlsx');
    const to = folder.path('ut-klara');
    expect(await runCli(['review', folder.path('klara'), '--out', to])).toMatchObject({ status: 0, stderr: '' });
    const rows = await sheetRows('Översikt', to);
    expect(rows.map((row) => [row[0], row[2], row[3], row[5], row[6]])).toEqual([
      ['Förvaltning', 'Bedömning', 'Klarmarkerad', 'Varningar', 'Godtagna'],
      [
        'Hälso- och sjukvårdsförvaltningen',
        'Kan lämnas in med godtagna avvikelser',
        'Åsa Berg, Ekonomidirektör, 2026-11-22 kl.\u00A014.05',
        0,
        1,
      ],
      ['Regionala utvecklingsförvaltningen', 'Kan lämnas in', undefined, 0, 0],
      ['Summa', undefined, '1 av 2', 0, 1],
    ]);
  });

  it('are told of where they cannot be used', async () => {
    const [bytes = new Uint8Array()] = (await valid('Hälso- och sjukvårdsförvaltningen').toXlsx()).values();
    const xml = '<granskning xmlns="urn:bilagekontroll:granskning" version="9"/>';
    folder.write('nyare/HSF.xlsx', zipFile(customXmlParts(unzipSync(bytes), [{ xml }])));
    const { status, stderr } = await runCli(['review', folder.path('nyare'), '--out', folder.path('ut-nyare')]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^bilagekontroll: HSF\.xlsx: Arbetsbokens granskning är gjord med en nyare version/u);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('are told of where what may hold them is damaged', async () => {
    const [bytes = new Uint8Array()] = (await valid('Hälso- och sjukvårdsförvaltningen').toXlsx()).values();
    folder.write('stympad/HSF.xlsx', zipFile(customXmlParts(unzipSync(bytes), [{ xml: '' }])));
    const { status, stderr } = await runCli(['review', folder.path('stympad'), '--out', folder.path('ut-stympad')]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^bilagekontroll: HSF\.xlsx: En del av arbetsboken .* är skadad och har inte lästs\./u);
  });
});

describe('--prior', () => {
  const to = folder.path('ut-förra');
  let result: Awaited<ReturnType<typeof runCli>>;

  /** Three förvaltningar this year; last year's of one of them has a changed amount, and of one there is none. */
  beforeAll(async () => {
    const lastYear = (forvaltning: string): Submission =>
      validSubmission({ ledgerKeyFigures: false }, { ...lastYearOf(VALID_CONTENT), forvaltning });
    for (const [name, forvaltning] of [
      ['HSF', 'Hälso- och sjukvårdsförvaltningen'],
      ['RUF', 'Regionala utvecklingsförvaltningen'],
      ['RLF', 'Regionledningsförvaltningen'],
    ] as const) {
      await save(valid(forvaltning), `2021/${name}.xlsx`);
    }
    const changed = lastYear('Hälso- och sjukvårdsförvaltning');
    changed.cell('10a', 'Medicinsk service', 'Kostnader Budget 2020').set(-9200);
    await save(changed, '2020/HSF.xlsx');
    await save(lastYear('Regionala utvecklingsförvaltningen'), '2020/mapp/RUF.xlsx');
    await save(lastYear('Patientnämnden'), '2020/PN.xlsx');
    folder.write('2020/trasig.xlsx', '%PDF-1.7 which is no workbook');
    result = await runCli(['review', folder.path('2021'), '--prior', folder.path('2020'), '--out', to]);
  });

  it('compares each förvaltning with its own submission, and tells of those of no use', () => {
    expect(result).toMatchObject({
      // Last year's file that could not be read may be any förvaltning's.
      status: 1,
      stderr: [
        'bilagekontroll: trasig.xlsx: Filen är en PDF och inte en arbetsbok. Ange Excel-filen som den är gjord av.\n',
        'bilagekontroll: PN.xlsx: Filen jämförs inte: ingen av årets inlämningar är samma förvaltnings för året efter.\n',
      ].join(''),
    });
    const report = (name: string): string => readFileSync(join(to, 'rapporter', name), 'utf8');
    const [hsf, rlf, ruf] = readdirSync(join(to, 'rapporter')).sort().map(report);
    expect(hsf).toContain('Jämförd med förra årets inlämning: 2020/HSF.xlsx.');
    expect(hsf).toContain('2020/HSF.xlsx: 10a!F8');
    expect(ruf).toContain('Jämförd med förra årets inlämning: mapp/RUF.xlsx.');
    expect(rlf).not.toContain('Jämförd med förra årets');
  });

  it('tells in the overview whose submission was not found', async () => {
    const page = readFileSync(join(to, 'oversikt.html'), 'utf8');
    expect(page).toContain('Förra årets inlämning hittades inte för Regionledningsförvaltningen.');
    expect((await sheetRows('Översikt', to)).map((row) => row[5])).toEqual(['Varningar', 1, 0, 0, 1]);
  });

  it('is refused for a folder that is in this year’s, and for one without workbooks', async () => {
    const both = await runCli([
      'review',
      folder.path('2020'),
      '--prior',
      folder.path('2020/mapp'),
      '--out',
      folder.path('x'),
    ]);
    expect(both).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'bilagekontroll: Samma filer är angivna både som årets och som förra årets. Lägg förra årets inlämningar i en mapp utanför årets, och ange bara den efter --prior.\n',
    });
    folder.write('tomt/text.txt', 'x');
    expect(
      await runCli(['review', folder.path('2021'), '--prior', folder.path('tomt'), '--out', folder.path('x')]),
    ).toEqual({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: I mappen ${folder.path('tomt')} finns inga arbetsböcker.\n`,
    });
    expect(existsSync(folder.path('x'))).toBe(false);
  });
});

describe('what cannot be done is said in one line, with status 2', () => {
  it.each([
    [['review'], 'Ange minst en mapp eller fil: bilagekontroll review MAPP-ELLER-FILER… --out MAPP'],
    [['review', 'x'], 'Ange mappen som översikten ska skrivas till: --out MAPP.'],
  ])('%j', async (args, message) => {
    expect(await runCli(args)).toEqual({ status: 2, stdout: '', stderr: `bilagekontroll: ${message}\n` });
  });

  it('a folder without workbooks', async () => {
    folder.write('tom/text.txt', 'x');
    const { status, stderr } = await runCli(['review', folder.path('tom'), '--out', folder.path('ut3')]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `bilagekontroll: I mappen ${folder.path('tom')} finns inga arbetsböcker.\n`,
    });
    expect(existsSync(folder.path('ut3'))).toBe(false);
  });

  it('a file in the place of the folder', async () => {
    const file = folder.write('fil', 'x');
    await save(valid('Hälso- och sjukvårdsförvaltningen'), 'en/HSF.xlsx');
    expect((await runCli(['review', folder.path('en'), '--out', file])).stderr).toBe(
      `bilagekontroll: Översikten kan inte skrivas till ${file}: Det är en fil och inte en mapp.\n`,
    );
  });
});

describe('links where the reports go', () => {
  const HSF = 'Hälso- och sjukvårdsförvaltningen';
  const REPORT = '001-halso-och-sjukvardsforvaltningen-2021.html';

  async function reviewInto(name: string, link: (out: string) => void, ...flags: string[]): ReturnType<typeof runCli> {
    await save(valid(HSF), `${name}/in/HSF.xlsx`);
    mkdirSync(folder.path(`${name}/ut`), { recursive: true });
    link(folder.path(`${name}/ut`));
    return runCli(['review', folder.path(`${name}/in`), '--out', folder.path(`${name}/ut`), ...flags]);
  }

  it('are not written through onto another file, unless that is asked for', async () => {
    const other = folder.write('annan/rapport.html', 'någon annans');
    const link = (out: string): void => {
      mkdirSync(join(out, 'rapporter'), { recursive: true });
      if (!existsSync(join(out, 'rapporter', REPORT))) symlinkSync(other, join(out, 'rapporter', REPORT));
    };
    const { status, stdout, stderr } = await reviewInto('enskild', link);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${join('rapporter', REPORT)}: Det är en länk till en annan fil.`);
    expect(readFileSync(other, 'utf8')).toBe('någon annans');
    expect((await reviewInto('enskild', link, '--replace')).status).toBe(0);
    expect(readFileSync(other, 'utf8')).toContain('<html');
  });

  it('are never written through onto a file that is read', async () => {
    const link = (out: string): void => {
      mkdirSync(join(out, 'rapporter'), { recursive: true });
      symlinkSync(join(out, '../in/HSF.xlsx'), join(out, 'rapporter', REPORT));
    };
    const { status, stderr } = await reviewInto('indata', link, '--replace');
    expect(status).toBe(2);
    expect(stderr).toContain('Filen läses av samma kommando och skrivs aldrig över.');
    expect(readFileSync(folder.path('indata/in/HSF.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('do not lead the reports to another folder, unless that is asked for', async () => {
    const other = folder.write(`andras/${REPORT}`, 'någon annans');
    const link = (out: string): void => {
      if (!existsSync(join(out, 'rapporter'))) symlinkSync(folder.path('andras'), join(out, 'rapporter'));
    };
    const { status, stderr } = await reviewInto('mapp', link);
    expect(status).toBe(2);
    expect(stderr).toContain('är en länk till en annan mapp.');
    expect(readFileSync(other, 'utf8')).toBe('någon annans');
    expect((await reviewInto('mapp', link, '--replace')).status).toBe(0);
  });
});
