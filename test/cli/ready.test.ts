import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { differingParts } from '../support/office-files/patched';
import { customXmlParts } from '../support/office-files/custom-xml';
import { zipFile } from '../support/office-files/zip-file';
import { runCli, type CliResult } from '../support/run-cli';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const SIGNED = ['--by', 'Åsa Berg', '--role', 'Ekonomidirektör'];
const TITLE = 'Hälso- och sjukvårdsförvaltningen 2021';

async function bytesOf(submission: Submission): Promise<Uint8Array> {
  const [bytes] = (await submission.toXlsx()).values();
  return bytes ?? new Uint8Array();
}

function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

let count = 0;

/** A folder that nothing has been written to. */
function newFolder(): string {
  count += 1;
  return folder.path(`ut${count}`);
}

async function ready(args: readonly string[], out = newFolder()): Promise<CliResult & { readonly copy: string }> {
  return { ...(await runCli(['ready', ...args, '--out', out])), copy: join(out, 'Bilagor.xlsx') };
}

interface Ready {
  readonly by: string;
  readonly role: string;
  readonly valid: boolean;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
}

interface Review {
  readonly ready?: Ready;
  readonly sinceReview?: { readonly new: readonly string[]; readonly remaining: readonly string[] };
}

async function reviewOf(...args: readonly string[]): Promise<Review | undefined> {
  const { stdout } = await runCli(['check', '--format', 'json', ...args]);
  return (JSON.parse(stdout) as { readonly submissions: readonly { readonly review?: Review }[] }).submissions[0]
    ?.review;
}

/** A workbook with what another one keeps of its reviews. */
async function withReviewOf(copy: string, submission: Submission, name: string): Promise<string> {
  const xml = unzipSync(readFileSync(copy))['customXml/item1.xml'] ?? '';
  const parts = customXmlParts(unzipSync(await bytesOf(submission)), [{ xml }]);
  return folder.write(`${name}/Bilagor.xlsx`, zipFile(parts));
}

let file: string;

beforeAll(async () => {
  file = folder.write('in/Bilagor.xlsx', await bytesOf(valid()));
});

it('says who found it ready, and nothing else in the workbook is changed', async () => {
  const { status, stdout, stderr, copy } = await ready([file, ...SIGNED]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^${TITLE} är klarmarkerad av Åsa Berg, Ekonomidirektör\\.\n`, 'u'));
  expect(stdout).toContain(`Bilagor.xlsx: ${copy}\n`);
  expect(differingParts(readFileSync(file), readFileSync(copy))).toHaveLength(5);
  const review = await reviewOf(copy);
  expect(review?.ready).toMatchObject({ by: 'Åsa Berg', role: 'Ekonomidirektör', valid: true, changes: [] });
  expect(review?.sinceReview).toMatchObject({ by: 'Åsa Berg', new: [], remaining: [], solved: [] });
});

it('no longer holds when a figure is another, and does when rows and sheets have moved', async () => {
  const { copy } = await ready([file, ...SIGNED]);
  const other = valid();
  const cell = other.cell('10a', 'Primärvård', 'Kostnader Plan 2023');
  const was = cell.number;
  cell.set(was - 1);
  const changed = await reviewOf(await withReviewOf(copy, other, 'ändrad'));
  expect(changed?.ready?.valid).toBe(false);
  expect(changed?.ready?.changes).toContainEqual(
    expect.objectContaining({ kind: 'figure', bilaga: '10a', row: 'Primärvård', before: was, now: was - 1 }),
  );
  const moved = valid();
  moved.workbook.insertRows(moved.sheet('10a'), 0, 3);
  moved.workbook.renameSheet(moved.sheet('10a'), 'Redovisning');
  expect((await reviewOf(await withReviewOf(copy, moved, 'flyttad')))?.ready).toMatchObject({ valid: true });
});

it('may be said with accepted findings, and no longer holds when one is taken back', async () => {
  const submission = valid();
  submission.cell('10a', 'RESULTAT', 'Netto Plan 2022').clear();
  const path = folder.write('varning/Bilagor.xlsx', await bytesOf(submission));
  const refused = await ready([path, ...SIGNED]);
  expect(refused).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `bilagekontroll: Inget klarmarkerades. ${TITLE}: Kan lämnas in när varningen har rättats eller godtagits: 1 varning.\n`,
  });
  const { stdout } = await runCli(['check', path, '--format', 'json']);
  const [id = ''] = (
    JSON.parse(stdout) as { readonly submissions: readonly { readonly findings: readonly { readonly id: string }[] }[] }
  ).submissions.flatMap(({ findings }) => findings.map((finding) => finding.id));
  const out = newFolder();
  const reason = ['--reason', 'Rutan ska vara tom i år.', '--by', 'Åsa Berg'];
  await runCli(['accept', path, '--finding', id, ...reason, '--out', out]);
  const marked = await ready([join(out, 'Bilagor.xlsx'), ...SIGNED]);
  expect(marked.status).toBe(0);
  expect((await reviewOf(marked.copy))?.ready?.valid).toBe(true);
  const taken = newFolder();
  await runCli(['accept', marked.copy, '--finding', id, '--withdraw', '--by', 'Bo Ek', '--out', taken]);
  expect((await reviewOf(join(taken, 'Bilagor.xlsx')))?.ready).toMatchObject({
    valid: false,
    changes: [{ kind: 'acceptance', finding: id, change: 'gone' }],
  });
});

it('is kept in the first file that can keep it', async () => {
  const submission = valid();
  submission.workbook.moveToFile([submission.sheet('16')], '16.xlsx');
  const paths = [...(await submission.toXlsx())].map(([name, bytes]) => folder.write(`två/${name}`, bytes));
  const out = newFolder();
  expect((await ready([...paths, ...SIGNED], out)).status).toBe(0);
  const copies = paths.map((path) => join(out, path.split('/').at(-1) ?? ''));
  expect(copies.map((copy, at) => differingParts(readFileSync(paths[at] ?? ''), readFileSync(copy)).length)).toEqual([
    5, 0,
  ]);
  expect((await reviewOf(...copies))?.ready?.valid).toBe(true);

  const [first = '', second = ''] = paths;
  const locked = unzipSync(readFileSync(first));
  const book = new TextDecoder()
    .decode(locked['xl/workbook.xml'])
    .replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  const other = newFolder();
  const protectedFirst = folder.write(
    `skyddad/${first.split('/').at(-1) ?? ''}`,
    zipFile({ ...locked, 'xl/workbook.xml': book }),
  );
  expect((await ready([protectedFirst, second, ...SIGNED], other)).status).toBe(0);
  expect(differingParts(readFileSync(second), readFileSync(join(other, '16.xlsx')))).toHaveLength(5);
  const alone = await ready([protectedFirst, ...SIGNED]);
  expect(alone.status).toBe(2);
});

describe('what is refused, in one line with status 2, and nothing is written', () => {
  it('a fel', async () => {
    const submission = valid();
    submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Plan 2022').set(-51_000);
    const out = newFolder();
    const { status, stderr } = await ready(
      [folder.write('fel/Bilagor.xlsx', await bytesOf(submission)), ...SIGNED],
      out,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^bilagekontroll: Inget klarmarkerades\\. ${TITLE}: Kan inte lämnas in: `, 'u'));
    expect(existsSync(out)).toBe(false);
  });

  it('a file that was not read', async () => {
    const broken = folder.write('trasig.xlsx', '%PDF-1.7 which is no workbook');
    const { status, stderr } = await ready([file, broken, ...SIGNED]);
    expect(status).toBe(2);
    expect(stderr).toContain(`Inget klarmarkerades. ${broken}: Filen är en PDF och inte en arbetsbok.`);
  });

  it.each([
    [['--role', 'Ekonom'], 'Ange vem det är som granskar: --by NAMN.'],
    [['--by', 'Åsa'], 'Ange vilken roll den som granskar har: --role ROLL.'],
    [['--by', 'Åsa', '--role', '-.-'], 'Flaggan --role saknar värde: skriv --role ROLL.'],
    [['--by', 'Åsa', '--role', '1'], '--role: Skriv din roll.'],
    [['--by', '7', '--role', 'Ekonom'], '--by: Skriv ditt namn.'],
  ])('%j', async (args, message) => {
    expect(await ready([file, ...args])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: ${message}\n`,
    });
  });

  it('no folder', async () => {
    expect((await runCli(['ready', file, ...SIGNED])).stderr).toBe(
      'bilagekontroll: Ange mappen som kopiorna ska skrivas till: --out MAPP.\n',
    );
  });
});
