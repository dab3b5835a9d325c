import type * as fileSystem from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/run-cli';
import { validSubmission } from '../support/submission/build-submission';
import { temporaryFolder } from '../support/temporary-folder';

/** How many files can still be written before the disk is full. */
let room = Infinity;

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<typeof fileSystem>('node:fs/promises');
  const open: typeof actual.open = async (...args) => {
    const handle = await actual.open(...args);
    if (args[1] === 'wx') {
      room -= 1;
      if (room < 0) {
        handle.writeFile = () => Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC' }));
      }
    }
    return handle;
  };
  return { ...actual, open };
});

const folder = temporaryFolder();

beforeAll(async () => {
  for (const forvaltning of ['Hälso- och sjukvårdsförvaltningen', 'Regionledningsförvaltningen']) {
    const [bytes = new Uint8Array()] = (
      await validSubmission({ ledgerKeyFigures: false }, { forvaltning }).toXlsx()
    ).values();
    folder.write(`in/${forvaltning}.xlsx`, bytes);
  }
});

afterEach(() => {
  room = Infinity;
});

/** The names of all files below a folder. */
function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

describe('a disk that gets full during a review', () => {
  it.each([0, 1])(
    'after %d of two reports leaves no overview that leads to reports that are not there',
    async (left) => {
      const out = folder.path(`ut${left}`);
      room = left;
      const { status, stdout, stderr } = await runCli(['review', folder.path('in'), '--out', out]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('Översikten skrevs inte');
      expect(stderr).toContain('Disken är full.');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(filesBelow(out)).toHaveLength(left);
      expect(filesBelow(out).every((name) => name.endsWith('.html'))).toBe(true);
    },
  );

  it('after the reports says that the overview is missing, and leaves nothing half-written', async () => {
    const out = folder.path('ut2');
    room = 2;
    const { status, stderr } = await runCli(['review', folder.path('in'), '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toBe(`bilagekontroll: oversikt.html kan inte skrivas till ${out}: Disken är full.\n`);
    expect(filesBelow(out)).toHaveLength(2);
  });

  it('leaves the overview of an earlier review as it was', async () => {
    const out = folder.path('ut3');
    await runCli(['review', folder.path('in'), '--out', out]);
    const [before, files] = [readFileSync(join(out, 'oversikt.xlsx')), filesBelow(out)];
    room = 0;
    expect((await runCli(['review', folder.path('in'), '--out', out])).status).toBe(2);
    expect(readFileSync(join(out, 'oversikt.xlsx'))).toEqual(before);
    expect(filesBelow(out)).toEqual(files);
  });
});

it.each([
  ['fill', ['--groups', 'alla']],
  ['check', []],
])('a full disk keeps %s from leaving half a file, and is told in one line', async (command, flags) => {
  const out = folder.path(command === 'fill' ? 'fyllt' : 'rapport.txt');
  room = 0;
  const file = folder.path('in/Regionledningsförvaltningen.xlsx');
  const { status, stderr } = await runCli([command, file, ...flags, '--out', out]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/Disken är full\.\n$/u);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync(out) ? filesBelow(out) : []).toEqual([]);
});
