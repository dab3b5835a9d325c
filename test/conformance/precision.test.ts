import { builtInPack, checkWorkbooks, findingsOf, summary } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

function inMillions(numberFormat: string): Submission {
  return validSubmission({ unit: 'mnkr', unitText: '(mnkr)', numberFormat, ledgerKeyFigures: false });
}

function found(submission: Submission): readonly string[] {
  return findingsOf(checkWorkbooks(submission.snapshot(), builtInPack()))
    .filter(({ rule, severity }) => severity === 'fel' || rule === 'avrundningsdifferens')
    .map(summary);
}

describe.each(['General', '#,##0.0##'])('millions written %s', (numberFormat) => {
  it('are not found wrong where they are right', () => {
    expect(found(inMillions(numberFormat))).toEqual([]);
  });

  it('are not rounded when the amounts around them have decimals', () => {
    const submission = inMillions(numberFormat);
    const cell = submission.cell('10a', 'SUMMA VERKSAMHET', 'Kostnader Budget 2021');
    cell.set(Math.round(cell.number - 1));
    expect(found(submission)[0]).toMatch(/^fel 10a-summa-verksamhet /u);
  });
});
