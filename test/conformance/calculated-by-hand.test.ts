import { withCells } from '../../src/core/fill/sheet-with-cells';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { expectEqualReports } from '../support/both-doors';
import { checkWorkbooks, findingsOf, summary } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';

/** A submission in which 100 more has been typed since 10b's row sum and total were added up, which others follow. */
function withOldResults(): readonly WorkbookSnapshot[] {
  const submission = validSubmission({ ledgerKeyFigures: false });
  const { place, number } = submission.cell('10b', 'Städmaskin', 'Budget 2021');
  const content = { value: number + 100, formula: null };
  return submission.snapshot().map((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === '10b' ? withCells(sheet, [{ ...place, content }]) : sheet)),
  }));
}

function byHand(workbooks: readonly WorkbookSnapshot[]): readonly WorkbookSnapshot[] {
  return workbooks.map((workbook) => ({ ...workbook, isCalculatedByHand: true }));
}

describe('manuell-berakning', () => {
  it('says once that the results are old, and checks nothing that hangs on them', () => {
    const report = checkWorkbooks(byHand(withOldResults()));
    expect(findingsOf(report).map(({ rule }) => rule)).toEqual(['manuell-berakning']);
    const reasons = report.submissions.flatMap(({ notEvaluated }) =>
      notEvaluated.filter(({ reason }) => reason.includes('F9')).map(({ rule }) => rule),
    );
    expect(reasons).toEqual(expect.arrayContaining(['10b-radsumma', '10b-total', '10b-10a-investeringar']));
  });

  it('leaves it to the sums where Excel calculates by itself', () => {
    expect(findingsOf(checkWorkbooks(withOldResults())).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['10b-radsumma', '10b-total']),
    );
  });

  it('says nothing of results that are not old', () => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    expect(findingsOf(checkWorkbooks(byHand(submission.snapshot()))).map(summary)).toEqual([]);
  });

  it('is the same in Excel', async () => {
    await expectEqualReports(byHand(withOldResults()));
  });
});
