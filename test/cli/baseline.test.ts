import { keepReview } from '../../src/adapters/files/patch/keep-review';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { EMPTY_RECORD } from '../../src/core/review/review-record';
import { writeReviewPart } from '../../src/core/review/part/review-part';
import { runCli } from '../support/run-cli';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

async function bytesOf(submission: Submission): Promise<Uint8Array> {
  const [bytes] = (await submission.toXlsx()).values();
  if (bytes === undefined) throw new Error('The submission has no workbook');
  return bytes;
}

/** The valid submission with typed amounts that are 1 000 tkr off in some cells. */
function wrong(...cells: readonly (readonly [row: string, column: string])[]): Submission {
  const submission = validSubmission({ ledgerKeyFigures: false });
  for (const [row, column] of cells) {
    const cell = submission.cell('10a', row, column);
    cell.set(cell.number - 1000);
  }
  return submission;
}

const SUM = ['SUMMA VERKSAMHET', 'Netto Plan 2022'] as const;
const NETTO = ['Primärvård', 'Netto Plan 2023'] as const;
const LATER_NETTO = ['Fastighetsförvaltning', 'Netto Plan 2023'] as const;

let now: string;
let before: string;
let withReview: string;

beforeAll(async () => {
  now = folder.write('nu/Bilagor.xlsx', await bytesOf(wrong(SUM, LATER_NETTO)));
  const earlier = await bytesOf(wrong(SUM, NETTO));
  before = folder.write('forr/Bilagor.xlsx', earlier);
  const acceptance = {
    finding: 'x',
    forvaltning: 'Hälso- och sjukvårdsförvaltningen',
    year: 2021,
    rule: '10a-netto',
    bilaga: '10a' as const,
    message: 'Avviker.',
    figures: [],
    reason: 'Avstämt mot huvudboken.',
    by: 'Åsa Berg',
    at: '2026-11-20T10:00:00+01:00',
    withdrawn: false,
  };
  const text = writeReviewPart({ ...EMPTY_RECORD, acceptances: [acceptance] });
  const kept = keepReview(earlier, { text, itemId: '0f8fad5b-d9cb-469f-a165-70867728950e' }, NODE_PATCHING_HOST);
  if (!kept.ok) throw new Error(kept.reason);
  withReview = folder.write('granskad/Bilagor.xlsx', kept.bytes);
});

interface Since {
  readonly files: readonly string[];
  readonly new: readonly string[];
  readonly remaining: readonly string[];
  readonly solved: readonly { readonly id: string; readonly severity: string }[];
}

async function since(...args: readonly string[]): Promise<Since | undefined> {
  const { stdout } = await runCli(['check', '--format', 'json', ...args]);
  const { submissions } = JSON.parse(stdout) as {
    readonly submissions: readonly { readonly review?: { readonly sinceBaseline?: Since } }[];
  };
  return submissions[0]?.review?.sinceBaseline;
}

it('tells what is new, what remains and what is solved since earlier files', async () => {
  const found = await since(now, '--baseline', before);
  expect(found?.files).toEqual(['forr/Bilagor.xlsx']);
  expect(found?.new.map(rowOf)).toEqual(['fastighetsförvaltning']);
  expect(found?.solved.map(({ id, severity }) => [rowOf(id), severity])).toEqual([['primärvård', 'fel']]);
  expect(found?.remaining.map(rowOf)).toContain('summa-verksamhet');
  expect(found?.remaining.map(rowOf)).not.toContain('fastighetsförvaltning');
  expect(await since(now)).toBe(undefined);
});

/** The row of a finding about Netto, as its id has it. */
function rowOf(id: string): string | undefined {
  return id.split('/')[3];
}

it('does not change the exit status, and says nothing on standard error', async () => {
  expect(await runCli(['check', now, '--baseline', before])).toMatchObject({ status: 1, stderr: '' });
  const mended = folder.write('rättad/Bilagor.xlsx', await bytesOf(validSubmission({ ledgerKeyFigures: false })));
  expect(await runCli(['check', mended, '--baseline', before])).toMatchObject({ status: 0, stderr: '' });
});

it('says that a review has been lost, on standard error and to other programs', async () => {
  const reason =
    'Den tidigare filen har en granskning med godtaganden som saknas här. Filen har troligen sparats i ett program som inte behåller dem. Hämta godtagandena ur den tidigare filen, utgå från den, eller gör granskningen på nytt.';
  const { stdout, stderr } = await runCli(['check', now, '--format', 'json', '--baseline', withReview]);
  expect(stderr).toBe(`bilagekontroll: ${now}: ${reason}\n`);
  expect(JSON.parse(stdout)).toMatchObject({ reviewProblems: [{ file: 'nu/Bilagor.xlsx', kind: 'lost', reason }] });
  expect((await runCli(['check', withReview, '--baseline', before])).stderr).toBe('');
});

it('warns of earlier files that are of no use', async () => {
  const other = folder.write(
    'annan/Bilagor.xlsx',
    await bytesOf(validSubmission({ ledgerKeyFigures: false }, { forvaltning: 'Regionala utvecklingsförvaltningen' })),
  );
  const broken = folder.write('forr/trasig.xlsx', '%PDF-1.7 which is no workbook');
  expect((await runCli(['check', now, '--baseline', before, other, broken])).stderr).toBe(
    [
      `bilagekontroll: ${broken}: Filen är en PDF och inte en arbetsbok. Ange Excel-filen som den är gjord av.\n`,
      `bilagekontroll: ${other}: Ingen av inlämningarna som kontrolleras finns i filen, så den jämförs inte.\n`,
    ].join(''),
  );
});

describe('what is not understood is one line on standard error, and status 2', () => {
  it.each([
    [
      () => ['check', '--baseline', before],
      () =>
        'Ange minst en fil: bilagekontroll check FILER… De som står efter --baseline är tidigare filer; skriv de andra före flaggan.',
    ],
    [() => ['check', now, '--baseline'], () => 'Flaggan --baseline saknar värde: skriv --baseline FILER….'],
    [
      () => ['check', now, '--baseline', now],
      () =>
        `${now} är angiven både som fil att kontrollera och som tidigare fil. Skriv bara de tidigare filerna efter --baseline.`,
    ],
    [
      () => ['check', now, '--prior', before, '--baseline', before],
      () => `${before} är angiven både efter --prior och efter --baseline. Skriv bara förra årets efter --prior.`,
    ],
  ])('case %#', async (args, text) => {
    expect(await runCli(args())).toEqual({ status: 2, stdout: '', stderr: `bilagekontroll: ${text()}\n` });
  });
});

it('may be given together with last year’s files', async () => {
  const { stderr } = await runCli(['check', now, '--baseline', before, '--prior', withReview]);
  expect(stderr).toContain(
    `${withReview}: Hälso- och sjukvårdsförvaltningen 2021 jämförs inte: ingen av årets inlämningar är samma förvaltnings för året efter.`,
  );
  expect(stderr).not.toContain(before);
});
