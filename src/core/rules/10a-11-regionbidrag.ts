import { carriedRegionbidrag } from './kit/carried-amounts';
import { defineSubmissionRule } from './kit/define-rule';
import { isLeftOut } from './kit/expected-figures';
import { checkTransfer } from './kit/transfers';

/** Bilaga 11's Regionbidrag = 10a's, same version and year. */
export const rule10a11Regionbidrag = defineSubmissionRule({
  id: '10a-11-regionbidrag',
  title: 'Regionbidrag på bilaga 11 är detsamma som på bilaga 10a för samma version och år',
  severity: 'fel',
  source: 'Bilaga 11, raden Regionbidrag; bilaga 10a, raden Regionbidrag',
  explanation:
    'Nyckeltalet Regionbidrag per invånare räknas på beloppet, som ska vara det i den ekonomiska redovisningen. För över beloppet, helst med en hänvisning till bladet. Prognos och Budget för samma år jämförs inte.',
  *check(context) {
    for (const carried of carriedRegionbidrag(context)) {
      if ('outcome' in carried) {
        yield carried;
        continue;
      }
      const { target, terms, shouldBe } = carried;
      const [source] = terms;
      if (isLeftOut(target) || source?.figure.state === 'empty') continue;
      if (source === undefined) {
        yield { outcome: 'notEvaluated', place: target, reason: shouldBe };
        continue;
      }
      yield* checkTransfer(carried);
    }
  },
});
