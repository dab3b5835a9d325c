import { carriedInvestments } from './kit/carried-amounts';
import { defineSubmissionRule } from './kit/define-rule';
import { isLeftOut } from './kit/expected-figures';
import { whyUnreadable } from './kit/results';
import { checkTransfer } from './kit/transfers';

/** 10a Investeringar = −(10b TOTALT less the rows that the pack excludes), Budget and Plan years. */
export const rule10b10aInvesteringar = defineSubmissionRule({
  id: '10b-10a-investeringar',
  title: 'Investeringar på bilaga 10a är totalen på bilaga 10b med minustecken, utom undantagna rader',
  severity: 'fel',
  source: 'Bilaga 10a, raden Investeringar; bilaga 10b, raden TOTALT FÖRVALTNING',
  explanation:
    'Investeringarna på bilaga 10b ska synas i likviditetspåverkan på bilaga 10a. Regelpaketet anger vilka rader som inte räknas med, till exempel regionfastigheters komponentutbyte. För över beloppen med minustecken.',
  *check(context) {
    for (const carried of carriedInvestments(context)) {
      if ('outcome' in carried) {
        yield carried;
        continue;
      }
      const { target, terms } = carried;
      const [total] = terms;
      if (isLeftOut(target)) continue;
      if (total?.figure.state === 'empty') {
        yield {
          outcome: 'notEvaluated',
          place: target,
          reason: `${whyUnreadable(total.figure)} Fyll i totalen på bilaga 10b.`,
        };
        continue;
      }
      yield* checkTransfer(carried);
    }
  },
});
