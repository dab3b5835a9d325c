import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('reviews a folder in threads of the built program, and ends with 1 for a fel', () => {
  const out = mkdtempSync(join(tmpdir(), 'bilagekontroll-review-'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/cli.js', 'review', 'samples', 'package.json', '--out', out],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^bilagekontroll: package\.json: [^\n]+\n$/u);
    expect(readdirSync(join(out, 'rapporter')).sort()).toEqual([
      '001-halso-och-sjukvardsforvaltningen-2024.html',
      '002-regionledningsforvaltningen-2020.html',
    ]);
    expect(readFileSync(join(out, 'oversikt.html'), 'utf8')).toContain('Regionledningsförvaltningen');
  } finally {
    rmSync(out, { recursive: true });
  }
}, 60_000);
