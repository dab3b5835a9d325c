import { checkAgainst, checkWorkbooks, findingsOf, summary } from '../../support/check';
import { buildSubmission } from '../../support/submission/build-submission';
import { inFolder, lastYearOf } from '../../support/submission/last-year';
import { randomSubmission } from '../../support/submission/random-submission';

/** Shown figures are rounded in these, so that two years' can differ by what was rounded away. */
const EXACT = { arrangement: { rounded: false }, layout: { roundedFormulas: false } } as const;

// Seeds, not cases: what a seed stands for is printed when it fails.
describe.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', (seed) => {
  const { submission, layout, arrangement, step } = randomSubmission(seed, EXACT);

  it('finds nothing in a submission that follows from last year’s, however that one is laid out', () => {
    const other = randomSubmission(seed + 1000, EXACT).layout;
    const prior = buildSubmission(lastYearOf(submission.content), other);
    const alone = findingsOf(checkWorkbooks(submission.snapshot()));
    const report = checkAgainst(inFolder('2019', prior.snapshot()), submission);
    const found = findingsOf(report).map((finding) => `${summary(finding)}: ${finding.message}`);
    expect(report.submissions.map(({ prior: earlier }) => earlier?.year)).toEqual([submission.content.year - 1]);
    const [own] = report.submissions;
    expect(own?.notEvaluated.length).toBe(checkWorkbooks(submission.snapshot()).submissions[0]?.notEvaluated.length);
    expect(own?.tallies.filter(({ rule }) => rule.id === 'forra-aret-plan').some(({ passed }) => passed > 10)).toBe(
      true,
    );
    expect({ found, ...(found.length === alone.length ? {} : { layout, other, arrangement, step }) }).toEqual({
      found: alone.map((finding) => `${summary(finding)}: ${finding.message}`),
    });
  });
});
