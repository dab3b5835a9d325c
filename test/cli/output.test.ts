import { chmodSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { HSF, RLF } from '../support/sample-files';
import { runCli } from '../support/run-cli';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

describe('--out', () => {
  it('takes the report instead of standard output', async () => {
    const out = folder.path('rapport.json');
    expect(await runCli(['check', RLF, '--format', 'json', '--out', out])).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ schemaVersion: 1 });
  });

  it('tells a person at a terminal what was found and where it is', async () => {
    const out = folder.path('rapport.html');
    const { stderr } = await runCli(['check', RLF, '--format', 'html', '--out', out], { stderrIsTerminal: true });
    expect(stderr).toMatch(
      /^Kan inte lämnas in: \d+ fel, \d+ varningar och \d+ upplysningar\. Rapporten finns i .*rapport\.html\n$/u,
    );
    const clean = await runCli(['check', HSF, '--min-severity', 'varning', '--out', out], { stderrIsTerminal: true });
    expect(clean.stderr).toMatch(/Rapporten finns i /u);
  });

  it('has no colours', async () => {
    const out = folder.path('rapport.txt');
    await runCli(['check', RLF, '--out', out], { stdoutIsTerminal: true });
    expect(readFileSync(out, 'utf8')).not.toContain('\u001B');
  });

  it('replaces an earlier report, keeps its mode and leaves nothing beside it', async () => {
    const out = folder.write('gammal/rapport.txt', 'gammal');
    chmodSync(out, 0o640);
    await runCli(['check', HSF, '--out', out]);
    expect(readFileSync(out, 'utf8')).toMatch(/^Kan lämnas in: inga fel/u);
    expect(statSync(out).mode & 0o777).toBe(0o640);
    expect(readdirSync(dirname(out))).toEqual(['rapport.txt']);
  });

  it('writes through a symbolic link only when that is asked for', async () => {
    const target = folder.write('mål/rapport.txt', 'gammal');
    symlinkSync(target, folder.path('länk.txt'));
    const refused = await runCli(['check', HSF, '--out', folder.path('länk.txt')]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('Det är en länk till en annan fil.');
    expect(readFileSync(target, 'utf8')).toBe('gammal');
    await runCli(['check', HSF, '--out', folder.path('länk.txt'), '--replace']);
    expect(readFileSync(target, 'utf8')).toMatch(/^Kan lämnas in: inga fel/u);
  });

  it.each([
    ['as it is', (input: string) => input],
    [
      'by a symbolic link',
      (input: string) => {
        symlinkSync(input, `${input}.symbolisk`);
        return `${input}.symbolisk`;
      },
    ],
    [
      'by a hard link',
      (input: string) => {
        linkSync(input, `${input}.hård`);
        return `${input}.hård`;
      },
    ],
  ])('never writes over an input file named %s', async (name, nameIt) => {
    const input = folder.path(`indata ${name}.xlsx`);
    cpSync(HSF, input);
    const out = nameIt(input);
    expect(await runCli(['check', input, '--out', out])).toEqual({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: Resultatet kan inte skrivas till ${out}: Filen läses av samma kommando och skrivs aldrig över. Välj ett annat namn.\n`,
    });
    expect(readFileSync(input)).toEqual(readFileSync(HSF));
  });

  it('never writes over the rule pack or the ledger extract', async () => {
    const pack = folder.path('paket.json');
    cpSync('packs/vasternorrland-2020.json', pack);
    expect((await runCli(['check', HSF, '--rules', pack, '--out', pack])).status).toBe(2);
    const ledger = folder.write('huvudbok.csv', 'Konto;IE-kod;Version;År;Belopp\n3011;0;Budget;2024;1\n');
    expect((await runCli(['check', HSF, '--ledger', ledger, '--out', ledger])).status).toBe(2);
    expect(readFileSync(ledger, 'utf8')).toMatch(/^Konto/u);
  });

  it('says what stands in the way, before anything is read', async () => {
    const missing = folder.path('saknas.xlsx');
    const refusal = async (out: string): Promise<string> =>
      (await runCli(['check', missing, '--out', out])).stderr.replace(
        'bilagekontroll: Resultatet kan inte skrivas till ',
        '',
      );
    const nowhere = folder.path('ingen mapp');
    expect(await refusal(`${nowhere}/rapport.txt`)).toBe(
      `${nowhere}/rapport.txt: Mappen ${nowhere} finns inte. Skapa den först.\n`,
    );
    mkdirSync(folder.path('mapp'));
    expect(await refusal(folder.path('mapp'))).toBe(`${folder.path('mapp')}: Det är en mapp. Ange en fil i den.\n`);
    const file = folder.write('fil.txt', '');
    expect(await refusal(`${file}/rapport.txt`)).toBe(`${file}/rapport.txt: ${file} är inte en mapp.\n`);
    expect(await refusal('/dev/null')).toBe('/dev/null: Det är inte en vanlig fil.\n');
  });

  it('leaves an earlier report as it was when nothing could be read', async () => {
    const out = folder.write('kvar.txt', 'gammal');
    expect((await runCli(['check', folder.path('saknas.xlsx'), '--out', out])).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('gammal');
  });
});

it('leaves a workbook that a report would take the place of', async () => {
  const book = folder.write('granskad/RLF.xlsx', readFileSync(HSF));
  const { status, stderr } = await runCli(['check', RLF, '--out', book]);
  expect({ status, isTold: stderr.includes('Det är en arbetsbok.') }).toEqual({ status: 2, isTold: true });
  expect(readFileSync(book)).toEqual(readFileSync(HSF));
});
