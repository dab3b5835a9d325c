import { sumRelation } from '../findings/relation';
import { bilagorOf, mainBilaga } from '../submissions/submission';
import { defineSubmissionRule } from './kit/define-rule';
import { checkTransfer, datedFigures, otherYear, samePeriod, unitFactor } from './kit/transfers';

/** Bilaga 11's Regionbidrag = 10a's, same version and year. */
export const rule10a11Regionbidrag = defineSubmissionRule({
  id: '10a-11-regionbidrag',
  title: 'Regionbidrag på bilaga 11 är detsamma som på bilaga 10a för samma version och år',
  severity: 'fel',
  source: 'Bilaga 11, raden Regionbidrag; bilaga 10a, raden Regionbidrag',
  explanation:
    'Nyckeltalet Regionbidrag per invånare räknas på beloppet, som ska vara det i den ekonomiska redovisningen. För över beloppet, helst med en hänvisning till bladet. Prognos och Budget för samma år jämförs inte.',
  *check({ submission }) {
    const accounts = mainBilaga(submission, '10a');
    if (accounts === undefined) return;
    for (const bilaga of bilagorOf(submission, '11')) {
      if (submission.unitOf.get(bilaga)?.isWholeForvaltning === false) continue;
      const hindrance = otherYear(submission, [accounts, bilaga]);
      if (hindrance !== undefined) {
        yield hindrance;
        continue;
      }
      const factor = unitFactor(accounts.unit ?? 'tkr', bilaga.regionbidragUnit);
      const grants = datedFigures(accounts, accounts.regionbidrag, 'netto');
      for (const { figure, period } of datedFigures(bilaga, bilaga.regionbidrag, 'belopp')) {
        if (figure.state === 'empty') continue;
        const source = grants.find((candidate) => samePeriod(candidate.period, period));
        if (source === undefined) {
          yield {
            outcome: 'notEvaluated',
            place: figure,
            reason: `Bilaga 10a har ingen kolumn för ${period.label} att jämföra Regionbidrag med.`,
          };
          continue;
        }
        if (source.figure.state === 'empty') continue;
        yield* checkTransfer(
          bilaga,
          sumRelation(figure, [{ figure: source.figure, factor }]),
          'Regionbidrag på bilaga 10a',
        );
      }
    }
  },
});
