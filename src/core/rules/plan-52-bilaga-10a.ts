import type { Bilaga10a } from '../bilagor/bilaga-10a';
import type { DocumentPeriod } from '../document/plan/period-header';
import { budgetRow, type BudgetRowKind, type ResultBudget } from '../document/plan/result-budget';
import type { CheckResult } from '../findings/finding';
import { sumRelation, type RelationTerm } from '../findings/relation';
import { mainBilaga } from '../submissions/submission';
import { figureOf } from './kit/plan/bilaga-amounts';
import { costSign } from './kit/plan/budget-sums';
import { checkDocumentFigure } from './kit/plan/document-findings';
import { defineDocumentRule } from './kit/define-rule';
import { unitFactor } from './kit/transfers';

/** Of the result budget, what has the same basis as bilaga 10 a is what that says for the same version and year. */
export const rulePlan52Bilaga10a = defineDocumentRule({
  id: 'plan-52-bilaga-10a',
  title: 'Regionbidrag, resultat och nettokostnad med finansiella poster i planens resultatbudget är bilaga 10a:s',
  severity: 'fel',
  source: 'Verksamhetsplan 2020, 5.2 och bilaga 10a',
  explanation:
    'Bara samma version och år jämförs. Nettokostnader och finansiella poster har en annan bas än bilaga 10a var för sig, men är tillsammans desamma. Rätta det av de två som är fel.',
  *check({ plans, submission }) {
    const accounts = mainBilaga(submission, '10a');
    if (accounts === undefined) return;
    for (const { budgets } of plans) {
      for (const budget of budgets) {
        for (const [index, period] of budget.periods.entries()) yield* checkColumn(budget, index, period, accounts);
      }
    }
  },
});

function* checkColumn(
  budget: ResultBudget,
  index: number,
  { version, year }: DocumentPeriod,
  accounts: Bilaga10a,
): Generator<CheckResult> {
  if (version === null) return;
  const factor = unitFactor(accounts.unit ?? 'tkr', budget.unit);
  const inDocument = (kind: BudgetRowKind) => budgetRow(budget, kind)?.figures[index];
  const inBilaga = (row: Bilaga10a['regionbidrag']) => figureOf(accounts, row, { version, year }, ['netto', 'belopp']);
  const results = [
    [inDocument('regionbidrag'), inBilaga(accounts.regionbidrag), 'Regionbidrag på bilaga 10a'],
    [
      inDocument('åretsResultat') ?? inDocument('resultatEfterFinansiella'),
      inBilaga(accounts.resultat),
      'RESULTAT på bilaga 10a',
    ],
  ] as const;
  for (const [target, source, name] of results) {
    if (target === undefined || source === undefined) continue;
    yield* checkDocumentFigure(sumRelation(target, [{ figure: source, factor }]), name);
  }
  const net = inDocument('nettokostnader');
  const [income, cost] = [inDocument('finansiellaIntäkter'), inDocument('finansiellaKostnader')];
  const rows = [accounts.summaVerksamhet, ...accounts.finansiella.filter((row) => row !== accounts.regionbidrag)];
  const sources = rows.map(inBilaga);
  if (net === undefined || (income === undefined && cost === undefined)) return;
  if (accounts.summaVerksamhet === null || sources[0] === undefined) return;
  const sign = costSign(budget);
  const terms: RelationTerm[] = sources.flatMap((figure) =>
    figure === undefined ? [] : [{ figure, factor: factor * sign }],
  );
  if (income !== undefined) terms.push({ figure: income, factor: -sign });
  if (cost !== undefined) terms.push({ figure: cost, factor: -1 });
  yield* checkDocumentFigure(
    sumRelation(net, terms),
    'tillsammans med de finansiella posterna SUMMA VERKSAMHET och de finansiella raderna på bilaga 10a utom Regionbidrag',
  );
}
