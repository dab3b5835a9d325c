import { isPlannedOutside10a } from '../../bilagor/outside-10a';
import type { NotEvaluatedCheck } from '../../findings/finding';
import { bilagorOf, mainBilaga } from '../../submissions/submission';
import type { CheckSubject } from './rule-context';
import { datedFigures, otherYear, samePeriod, unitFactor, type CarriedAmount } from './transfers';

/** An amount that is carried, or why none of a bilaga's can be. */
export type Carried = CarriedAmount | NotEvaluatedCheck;

/** Bilaga 10 a's Investeringar for Budget and Plan, from bilaga 10 b without the rows that the pack leaves out. */
export function* carriedInvestments({
  submission,
  pack,
}: Pick<CheckSubject, 'submission' | 'pack'>): Generator<Carried> {
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
  const totals = datedFigures(investments, investments.total, 'belopp');
  for (const { figure, period } of datedFigures(accounts, accounts.investeringar, 'netto')) {
    if (period.offset === null || period.offset < 0) continue;
    const total = totals.find((candidate) => samePeriod(candidate.period, period));
    if (total === undefined) continue;
    const outside = excluded.flatMap((row) =>
      datedFigures(investments, row, 'belopp').filter((candidate) => samePeriod(candidate.period, period)),
    );
    yield {
      bilaga: accounts,
      target: figure,
      terms: [{ figure: total.figure, factor: -factor }, ...outside.map((row) => ({ figure: row.figure, factor }))],
      shouldBe:
        outside.length === 0
          ? 'TOTALT FÖRVALTNING på bilaga 10b med minustecken'
          : `TOTALT FÖRVALTNING på bilaga 10b med minustecken, utan ${excluded.map(({ label }) => label).join(', ')}`,
    };
  }
}

/** Bilaga 10 b's IT row, from bilaga 10 c's Summa investeringar. */
export function* carriedItInvestments({ submission }: Pick<CheckSubject, 'submission'>): Generator<Carried> {
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
    yield {
      bilaga: investments,
      target: figure,
      terms: [{ figure: source.figure, factor }],
      shouldBe: 'Summa investeringar på bilaga 10c',
    };
  }
}

/** The Regionbidrag of each of the förvaltning's own bilaga 11, from bilaga 10 a. */
export function* carriedRegionbidrag({ submission }: Pick<CheckSubject, 'submission'>): Generator<Carried> {
  const accounts = mainBilaga(submission, '10a');
  if (accounts === undefined) return;
  const grants = datedFigures(accounts, accounts.regionbidrag, 'netto');
  for (const bilaga of bilagorOf(submission, '11')) {
    if (submission.unitOf.get(bilaga)?.isWholeForvaltning === false) continue;
    const hindrance = otherYear(submission, [accounts, bilaga]);
    if (hindrance !== undefined) {
      yield hindrance;
      return;
    }
    const factor = unitFactor(accounts.unit ?? 'tkr', bilaga.regionbidragUnit);
    for (const { figure, period } of datedFigures(bilaga, bilaga.regionbidrag, 'belopp')) {
      const source = grants.find((candidate) => samePeriod(candidate.period, period));
      yield {
        bilaga,
        target: figure,
        terms: source === undefined ? [] : [{ figure: source.figure, factor }],
        shouldBe:
          source === undefined
            ? `Bilaga 10a har ingen kolumn för ${period.label} att jämföra Regionbidrag med.`
            : 'Regionbidrag på bilaga 10a',
      };
    }
  }
}
