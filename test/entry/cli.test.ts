import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = 'dist/cli.js';
const RLF = 'samples/RLF bilagor 2020.xlsx';
const HSF = 'samples/HSF bilagor 2024 utan fel.xlsx';

function cli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('prints the version in package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  expect(cli('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

it('ends with 0 when there is no fel, and nothing on standard error', () => {
  expect(cli('check', HSF)).toMatchObject({ status: 0, stderr: '' });
});

it('ends with 1 when there is a fel, with JSON alone on standard output', () => {
  const { status, stdout, stderr } = cli('check', 'package.json', RLF, '--format', 'json');
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^bilagekontroll: package\.json: [^\n]+\n$/u) as string,
  });
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, rulePack: 'vasternorrland-2020' });
});

it('ends with 2 when nothing could be checked, with one line on standard error', () => {
  expect(cli('check', 'package.json')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^bilagekontroll: Inget kunde kontrolleras\. package\.json: [^\n]+\n$/u) as string,
  });
  expect(cli('check')).toMatchObject({ status: 2, stdout: '' });
});

it('writes no colours and no progress where nobody watches', () => {
  const { stdout, stderr } = cli('check', ...Array.from({ length: 5 }, () => RLF), HSF, 'package.json', 'README.md');
  expect(`${stdout}${stderr}`).not.toContain('\u001B');
  expect(stderr).not.toContain('Läser');
});

it('loads the validator when a rule pack in a file is given', () => {
  expect(cli('check', HSF, '--rules', 'packs/vasternorrland-2020.json').status).toBe(0);
});

it('loads the parser when a ledger extract in text is given', () => {
  expect(cli('check', HSF, '--ledger', 'package.json').stderr).toMatch(/Filen är inget huvudboksutdrag/u);
});

it('says nothing when its reader has had enough', () => {
  const command = `"${process.execPath}" ${COMMAND} check "${RLF}" --verbose | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect(stdout).toMatch(/^Kan inte lämnas in[^\n]*\n$/u);
  expect(stderr).toBe('');
});

it('says that standard output cannot be written, and ends with 2', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" ${COMMAND} rules > /dev/full`], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'bilagekontroll: Resultatet kan inte skrivas (ENOSPC).\n' });
});

it('checks the sample workbook with `npm run sample`, and ends with 0 although it has known errors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bilagekontroll-sample-'));
  try {
    const out = join(folder, 'rapport.html');
    const stdout = execFileSync(process.execPath, ['scripts/sample.mjs', out], { encoding: 'utf8' });
    expect(stdout).toContain('Bil 11RLF!E8  fel  11-tandvardsersattning');
    expect(stdout).toContain(out);
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
