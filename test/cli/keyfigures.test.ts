import { readFileSync } from 'node:fs';
import { HSF, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { runCli } from '../support/run-cli';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

describe('keyfigures', () => {
  it('shows printed beside computed, with status 1 when one differs', async () => {
    const { status, stdout, stderr } = await runCli(['keyfigures', RLF]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/Plan 2021 +E8 +714,0\u00A0kr\/inv +715,3\u00A0kr\/inv +avviker/u);
  });

  it('ends with status 0 when all that can be computed agree', async () => {
    expect((await runCli(['keyfigures', HSF])).status).toBe(0);
  });

  it('gives JSON and CSV', async () => {
    const json = JSON.parse((await runCli(['keyfigures', RLF, '--format', 'json'])).stdout) as object;
    expect(json).toMatchObject({ schemaVersion: 1, submissions: [{ forvaltning: 'Regionledningsförvaltningen' }] });
    const csv = await runCli(['keyfigures', RLF, '--format', 'csv']);
    expect(csv.stdout).toMatch(/^\uFEFFFörvaltning;År;Enhet;Nyckeltal;/u);
  });

  it('ends with status 2 when there is no bilaga 11', async () => {
    const [bilaga10a = ''] = RLF_ONE_A_BILAGA;
    expect(await runCli(['keyfigures', bilaga10a])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'bilagekontroll: Inget nyckeltal hittades: ingen bilaga 11 känns igen i Bilaga 10a RLF.xlsx.\n',
    });
  });

  it('ends with status 2 when nothing can be read', async () => {
    expect(await runCli(['keyfigures', folder.path('saknas.xlsx')])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('--ledger', () => {
  const HEADER = 'Konto;IE-kod;Version;År;Belopp;Dvo';
  // 37,8 % printed for Budget 2020, where bilaga 10a would give 52,2 %.
  const ROWS = ['3011;0;Budget;2020;-378 000,50;', '4011;2;Budget;2020;1 000 001;', '7911;3;Budget;2020;99 000;'];
  // What is paid within the förvaltning brings the netto to bilaga 10a's, -1 908 896 000 kr, so that the ledger can be used.
  const WITHIN = '5090;3;Budget;2020;1 908 174 999,50;';

  const intaktsfinansieringsgrad = async (ledger: string): Promise<object | undefined> => {
    const { stdout } = await runCli(['keyfigures', RLF, '--ledger', ledger, '--format', 'json']);
    const { submissions } = JSON.parse(stdout) as { submissions: { keyFigures: { id: string; column: string }[] }[] };
    return submissions[0]?.keyFigures.find(
      ({ id, column }) => id === 'intaktsfinansieringsgrad' && column === 'Budget 2020',
    );
  };

  it('gives the key figures that are computed on accounts', async () => {
    expect(
      await intaktsfinansieringsgrad(folder.write('huvudbok.csv', [HEADER, ...ROWS, WITHIN].join('\n'))),
    ).toMatchObject({
      printed: 0.378,
      computed: 0.378,
      basis: 'huvudbok',
      agrees: true,
    });
  });

  it('finds a key figure that does not agree with the accounts', async () => {
    const ledger = folder.write(
      'annan.csv',
      [HEADER, ROWS[0], '4011;2;Budget;2020;900 000;', '5090;3;Budget;2020;1 908 374 000,50;'].join('\n'),
    );
    const { status, stdout } = await runCli(['check', RLF, '--ledger', ledger, '--min-severity', 'fel']);
    expect(status).toBe(1);
    expect(stdout).toContain('Bil 11RLF!D6  fel  11-intaktsfinansieringsgrad');
  });

  it('computes nothing from a ledger that does not agree with bilaga 10a, and says by how much', async () => {
    const ledger = folder.write('halv.csv', [HEADER, ...ROWS].join('\n'));
    const { status, stdout } = await runCli(['check', RLF, '--ledger', ledger, '--format', 'json']);
    expect(status).toBe(1);
    const { submissions } = JSON.parse(stdout) as {
      submissions: { findings: { rule: string }[]; notEvaluated: object[] }[];
    };
    expect(submissions[0]?.findings.filter(({ rule }) => rule === '11-intaktsfinansieringsgrad')).toEqual([]);
    expect(submissions[0]?.notEvaluated).toContainEqual({
      rule: '11-intaktsfinansieringsgrad',
      sheet: 'Bil 11RLF',
      cell: 'D6',
      reason: expect.stringMatching(
        /^Huvudboken stämmer inte med bilaga 10a för Budget 2020: netto är −721\stkr i huvudboken och −1\s908\s896\stkr på bilaga 10a .*en skillnad på 1\s908\s175\stkr\./u,
      ) as string,
    });
  });

  it('keeps a confirmed interpretation beside the file, and knows it again', async () => {
    const text = ['Kto;Mp;Ver;År;Belopp', '3011;51;BUD;2020;-1', '4011;77;BUD;2020;2', '4012;X;BUD;2020;3'].join('\n');
    const ledger = folder.write('tolkning/huvudbok 2020.csv', text);
    const first = await runCli(['keyfigures', RLF, '--ledger', ledger, '--confirm-ledger']);
    expect(first.stderr).toContain(
      'Föreslagen tolkning (ej bekräftad): Mp → IE-kod, 3 värden, 1 okänt (X); Kto → Konto; Ver → Version.',
    );
    expect(first.stderr).toContain('huvudbok.tolkning.json');
    const again = folder.write('tolkning/huvudbok igen.csv', text);
    const second = await runCli(['keyfigures', RLF, '--ledger', again]);
    expect(second.stderr).toContain('Sparad tolkning: Mp → IE-kod, 3 värden, 1 okänt (X)');
    const kept = JSON.parse(readFileSync(folder.path('tolkning/huvudbok.tolkning.json'), 'utf8')) as object;
    expect(kept).toEqual({
      tolkningar: [
        {
          rubriker: ['Kto', 'Mp', 'Ver', 'År', 'Belopp'],
          kolumner: ['konto', 'motpart', 'version', 'år', { belopp: true }],
          iekod: { X: null },
        },
      ],
    });
  });

  it('tells the rows that do not count, the first ten of them', async () => {
    const bad = Array.from({ length: 12 }, () => 'x;0;Budget;2020;1;');
    const ledger = folder.write('dålig.csv', [HEADER, ...ROWS, ...bad].join('\n'));
    const lines = (await runCli(['check', HSF, '--ledger', ledger])).stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe(
      'bilagekontroll: dålig.csv: rad 5: Konto är ”x” men ska vara ett kontonummer med minst fyra siffror. Raden räknas inte.',
    );
    expect(lines[10]).toBe('bilagekontroll: dålig.csv: Ytterligare 2 rader kan inte läsas och räknas inte.');
  });

  it('refuses a file that is no ledger extract', async () => {
    const ledger = folder.write('fel.csv', 'Konto;Belopp\n3011;1\n');
    expect(await runCli(['check', HSF, '--ledger', ledger])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'bilagekontroll: Huvudboksutdraget fel.csv kan inte användas. Kolumnerna IE-kod, Version och År saknas. Rubrikerna ska vara Konto, IE-kod, Version, År och Belopp, på samma rad och i valfri ordning.\n',
    });
  });
});
