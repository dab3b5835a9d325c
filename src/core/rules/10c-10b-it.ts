import { sumRelation } from '../findings/relation';
import { mainBilaga } from '../submissions/submission';
import { defineSubmissionRule } from './kit/define-rule';
import { checkTransfer, datedFigures, otherYear, samePeriod, unitFactor } from './kit/transfers';

/** 10b's IT row = 10c's Summa investeringar, every year (empty = 0). */
export const rule10c10bIt = defineSubmissionRule({
  id: '10c-10b-it',
  title: 'IT-raden på bilaga 10b är Summa investeringar på bilaga 10c',
  severity: 'fel',
  source: 'Bilaga 10c, not: ”Summa investeringar överflyttas till bilaga 10b, raden för IT”',
  explanation:
    'IT-investeringarna specificeras på bilaga 10c och räknas med i investeringarna på bilaga 10b. För över beloppen, helst med en hänvisning till bladet.',
  *check({ submission }) {
    const investments = mainBilaga(submission, '10b');
    const itPlan = mainBilaga(submission, '10c');
    if (investments === undefined || itPlan === undefined) return;
    const hindrance = otherYear(submission, [investments, itPlan]);
    if (hindrance !== undefined) {
      yield hindrance;
      return;
    }
    const factor = unitFactor(itPlan.unit ?? 'tkr', investments.unit ?? 'tkr');
    const planned = datedFigures(itPlan, itPlan.summaInvesteringar, 'belopp');
    for (const { figure, period } of datedFigures(investments, investments.it, 'belopp')) {
      const source = planned.find((candidate) => samePeriod(candidate.period, period));
      if (source === undefined) continue;
      const relation = sumRelation(figure, [{ figure: source.figure, factor }], { emptyTargetIsZero: true });
      yield* checkTransfer(investments, relation, 'Summa investeringar på bilaga 10c');
    }
  },
});
