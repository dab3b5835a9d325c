import { expectEqualReports } from '../support/both-doors';
import { check, ownProblems, summary } from '../support/check';
import { randomSubmission } from '../support/submission/random-submission';

describe('a submission without faults', () => {
  // Seeds, not cases: what a seed stands for is printed when it fails.
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('gives neither fel nor varning: seed %i', async (seed) => {
    const { submission, layout, arrangement, step } = randomSubmission(seed);
    const problems = ownProblems(check(submission)).map((finding) => `${summary(finding)}: ${finding.message}`);
    expect({ problems, ...(problems.length === 0 ? {} : { layout, arrangement, step }) }).toEqual({ problems: [] });
    await expectEqualReports(submission.snapshot());
  });
});
