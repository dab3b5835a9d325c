import { periodLabel, type Version } from '../bilagor/period';
import type { Bilaga } from '../bilagor/index';
import type { DocumentPeriod } from '../document/plan/period-header';
import { tableName } from '../document/plan/plan-document';
import type { YearTable } from '../document/plan/result-budget';
import type { CheckResult } from '../findings/finding';
import { mainBilaga } from '../submissions/submission';
import { defineDocumentRule } from './kit/define-rule';
import { documentFinding } from './kit/plan/document-findings';

/** The columns of a plan's tables are of years that follow each other, and of the versions that the bilagor have. */
export const rulePlanArsversion = defineDocumentRule({
  id: 'plan-arsversion',
  title: 'Kolumnerna i planens tabeller är de år som följer på varandra, med bilagornas version för varje år',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.2 och 5.3, bilaga 10a, 10b och 11',
  explanation:
    'Saknas ett år eller står det två gånger är det fel. Heter kolumnen något annat än på bilagan (Budget 2021 mot Plan 2021) är det en varning: beloppen jämförs ändå inte som samma sak. Rätta rubriken i dokumentet.',
  *check({ plans, submission }) {
    const [accounts, investments, keyFigures] = [
      mainBilaga(submission, '10a'),
      mainBilaga(submission, '10b'),
      mainBilaga(submission, '11'),
    ];
    for (const plan of plans) {
      for (const table of plan.budgets) yield* checkColumns(table, [accounts, keyFigures]);
      for (const table of plan.investments) yield* checkColumns(table, [investments]);
    }
  },
});

function* checkColumns(table: YearTable, bilagor: readonly (Bilaga | undefined)[]): Generator<CheckResult> {
  for (const [index, period] of table.periods.entries()) {
    const address = table.headers[index];
    if (address === undefined) continue;
    const said = { place: { sheet: table.sheet, address }, labels: [tableName(table.table), period.label] };
    const before = table.periods[index - 1];
    if (before !== undefined && period.year !== before.year + 1) {
      yield documentFinding({
        ...said,
        message: `Kolumnen ${period.label} står efter ${before.label}: åren ska följa på varandra, ett i taget.`,
      });
      continue;
    }
    const meant = versionMeant(period, bilagor);
    if (meant === null) yield { outcome: 'passed' };
    else {
      yield documentFinding({
        ...said,
        severity: 'varning',
        message: `Kolumnen heter ${period.label} men på bilagan ${meant}.`,
        actual: period.label,
        expected: meant,
      });
    }
  }
}

/** What the bilagor call a year that the document calls something else; null where one of them calls it the same, or none has it. */
function versionMeant({ version, year }: DocumentPeriod, bilagor: readonly (Bilaga | undefined)[]): string | null {
  if (version === null) return null;
  const versions = bilagor.flatMap((bilaga) =>
    (bilaga?.columns ?? []).flatMap(({ period }): readonly Version[] => {
      if (period === null || period.cumulative || period.year !== year) return [];
      return period.version === null ? [] : [period.version];
    }),
  );
  const [first] = versions;
  return first === undefined || versions.includes(version) ? null : periodLabel(first, year);
}
