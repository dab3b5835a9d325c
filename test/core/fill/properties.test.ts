import * as fc from 'fast-check';
import { applyFill, undoFill } from '../../../src/core/fill/apply-fill';
import { formatAddress, type CellAddress } from '../../../src/core/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { checkWorkbooks, ownProblems, placeOf, summary } from '../../support/check';
import { emptyFormulas, makeWrites, planFor, summaryOf, type EmptiedCell } from '../../support/fill';
import { Random } from '../../support/random';
import { slowRuns } from '../../support/runs';
import type { Arrangement } from '../../support/submission/arrange';
import { randomSubmission } from '../../support/submission/random-submission';
import type { Submission } from '../../support/submission/submission';

const seeds = fc.integer({ min: 0, max: 100_000 });
const RUNS = slowRuns({ seed: 2020, numRuns: 6 });

/** Every cell of the workbooks, as it is read. */
function cellsOf(workbooks: readonly WorkbookSnapshot[]): readonly string[] {
  return workbooks.flatMap(({ file, sheets }) =>
    sheets.flatMap((sheet) => {
      const cells: string[] = [];
      sheet.visitCells((row, column, cell) => {
        const at = `${file} ${sheet.name}!${formatAddress({ row, column })}`;
        cells.push(`${at} ${JSON.stringify(cell)} ${JSON.stringify(sheet.cellAt(row, column))}`);
      });
      return cells;
    }),
  );
}

function nameOf({ row, column }: CellAddress, sheet: string): string {
  return `${sheet}!${formatAddress({ row, column })}`;
}

function isClose(one: CellValue, other: CellValue, margin = 1e-6): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= margin * Math.max(1, Math.abs(one));
}

/** The cells that do not show what they showed before they were emptied. A sum of nothing may stay empty. */
function notBack({ workbook }: Submission, emptied: readonly EmptiedCell[], margin?: number): readonly string[] {
  return emptied.flatMap(({ sheet, row, column, value }) => {
    const now = workbook.sheet(sheet).at(row, column)?.value ?? null;
    if (isClose(value, now, margin) || (value === 0 && now === null)) return [];
    return [`${sheet}!${formatAddress({ row, column })} ${JSON.stringify(value)} ${JSON.stringify(now)}`];
  });
}

/** A faultless submission in which a share of the formulas, by chance, has been taken out. */
function emptiedSubmission(seed: number, share: number, arrangement: Partial<Arrangement> = {}): Submission {
  const { submission } = randomSubmission(seed, { arrangement });
  const random = new Random(seed);
  emptyFormulas(submission, () => random.chance(share));
  return submission;
}

describe(`made-up submissions, seed ${RUNS.seed}`, () => {
  it('a faultless submission has nothing that must be filled in or mended', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { writes, unfilled } = planFor(randomSubmission(seed).submission.snapshot());
        expect(writes.filter(({ group }) => group !== 'hårdkodad').map(summaryOf)).toEqual([]);
        expect(unfilled.map(({ label, reason }) => `${label}: ${reason}`)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('emptying every summary cell and filling gives the same values back, and nothing is wrong', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { submission } = randomSubmission(seed, {
          arrangement: { formulas: 'all', rounded: false },
          // Without a neighbour to go by, nobody can tell how a sum was rounded, or that a blank column was filled in.
          layout: { roundedFormulas: false, totalsEverywhere: false },
        });
        const emptied = emptyFormulas(submission);
        expect(emptied.length).toBeGreaterThan(40);
        const plan = planFor(submission.snapshot());
        makeWrites(
          submission,
          plan.writes.filter(({ isChosen }) => isChosen),
        );
        expect(notBack(submission, emptied)).toEqual([]);
        const ofNothing = new Set(emptied.flatMap((cell) => (cell.value === 0 ? [nameOf(cell, cell.sheet)] : [])));
        const isMissed = (at: string): boolean => !ofNothing.has(at);
        expect(plan.unfilled.map(({ place }) => nameOf(place.address, place.sheet.sheet)).filter(isMissed)).toEqual([]);
        expect(ownProblems(checkWorkbooks(submission.snapshot())).map(placeOf).filter(isMissed)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('emptying some summary cells and filling gives them back as their neighbours are', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.05, 0.2), (seed, share) => {
        const { submission, layout } = randomSubmission(seed, {
          arrangement: { formulas: 'all', rounded: false },
          layout: { totalsEverywhere: false },
        });
        const random = new Random(seed);
        const emptied = emptyFormulas(submission, () => random.chance(share));
        const plan = planFor(submission.snapshot());
        makeWrites(
          submission,
          plan.writes.filter(({ isChosen }) => isChosen),
        );
        expect(notBack(submission, emptied, layout.roundedFormulas ? 1e-2 : undefined)).toEqual([]);
        expect(ownProblems(checkWorkbooks(submission.snapshot())).map(summary)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the results that are shown are those that another calculator comes to', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const submission = emptiedSubmission(seed, 0.5);
        const workbooks = submission.snapshot();
        const { writes } = planFor(workbooks);
        const after = applyFill(workbooks, writes).workbooks;
        makeWrites(submission, writes);
        const calculated = submission.snapshot();
        const different = after.flatMap(({ sheets }, file) =>
          sheets.flatMap((sheet, index) => {
            const found: string[] = [];
            sheet.visitCells((row, column, { value, formula }) => {
              const other = calculated[file]?.sheets[index]?.cellAt(row, column)?.value ?? null;
              if (formula !== null && !isClose(value, other, 1e-9)) {
                found.push(
                  `${sheet.name}!${formatAddress({ row, column })} =${formula} ${JSON.stringify([value, other])}`,
                );
              }
            });
            return found;
          }),
        );
        expect(different).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a second fill plans nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbooks = emptiedSubmission(seed, 0.3).snapshot();
        const { writes } = planFor(workbooks);
        const after = applyFill(workbooks, writes).workbooks;
        expect(planFor(after).writes.map(summaryOf)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a second fill of what is chosen from the start leaves no empty cell to fill', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbooks = emptiedSubmission(seed, 0.3, { formulas: 'all', rounded: false }).snapshot();
        const chosen = planFor(workbooks).writes.filter(({ isChosen }) => isChosen);
        const { writes } = planFor(applyFill(workbooks, chosen).workbooks);
        expect(writes.filter(({ group }) => group === 'tom').map(summaryOf)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('filling and undoing gives the same workbooks, in one step or in several', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbooks = emptiedSubmission(seed, 0.3).snapshot();
        const before = cellsOf(workbooks);
        const { writes } = planFor(workbooks);
        const after = applyFill(workbooks, writes).workbooks;
        expect(cellsOf(undoFill(after, writes))).toEqual(before);
        const [some, others] = [
          writes.filter((_, index) => index % 3 > 0),
          writes.filter((_, index) => index % 3 === 0),
        ];
        const inSteps = applyFill(applyFill(workbooks, some).workbooks, others).workbooks;
        expect(cellsOf(inSteps)).toEqual(cellsOf(after));
        expect(cellsOf(undoFill(undoFill(inSteps, some), others))).toEqual(before);
        expect(cellsOf(workbooks)).toEqual(before);
      }),
      RUNS,
    );
  });
});
