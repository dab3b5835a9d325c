import { utils, write } from '@e965/xlsx';
import { cpSync, linkSync, symlinkSync } from 'node:fs';
import { HSF, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { runCli } from '../support/run-cli';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

/** A workbook without any bilaga. */
function otherWorkbook(name: string): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Inköpslista'], ['Mjölk', 2]]), 'Blad1');
  return folder.write(name, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

const docx = folder.write('brev.docx', '%PDF-1.7 which is no document');
const DOCX_REASON =
  'Filen är en PDF och inte ett Word-dokument. Ange Word-filen (.docx) eller .odt-filen som den är gjord av.';

interface JsonReport {
  readonly schemaVersion: number;
  readonly submissions: readonly {
    readonly files: readonly string[];
    readonly verdict: { readonly status: string; readonly reasons: readonly string[] };
    readonly checks: Readonly<Record<string, number>>;
    readonly findings: readonly { readonly severity: string; readonly file: string | null }[];
    readonly unrecognised: readonly { readonly file: string }[];
  }[];
}

function parse(stdout: string): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

describe('exit status', () => {
  it('is 0 when there is no fel', async () => {
    const { status, stdout, stderr } = await runCli(['check', HSF]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Kan lämnas in/u);
  });

  it('is 1 when there is one', async () => {
    const { status, stdout, stderr } = await runCli(['check', RLF]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Kan inte lämnas in: /u);
    expect(stdout).toContain('Bil 11RLF!E8  fel  11-tandvardsersattning');
  });

  it('is 1 also when the fel is not shown', async () => {
    const { status } = await runCli(['check', RLF, '--format', 'json', '--min-severity', 'fel']);
    expect(status).toBe(1);
  });

  it('is 2 when no file can be read, with one line that says which and why', async () => {
    expect(await runCli(['check', docx])).toEqual({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: Inget kunde kontrolleras. ${docx}: ${DOCX_REASON}\n`,
    });
  });

  it('is 2 when several files fail, with one line that gathers them by reason', async () => {
    const [other, missing] = [folder.write('annat.docx', '%PDF-1.4'), folder.path('saknas.xlsx')];
    expect(await runCli(['check', docx, missing, other])).toEqual({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: Inget kunde kontrolleras. ${docx} och ${other}: ${DOCX_REASON} ${missing}: Filen finns inte. Kontrollera sökvägen och filnamnet.\n`,
    });
  });

  it('gives a person at a terminal a line for each reason', async () => {
    const missing = folder.path('saknas.xlsx');
    const { stderr } = await runCli(['check', docx, missing], { stderrIsTerminal: true });
    expect(stderr).toBe(
      `bilagekontroll: Inget kunde kontrolleras.\n  ${docx}: ${DOCX_REASON}\n  ${missing}: Filen finns inte. Kontrollera sökvägen och filnamnet.\n`,
    );
  });

  it('does not list a hundred names', async () => {
    const files = Array.from({ length: 12 }, (_, index) => folder.path(`saknas ${index}.xlsx`));
    const { stderr } = await runCli(['check', ...files]);
    expect(stderr).toContain(`saknas 9.xlsx och 2 till: Filen finns inte.`);
    expect(stderr).not.toContain('saknas 10.xlsx');
  });

  it('is 2 when no bilaga is recognised, and the report says what the sheets look like', async () => {
    const book = otherWorkbook('inköp.xlsx');
    const { status, stdout, stderr } = await runCli(['check', book]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `bilagekontroll: Inget kunde kontrolleras. ${book}: Ingen bilaga känns igen i arbetsboken.\n`,
    });
    expect(stdout).toContain('Blad1: Bladet liknar ingen av bilagorna');
  });

  it('is 2 when one file cannot be read and another holds no bilaga', async () => {
    const book = otherWorkbook('inköp.xlsx');
    expect(await runCli(['check', docx, book])).toMatchObject({
      status: 2,
      stderr: `bilagekontroll: Inget kunde kontrolleras. ${docx}: ${DOCX_REASON} ${book}: Ingen bilaga känns igen i arbetsboken.\n`,
    });
  });
});

describe('files that cannot be checked beside others that can', () => {
  it('get a line each, and the rest is checked', async () => {
    const book = otherWorkbook('inköp.xlsx');
    const { status, stdout, stderr } = await runCli(['check', docx, HSF, folder.path(''), book]);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      `bilagekontroll: ${docx}: ${DOCX_REASON}`,
      expect.stringMatching(/: Det är en mapp och inte en fil\. Ange arbetsböckerna i mappen/u),
      `bilagekontroll: ${book}: Ingen bilaga känns igen i arbetsboken.`,
      '',
    ]);
    expect(stdout).toMatch(/^Kan inte lämnas in: brev\.docx och [^ ]+ kunde inte läsas/u);
    expect(stdout).toContain('Filer som inte kunde läsas\n');
    expect(stdout).toContain(`  brev.docx: ${DOCX_REASON.slice(0, 40)}`);
  });

  it('stop those whose förvaltning their names or folders tell, and all where nothing tells', async () => {
    const submissions = async (...files: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runCli(['check', HSF, RLF, ...files, '--format', 'json']);
      return parse(stdout).submissions.map(({ verdict }) => `${verdict.status}: ${verdict.reasons[0] ?? ''}`);
    };
    const of = (name: string): string => folder.write(name, 'trasig');
    expect(await submissions(of('HSF bilaga 10b.xlsx'))).toEqual([
      expect.stringMatching(/^stopped: HSF bilaga 10b\.xlsx kunde inte läsas\. /u),
      expect.stringMatching(/^stopped: \d+ fel/u),
    ]);
    expect(await submissions(of('c.xlsx'))).toEqual([
      expect.stringMatching(/^stopped: c\.xlsx kunde inte läsas, och det går inte att se vilken inlämning/u),
      expect.stringMatching(/^stopped: c\.xlsx kunde inte läsas, och det går inte att se vilken inlämning/u),
    ]);
  }, 60_000);
});

describe('--format json', () => {
  it('is alone on standard output, with warnings on standard error', async () => {
    const { stdout, stderr } = await runCli(['check', docx, RLF, '--format', 'json'], {
      stdoutIsTerminal: true,
      stderrIsTerminal: true,
    });
    expect(parse(stdout)).toMatchObject({ schemaVersion: 1, submissions: [{ files: ['RLF bilagor 2020.xlsx'] }] });
    expect(stdout).not.toContain('\u001B');
    expect(stderr).toBe(`bilagekontroll: ${docx}: ${DOCX_REASON}\n`);
  });

  it('is valid also when nothing could be checked', async () => {
    const { status, stdout } = await runCli(['check', docx, '--format', 'json']);
    expect(status).toBe(2);
    expect(parse(stdout)).toMatchObject({ schemaVersion: 1, submissions: [] });
  });

  it('is not begun when the arguments are wrong', async () => {
    expect((await runCli(['check', RLF, '--format', 'json', '--rules', 'x'])).stdout).toBe('');
  });

  it('is the same from run to run', async () => {
    const runs = [await runCli(['check', RLF, '--format', 'json']), await runCli(['check', RLF, '--format', 'json'])];
    expect(runs[0]).toEqual(runs[1]);
  });
});

describe('--min-severity', () => {
  it.each([
    ['fel', ['fel']],
    ['varning', ['fel', 'varning']],
    ['upplysning', ['fel', 'varning', 'upplysning']],
  ])('%s keeps %j', async (least, kept) => {
    const { stdout } = await runCli(['check', RLF, '--format', 'json', '--min-severity', least]);
    const [submission] = parse(stdout).submissions;
    expect(new Set(submission?.findings.map(({ severity }) => severity))).toEqual(new Set(kept));
    expect(submission?.checks['upplysning']).toBeGreaterThan(0);
  });

  it('is said in the text', async () => {
    const { stdout } = await runCli(['check', RLF, '--min-severity', 'varning']);
    expect(stdout).not.toContain('  upplysning  ');
    expect(stdout).toMatch(/^Visas inte här: \d+ upplysningar\.$/mu);
  });
});

describe('--format html', () => {
  it('says when it was made', async () => {
    const { status, stdout } = await runCli(['check', HSF, '--format', 'html']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/u);
    expect(stdout).toContain('Gjord 22 november 2026 kl. 14.05.');
  });
});

describe('colours', () => {
  const coloured = /\p{Cc}\[\d+m/u;

  it('are for a terminal', async () => {
    expect((await runCli(['check', HSF], { stdoutIsTerminal: true })).stdout).toMatch(coloured);
    expect((await runCli(['check', HSF])).stdout).not.toMatch(coloured);
  });

  it('are spared with NO_COLOR, unless it is empty', async () => {
    const run = (env: Readonly<Record<string, string>>) => runCli(['check', HSF], { stdoutIsTerminal: true, env });
    expect((await run({ NO_COLOR: '1' })).stdout).not.toMatch(coloured);
    expect((await run({ NO_COLOR: '' })).stdout).toMatch(coloured);
    expect((await run({ TERM: 'dumb' })).stdout).not.toMatch(coloured);
  });
});

describe('width', () => {
  const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

  it("is the terminal's, up to a limit", async () => {
    const narrow = await runCli(['check', HSF, '--min-severity', 'fel'], {
      stdoutIsTerminal: true,
      columns: 60,
      env: { NO_COLOR: '1' },
    });
    const wide = await runCli(['check', RLF], { stdoutIsTerminal: true, columns: 300, env: { NO_COLOR: '1' } });
    expect(widest(narrow.stdout)).toBeLessThan(widest(wide.stdout));
    expect(widest(wide.stdout)).toBeLessThanOrEqual(140);
  });
});

describe('progress', () => {
  it('is shown on a terminal when there are more than three files', async () => {
    const { stderr } = await runCli(['check', ...RLF_ONE_A_BILAGA], { stderrIsTerminal: true });
    const shown = stderr.split('\r\u001B[2K');
    expect(shown).toEqual([
      '',
      'Läser 1 av 5: Bilaga 10a RLF.xlsx',
      'Läser 2 av 5: Bilaga 10b RLF.xlsx',
      'Läser 3 av 5: Bilaga 10c RLF.xlsx',
      'Läser 4 av 5: Bilaga 16 RLF.xlsx',
      'Läser 5 av 5: Bilaga 17 RLF.xlsx',
      '',
    ]);
  });

  it('is not shown for three files, nor to a program', async () => {
    expect((await runCli(['check', ...RLF_ONE_A_BILAGA.slice(0, 3)], { stderrIsTerminal: true })).stderr).toBe('');
    expect((await runCli(['check', ...RLF_ONE_A_BILAGA])).stderr).toBe('');
  });
});

describe('the files of a call', () => {
  const filesOf = async (...args: readonly string[]): Promise<readonly string[]> =>
    parse((await runCli(['check', ...args, '--format', 'json'])).stdout).submissions.flatMap(({ files }) => files);

  it('are one submission', async () => {
    expect(await filesOf(...RLF_ONE_A_BILAGA)).toHaveLength(5);
  });

  it('are read once each, whatever they are called', async () => {
    symlinkSync(RLF, folder.path('länk.xlsx'));
    cpSync(RLF, folder.path('hård.xlsx'));
    linkSync(folder.path('hård.xlsx'), folder.path('hård länk.xlsx'));
    expect(await filesOf(RLF, RLF, folder.path('länk.xlsx'))).toEqual(['RLF bilagor 2020.xlsx']);
    expect(await filesOf(folder.path('hård.xlsx'), folder.path('hård länk.xlsx'))).toEqual(['hård.xlsx']);
  });

  it('may have one name in several folders', async () => {
    cpSync(RLF_ONE_A_BILAGA[0] ?? '', folder.path('a/bilaga.xlsx'));
    cpSync(RLF_ONE_A_BILAGA[1] ?? '', folder.path('b/bilaga.xlsx'));
    expect(await filesOf(folder.path('a/bilaga.xlsx'), folder.path('b/bilaga.xlsx'))).toEqual([
      'a/bilaga.xlsx',
      'b/bilaga.xlsx',
    ]);
  });

  it('may be named by a wildcard, where the shell has not expanded it', async () => {
    for (const [index, path] of RLF_ONE_A_BILAGA.entries()) cpSync(path, folder.path(`alla/Bilaga ${index}.xlsx`));
    folder.write('alla/~$Bilaga 1.xlsx', 'lock');
    folder.write('alla/anteckningar.txt', 'text');
    expect(await filesOf(folder.path('alla/*.XLSX'))).toHaveLength(5);
  });

  it('leave out the lock file of a workbook that is open in Excel, and say so', async () => {
    const [workbook, lock] = [folder.path('öppen/HSF.xlsx'), folder.write('öppen/~$HSF.xlsx', '\u0004Anna')];
    cpSync(HSF, workbook);
    const said = `bilagekontroll: ${lock}: Excels låsfil läses inte. Arbetsboken är öppen i Excel: spara den, annars kommer de senaste ändringarna inte med.\n`;
    expect(await runCli(['check', workbook, lock])).toMatchObject({ status: 0, stderr: said });
    expect(await runCli(['check', folder.path('öppen/*.xlsx')])).toMatchObject({ status: 0, stderr: said });
    expect((await runCli(['check', lock])).stderr).toMatch(
      /^bilagekontroll: Inget kunde kontrolleras\. .*~\$HSF\.xlsx: /u,
    );
  });
});
