import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import type { CellValue } from '../../src/core/workbook/snapshot';
import { runCli } from '../support/run-cli';
import { validSubmission } from '../support/submission/build-submission';
import type { SubmissionContent } from '../support/submission/content';
import type { Submission } from '../support/submission/submission';
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

/** The rows of a sheet of the overview, as values. */
async function sheetRows(name: string): Promise<readonly (readonly CellValue[])[]> {
  const result = await readWorkbookFile(join(out, 'oversikt.xlsx'));
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
      stdout: '',
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
    expect(rows.map((row) => [row[0], row[1], row[3], row[7], row[10], row[13]])).toEqual([
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
      expect(await runCli(['review', own, '--out', own])).toEqual({ status: 0, stdout: '', stderr: '' });
    }
  });

  it('tells a person at a terminal where it is', async () => {
    const { stderr } = await runCli(['review', folder.path('in/RLF'), '--out', folder.path('ut2')], {
      stderrIsTerminal: true,
    });
    expect(stderr).toBe(
      `1 inlämning. Översikten finns i ${folder.path('ut2/oversikt.html')} och ${folder.path('ut2/oversikt.xlsx')}\n`,
    );
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
