import type { Bilaga } from '../bilagor/index';
import { periodLabel, versionsAllowed } from '../bilagor/period';
import type { PeriodColumn } from '../bilagor/table';
import type { CheckResult } from '../findings/finding';
import { defineSubmissionRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** The year columns of a bilaga are consecutive and agree with the other bilagor of the submission. */
export const ruleArsversion = defineSubmissionRule({
  id: 'arsversion',
  title: 'Årskolumnerna följer på varandra och är desamma på alla bilagor',
  severity: 'fel',
  source: 'Mallen för respektive bilaga: Utfall, Prognos eller Budget, Budget, Plan, Plan',
  explanation:
    'Belopp jämförs mellan bilagorna per år och version. Med fel år i en rubrik jämförs fel belopp. Ändra rubriken, eller byt till årets mall om hela bilagan är från ett annat år.',
  *check({ submission }) {
    for (const bilaga of submission.bilagor) {
      const isOneOfMany = bilaga.traits.owner === 'lista';
      if (!isOneOfMany && bilaga.year !== null && submission.year !== null && bilaga.year !== submission.year) {
        yield otherYear(bilaga, submission.year);
        continue;
      }
      for (const period of bilaga.periods) yield* checkHeader(bilaga, period);
      yield* checkTotalHeader(bilaga);
      yield* checkTitle(bilaga, submission.year);
    }
  },
});

function otherYear(bilaga: Bilaga, expected: number): CheckResult {
  const first = bilaga.periods.find(({ printed }) => printed.year !== null) ?? bilaga.periods[0];
  return {
    outcome: 'finding',
    place: { sheet: bilaga.sheet, address: first?.header ?? bilaga.title },
    bilaga,
    labels: ['budgetår'],
    message: `Bilaga ${bilaga.kind} avser budgetåret ${bilaga.year ?? ''} men de andra bilagorna avser ${expected}.`,
    expected,
    actual: bilaga.year,
  };
}

function* checkHeader(bilaga: Bilaga, period: PeriodColumn): Generator<CheckResult> {
  const { offset, printed, year, version, cumulative, versions } = period;
  if (offset === null || year === null || (printed.year === null && printed.version === null && !cumulative)) return;
  const allowed = versions ?? versionsAllowed(offset);
  const isVersionRight =
    cumulative ||
    allowed.length === 0 ||
    (printed.version === null ? hasYearsAlone(bilaga) : allowed.includes(printed.version));
  if (printed.year === year && isVersionRight) {
    yield PASSED;
    return;
  }
  const wanted = cumulative
    ? [`t o m ${year}`]
    : allowed.length === 0
      ? [String(year)]
      : allowed.map((name) => periodLabel(name, year));
  const found = cumulative
    ? `t o m ${printed.year ?? '(inget år)'}`
    : printed.version === null
      ? ''
      : periodLabel(printed.version, printed.year ?? 0).replace(/ 0$/u, '');
  yield {
    outcome: 'finding',
    place: { sheet: bilaga.sheet, address: period.header },
    bilaga,
    labels: [period.label],
    message: { id: 'wrong-text', data: { what: 'Kolumnrubriken', actual: found, expected: wanted } },
    expected: wanted[0] ?? version,
    actual: found,
  };
}

/** Headers that are all years without a version say nothing that is wrong. */
function hasYearsAlone({ periods }: Bilaga): boolean {
  return periods.every(({ printed, cumulative }) => cumulative || (printed.version === null && printed.year !== null));
}

/** `Summa utgift t o m` names the last year of the plan. */
function* checkTotalHeader(bilaga: Bilaga): Generator<CheckResult> {
  const total = bilaga.columns.find(({ kind }) => kind === 'summa');
  const printed = total?.period?.printed.year ?? null;
  if (total === undefined || printed === null || bilaga.year === null) return;
  const expected = bilaga.year + 2;
  if (printed === expected) {
    yield PASSED;
    return;
  }
  yield {
    outcome: 'finding',
    place: { sheet: bilaga.sheet, address: total.header },
    bilaga,
    labels: ['summakolumnen'],
    message: {
      id: 'wrong-text',
      data: { what: 'Summakolumnens år', actual: String(printed), expected: [String(expected)] },
    },
    expected,
    actual: printed,
  };
}

function* checkTitle(bilaga: Bilaga, year: number | null): Generator<CheckResult> {
  const expected = bilaga.year ?? year;
  for (const mention of bilaga.yearMentions) {
    if (expected === null) continue;
    if (mention.year === expected) {
      yield PASSED;
      continue;
    }
    yield {
      outcome: 'finding',
      place: { sheet: bilaga.sheet, address: mention.address },
      bilaga,
      labels: ['titelns år'],
      message: {
        id: 'wrong-text',
        data: { what: `Titeln ”${mention.text}”`, actual: String(mention.year), expected: [String(expected)] },
      },
      expected,
      actual: mention.year,
    };
  }
}
