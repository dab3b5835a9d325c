import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { expectEqualReports } from '../support/both-doors';
import { checkedTables, hashTables } from '../../src/core/review/checked-tables';
import { checkWorkbooks, findingsOf, summary } from '../support/check';
import { convertInLibreOffice, hasLibreOffice } from '../support/libre-office';
import { readSample } from '../support/sample-files';
import { randomSubmission } from '../support/submission/random-submission';
import type { Submission } from '../support/submission/submission';

/** A random submission with faults of the kinds that depend on how a cell is stored. */
function faulty(seed: number): Submission {
  const { submission } = randomSubmission(seed, {
    arrangement: { files: 'one', together: [] },
    // LibreOffice 7 writes 0 into an .xls for a formula whose result is a text.
    layout: { headerFormulas: false },
  });
  const period = `Budget ${submission.content.year}`;
  const delomrade = submission.content.delomraden[1]?.name ?? '';
  const cost = submission.cell('10a', delomrade, `Kostnader ${period}`);
  cost.set(`\u2212${Math.abs(cost.number)}`);
  submission.cell('11', 'Återinvesteringsgrad', period).setFormula('1/0');
  submission.hideRow(submission.cell('10a', submission.content.delomraden[0]?.name ?? '', 'etikett'));
  submission.cell('16', 'Risk 1', 'Effektivitet').set('Röd').fill('92D050');
  submission.cell('16', 'Risk 1', 'Åtgärd').clear();
  return submission;
}

/** The findings, and the hash of the figures that they were made of. */
function lines(workbooks: readonly WorkbookSnapshot[]): readonly string[] {
  const report = checkWorkbooks(workbooks);
  const hashes = report.submissions.map(({ submission }) => hashTables(checkedTables(submission)));
  const findings = findingsOf(report).map((finding) => `${summary(finding)} ${finding.causedBy ?? ''}`);
  return [...findings.sort(), ...hashes];
}

describe('the same findings and figures', () => {
  // Submissions with typed headers: LibreOffice saves a text that a formula gives as 0 in an .xls.
  const seeds = [2, 3, 5];
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bilagekontroll-'));
    for (const seed of seeds) {
      const [bytes] = [...(await faulty(seed).toXlsx()).values()];
      writeFileSync(join(folder, `${seed}.xlsx`), bytes ?? new Uint8Array());
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are these among others', () => {
    const rules = findingsOf(checkWorkbooks(faulty(2).snapshot())).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['tal-som-text', 'cellfel', 'dolt-innehall', '16-farg-avviker', '16-atgard-saknas']),
    );
  });

  it.each(seeds)('when written by ExcelJS and read again: seed %i', async (seed) => {
    const read = await readSample(join(folder, `${seed}.xlsx`));
    expect(lines([read])).toEqual(lines(faulty(seed).snapshot()));
    await expectEqualReports([read]);
  });

  (hasLibreOffice ? it : it.skip).each(['xlsx', 'ods', 'xls'] as const)(
    'when saved by LibreOffice as .%s',
    async (kind) => {
      const files = seeds.map((seed) => join(folder, `${seed}.xlsx`));
      const saved = convertInLibreOffice(files, kind, join(folder, kind));
      for (const [index, seed] of seeds.entries()) {
        const read = await readSample(saved[index] ?? '');
        expect({ seed, lines: lines([read]) }).toEqual({ seed, lines: lines(faulty(seed).snapshot()) });
        await expectEqualReports([read]);
      }
    },
    120_000,
  );
});
