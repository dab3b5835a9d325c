import { isPlannedOutside10a } from '../bilagor/outside-10a';
import { sumRelation } from '../findings/relation';
import { mainBilaga } from '../submissions/submission';
import { defineSubmissionRule } from './kit/define-rule';
import { whyUnreadable } from './kit/results';
import { checkTransfer, datedFigures, otherYear, samePeriod, unitFactor } from './kit/transfers';

/** 10a Investeringar = −(10b TOTALT less the rows that the pack excludes), Budget and Plan years. */
export const rule10b10aInvesteringar = defineSubmissionRule({
  id: '10b-10a-investeringar',
  title: 'Investeringar på bilaga 10a är totalen på bilaga 10b med minustecken, utom undantagna rader',
  severity: 'fel',
  source: 'Bilaga 10a, raden Investeringar; bilaga 10b, raden TOTALT FÖRVALTNING',
  explanation:
    'Investeringarna på bilaga 10b ska synas i likviditetspåverkan på bilaga 10a. Regelpaketet anger vilka rader som inte räknas med, till exempel regionfastigheters komponentutbyte. För över beloppen med minustecken.',
  *check({ submission, pack }) {
    const accounts = mainBilaga(submission, '10a');
    const investments = mainBilaga(submission, '10b');
    if (accounts === undefined || investments === undefined || investments.total === null) return;
    const hindrance = otherYear(submission, [accounts, investments]);
    if (hindrance !== undefined) {
      yield hindrance;
      return;
    }
    const factor = unitFactor(investments.unit ?? 'tkr', accounts.unit ?? 'tkr');
    const excluded = investments.investments.filter((row) => isPlannedOutside10a(row, pack.investeringarUtanför10a));
    for (const { figure, period } of datedFigures(accounts, accounts.investeringar, 'netto')) {
      const isPlanned = period.offset !== null && period.offset >= 0;
      if (!isPlanned || figure.state === 'empty') continue;
      const total = datedFigures(investments, investments.total, 'belopp').find((candidate) =>
        samePeriod(candidate.period, period),
      );
      if (total === undefined) continue;
      if (total.figure.state === 'empty') {
        yield {
          outcome: 'notEvaluated',
          place: figure,
          reason: `${whyUnreadable(total.figure)} Fyll i totalen på bilaga 10b.`,
        };
        continue;
      }
      const outside = excluded.flatMap((row) =>
        datedFigures(investments, row, 'belopp').filter((candidate) => samePeriod(candidate.period, period)),
      );
      const relation = sumRelation(figure, [
        { figure: total.figure, factor: -factor },
        ...outside.map((row) => ({ figure: row.figure, factor })),
      ]);
      const shouldBe =
        outside.length === 0
          ? 'TOTALT FÖRVALTNING på bilaga 10b med minustecken'
          : `TOTALT FÖRVALTNING på bilaga 10b med minustecken, utan ${excluded.map(({ label }) => label).join(', ')}`;
      yield* checkTransfer(accounts, relation, shouldBe);
    }
  },
});
