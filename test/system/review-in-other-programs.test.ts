import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../../src/adapters/files/patch/patch-workbook';
import { convertInLibreOffice, hasLibreOffice } from '../support/libre-office';
import { at, partText } from '../support/office-files/patched';
import { runCli } from '../support/run-cli';
import { HSF, readSample, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const NAME = 'Bilaga 10b RLF.xlsx';
/** Utrustning FoUU, the sum of 110 and 140 tkr, is empty in the published workbook. */
const CELL = 'Bil 10b!H23';
const REASON = 'Avstämt mot projektlistan.';
const LOST = 'Den tidigare filen har en granskning med godtaganden som saknas här.';

const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0,
);

let accepted: string;
let count = 0;

/** Runs what keeps a review, on a file that is copied to a folder of its own. */
async function keep(command: 'accept' | 'ready', file: string, ...args: readonly string[]): Promise<string> {
  count += 1;
  const out = folder.path(`ut${count}`);
  const { status, stderr } = await runCli([command, file, ...args, '--out', out]);
  if (status !== 0) throw new Error(stderr);
  return join(out, basename(file));
}

interface JsonFinding {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly accepted: { readonly reason: string } | null;
  readonly lapsed?: { readonly changes: readonly { readonly before: unknown; readonly now: unknown }[] };
}

interface JsonSubmission {
  readonly findings: readonly JsonFinding[];
  readonly review?: { readonly ready?: { readonly by: string; readonly valid: boolean } };
}

async function checked(file: string): Promise<JsonSubmission | undefined> {
  const { stdout } = await runCli(['check', file, '--format', 'json']);
  return (JSON.parse(stdout) as { readonly submissions: readonly JsonSubmission[] }).submissions[0];
}

/** What became of the empty sum: where it stands, and how it is accepted. */
async function emptySum(file: string): Promise<JsonFinding | undefined> {
  const findings = (await checked(file))?.findings;
  return findings?.find(({ id }) => id.startsWith('10b-radsumma/') && id.includes('utrustning-fouu'));
}

beforeAll(async () => {
  const original = RLF_ONE_A_BILAGA.find((path) => path.endsWith(NAME)) ?? '';
  accepted = await keep('accept', original, '--finding', CELL, '--reason', REASON, '--by', 'Åsa Berg');
  expect(await emptySum(accepted)).toMatchObject({ cell: 'H23', accepted: { reason: REASON } });
});

describe('LibreOffice', () => {
  const test = hasLibreOffice ? it : it.skip;

  test('keeps the review in an .xlsx, twice over', async () => {
    const [once = ''] = convertInLibreOffice([accepted], 'xlsx', folder.path('once'));
    expect(await emptySum(once)).toMatchObject({ accepted: { reason: REASON } });
    const [twice = ''] = convertInLibreOffice([once], 'xlsx', folder.path('twice'));
    expect(await emptySum(twice)).toMatchObject({ accepted: { reason: REASON } });
    expect((await runCli(['check', twice, '--baseline', accepted])).stderr).toBe('');
  });

  test('leaves a Klarmarkering as it is', async () => {
    const ready = await keep('ready', HSF, '--by', 'Åsa Berg', '--role', 'Ekonomidirektör');
    const [saved = ''] = convertInLibreOffice([ready], 'xlsx', folder.path('ready'));
    expect((await checked(saved))?.review?.ready).toMatchObject({ by: 'Åsa Berg', valid: true, changes: [] });
  });

  test('may refer to it from the package, and what is kept next refers to it from the workbook', async () => {
    const [saved = ''] = convertInLibreOffice([accepted], 'xlsx', folder.path('referring'));
    const referring = (file: string): readonly string[] =>
      ['_rels/.rels', 'xl/_rels/workbook.xml.rels'].filter((part) =>
        partText(readFileSync(file), part).includes('customXml/item'),
      );
    // LibreOffice 7.4 lets the package refer to it; another version may do as the format has it.
    expect(referring(saved)).toHaveLength(1);
    const copy = await keep('accept', saved, '--from', accepted);
    expect(referring(copy)).toEqual(['xl/_rels/workbook.xml.rels']);
    expect(await emptySum(copy)).toMatchObject({ accepted: { reason: REASON } });
  });

  test.each(['ods', 'xls'] as const)('loses it in an .%s, which is said, and it can be brought back', async (kind) => {
    const [other = ''] = convertInLibreOffice([accepted], kind, folder.path(kind));
    expect((await runCli(['check', other, '--baseline', accepted])).stderr).toContain(`${basename(other)}: ${LOST}`);
    const [xlsx = ''] = convertInLibreOffice([other], 'xlsx', folder.path(`${kind}-xlsx`));
    expect(await emptySum(xlsx)).toMatchObject({ accepted: null });
    const copy = await keep('accept', xlsx, '--from', accepted);
    expect(await emptySum(copy)).toMatchObject({ accepted: { reason: REASON } });
    expect((await runCli(['check', copy, '--baseline', accepted])).stderr).toBe('');
  });
});

describe('openpyxl', () => {
  const test = python === undefined ? it.skip : it;
  const MOVE = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Bil 10b']
sheet.move_range(sheet.dimensions, rows=3, translate=True)
sheet.title = 'Investeringar 2020'
book.save(sys.argv[2])
`;

  test('loses the review, which is said; brought back it follows moved rows and renamed sheets, and lapses with its figure', async () => {
    const moved = folder.path(`openpyxl/${NAME}`);
    mkdirSync(dirname(moved));
    execFileSync(python ?? '', ['-c', MOVE, accepted, moved]);
    expect((await runCli(['check', moved, '--baseline', accepted])).stderr).toContain(`${NAME}: ${LOST}`);
    const copy = await keep('accept', moved, '--from', accepted);
    expect(await emptySum(copy)).toMatchObject({
      sheet: 'Investeringar 2020',
      cell: 'H26',
      accepted: { reason: REASON },
    });
    const write = { sheet: 'Investeringar 2020', address: at('C26'), content: { value: 111 } };
    const patch = patchWorkbook(readFileSync(copy), [write], NODE_PATCHING_HOST);
    const changed = await emptySum(folder.write(`ändrad/${NAME}`, patch.ok ? patch.bytes : ''));
    expect(changed).toMatchObject({ cell: 'H26', accepted: null });
    expect(changed?.lapsed?.changes).toContainEqual(expect.objectContaining({ before: 110, now: 111 }));
  });

  test('reads a workbook with a review', async () => {
    const READ = `
import sys, openpyxl
print(openpyxl.load_workbook(sys.argv[1])['Bil 10b']['C23'].value)
`;
    expect(
      execFileSync(python ?? '', ['-c', READ, accepted])
        .toString()
        .trim(),
    ).toBe('110');
    expect((await readSample(accepted)).reviewParts).toHaveLength(1);
  });
});
