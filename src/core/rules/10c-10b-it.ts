import { carriedItInvestments } from './kit/carried-amounts';
import { defineSubmissionRule } from './kit/define-rule';
import { checkTransfer } from './kit/transfers';

/** 10b's IT row = 10c's Summa investeringar, every year (empty = 0). */
export const rule10c10bIt = defineSubmissionRule({
  id: '10c-10b-it',
  title: 'IT-raden på bilaga 10b är Summa investeringar på bilaga 10c',
  severity: 'fel',
  source: 'Bilaga 10c, not: ”Summa investeringar överflyttas till bilaga 10b, raden för IT”',
  explanation:
    'IT-investeringarna specificeras på bilaga 10c och räknas med i investeringarna på bilaga 10b. För över beloppen, helst med en hänvisning till bladet.',
  *check(context) {
    for (const carried of carriedItInvestments(context)) {
      if ('outcome' in carried) {
        yield carried;
        continue;
      }
      yield* checkTransfer(carried, { emptyTargetIsZero: true });
    }
  },
});
