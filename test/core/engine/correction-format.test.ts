import { check, findingsOf } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { SubmissionCell } from '../../support/submission/submission';

function format({ sheet, place: { row, column } }: SubmissionCell, numberFormat: string): void {
  const { formula = null, value = null } = sheet.at(row, column) ?? {};
  sheet.edit(row, column, { formula, value, numberFormat });
}

/** What the correction of a total that has been typed wrong gives its cell as number format. */
function formatOfCorrection(own: string, beside: string): string | undefined {
  const submission = validSubmission({ ledgerKeyFigures: false });
  for (const column of ['Prognos 2020', 'Plan 2022', 'Plan 2023'])
    format(submission.cell('10b', 'TOTALT', column), beside);
  const total = submission.cell('10b', 'TOTALT', 'Budget 2021').set(1);
  format(total, own);
  const finding = findingsOf(check(submission)).find(({ fix }) => fix.length > 0);
  expect(finding?.fix[0]?.formula).toMatch(/^=SUM\(/u);
  return finding?.fix[0]?.numberFormat;
}

it('gives a cell that is Text or has no format the number format beside it', () => {
  expect(formatOfCorrection('@', '#,##0')).toBe('#,##0');
  expect(formatOfCorrection('General', '#,##0')).toBe('#,##0');
});

it('leaves a cell its own format', () => {
  expect(formatOfCorrection('0.0', '#,##0')).toBeUndefined();
});

it('takes the format of the other amounts of the bilaga where those beside it have none', () => {
  expect(formatOfCorrection('@', 'General')).toBe('#,##0');
});
