import { copyFileSync } from 'node:fs';
import { documentPath } from '../support/documents/read-document';
import { paragraph, wordFile } from '../support/documents/word-file';
import { runCli } from '../support/run-cli';
import { HSF, RLF } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

interface JsonReport {
  readonly submissions: readonly {
    readonly forvaltning: string | null;
    readonly year: number | null;
    readonly files: readonly string[];
    readonly documents?: readonly { readonly file: string; readonly kind: string; readonly trackedChanges: number }[];
    readonly verdict: { readonly reasons: readonly string[] };
    readonly checks: { readonly total: number };
    readonly findings: readonly {
      readonly rule: string;
      readonly file: string | null;
      readonly sheet: string | null;
      readonly cell: string | null;
      readonly place?: object;
    }[];
  }[];
  readonly unplacedDocuments?: readonly { readonly file: string; readonly reason: string }[];
}

async function checkJson(...files: readonly string[]): Promise<JsonReport> {
  return JSON.parse((await runCli(['check', ...files, '--format', 'json'])).stdout) as JsonReport;
}

const TRACKED = documentPath('HSF verksamhetsplan 2024 spårade ändringar.docx');

describe('a document beside its workbooks', () => {
  it('joins the submission, and tells where in the document what it finds stands', async () => {
    const { submissions } = await checkJson(HSF, TRACKED);
    expect(submissions).toHaveLength(1);
    const [submission] = submissions;
    expect(submission).toMatchObject({
      forvaltning: 'Hälso- och sjukvårdsförvaltningen',
      year: 2024,
      files: ['HSF bilagor 2024 utan fel.xlsx', 'HSF verksamhetsplan 2024 spårade ändringar.docx'],
      documents: [{ kind: 'plan', title: 'Verksamhetsplan inklusive budgetskrivelse 2024', trackedChanges: 25 }],
    });
    expect(submission?.findings.filter(({ rule }) => rule === 'plan-sparade-andringar')).toMatchObject([
      {
        file: 'HSF verksamhetsplan 2024 spårade ändringar.docx',
        sheet: null,
        cell: null,
        place: {
          heading: '3.1 Inriktningsmål – Medarbetarna är delaktiga och har en bra arbetsmiljö',
          table: null,
          row: null,
          column: null,
          text: 'Under planperioden 2024‑2026 beräknas 584 medarbetare gå i pension.'.replace('‑', '-'),
        },
      },
    ]);
    expect(submission?.findings.filter(({ rule }) => rule === 'plan-dold-text')).toHaveLength(1);
  });

  it('gives the same findings for the same document from Word and from OpenDocument', async () => {
    const findings = async (name: string): Promise<readonly unknown[]> => {
      const { submissions } = await checkJson(HSF, documentPath(name));
      // Each format marks other parts of a change.
      return submissions.flatMap((one) =>
        one.findings.filter(({ rule }) => rule !== 'plan-sparade-andringar').map(({ rule, place }) => [rule, place]),
      );
    };
    const word = await findings('HSF verksamhetsplan 2024 spårade ändringar.docx');
    expect(await findings('HSF verksamhetsplan 2024 spårade ändringar.odt')).toEqual(word);
  });

  it('goes with the submission whose förvaltning it names, and says so when it names none', async () => {
    const letter = folder.write('Brev.docx', wordFile({ body: paragraph('Till samtliga förvaltningar') }));
    const report = await checkJson(HSF, RLF, documentPath('RLF verksamhetsplan 2020.docx'), letter);
    expect(report.submissions.map(({ year, documents }) => [year, documents?.map(({ file }) => file)])).toEqual([
      [2024, undefined],
      [2020, ['RLF verksamhetsplan 2020.docx']],
    ]);
    expect(report.unplacedDocuments).toMatchObject([
      { file: 'Brev.docx', reason: expect.stringMatching(/^Dokumentet hör inte till någon inlämning/u) as string },
    ]);
    const { stderr } = await runCli(['check', HSF, RLF, letter]);
    expect(stderr).toMatch(/Brev\.docx: Dokumentet hör inte till någon inlämning/u);
  });

  it('stops the submission when it cannot be read, in its own words, and all else is checked', async () => {
    const empty = folder.write('Plan.docx', new Uint8Array());
    const { status, stdout, stderr } = await runCli(['check', HSF, empty]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Plan\.docx: Dokumentet är tomt \(0 byte\)/u);
    expect(stdout).toMatch(/^Kan inte lämnas in: Plan\.docx kunde inte läsas\.\n1\s820 kontroller/u);
  });
});

describe('a document by itself', () => {
  it('is checked against itself, and no bilaga is asked for', async () => {
    const { submissions } = await checkJson(documentPath('HSF verksamhetsplan 2024 utan fel.docx'));
    expect(submissions).toMatchObject([
      {
        forvaltning: 'Hälso- och sjukvårdsförvaltningen',
        year: 2024,
        files: ['HSF verksamhetsplan 2024 utan fel.docx'],
      },
    ]);
    expect(submissions[0]?.findings.map(({ rule }) => rule)).not.toContain('bilaga-saknas');
  });

  it('ends with 2 when it cannot be read', async () => {
    const damaged = folder.write('Plan.docx', 'PK\u0003\u0004 and nothing more');
    const { status, stderr } = await runCli(['check', damaged]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^bilagekontroll: Inget kunde kontrolleras\. .*Dokumentet är skadat eller ofullständigt/u);
  });

  it('is known by its content, whatever it is called', async () => {
    const misnamed = folder.path('plan.xlsx');
    copyFileSync(TRACKED, misnamed);
    const { submissions } = await checkJson(misnamed);
    expect(submissions[0]?.documents).toMatchObject([{ file: 'plan.xlsx', trackedChanges: 25 }]);
  });
});
