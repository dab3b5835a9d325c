import { readFileSync } from 'node:fs';
import { NODE_HOST } from '../../src/adapters/files/node-host';
import type { CellWrite } from '../../src/adapters/files/patch/cell-write';
import { NODE_PATCHING_HOST } from '../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook } from '../../src/adapters/files/patch/patch-workbook';
import { readWorkbookBytes } from '../../src/adapters/files/read-workbook-bytes';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { previewCorrection } from '../../src/core/engine/preview-correction';
import type { FillPreview } from '../../src/core/engine/preview-fill';
import type { Report, SubmissionReport } from '../../src/core/engine/report';
import { applyEdits } from '../../src/core/fill/apply-fill';
import type { CheckSession } from '../../src/session/check-session';
import type { Finding } from '../../src/core/findings/finding';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { builtInPack, checkWorkbooks, findingsOf, summary } from '../support/check';
import { FAULTS } from '../support/faults/index';
import { Scene } from '../support/faults/scene';
import { openSession } from '../support/pane/open-session';
import { Random } from '../support/random';
import { readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import { validSubmission } from '../support/submission/build-submission';
import type { EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';

const problems = (workbook: EditableWorkbook): readonly Finding[] =>
  findingsOf(checkWorkbooks(workbook.snapshot())).filter(({ severity }) => severity !== 'upplysning');

/** Makes a correction as the user would, cell by cell. */
function correct(workbook: EditableWorkbook, { fix }: Finding): void {
  for (const { place, formula, value } of fix) {
    const { row, column } = place.address;
    const sheet = workbook.sheets.find(({ name, file }) => name === place.sheet.sheet && file === place.sheet.file);
    if (sheet === undefined) throw new Error(`No sheet ${place.sheet.sheet}`);
    sheet.edit(row, column, formula === undefined ? { value: value ?? null } : { formula: formula.replace(/^=/u, '') });
  }
  workbook.recalculate();
}

/** What is wrong after each correction on its own: the same finding still, or one that was not there before. */
function leftAfterCorrections(workbook: EditableWorkbook): readonly string[] {
  const before = problems(workbook);
  const known = new Set(before.map(({ id }) => id));
  return before
    .filter(({ fix }) => fix.length > 0)
    .flatMap((finding) => {
      const corrected = readEditable(workbook.snapshot());
      correct(corrected, finding);
      return problems(corrected)
        .filter(({ id }) => id === finding.id || !known.has(id))
        .map((left) => `${summary(finding)}: ${summary(left)}`);
    });
}

it('every correction of the published workbook removes its finding and brings no other', async () => {
  const workbook = readEditable([await readSample(RLF)]);
  expect(problems(workbook).filter(({ fix }) => fix.length > 0).length).toBeGreaterThan(5);
  expect(leftAfterCorrections(workbook)).toEqual([]);
});

it('gives a typed sum its neighbours’ formula', async () => {
  const finding = findingsOf(checkWorkbooks([await readSample(RLF)])).find(({ rule }) => rule === 'hardkodad-summa');
  const terms = [11, 12, 15, 16, 19, 20, 22, 23, 24, 27, 28].map((row) => `SUM(E${row}:F${row})`);
  expect(finding?.fix.map(({ formula }) => formula)).toEqual([`=${terms.join('+')}`]);
});

it('gives a key figure its own formula, but none that would read another workbook', async () => {
  const fixesOf = (workbooks: readonly WorkbookSnapshot[]): readonly unknown[] =>
    findingsOf(checkWorkbooks(workbooks)).find(({ rule }) => rule === '11-tandvardsersattning')?.fix ?? [];
  expect(fixesOf([await readSample(RLF)])).toMatchObject([{ formula: "=-'Bil 10a'!I21*1000/E18" }]);
  expect(fixesOf(await Promise.all(RLF_ONE_A_BILAGA.map(readSample)))).toEqual([]);
});

const FAULTED = Object.entries(FAULTS).map(([name, fault], seed) => ({ name, fault, seed }));

it.each(FAULTED)('the correction of what is found when $name leaves nothing of it', ({ fault, seed }) => {
  const submission = validSubmission();
  fault(new Scene(submission, new Random(seed)));
  expect(leftAfterCorrections(submission.workbook)).toEqual([]);
});

const checkOnly = (workbooks: readonly WorkbookSnapshot[]): Report =>
  checkSubmissions(workbooks, { pack: builtInPack(), ledger: null, unreadable: [], withoutFixes: true });

/** The report of the submission that a finding is in. */
function reportWith(finding: Finding, { submissions }: Report): SubmissionReport {
  const found = submissions.find(({ findings }) => findings.includes(finding));
  if (found === undefined) throw new Error(`No report with ${finding.id}`);
  return found;
}

/** What is wrong with a correction as it was written: its finding is there still, or something that no preview told of. */
function untoldAfter(finding: Finding, preview: FillPreview | null, before: Report, after: Report): readonly string[] {
  if (preview === null) return [`${summary(finding)}: does not hold`];
  // Ids of findings with the same labels are numbered by their order.
  const told = new Set([...findingsOf(before), ...preview.added].map(summary));
  told.delete(summary(finding));
  return findingsOf(after)
    .map(summary)
    .filter((left) => !told.has(left))
    .map((left) => `${summary(finding)}: ${left}`);
}

/** Takes figures that others are held to by turns out of the formulas, so that corrections have something to uncover. */
function typeOver(workbook: EditableWorkbook, random: Random): void {
  for (const sheet of workbook.sheets) {
    sheet.visit((row, column, { formula, value }) => {
      if (formula !== null && random.chance(0.15)) sheet.edit(row, column, { value });
    });
  }
}

it.each(FAULTED.filter((_, at) => at % 4 === 0))(
  'every correction that the pane offers when $name, sums typed here and there, leads to what it shows',
  async ({ fault, seed }) => {
    const submission = validSubmission();
    const random = new Random(seed);
    typeOver(submission.workbook, random);
    fault(new Scene(submission, random));
    submission.workbook.recalculate();
    const { session } = openSession(submission.workbook);
    await session.check();
    const untold: string[] = [];
    // One of them is written, then one of what is left.
    for (let written = 0; written < 2; written += 1) {
      const before = reportOf(session);
      const offered = findingsOf(before).filter(({ fix }) => fix.length > 0);
      if (offered.length === 0) break;
      const finding = random.pick(offered);
      const writes = session.previewFix(finding.fix) ?? [];
      const { workbooks } = session.getState();
      const preview = previewCorrection(workbooks, finding, reportWith(finding, before), session.checkAsIf);
      await session.write(finding.id, writes);
      untold.push(...untoldAfter(finding, preview, before, reportOf(session)));
    }
    await session.stop();
    expect(untold).toEqual([]);
  },
);

function reportOf(session: CheckSession): Report {
  const { report } = session.getState();
  if (report === null) throw new Error('There is no report');
  return report;
}

it('every correction of the published workbook, written into the file, leads to what is shown before', async () => {
  const workbook = await readSample(RLF);
  const bytes = Uint8Array.from(readFileSync(RLF));
  const before = checkWorkbooks([workbook]);
  const offered = findingsOf(before).filter(({ fix }) => fix.length > 0);
  expect(offered.length).toBeGreaterThan(5);
  const untold = offered.flatMap((finding) => {
    const preview = previewCorrection([workbook], finding, reportWith(finding, before), checkOnly);
    const { workbooks: after, following } = applyEdits([workbook], finding.fix);
    const writes = finding.fix.map(({ place, formula, value = 0 }): CellWrite => {
      const { sheet, address } = place;
      const result = after[0]?.sheets[sheet.sheetIndex]?.cellAt(address.row, address.column)?.value ?? null;
      const content = formula === undefined ? { value } : { formula: formula.slice(1), result };
      return { sheet: sheet.sheet, address, content };
    });
    const results = following.map(({ sheetIndex, row, column, value }) => ({
      sheet: workbook.sheets[sheetIndex]?.name ?? '',
      address: { row, column },
      value,
    }));
    const patched = patchWorkbook(bytes, writes, NODE_PATCHING_HOST, results);
    if (!patched.ok) throw new Error(patched.reason);
    const read = readWorkbookBytes(workbook.file, patched.bytes, NODE_HOST);
    if (!read.ok) throw new Error(read.reason);
    return untoldAfter(finding, preview, before, checkOnly([read.workbook]));
  });
  expect(untold).toEqual([]);
});
