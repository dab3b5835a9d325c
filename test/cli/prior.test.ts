import { runCli } from '../support/run-cli';
import { validSubmission } from '../support/submission/build-submission';
import { lastYearOf } from '../support/submission/last-year';
import type { Submission } from '../support/submission/submission';
import { VALID_CONTENT } from '../support/submission/valid-content';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

/** Writes a submission's only workbook into a folder and gives its path. */
async function save(name: string, submission: Submission): Promise<string> {
  const [bytes] = (await submission.toXlsx()).values();
  if (bytes === undefined) throw new Error('The submission has no workbook');
  return folder.write(name, bytes);
}

const LAST_YEAR = lastYearOf(VALID_CONTENT);
/** Medicinsk service was budgeted with 100 tkr less than this year's workbook says. */
function changed(): Submission {
  const prior = validSubmission({ ledgerKeyFigures: false }, LAST_YEAR);
  prior.cell('10a', 'Medicinsk service', 'Kostnader Budget 2020').set(-9200);
  return prior;
}

let now: string;
let before: string;
let other: string;

beforeAll(async () => {
  now = await save('2021/Bilagor.xlsx', validSubmission({ ledgerKeyFigures: false }));
  before = await save('2020/Bilagor.xlsx', changed());
  other = await save(
    '2020/Annan.xlsx',
    validSubmission({ ledgerKeyFigures: false }, { ...LAST_YEAR, forvaltning: 'Regionala utvecklingsförvaltningen' }),
  );
});

interface JsonReport {
  readonly submissions: readonly {
    readonly files: readonly string[];
    readonly prior?: { readonly forvaltning: string; readonly year: number; readonly files: readonly string[] } | null;
    readonly findings: readonly {
      readonly rule: string;
      readonly file: string;
      readonly cell: string;
      readonly related: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
    }[];
    readonly notEvaluated: readonly { readonly rule: string; readonly reason: string }[];
  }[];
}

async function report(...args: readonly string[]): Promise<JsonReport['submissions'][number]> {
  const { stdout } = await runCli(['check', '--format', 'json', ...args]);
  const [submission] = (JSON.parse(stdout) as JsonReport).submissions;
  if (submission === undefined) throw new Error('No submission in the report');
  return submission;
}

it('compares with the files behind the flag, and names both years’ cells', async () => {
  const { files, prior, findings } = await report(now, '--prior', before);
  expect(files).toEqual(['2021/Bilagor.xlsx']);
  expect(prior).toEqual({
    forvaltning: 'Hälso- och sjukvårdsförvaltningen',
    year: 2020,
    files: ['2020/Bilagor.xlsx'],
  });
  expect(findings).toMatchObject([
    {
      rule: 'forra-aret-samma-kolumn',
      file: '2021/Bilagor.xlsx',
      cell: 'C8',
      related: [{ file: '2020/Bilagor.xlsx', sheet: '10a', cell: 'F8' }],
    },
  ]);
});

it('says nothing of last year when it is not asked to', async () => {
  const { prior, findings, notEvaluated } = await report(now);
  expect(prior).toBe(undefined);
  expect(findings).toEqual([]);
  expect(notEvaluated.filter(({ rule }) => rule.startsWith('forra-aret'))).toEqual([]);
  for (const format of ['json', 'text', 'html']) {
    expect((await runCli(['check', now, '--format', format])).stdout).not.toMatch(
      // That a saving cannot be measured without last year's is told of.
      /prior|jämförd med förra år|forra-aret|andrade/iu,
    );
  }
});

it('does not change the exit status by what has to be explained', async () => {
  expect((await runCli(['check', now, '--prior', before])).status).toBe(0);
});

it('shows in the text and on the page what was compared with', async () => {
  const text = await runCli(['check', now, '--prior', before]);
  expect(text.stdout).toContain('Jämförd med förra årets inlämning: 2020/Bilagor.xlsx.');
  expect(text.stdout).toContain('10a!C8  varning  forra-aret-samma-kolumn');
  const page = await runCli(['check', now, '--prior', before, '--format', 'html']);
  expect(page.stdout).toContain('Jämförd med förra årets inlämning: 2020/Bilagor.xlsx.');
  expect(page.stdout).toContain('2020/Bilagor.xlsx: 10a!F8');
});

it('takes several files, wildcards and the flag twice', async () => {
  const wildcard = folder.path('2020/*.xlsx');
  for (const args of [
    [now, '--prior', before, other],
    [now, '--prior', wildcard],
    [now, '--prior', other, '--prior', before],
    [now, `--prior=${other}`, '--prior', before],
    ['--prior', before, other, '--', now],
    [`--prior=${before}`, now],
  ]) {
    const { files, prior } = await report(...args);
    expect([files.map((file) => file.split('/').at(-1)), prior?.files.map((file) => file.split('/').at(-1))]).toEqual([
      ['Bilagor.xlsx'],
      ['Bilagor.xlsx'],
    ]);
  }
});

it('warns of files that none of this year’s submissions is compared with', async () => {
  const { status, stderr } = await runCli(['check', now, '--prior', before, other]);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: `bilagekontroll: ${other}: Regionala utvecklingsförvaltningen 2020 jämförs inte: ingen av årets inlämningar är samma förvaltnings för året efter.\n`,
  });
});

it('checks this year’s files also when last year’s cannot be read', async () => {
  const broken = folder.write('2020/trasig.xlsx', '%PDF-1.7 which is no workbook');
  const { status, stdout, stderr } = await runCli(['check', now, '--prior', broken]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^Kan inte lämnas in: trasig\.xlsx kunde inte läsas/u);
  expect(stderr).toBe(
    `bilagekontroll: ${broken}: Filen är en PDF och inte en arbetsbok. Ange Excel-filen som den är gjord av.\n`,
  );
  expect(stdout).toContain('Kunde inte kontrolleras');
  expect(stdout).toContain('Ingen bilaga känns igen i förra årets filer.');
});

describe('what is not understood is one line on standard error, and status 2', () => {
  it.each([
    [
      () => ['check', '--prior', before],
      () =>
        'Ange minst en fil: bilagekontroll check FILER… De som står efter --prior är förra årets; skriv årets filer före flaggan.',
    ],
    [() => ['check', now, '--prior'], () => 'Flaggan --prior saknar värde: skriv --prior FILER….'],
    [() => ['check', now, '--prior', '--verbose'], () => 'Flaggan --prior saknar värde: skriv --prior FILER….'],
    [
      () => ['check', now, '--prior', now],
      () => `${now} är angiven både som årets fil och som förra årets. Skriv bara förra årets filer efter --prior.`,
    ],
    [
      () => ['keyfigures', now, '--prior', before],
      () => 'Flaggan --prior finns inte. Se bilagekontroll keyfigures --help.',
    ],
  ])('case %#', async (args, text) => {
    expect(await runCli(args())).toEqual({ status: 2, stdout: '', stderr: `bilagekontroll: ${text()}\n` });
  });
});
