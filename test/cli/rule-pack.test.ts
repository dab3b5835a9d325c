import { cpSync, readFileSync } from 'node:fs';
import { BUILT_IN_PACKS } from '../../src/core/packs/built-in';
import { HSF, RLF } from '../support/sample-files';
import { runCli } from '../support/run-cli';
import { temporaryFolder } from '../support/temporary-folder';
import { validSubmission } from '../support/submission/build-submission';
import { writeXlsx } from '../support/workbook/write-xlsx';

const folder = temporaryFolder();
const BUILT_IN = readFileSync('packs/vasternorrland-2020.json', 'utf8');

/** Writes the built-in pack with some of its text replaced. */
function packFile(name: string, changes: Readonly<Record<string, string>>): string {
  const text = Object.entries(changes).reduce((pack, [from, to]) => {
    if (!pack.includes(from)) throw new Error(`The pack does not hold ${from}`);
    return pack.replace(from, to);
  }, BUILT_IN);
  return folder.write(name, text);
}

/** The findings of a file as `severity rule sheet!cell`, those that are worth mending. */
async function findings(file: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runCli(['check', file, '--format', 'json', '--min-severity', 'varning', ...args]);
  const { submissions } = JSON.parse(stdout) as {
    submissions: { findings: { severity: string; rule: string; sheet: string | null; cell: string | null }[] }[];
  };
  return submissions.flatMap((submission) =>
    submission.findings.map(({ severity, rule, sheet, cell }) => `${severity} ${rule} ${sheet ?? ''}!${cell ?? ''}`),
  );
}

it.each([
  ['by its tables', [], 'tables', /^Valt efter tabeller som känns igen: Bilaga 10a, /u],
  ['by its id', ['--rules', 'vasternorrland-2020'], 'given', /^Angivet när kontrollen gjordes\.$/u],
])('says how a submission got its rule pack: %s', async (_, args, chosen, reason) => {
  const { stdout } = await runCli(['check', HSF, '--format', 'json', ...args]);
  expect(JSON.parse(stdout)).toMatchObject({
    rulePack: 'vasternorrland-2020',
    submissions: [
      {
        rulePack: 'vasternorrland-2020',
        rulePackChosen: chosen,
        rulePackReason: expect.stringMatching(reason) as string,
      },
    ],
  });
});

describe('another region needs only another file', () => {
  it('with its own name, which reports carry', async () => {
    const pack = packFile('region.json', {
      '"vasternorrland-2020"': '"annan-region-2024"',
      'Region Västernorrland': 'Annan Region',
    });
    const { status, stdout } = await runCli(['check', HSF, '--rules', pack]);
    expect(status).toBe(0);
    expect(stdout).toContain('Regelpaket annan-region-2024, version 1.0.0 (Annan Region)');
  });

  it('with its own limits', async () => {
    const strict = packFile('strikt.json', { '"högstPerÅr": 0.03': '"högstPerÅr": 0.01 /* beslut § 14 */' });
    expect(await findings(RLF)).not.toContainEqual(expect.stringContaining('10a-kostnadsutveckling'));
    expect(await findings(RLF, '--rules', strict)).toContainEqual(
      expect.stringMatching(/^varning 10a-kostnadsutveckling Bil 10a!/u),
    );
  });

  it('with its own required bilagor', async () => {
    const more = packFile('fler.json', { '["10a", "10b"': '["9", "10a", "10b"' });
    expect(await findings(HSF)).toEqual([]);
    expect(await findings(HSF, '--rules', more)).toEqual(['varning bilaga-saknas !']);
  });

  it('with its own rows outside bilaga 10 a', async () => {
    const none = packFile('inga.json', { '["regionfastigheter"]': '[]' });
    expect(await findings(RLF, '--rules', none)).toContainEqual(
      expect.stringMatching(/^fel 10b-10a-investeringar Bil 10a!/u),
    );
  });

  it('with a rule switched off, which the report says', async () => {
    const off = packFile('avstängd.json', {
      '"avstängdaRegler": []':
        '"avstängdaRegler": [{ "regel": "11-tandvardsersattning", "skäl": "Räknas på annat sätt här." }]',
    });
    expect(await findings(RLF)).toContain('fel 11-tandvardsersattning Bil 11RLF!E8');
    expect(await findings(RLF, '--rules', off)).not.toContain('fel 11-tandvardsersattning Bil 11RLF!E8');
    const { stdout } = await runCli(['check', RLF, '--rules', off]);
    expect(stdout).toContain('  11-tandvardsersattning: Räknas på annat sätt här.\n');
    expect((await runCli(['rules', '--rules', off])).stdout).toContain(
      '    Avstängd i regelpaketet: Räknas på annat sätt här.\n',
    );
    expect((await runCli(['rules', 'explain', '11-tandvardsersattning', '--rules', off])).stdout).toContain(
      'Avstängd i regelpaketet vasternorrland-2020: Räknas på annat sätt här.\n',
    );
  });

  it('with its own names for the rows', async () => {
    const submission = validSubmission();
    for (const sheet of submission.workbook.sheets) {
      sheet.visit((row, column, cell) => {
        if (cell.value === 'SUMMA VERKSAMHET') sheet.edit(row, column, { value: 'Totalt driften' });
      });
    }
    const [[, bytes] = ['', new Uint8Array()]] = await writeXlsx(submission.workbook);
    const file = folder.write('etiketter.xlsx', bytes);
    const variants = packFile('etiketter.json', {
      '"etikettvarianter": {}': '"etikettvarianter": { "SUMMA VERKSAMHET": ["Totalt driften"] }',
    });
    expect(await findings(file)).not.toEqual([]);
    expect(await findings(file, '--rules', variants)).toEqual([]);
  });

  it('saved with a byte order mark, or in Windows-1252', async () => {
    const withMark = folder.write('bom.json', `\uFEFF${BUILT_IN}`);
    const windows = folder.write('windows.json', Buffer.from(BUILT_IN, 'latin1'));
    expect((await runCli(['check', HSF, '--rules', withMark])).status).toBe(0);
    expect((await runCli(['check', HSF, '--rules', windows])).status).toBe(0);
  });
});

describe('--rules', () => {
  it('takes a built-in pack by name', async () => {
    expect((await runCli(['check', HSF, '--rules', 'vasternorrland-2020'])).status).toBe(0);
  });

  it('guesses the built-in pack that was meant', async () => {
    expect(await runCli(['check', HSF, '--rules', 'västernorrland-2020'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'bilagekontroll: Regelpaketet ”västernorrland-2020” finns varken inbyggt eller som fil. Menade du ”vasternorrland-2020”?\n',
    });
    expect((await runCli(['rules', '--rules', 'dalarna'])).stderr).toBe(
      `bilagekontroll: Regelpaketet ”dalarna” finns varken inbyggt eller som fil. Inbyggda regelpaket: ${[...BUILT_IN_PACKS.keys()].join(', ')}.\n`,
    );
  });

  it('says that a file is not there', async () => {
    expect((await runCli(['check', HSF, '--rules', './saknas.json'])).stderr).toBe(
      'bilagekontroll: Regelpaketet ./saknas.json kan inte läsas: Filen finns inte. Kontrollera sökvägen och filnamnet.\n',
    );
  });

  it('names every line that is wrong, on one line for a program', async () => {
    const pack = packFile('fel.json', { '"10c"': '"10d"', '"tolerans": 0': '"tolerans": "0"' });
    const problems = [
      'Rad 11: ”obligatoriskaBilagor” innehåller ”10d”; tillåtna värden är 9, 9a, 10a, 10b, 10c, 11, 16, 17.',
      'Rad 12: ”resultatmål.tolerans” är "0" men ska vara ett tal utan citattecken, till exempel 0.',
    ];
    expect(await runCli(['check', HSF, '--rules', pack])).toEqual({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: Regelpaketet fel.json kan inte användas. ${problems.join(' ')}\n`,
    });
    expect((await runCli(['rules', '--rules', pack], { stderrIsTerminal: true })).stderr).toBe(
      `bilagekontroll: Regelpaketet fel.json kan inte användas.\n  ${problems.join('\n  ')}\n`,
    );
  });

  it('knows the rules that can be switched off', async () => {
    const pack = packFile('okänd.json', {
      '"avstängdaRegler": []': '"avstängdaRegler": [{ "regel": "10a-nettot", "skäl": "Vi har inget netto." }]',
    });
    expect((await runCli(['check', HSF, '--rules', pack])).stderr).toBe(
      'bilagekontroll: Regelpaketet okänd.json kan inte användas. Rad 118: regeln ”10a-nettot” finns inte. Menade du ”10a-netto”?\n',
    );
  });

  it('is looked for among the built-in packs first', async () => {
    cpSync('packs/vasternorrland-2020.json', folder.path('vasternorrland-2020'));
    expect((await runCli(['check', HSF, '--rules', folder.path('vasternorrland-2020')])).status).toBe(0);
  });
});
