import type { Finding } from '../../src/core/findings/finding';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { checkWorkbooks, findingsOf, summary } from '../support/check';
import { FAULTS } from '../support/faults/index';
import { Scene } from '../support/faults/scene';
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

it.each(Object.entries(FAULTS).map(([name, fault], seed) => ({ name, fault, seed })))(
  'the correction of what is found when $name leaves nothing of it',
  ({ fault, seed }) => {
    const submission = validSubmission();
    fault(new Scene(submission, new Random(seed)));
    expect(leftAfterCorrections(submission.workbook)).toEqual([]);
  },
);
