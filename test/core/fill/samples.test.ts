import { formatAddress } from '../../../src/core/workbook/address';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../../support/sample-files';
import { checkWorkbooks, ownProblems, placeOf, summary } from '../../support/check';
import { emptyAllFormulas, makeWritesIn, planFor, plansFor, summaryOf, type EmptiedCell } from '../../support/fill';
import type { EditableWorkbook } from '../../support/workbook/editable-workbook';
import { readEditable } from '../../support/workbook/read-editable';

/** The cells that do not show what they did, but for sums of nothing that stay empty. */
function notBack(workbook: EditableWorkbook, emptied: readonly EmptiedCell[]): readonly string[] {
  return emptied.flatMap(({ sheet, row, column, value }) => {
    const now = workbook.sheet(sheet).at(row, column)?.value ?? null;
    const isBack =
      typeof value === 'number' &&
      typeof now === 'number' &&
      Math.abs(value - now) <= 1e-9 * Math.max(1, Math.abs(value));
    return isBack || (value === 0 && now === null)
      ? []
      : [`${sheet}!${formatAddress({ row, column })} ${JSON.stringify([value, now])}`];
  });
}

/** Empties every formula of a workbook, fills what is chosen from the start, and gives what is not as it was. */
function emptyAndFill(workbook: EditableWorkbook): { readonly lost: readonly string[]; readonly count: number } {
  const emptied = emptyAllFormulas(workbook);
  const workbooks = workbook.snapshot();
  for (const { writes } of plansFor(workbooks)) {
    makeWritesIn(
      workbook,
      writes.filter(({ isChosen }) => isChosen),
    );
  }
  return { lost: notBack(workbook, emptied), count: emptied.length };
}

describe('the faultless sample', () => {
  it.each<readonly [string, (workbook: EditableWorkbook) => void]>([
    ['as it is', () => undefined],
    [
      'moved down and to the right',
      (workbook) => {
        for (const sheet of workbook.sheets) {
          workbook.insertRows(sheet, 0, 5);
          workbook.insertColumns(sheet, 0, 2);
        }
      },
    ],
    [
      'with its sheets renamed',
      (workbook) => {
        workbook.sheets.forEach((sheet, index) => {
          workbook.renameSheet(sheet, index === 0 ? "Blad 1 (nämndens 'egna')" : `Blad${index + 1}`);
        });
      },
    ],
    [
      'six years later',
      (workbook) => {
        for (const sheet of workbook.sheets) {
          sheet.visit((row, column, { value }) => {
            if (typeof value !== 'string' || !/20\d\d/u.test(value)) return;
            sheet.edit(row, column, { value: value.replace(/20\d\d/gu, (year) => String(Number(year) + 6)) });
          });
        }
      },
    ],
    [
      'with blank rows between the delområden and the investments',
      (workbook) => {
        workbook.insertRows(workbook.sheet('10A Ekonomi'), 12, 2);
        workbook.insertRows(workbook.sheet('10 b'), 21, 3);
      },
    ],
    [
      'with its sheets in files of their own',
      (workbook) => {
        for (const sheet of [...workbook.sheets]) workbook.moveToFile([sheet], `${sheet.name}.xlsx`);
      },
    ],
  ])('%s: emptied and filled it shows what it showed', async (_, change) => {
    const workbook = readEditable([await readSample(HSF)]);
    change(workbook);
    workbook.recalculate();
    const { lost, count } = emptyAndFill(workbook);
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(150);
    expect(ownProblems(checkWorkbooks(workbook.snapshot())).map(summary)).toEqual([]);
  });

  it('needs nothing as it is', async () => {
    const { writes, unfilled } = planFor([await readSample(HSF)]);
    expect(writes.filter(({ group }) => group !== 'hårdkodad').map(summaryOf)).toEqual([]);
    expect(unfilled).toEqual([]);
  });
});

describe('the published appendices', () => {
  it('have two sums to fill in and a key figure to mend', async () => {
    const { writes, unfilled } = planFor([await readSample(RLF)]);
    expect(writes.filter(({ group }) => group !== 'hårdkodad').map(summaryOf)).toEqual([
      'tom Bil 10b!H23 =SUM(C23:G23)',
      'tom Bil 10b!H32 =SUM(C32:G32)',
      "avvikande Bil 11RLF!E8 =-'Bil 10a'!I21*1000/E18",
    ]);
    expect(unfilled).toEqual([]);
  });

  it('have Investeringar typed that can be carried over from bilaga 10b', async () => {
    const { writes } = planFor([await readSample(RLF)]);
    expect(writes.map(summaryOf)).toEqual(
      expect.arrayContaining([
        "hårdkodad Bil 10a!F28 =-'Bil 10b'!E33+'Bil 10b'!E10",
        "hårdkodad Bil 10a!I28 =-'Bil 10b'!F33+'Bil 10b'!F10",
        "hårdkodad Bil 10a!L28 =-'Bil 10b'!G33+'Bil 10b'!G10",
      ]),
    );
  });

  it('emptied and filled they show what they showed', async () => {
    const workbook = readEditable([await readSample(RLF)]);
    const before = ownProblems(checkWorkbooks(workbook.snapshot())).map(summary);
    const { lost, count } = emptyAndFill(workbook);
    // The forecast of 2019 had been taken from the budget of 2019, which is another figure.
    expect(lost).toEqual(['Bil 11RLF!C10 [7950.936521909233,null]', 'Bil 11RLF!C19 [1950969,null]']);
    expect(count).toBeGreaterThan(200);
    const after = ownProblems(checkWorkbooks(workbook.snapshot())).map(summary);
    expect(after.filter((problem) => !before.includes(problem))).toEqual([
      'varning varde-saknas Bil 11RLF!C10',
      'varning varde-saknas Bil 11RLF!C19',
    ]);
  });

  it('one file a bilaga: what another file holds is carried as values', async () => {
    const workbooks = await Promise.all(RLF_ONE_A_BILAGA.map(readSample));
    const workbook = readEditable(workbooks);
    for (const column of [5, 8, 11]) workbook.sheet('Bil 10a').edit(27, column, { value: null });
    const plan = planFor(workbook.snapshot());
    const carried = plan.writes.filter(({ rule }) => rule === '10b-10a-investeringar');
    expect(carried.map(summaryOf)).toEqual(['tom Bil 10a!F28 -5846', 'tom Bil 10a!I28 -5963', 'tom Bil 10a!L28 -6082']);
    expect(carried[0]?.origin).toBe(
      'Hämtat från Bilaga 10b RLF.xlsx, Bil 10b!E33 (TOTALT FÖRVALTNING, Budget 2020) och Bilaga 10b RLF.xlsx, Bil 10b!E10 (Komponentutbyte, regionfastigheter, Budget 2020)',
    );
    makeWritesIn(
      workbook,
      plan.writes.filter(({ isChosen }) => isChosen),
    );
    const problems = ownProblems(checkWorkbooks(workbook.snapshot()));
    expect(problems.map(placeOf).filter((place) => place.startsWith('Bil 10a!'))).toEqual([]);
  });
});
