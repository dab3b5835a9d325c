import { COMMANDS } from '../../src/cli/command-spec';
import { runCli } from '../support/run-cli';

describe('help', () => {
  it('lists the commands', async () => {
    const { status, stdout, stderr } = await runCli(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Kontrollerar budgetbilagor i Excel/u);
    for (const { name, summary } of COMMANDS) expect(stdout).toContain(`  ${name.padEnd(10)}  ${summary}\n`);
  });

  it.each(COMMANDS)('of $name names every flag', async ({ name, flags }) => {
    const { status, stdout, stderr } = await runCli([name, 'x.xlsx', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const flag of flags) expect(stdout).toContain(`--${flag.name}`);
  });

  it('is at most 100 characters wide', async () => {
    for (const args of [['-h'], ['check', '-h'], ['fill', '-h'], ['keyfigures', '-h'], ['rules', '-h']]) {
      const { stdout } = await runCli(args);
      expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
    }
  });

  it('is not asked for by a file behind --', async () => {
    expect((await runCli(['check', '--', '--help'])).stderr).toContain('--help: Filen finns inte.');
  });
});

it('says its version', async () => {
  expect(await runCli(['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
});

describe('what is not understood is one line on standard error, and status 2', () => {
  it.each([
    [[], 'Ange ett kommando, till exempel: bilagekontroll check FILER… (hjälp: bilagekontroll --help)'],
    [['chek'], 'Kommandot ”chek” finns inte. Menade du ”check”?'],
    [['sammanställ'], 'Kommandot ”sammanställ” finns inte. Se bilagekontroll --help.'],
    [
      ['--rules', 'x', 'check'],
      'Ange kommandot före flaggorna: bilagekontroll check --rules … (hjälp: bilagekontroll --help)',
    ],
    [['Bilaga 10a.xlsx'], 'Ange ett kommando före filerna: bilagekontroll check "Bilaga 10a.xlsx"'],
    [['fill', '--dry-run'], 'Ange minst en fil: bilagekontroll fill FILER…'],
    [['check'], 'Ange minst en fil: bilagekontroll check FILER…'],
    [['keyfigures', '--format', 'csv'], 'Ange minst en fil: bilagekontroll keyfigures FILER…'],
    [['check', 'x.xlsx', '--fromat', 'json'], 'Flaggan --fromat finns inte. Menade du --format?'],
    [['check', 'x.xlsx', '--json'], 'Flaggan --json finns inte. Se bilagekontroll check --help.'],
    [['check', 'x.xlsx', '-o', 'y'], 'Flaggan -o finns inte. Se bilagekontroll check --help.'],
    [['check', 'x.xlsx', '--format', 'xml'], '--format är ”xml” men ska vara text, json eller html.'],
    [['check', 'x.xlsx', '--format', 'csv'], '--format är ”csv” men ska vara text, json eller html.'],
    [['keyfigures', 'x.xlsx', '--format', 'html'], '--format är ”html” men ska vara text, json eller csv.'],
    [
      ['check', 'x.xlsx', '--min-severity', 'error'],
      '--min-severity är ”error” men ska vara fel, varning eller upplysning.',
    ],
    [['check', 'x.xlsx', '--format'], 'Flaggan --format saknar värde: skriv --format FORMAT (text, json eller html).'],
    [['check', 'x.xlsx', '--out', '--verbose'], 'Flaggan --out saknar värde: skriv --out FIL.'],
    [['check', 'x.xlsx', '--rules='], 'Flaggan --rules saknar värde: skriv --rules PAKET.'],
    [['check', 'x.xlsx', '--verbose=1'], 'Flaggan --verbose har inget värde; ta bort ”=1”.'],
    [['check', 'x.xlsx', '--format', 'json', '--format=text'], 'Flaggan --format är angiven två gånger.'],
    [
      ['rules', 'förklara'],
      '”förklara” förstås inte: skriv bilagekontroll rules, eller bilagekontroll rules explain REGEL.',
    ],
    [
      ['rules', 'explain'],
      'Ange en regel eller tabell: bilagekontroll rules explain REGEL (lista: bilagekontroll rules).',
    ],
    [['rules', 'explain', '10a-netto', '10a-diff'], 'En regel i taget: bilagekontroll rules explain 10a-netto'],
    [['rules', '--format', 'json'], '--format json används tillsammans med --try FILER….'],
  ])('%j', async (args, message) => {
    expect(await runCli(args)).toEqual({ status: 2, stdout: '', stderr: `bilagekontroll: ${message}\n` });
  });

  it('also when a name holds a line break', async () => {
    const { stderr } = await runCli(['check', 'rad\nbrott.xlsx']);
    expect(stderr).toMatch(/^bilagekontroll: [^\n]*rad brott\.xlsx[^\n]*\n$/u);
  });
});
