import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../../src/adapters/files/patch/patch-workbook';
import { parseAddress } from '../../src/core/workbook/address';
import { runCli, type CliResult } from '../support/run-cli';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

interface FillJson {
  readonly schemaVersion: number;
  readonly rulePack: string;
  readonly dryRun: boolean;
  readonly submissions: readonly {
    readonly forvaltning: string;
    readonly year: number;
    readonly writes: readonly {
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      readonly group: string;
      readonly chosen: boolean;
      readonly written: boolean;
      readonly obstacle: string | null;
      readonly old: { readonly value: unknown; readonly formula: string | null };
      readonly new: { readonly value: unknown; readonly formula: string | null };
      readonly origin: string | null;
    }[];
    readonly unfilled: readonly { readonly cell: string; readonly reason: string }[];
    readonly checks: { readonly before: unknown; readonly after: unknown };
    readonly solved: readonly { readonly rule: string; readonly cell: string }[];
    readonly new: readonly { readonly rule: string }[];
  }[];
  readonly files: readonly {
    readonly file: string;
    readonly copy: string | null;
    readonly cells: number;
    readonly reason: string | null;
  }[];
}

function jsonOf({ stdout }: CliResult): FillJson {
  return JSON.parse(stdout) as FillJson;
}

/** The cells of a fill as `group cell new`, those that are chosen. */
function chosenIn(json: FillJson): readonly string[] {
  return json.submissions.flatMap(({ writes }) =>
    writes
      .filter(({ chosen }) => chosen)
      .map(
        ({ group, sheet, cell, new: { formula, value } }) =>
          `${group} ${sheet}!${cell} ${formula ?? JSON.stringify(value)}`,
      ),
  );
}

async function save(submission: Submission, name: string): Promise<string> {
  const [bytes] = [...(await submission.toXlsx()).values()];
  return folder.write(name, bytes ?? new Uint8Array());
}

/** The valid submission with an empty sum, a wrong one and a typed one. */
function threeKinds(): Submission {
  const submission = validSubmission();
  submission.cell('10a', 'RESULTAT', 'Netto Plan 2022').clear();
  submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42_000);
  submission.cell('10b', 'TOTALT', 'Budget 2021').freeze();
  return submission;
}

describe('--out', () => {
  it('writes a copy with the empty cells filled in, and says what it did', async () => {
    const file = await save(threeKinds(), 'inlamning.xlsx');
    const before = readFileSync(file);
    const out = folder.path('ut/ifyllda');
    const { status, stdout, stderr } = await runCli(['fill', file, '--out', out]);
    expect(stderr).toBe('');
    // The wrong Netto is left, so that an error is too.
    expect(status).toBe(1);
    expect(stdout).toContain('Hälso- och sjukvårdsförvaltningen 2021: 1 cell är ifylld.');
    expect(stdout).toContain('I18 RESULTAT, Netto Plan 2022: tomt → =I11+SUMMA(I14:I17) (0\u00A0tkr)');
    expect(stdout).toContain(`inlamning.xlsx: 1 cell i ${join(out, 'inlamning.xlsx')}`);
    expect(readdirSync(out)).toEqual(['inlamning.xlsx']);
    const copy = await readSample(join(out, 'inlamning.xlsx'));
    const { row, column } = parseAddress('I18') ?? { row: 0, column: 0 };
    expect(copy.sheets.find(({ name }) => name === '10a')?.cellAt(row, column)).toMatchObject({
      value: 0,
      formula: 'I11+SUM(I14:I17)',
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it('ends with 0 when nothing is left that is wrong', async () => {
    const file = await save(threeKinds(), 'allt.xlsx');
    const { status, stdout } = await runCli(['fill', file, '--out', folder.path('allt'), '--groups', 'alla']);
    expect(status).toBe(0);
    expect(stdout).toContain('Kontrollen: 1 fel, 2 varningar och 7 upplysningar före, 7 upplysningar efter.');
  });

  it('copies files that need nothing as they are', async () => {
    const { status, stdout } = await runCli(['fill', HSF, '--out', folder.path('orort')]);
    expect(status).toBe(0);
    expect(stdout).toContain('inget att fylla i');
    expect(readFileSync(join(folder.path('orort'), 'HSF bilagor 2024 utan fel.xlsx'))).toEqual(readFileSync(HSF));
  });

  it('fills several files that are one submission', async () => {
    const out = folder.path('flera');
    const { stdout } = await runCli(['fill', ...RLF_ONE_A_BILAGA, '--out', out, '--format', 'json']);
    expect(chosenIn(jsonOf({ status: 0, stdout, stderr: '' }))).toEqual([
      'tom Bil 10b!H23 =SUM(C23:G23)',
      'tom Bil 10b!H32 =SUM(C32:G32)',
    ]);
    expect(readdirSync(out)).toHaveLength(RLF_ONE_A_BILAGA.length);
  });

  it('is asked for, unless nothing is to be written', async () => {
    expect(await runCli(['fill', RLF])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'bilagekontroll: Ange mappen som kopiorna ska skrivas till, --out MAPP, eller se först vad som skulle skrivas med --dry-run.\n',
    });
  });

  it('never writes over what it reads, by whatever name', async () => {
    const file = await save(threeKinds(), 'egen/inlamning.xlsx');
    const before = readFileSync(file);
    symlinkSync(folder.path('egen'), folder.path('genvag'));
    for (const out of [folder.path('egen'), folder.path('genvag')]) {
      const { status, stderr } = await runCli(['fill', file, '--out', out]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/Kopian kan inte skrivas till .*: Filen läses av samma kommando och skrivs aldrig över/u);
    }
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder.path('egen'))).toEqual(['inlamning.xlsx']);
  });

  it('writes nothing when one of the copies cannot be written', async () => {
    const [one, two] = [await save(threeKinds(), 'a/ett.xlsx'), await save(threeKinds(), 'b/två.xlsx')];
    const out = folder.path('upptagen');
    mkdirSync(join(out, 'två.xlsx'), { recursive: true });
    const { status, stderr } = await runCli(['fill', one, two, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('Det är en mapp.');
    expect(readdirSync(out)).toEqual(['två.xlsx']);
  });

  it('says that a file is no folder', async () => {
    const file = await save(threeKinds(), 'mapp/inlamning.xlsx');
    const { status, stderr } = await runCli(['fill', file, '--out', file]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Det är en fil och inte en mapp.')]);
  });
});

describe('--dry-run', () => {
  it('lists every write, and writes nothing', async () => {
    const file = await save(threeKinds(), 'torr/inlamning.xlsx');
    const { status, stdout, stderr } = await runCli(['fill', file, '--dry-run', '--out', folder.path('torr/ut')]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Hälso- och sjukvårdsförvaltningen 2021: 1 cell skulle fyllas i.');
    expect(stdout).toContain('Tomma celler, skulle skrivas: 1 cell\n');
    expect(stdout).toContain('Avvikande värden, skrivs inte utan --groups tomma,avvikande: 1 cell\n');
    expect(stdout).toContain('Hårdkodade summor, skrivs inte utan --groups tomma,hårdkodade: 4 celler\n');
    expect(stdout).toContain('Netto Budget 2021: −42\u00A0000\u00A0tkr → =D7+E7 (−42\u00A0600\u00A0tkr)');
    expect(existsSync(folder.path('torr/ut'))).toBe(false);
  });

  it('gives JSON to other programs, the same bytes every time', async () => {
    const file = await save(threeKinds(), 'json/inlamning.xlsx');
    const first = await runCli(['fill', file, '--dry-run', '--format', 'json', '--groups', 'tomma,avvikande']);
    const json = jsonOf(first);
    expect(json).toMatchObject({ schemaVersion: 1, rulePack: 'vasternorrland-2020', dryRun: true, files: [] });
    expect(chosenIn(json)).toEqual(['avvikande 10a!F7 =D7+E7', 'tom 10a!I18 =I11+SUM(I14:I17)']);
    const [submission] = json.submissions;
    expect(submission?.writes[0]).toEqual({
      file: 'inlamning.xlsx',
      sheet: '10a',
      cell: 'F7',
      label: 'Primärvård, Netto Budget 2021',
      bilaga: '10a',
      group: 'avvikande',
      chosen: true,
      written: false,
      obstacle: null,
      old: { value: -42_000, formula: null },
      new: { value: -42_600, formula: '=D7+E7' },
      unit: 'tkr',
      why: expect.stringMatching(/^Cellen visar /u) as string,
      origin: null,
      rule: '10a-netto',
      source: 'Bilaga 10a, kolumnerna Intäkter (+), Kostnader (-) och Netto',
    });
    expect(submission?.solved.map(({ rule, cell }) => `${rule} ${cell}`)).toContain('10a-netto F7');
    expect(submission?.new).toEqual([]);
    const second = await runCli(['fill', file, '--dry-run', '--format', 'json', '--groups', 'avvikande,tomma']);
    expect(second.stdout).toBe(first.stdout);
  });

  it('tells of cells that cannot be filled', async () => {
    const submission = validSubmission();
    submission.cell('10a', 'Primärvård', 'Kostnader Budget 2021').set('-50 600');
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').clear();
    const file = await save(submission, 'text/inlamning.xlsx');
    const { stdout } = await runCli(['fill', file, '--dry-run']);
    expect(stdout).toContain('Kan inte fyllas i\n  10a!F7 (Primärvård, Netto Budget 2021): Cellen 10a!E7');
  });
});

describe('--groups', () => {
  it.each([
    ['tomma', ['tom']],
    ['avvikande', ['avvikande']],
    ['hardkodade', ['hårdkodad']],
    ['Hårdkodade, tomma', ['hårdkodad', 'tom']],
    ['alla', ['avvikande', 'hårdkodad', 'tom']],
  ])('%s', async (groups, expected) => {
    const file = await save(threeKinds(), `grupper/${groups}.xlsx`);
    const { stdout } = await runCli(['fill', file, '--dry-run', '--format', 'json', '--groups', groups]);
    const found = chosenIn(jsonOf({ status: 0, stdout, stderr: '' })).map((line) => line.split(' ')[0]);
    expect([...new Set(found)].sort()).toEqual(expected);
  });

  it('says which there are', async () => {
    const { status, stderr } = await runCli(['fill', RLF, '--dry-run', '--groups', 'tomma,felaktiga']);
    expect([status, stderr]).toEqual([
      2,
      'bilagekontroll: --groups är ”tomma,felaktiga” men ska vara en eller flera av tomma, avvikande, hårdkodade och alla, med kommatecken emellan.\n',
    ]);
  });
});

describe('Kapitalkostnad', () => {
  async function withoutCapitalCost(name: string): Promise<string> {
    const submission = validSubmission();
    for (const project of ['Journalsystem i mobilen', 'Digital patologi']) {
      submission.cell('10c', project, 'Kapitalkostnad').clear();
    }
    return save(submission, name);
  }

  async function filledWith(name: string, ...args: readonly string[]): Promise<readonly string[]> {
    const { stdout } = await runCli(['fill', await withoutCapitalCost(name), '--dry-run', '--format', 'json', ...args]);
    return chosenIn(jsonOf({ status: 0, stdout, stderr: '' }));
  }

  it('is computed with the depreciation time and the rate that are given', async () => {
    expect(await filledWith('k1.xlsx', '--avskrivningstid', '5', '8102=3')).toEqual([
      'tom 10c!L7 =ROUND(-PMT(0.015,5,SUM(D7:H7)),0)',
      'tom 10c!L10 =ROUND(-PMT(0.015,3,SUM(D10:H10)),0)',
    ]);
    expect(await filledWith('k2.xlsx', '--avskrivningstid', '8101=10', '--internranta', '2,5')).toEqual([
      'tom 10c!L7 =ROUND(-PMT(0.025,10,SUM(D7:H7)),0)',
    ]);
  });

  it('is shown with Excel’s Swedish name', async () => {
    const { stdout } = await runCli([
      'fill',
      await withoutCapitalCost('k3.xlsx'),
      '--dry-run',
      '--avskrivningstid',
      '5',
    ]);
    expect(stdout).toContain('=AVRUNDA(-BETALNING(0,015;5;SUMMA(D7:H7));0)');
    expect(stdout).toContain('Annuitet av 680\u00A0tkr på 5 år med internräntan 1,5\u00A0%.');
  });

  it('is told of where the depreciation time is not known', async () => {
    const { stdout } = await runCli(['fill', await withoutCapitalCost('k4.xlsx'), '--dry-run']);
    expect(stdout).toMatch(/Avskrivningstiden är inte känd\. Ange den för\s+projekt 8101/u);
    expect(stdout).toContain('Ange avskrivningstider så här: --avskrivningstid 8101=ÅR 8102=ÅR');
  });

  it.each([
    [['--avskrivningstid', '0'], '--avskrivningstid är ”0” men ska vara hela år, till exempel 5'],
    [['--avskrivningstid', '2,5'], '--avskrivningstid är ”2,5”'],
    [['--avskrivningstid', '8101='], '--avskrivningstid är ”8101=”'],
    [['--internranta', '31'], '--internranta är ”31” men ska vara procent, till exempel 1,5'],
    [['--internranta', 'hög'], '--internranta är ”hög”'],
  ])('%j is refused', async (args, expected) => {
    const { status, stderr } = await runCli(['fill', RLF, '--dry-run', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('takes the least and the most that is allowed', async () => {
    expect(await filledWith('k5.xlsx', '--avskrivningstid', '100', '--internranta', '30%')).toHaveLength(2);
    expect(await filledWith('k6.xlsx', '--avskrivningstid', '1', '--internranta', '0')).toHaveLength(2);
  });

  it('warns of a project that is not there', async () => {
    const { stderr } = await runCli(['fill', RLF, '--dry-run', '--avskrivningstid', '9999=5']);
    expect(stderr).toBe('bilagekontroll: Projekt 9999 finns inte på någon bilaga 10c.\n');
  });
});

describe('files that cannot be changed', () => {
  const XLS = join('test', 'fixtures', 'RLF bilagor 2020.xls');
  const ODS = join('test', 'fixtures', 'RLF bilagor 2020.ods');

  it.each([
    [XLS, 'äldre Excel-format (.xls)'],
    [ODS, 'OpenDocument-kalkylblad (.ods)'],
  ])('%s is refused with the way out', async (file, kind) => {
    const out = folder.path(`vagrad${kind.length}`);
    const { status, stderr } = await runCli(['fill', file, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain(kind);
    expect(stderr).toContain('Spara den som Excel-arbetsbok (.xlsx)');
    expect(stderr).toContain('Ingenting kunde fyllas i');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it('do not keep the others from being filled, which take values from them', async () => {
    const submission = validSubmission();
    submission.cell('11', 'Regionbidrag', 'Budget 2021').clear();
    submission.workbook.moveToFile([submission.sheet('11')], 'elva.xlsx');
    const bytes = await submission.toXlsx();
    const files = [...bytes].map(([name, content]) => folder.write(`blandat/${name}`, content));
    const { status, stdout, stderr } = await runCli([
      'fill',
      ...files,
      '--out',
      folder.path('blandat/ut'),
      '--format',
      'json',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const [write] = jsonOf({ status, stdout, stderr }).submissions[0]?.writes.filter(({ chosen }) => chosen) ?? [];
    expect(write).toMatchObject({
      file: 'elva.xlsx',
      written: true,
      new: { value: 54_270, formula: null },
      origin: 'Hämtat från Inlämning.xlsx, 10a!F17 (Regionbidrag, Netto Budget 2021)',
    });
  });

  it('a locked cell is left, and what follows from it is calculated without it', async () => {
    const submission = validSubmission();
    const cell = submission.cell('9', 'Summa', 'Budget 2021').clear();
    submission.cell('10a', 'RESULTAT', 'Netto Budget 2021').clear();
    const file = await save(submission, 'last/inlamning.xlsx');
    const workbook = new (await import('exceljs')).Workbook();
    await workbook.xlsx.readFile(file);
    await workbook.getWorksheet('9')?.protect('', {});
    await workbook.xlsx.writeFile(file);
    const { status, stdout, stderr } = await runCli([
      'fill',
      file,
      '--out',
      folder.path('last/ut'),
      '--format',
      'json',
    ]);
    const json = jsonOf({ status, stdout, stderr });
    expect(json.submissions[0]?.writes.filter(({ chosen }) => chosen)).toMatchObject([
      {
        cell: cell.address,
        written: false,
        obstacle: 'Cellen är låst och bladet skyddat. Ta bort skyddet i Excel och försök igen.',
      },
      { written: true, obstacle: null },
    ]);
    expect(json.files).toMatchObject([{ cells: 1, reason: null }]);
    const text = (await runCli(['fill', file, '--out', folder.path('last/text')])).stdout;
    expect(text).toContain('Tomma celler, skrivna: 1 cell\n');
    expect(text).toContain('Tomma celler, kan inte skrivas: 1 cell\n');
  });

  it('a file without a bilaga is told of', async () => {
    const empty = folder.write('inga.xlsx', new Uint8Array());
    const { status, stderr } = await runCli(['fill', empty, '--dry-run']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Inget kunde kontrolleras\. .*inga\.xlsx/u);
  });
});

it('a second fill of the copies writes nothing', async () => {
  const file = await save(threeKinds(), 'tva/inlamning.xlsx');
  const [first, second] = [folder.path('tva/ett'), folder.path('tva/andra')];
  await runCli(['fill', file, '--out', first, '--groups', 'alla']);
  const again = await runCli([
    'fill',
    join(first, 'inlamning.xlsx'),
    '--out',
    second,
    '--groups',
    'alla',
    '--format',
    'json',
  ]);
  expect(jsonOf(again).submissions[0]?.writes).toEqual([]);
  expect(readFileSync(join(second, 'inlamning.xlsx'))).toEqual(readFileSync(join(first, 'inlamning.xlsx')));
});

it('follows what was wrong in the file itself, as with results that are not saved', async () => {
  const file = await save(threeKinds(), 'utan/inlamning.xlsx');
  const patched = patchWorkbook(
    readFileSync(file),
    [{ sheet: '10a', address: { row: 6, column: 3 }, content: { value: 9000 } }],
    NODE_PATCHING_HOST,
  );
  if (!patched.ok) throw new Error(patched.reason);
  const changed = folder.write('utan/andrad.xlsx', patched.bytes);
  const { stdout } = await runCli(['fill', changed, '--dry-run', '--format', 'json', '--groups', 'avvikande']);
  // 9 000 − 50 600, though the file's own results are of before.
  expect(chosenIn(jsonOf({ status: 0, stdout, stderr: '' }))).toContain('avvikande 10a!F7 =D7+E7');
  const write = jsonOf({ status: 0, stdout, stderr: '' }).submissions[0]?.writes.find(({ cell }) => cell === 'F7');
  expect(write?.new.value).toBe(-41_600);
});
