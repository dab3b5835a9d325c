import { basename, join } from 'node:path';
import { planFill } from '../../src/core/fill/plan-fill';
import type { CellValue } from '../../src/core/workbook/snapshot';
import { builtInPack, checkWorkbooks, ownProblems, summary } from '../support/check';
import { different, emptySample, results, shownIn } from '../support/emptied-sample';
import { emptyAllFormulas } from '../support/fill';
import { hasLibreOffice, recalculateInLibreOffice } from '../support/libre-office';
import { openInExcel } from '../support/open-in-excel';
import { runCli } from '../support/run-cli';
import { HSF, readSample, RLF } from '../support/sample-files';
import { randomSubmission } from '../support/submission/random-submission';
import { temporaryFolder } from '../support/temporary-folder';
import type { EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';
import { writeXlsx } from '../support/workbook/write-xlsx';

const folder = temporaryFolder();

/** A sample with its formulas emptied, in a file. */
async function emptiedSample(
  path: string,
  name: string,
): Promise<{ file: string; wanted: ReadonlyMap<string, CellValue> }> {
  const { bytes, wanted } = await emptySample(path);
  return { file: folder.write(name, bytes), wanted };
}

/** A changed workbook with its formulas emptied, written by another program. */
async function emptiedCopy(
  workbook: EditableWorkbook,
  name: string,
): Promise<{ file: string; wanted: ReadonlyMap<string, CellValue> }> {
  workbook.recalculate();
  const [snapshot] = workbook.snapshot();
  if (snapshot === undefined) throw new Error('No workbook');
  const wanted = results(snapshot);
  emptyAllFormulas(workbook);
  const [bytes] = [...(await writeXlsx(workbook)).values()];
  return { file: folder.write(name, bytes ?? new Uint8Array()), wanted };
}

async function movedAndRenamed(): Promise<EditableWorkbook> {
  const workbook = readEditable([await readSample(HSF)]);
  workbook.sheets.forEach((sheet, index) => {
    workbook.insertRows(sheet, 0, 3);
    workbook.insertColumns(sheet, 0, 4);
    workbook.renameSheet(sheet, `Blad${index + 1}`);
  });
  return workbook;
}

async function laterWithMoreRows(): Promise<EditableWorkbook> {
  const workbook = readEditable([await readSample(HSF)]);
  workbook.insertRows(workbook.sheet('10A Ekonomi'), 12, 1);
  workbook.insertRows(workbook.sheet('10 b'), 22, 2);
  for (const sheet of workbook.sheets) {
    sheet.visit((row, column, { value }) => {
      if (typeof value !== 'string' || !/20\d\d/u.test(value)) return;
      sheet.edit(row, column, { value: value.replace(/20\d\d/gu, (year) => String(Number(year) + 3)) });
    });
  }
  return workbook;
}

const plainSubmission = (seed: number): EditableWorkbook =>
  randomSubmission(seed, {
    arrangement: { files: 'one', formulas: 'all', rounded: false },
    layout: { roundedFormulas: false, totalsEverywhere: false, headerFormulas: false },
  }).submission.workbook;

describe('emptied, filled by the command line and calculated by LibreOffice', () => {
  const cases: readonly (readonly [string, () => Promise<{ file: string; wanted: ReadonlyMap<string, CellValue> }>])[] =
    [
      ['the faultless sample', () => emptiedSample(HSF, 'hsf.xlsx')],
      ['the faultless sample, moved and renamed', async () => emptiedCopy(await movedAndRenamed(), 'flyttad.xlsx')],
      [
        'the faultless sample, later and with more rows',
        async () => emptiedCopy(await laterWithMoreRows(), 'senare.xlsx'),
      ],
      ['a random submission', () => emptiedCopy(plainSubmission(11), 'elva.xlsx')],
      ['another random submission', () => emptiedCopy(plainSubmission(24), 'tjugofyra.xlsx')],
    ];

  (hasLibreOffice ? it : it.skip)(
    'workbooks show what they showed, and nothing is wrong',
    async () => {
      const wanted: ReadonlyMap<string, CellValue>[] = [];
      const copies: string[] = [];
      for (const [index, [, make]] of cases.entries()) {
        const made = await make();
        const out = folder.path(`ut${index}`);
        const { status, stderr } = await runCli(['fill', made.file, '--out', out]);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        wanted.push(made.wanted);
        copies.push(join(out, basename(made.file)));
      }
      const saved = recalculateInLibreOffice(copies, folder.path('libreoffice'));
      for (const [index, [name]] of cases.entries()) {
        const workbook = await readSample(join(saved, basename(copies[index] ?? '')));
        const shown = different(wanted[index] ?? new Map(), shownIn(workbook));
        expect({ name, shown }).toEqual({ name, shown: [] });
        expect({ name, problems: ownProblems(checkWorkbooks([workbook])).map(summary) }).toEqual({
          name,
          problems: [],
        });
      }
    },
    180_000,
  );

  (hasLibreOffice ? it : it.skip)(
    'the published appendices show what they showed, but for a forecast taken from a budget',
    async () => {
      const { file, wanted } = await emptiedSample(RLF, 'rlf.xlsx');
      await runCli(['fill', file, '--out', folder.path('rlf')]);
      const saved = recalculateInLibreOffice([join(folder.path('rlf'), 'rlf.xlsx')], folder.path('libreoffice-rlf'));
      const workbook = await readSample(join(saved, 'rlf.xlsx'));
      expect(different(wanted, shownIn(workbook))).toEqual([
        'Bil 11RLF!C10 [7950.93652190923,null]',
        'Bil 11RLF!C19 [1950969,null]',
      ]);
    },
    120_000,
  );
});

describe('emptied and filled in Excel, through Office.js', () => {
  it('a workbook shows what it showed, and one undo empties it again', async () => {
    const workbook = await movedAndRenamed();
    workbook.recalculate();
    const [snapshot] = workbook.snapshot();
    const wanted = results(snapshot ?? { file: '', sheets: [] });
    emptyAllFormulas(workbook);
    const [emptied] = workbook.snapshot();
    if (emptied === undefined) throw new Error('No workbook');
    const { host } = openInExcel(emptied);
    const before = await host.read();
    const [report] = checkWorkbooks([before]).submissions;
    if (report === undefined) throw new Error('No submission');
    const { writes } = planFill([before], { submission: report.submission, pack: builtInPack(), ledger: null });
    const outcome = await host.write(
      writes
        .filter(({ isChosen }) => isChosen)
        .map(({ place, old, new: { formula, value } }) => ({
          place: { sheet: place.sheet.sheet, address: place.address },
          before: old,
          after: formula === null ? { value } : { formula },
        })),
    );
    if (outcome.status !== 'written') throw new Error(outcome.status);
    const after = await host.read();
    expect(different(wanted, shownIn(after))).toEqual([]);
    expect(ownProblems(checkWorkbooks([after])).map(summary)).toEqual([]);
    await host.restore(outcome.cells);
    expect([...results(await host.read()).keys()]).toEqual([]);
  });
});
