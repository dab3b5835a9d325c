import type { Finding } from '../../../src/core/findings/finding';
import { reviewPolicies } from '../../../src/core/summary/policies';
import type { Policy } from '../../../src/core/summary/policy';
import { builtInPack } from '../../support/check';
import { Random } from '../../support/random';
import { reviewWorkbooks } from '../../support/review';
import { periodName } from '../../support/submission/periods';
import { randomSubmission } from '../../support/submission/random-submission';

const RULES = ['10a-kostnadsutveckling', '10a-resultat-balans', '10a-investeringsniva'];

const outcomes = new Map<Policy['outcome'], number>();

// Seeds, not cases: figures are moved to about their limits, over and under.
describe.each(Array.from({ length: 25 }, (_, seed) => seed))('seed %i', (seed) => {
  it('a policy is not kept exactly where its rule finds something', () => {
    const random = new Random(seed);
    const { submission } = randomSubmission(seed);
    const { year } = submission.content;
    const [budget, plan] = [periodName(0, year), periodName(1, year)];
    // Typed over their formulas, so that nothing else follows along.
    const cost = submission.cell('10a', 'SUMMA VERKSAMHET', `Kostnader ${budget}`).amount;
    submission.cell('10a', 'SUMMA VERKSAMHET', `Kostnader ${plan}`).set(cost * (1.03 + random.whole(-1, 1) / 1e6));
    submission.cell('10a', 'RESULTAT', `Netto ${plan}`).set(random.whole(-1, 1) / 1000);
    const investment = submission.cell('10a', 'Investeringar', `Netto ${budget}`).amount;
    submission.cell('10a', 'Avskrivningar', `Netto ${budget}`).set(investment + random.whole(-1, 1) / 1000);
    const report = reviewWorkbooks(submission.snapshot());
    const pack = builtInPack();
    const policies = reviewPolicies(report, pack);
    for (const { outcome } of policies) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const broken = policies.flatMap(({ outcome, finding, kind }): readonly (Finding | null)[] =>
      outcome === 'notKept' && kind !== 'besparing' ? [finding] : [],
    );
    const found = report.findings.filter(({ rule }) => RULES.includes(rule));
    expect(new Set(broken)).toEqual(new Set(found));
    expect(broken).toHaveLength(found.length);
  });
});

it('was tried on both sides of the limits', () => {
  expect(outcomes.get('kept')).toBeGreaterThan(50);
  expect(outcomes.get('notKept')).toBeGreaterThan(20);
});
