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
    // package.json names no förvaltning, so that nobody knows whose it is.
    expect({ status, stdout: stdout.replaceAll(out, 'ut') }).toEqual({
      status: 1,
      stdout: `Hälso- och sjukvårdsförvaltningen 2024: Kan inte lämnas in – ut/rapporter/001-halso-och-sjukvardsforvaltningen-2024.html
Regionledningsförvaltningen 2020: Kan inte lämnas in – ut/rapporter/002-regionledningsforvaltningen-2020.html
2 inlämningar. Översikten finns i ut/oversikt.html och ut/oversikt.xlsx
`,
    });
    // The samples hold one submission twice: as a workbook, and as a file a bilaga.
    const twice = (file: string): string =>
      `bilagekontroll: ${file}: Har inte kontrollerats: samma bilagor finns i RLF bilagor 2020.xlsx. Ta bort den fil som inte gäller ur mappen och gör granskningen på nytt.`;
    const [unread, ...others] = stderr.trimEnd().split('\n');
    expect(unread).toMatch(/^bilagekontroll: package\.json: /u);
    expect(others).toEqual(['10a', '10b', '10c', '16', '17'].map((kind) => twice(`Bilaga ${kind} RLF.xlsx`)));
    expect(readdirSync(join(out, 'rapporter')).sort()).toEqual([
      '001-halso-och-sjukvardsforvaltningen-2024.html',
      '002-regionledningsforvaltningen-2020.html',
    ]);
    expect(readFileSync(join(out, 'oversikt.html'), 'utf8')).toContain('Regionledningsförvaltningen');
  } finally {
    rmSync(out, { recursive: true });
  }
});
