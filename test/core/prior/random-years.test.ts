import type { Report } from '../../../src/core/engine/report';
import { checkAgainst, checkWorkbooks, findingsOf, summary } from '../../support/check';
import { buildSubmission } from '../../support/submission/build-submission';
import type { AccountRow, InvestmentRow, SubmissionContent } from '../../support/submission/content';
import { inFolder, lastYearOf } from '../../support/submission/last-year';
import { periodName } from '../../support/submission/periods';
import { randomSubmission } from '../../support/submission/random-submission';
import type { SubmissionCell } from '../../support/submission/submission';

/** Shown figures are rounded in these, so that two years' can differ by what was rounded away. */
const EXACT = { arrangement: { rounded: false }, layout: { roundedFormulas: false } } as const;

/** Another content of last year, and where that must be found. */
interface Planted {
  readonly prior: SubmissionContent;
  readonly found: readonly string[];
}

// Seeds, not cases: what a seed stands for is printed when it fails.
describe.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', (seed) => {
  const { submission, layout, arrangement, step } = randomSubmission(seed, EXACT);
  const other = randomSubmission(seed + 1000, EXACT).layout;
  const { content } = submission;
  const prior = lastYearOf(content);
  const alone = checkWorkbooks(submission.snapshot());

  function checkWith(earlier: SubmissionContent): Report {
    return checkAgainst(inFolder('fjol', buildSubmission(earlier, other).snapshot()), submission);
  }

  /** What is found besides what the submission has by itself. */
  function added(report: Report): readonly string[] {
    const own = new Set(findingsOf(alone).map(({ id }) => id));
    return findingsOf(report).flatMap((finding) => (own.has(finding.id) ? [] : [summary(finding)]));
  }

  function expectFound({ prior: earlier, found }: Planted): void {
    const result = added(checkWith(earlier));
    const same = result.join() === found.join();
    expect({ found: result, ...(same ? {} : { layout, other, arrangement, step }) }).toEqual({ found });
  }

  it('finds nothing in a submission that follows from last year’s, however that one is laid out', () => {
    const report = checkWith(prior);
    const [own] = report.submissions;
    expect(own?.prior?.year).toBe(content.year - 1);
    expect(own?.notEvaluated.length).toBe(alone.submissions[0]?.notEvaluated.length);
    expect(own?.tallies.find(({ rule }) => rule.id === 'forra-aret-plan')?.passed).toBeGreaterThan(10);
    expect(added(report)).toEqual([]);
  });

  it('finds a delområde whose cost was planned to be another, once', () => {
    const at = seed % prior.delomraden.length;
    const delomraden = prior.delomraden.map((row, index): AccountRow => {
      const [first, plan, later] = row.kostnader;
      return index === at ? { ...row, kostnader: [first, (plan ?? 0) * 1.3 - 2000, later] } : row;
    });
    const cell = submission.cell('10a', prior.delomraden[at]?.name ?? '', `Kostnader ${periodName(0, content.year)}`);
    expectFound({ prior: { ...prior, delomraden }, found: [`varning forra-aret-plan ${cell.at}`] });
  });

  it('finds an investment of which more was spent a year ago, once', () => {
    const at = seed % prior.investments.length;
    const investments = prior.investments.map((row, index): InvestmentRow => {
      const [until, ...rest] = row.amounts;
      return index === at
        ? { ...row, amounts: [(until ?? 0) * 1.5 + (content.investments[at]?.amounts[0] ?? 0) + 200, ...rest] }
        : row;
    });
    const cell = submission.cell('10b', prior.investments[at]?.name ?? '', `t o m ${content.year - 2}`);
    expectFound({ prior: { ...prior, investments }, found: [`varning 10b-utgift-tom ${cell.at}`] });
  });

  it('tells of an investment that has come, once', () => {
    const [, ...candidates] = content.investments.filter(({ name }) => name !== content.outside10a);
    const [came] = candidates.filter(({ amounts }) => amounts.some((amount) => amount !== null && amount > 0));
    if (came === undefined) return;
    const cell: SubmissionCell = submission.cell('10b', came.name, 'Benämning');
    expectFound({
      prior: { ...prior, investments: prior.investments.filter(({ name }) => name !== came.name) },
      found: [`upplysning 10b-investeringar-andrade ${cell.at}`],
    });
  });
});
