import { found } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';

/** What is found when the header of Budget 2021 on bilaga 10b is a number with a word in its number format. */
function foundWith(year: number): readonly string[] {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell('10b', 'rubrik', 'Budget 2021').set(year).format('"Budget "0');
  return found(submission);
}

it('reads a header as its number format shows it', () => {
  expect(foundWith(2021)).toEqual([]);
});

it('holds such a header to its year', () => {
  expect(foundWith(2024)).toEqual(['fel arsversion 10b!E5']);
});
