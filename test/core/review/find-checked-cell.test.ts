import { checkedTables } from '../../../src/core/review/checked-tables';
import { compareTables, type CheckedChange } from '../../../src/core/review/compare-tables';
import { findCheckedCell } from '../../../src/core/review/find-checked-cell';
import type { Submission as CheckedSubmission } from '../../../src/core/submissions/submission';
import { formatAddress } from '../../../src/core/workbook/address';
import { check } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

function checked(submission: Submission): CheckedSubmission {
  const [report] = check(submission).submissions;
  if (report === undefined) throw new Error('There is no submission');
  return report.submission;
}

/** What an edit changes, with the cell that each change is found in. */
function changesBy(edit: (submission: Submission) => unknown): readonly (readonly [CheckedChange, string | null])[] {
  const submission = validSubmission({ ledgerKeyFigures: false });
  const before = checkedTables(checked(submission));
  edit(submission);
  const now = checked(submission);
  return compareTables(before, checkedTables(now)).map((change) => {
    const place = findCheckedCell(now, change);
    return [change, place === null ? null : `${place.sheet.sheet}!${formatAddress(place.address)}`];
  });
}

const cells = (edit: (submission: Submission) => unknown): readonly (string | null)[] =>
  changesBy(edit).map(([, cell]) => cell);

describe('findCheckedCell', () => {
  it('finds a figure by the labels of its row and column', () => {
    expect(cells((submission) => submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103))).toEqual([
      '11!D7',
    ]);
  });

  it('finds it where it stands after rows have been put in above', () => {
    expect(
      cells((submission) => {
        const cell = submission.cell('11', 'Tandvårdsersättning', 'Budget 2021');
        cell.set(103);
        submission.insertRowsAbove(cell, 3);
      }),
    ).toEqual(['11!D10']);
  });

  it('finds what stands in a list of risks', () => {
    expect(cells((submission) => submission.cell('16', 'Risk 1', 'Status').set('Klar'))).toEqual(['16!Q5']);
  });

  it('finds the name of a risk that is called something else now', () => {
    expect(cells((submission) => submission.cell('16', 'Risk 1', 'Benämning').set('Brist på lokaler'))).toEqual([
      '16!B5',
    ]);
  });

  it('finds no cell for a figure of a bilaga that is gone', () => {
    const [[change] = []] = changesBy((submission) =>
      submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103),
    );
    if (change === undefined) throw new Error('Nothing has changed');
    const submission = validSubmission({ ledgerKeyFigures: false });
    submission.deleteBilaga('11');
    expect(findCheckedCell(checked(submission), change)).toBeNull();
  });
});
