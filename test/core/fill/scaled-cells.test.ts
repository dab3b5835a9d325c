import { figuresOf } from '../../../src/core/bilagor/table';
import { applyFill } from '../../../src/core/fill/apply-fill';
import { shownValue, type FillPlan, type PlannedWrite } from '../../../src/core/fill/fill-plan';
import { readSubmission } from '../../support/read-submission';
import { planFor, summaryOf } from '../../support/fill';
import { checkWorkbooks } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission, SubmissionCell } from '../../support/submission/submission';

/** Kronor, of which thousands are shown. */
const IN_THOUSANDS = '#,##0,';
const SCALED = ['10a', '10b', '10c'];

/**
 * The amounts of a submission's money tables stored in kronor and shown in tkr, as exports from other programs have them.
 * Bilaga 11, whose formulas compute with tkr, holds their results.
 */
function inKronor(submission: Submission): Submission {
  const keyFigures = submission.sheet('11');
  submission.workbook.recalculate();
  keyFigures.visit((row, column, { value, formula }) => {
    if (formula !== null) keyFigures.edit(row, column, { value, formula: null });
  });
  for (const bilaga of readSubmission(submission.snapshot()).bilagor) {
    if (!SCALED.includes(bilaga.kind)) continue;
    const sheet = submission.workbook.sheet(bilaga.sheet.sheet);
    for (const { address, value, formula } of figuresOf(bilaga)) {
      const typed = formula === null && value !== null ? { value: value * 1000 } : {};
      sheet.edit(address.row, address.column, { ...typed, numberFormat: IN_THOUSANDS });
    }
  }
  return submission;
}

function writeAt({ writes }: FillPlan, cell: SubmissionCell): PlannedWrite | undefined {
  return writes.find(
    ({ place: { sheet, address } }) =>
      sheet.sheet === cell.sheet.name && address.row === cell.place.row && address.column === cell.place.column,
  );
}

it('has no fel and no varning, and needs nothing', () => {
  const workbooks = inKronor(validSubmission()).snapshot();
  expect(checkWorkbooks(workbooks).submissions[0]?.counts).toMatchObject({ fel: 0, varning: 0 });
  expect(planFor(workbooks).writes.filter(({ group }) => group !== 'hårdkodad')).toEqual([]);
});

it('fills a sum by its formula, told in the unit that is shown', () => {
  const submission = inKronor(validSubmission());
  const cell = submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021');
  const { formula } = cell;
  cell.clear();
  const write = writeAt(planFor(submission.snapshot()), cell);
  expect(write).toMatchObject({
    group: 'tom',
    isChosen: true,
    new: { value: -50_050_000, formula },
  });
  expect(write === undefined ? null : shownValue(write, write.new.value)).toBe(-50_050);
});

it('types an amount from another file as the cell has to store it', () => {
  const submission = inKronor(validSubmission());
  const cell = submission.cell('10a', 'Investeringar', 'Netto Budget 2021').clear();
  // TOTALT 2 090 tkr, of which regionfastigheter's 1 000 are not in 10a.
  expect(submission.cell('10b', 'TOTALT', 'Budget 2021').number).toBe(2_090_000);
  submission.workbook.moveToFile([submission.sheet('10b')], 'Bilaga 10b.xlsx');
  const workbooks = submission.snapshot();
  const write = writeAt(planFor(workbooks), cell);
  expect(write).toMatchObject({ new: { value: -1_090_000, formula: null } });
  const { filled } = applyFill(workbooks, write === undefined ? [] : [write]);
  expect(filled[0]?.content).toEqual({ value: -1_090_000, formula: null });
});

it('does not offer a formula that computes with what the cells store', () => {
  const submission = inKronor(validSubmission());
  const cell = submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').clear();
  const { writes, unfilled } = planFor(submission.snapshot());
  // A thousand times too much: 10a's kronor are taken for tkr.
  expect(writes.map(summaryOf).filter((line) => line.includes(` ${cell.at} `))).toEqual([]);
  expect(unfilled.map(({ rule }) => rule)).toEqual(['11-tandvardsersattning']);
});
