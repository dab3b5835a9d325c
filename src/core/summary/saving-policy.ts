import Big from 'big.js';
import type { Bilaga10a } from '../bilagor/bilaga-10a';
import { halfUnit, type Figure } from '../bilagor/figure';
import type { Row } from '../bilagor/table';
import { KRONOR_PER } from '../bilagor/unit';
import type { CheckedSubmission } from '../engine/report';
import { formatAmount, listWords } from '../findings/wording';
import type { RulePack } from '../packs/schema';
import type { BilagaPair } from '../prior/prior-year';
import { pairBilagor } from '../prior/pair-bilagor';
import { amountOf } from '../rules/kit/prior-changes';
import { whyUnreadable } from '../rules/kit/results';
import { holdsOneOf } from '../workbook/label';
import type { Policy } from './policy';

type Saving = NonNullable<RulePack['besparing']>;

/**
 * Whether the cost of Budget Y is as much lower as the region asks than what last year's submission planned for the same
 * year, without the delområden that are exempt.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen: ”De ekonomiska förutsättningarna
 * inför den föreslagna budgeten är besparing med en procent … undantaget primär- och tandvårdsmedel”.
 */
export function savingPolicy(report: CheckedSubmission, accounts: Bilaga10a, saving: Saving): Policy {
  const unit = accounts.unit ?? 'tkr';
  const at = accounts.columns.findIndex(({ kind, period }) => kind === 'kostnader' && period?.offset === 0);
  const budget = accounts.columns[at]?.period ?? null;
  const cost = costOf(accounts.delomraden, at, saving);
  const terms = {
    kind: 'besparing',
    period: budget?.label ?? null,
    limit: saving.andel,
    tolerance: 0,
    unit: '%',
    place: accounts.summaVerksamhet?.figures[at] ?? cost.figures[0] ?? null,
    finding: null,
  } as const;
  const without = exemptText(accounts.delomraden, saving);
  const notMeasurable = (note: string): Policy => ({
    ...terms,
    outcome: 'notMeasurable',
    figure: null,
    margin: null,
    note,
  });
  if (cost.amount === null) return notMeasurable(cost.whyNot);
  const planned = plannedCost(report, accounts, budget?.year ?? null, saving);
  if (planned.amount === null) {
    const asked = cost.amount.times(saving.andel).round(unit === 'mnkr' ? 1 : 0);
    return notMeasurable(
      `${planned.whyNot} ${formatAmount(saving.andel, '%')} av kostnaden${without}, ${formatAmount(cost.amount, unit)}, är ${formatAmount(asked, unit)}.`,
    );
  }
  const most = planned.amount.times(new Big(1).minus(saving.andel));
  const share = new Big(1).minus(cost.amount.div(planned.amount));
  const missing = cost.amount.minus(most).round(6);
  const slack = cost.rounding.plus(planned.rounding.times(new Big(1).minus(saving.andel)));
  return {
    ...terms,
    // What is left beyond the sixth decimal is binary noise of sums, not money.
    outcome: missing.lte(slack) ? 'kept' : 'notKept',
    figure: share.toNumber(),
    margin: { share: share.minus(saving.andel).toNumber(), amount: most.minus(cost.amount).toNumber(), unit },
    note: `Kostnaden${without} är ${formatAmount(cost.amount, unit)}, mot ${formatAmount(planned.amount, unit)} för ${budget?.year ?? 'samma år'} i förra årets inlämning.${missing.gt(0) && missing.lte(slack) ? ' Det som saknas är inom avrundning av beloppen.' : ''}`,
  };
}

/** What the counted delområden cost together, without a sign; or why it cannot be told. */
type Cost = { readonly figures: readonly Figure[] } & (
  { readonly amount: Big; readonly rounding: Big } | { readonly amount: null; readonly whyNot: string }
);

function costOf(delomraden: readonly Row[], at: number, saving: Saving): Cost {
  const figures = delomraden.flatMap((row) => {
    const figure = row.figures[at];
    return figure === undefined || isExempt(row, saving) ? [] : [figure];
  });
  if (figures.every(({ state }) => state === 'empty')) {
    return { figures, amount: null, whyNot: 'Bilaga 10a har ingen kostnad för budgetåret.' };
  }
  const unreadable = figures.find((figure) => amountOf(figure) === null);
  if (unreadable !== undefined) return { figures, amount: null, whyNot: whyUnreadable(unreadable) };
  const amount = figures.reduce((sum, figure) => sum.plus(amountOf(figure) ?? 0), new Big(0)).abs();
  const rounding = figures.reduce((sum, figure) => sum.plus(halfUnit(figure)), new Big(0));
  return { figures, amount, rounding };
}

function plannedCost(
  { submission, prior }: CheckedSubmission,
  accounts: Bilaga10a,
  year: number | null,
  saving: Saving,
): Cost {
  if (prior === null) {
    return { figures: [], amount: null, whyNot: 'Förra årets inlämning behövs för att mäta besparingen.' };
  }
  const { pairs, unpaired } = pairBilagor(submission, prior);
  const earlier = pairs.find((pair): pair is BilagaPair<'10a'> & BilagaPair => pair.bilaga === accounts)?.prior;
  if (earlier === undefined) {
    const why = unpaired.find(({ bilaga }) => bilaga === accounts)?.reason;
    return { figures: [], amount: null, whyNot: why ?? 'Bilaga 10a saknas i förra årets inlämning.' };
  }
  const at = earlier.columns.findIndex(
    ({ kind, period }) => kind === 'kostnader' && period?.version === 'plan' && period.year === year,
  );
  const cost = costOf(earlier.delomraden, at, saving);
  if (cost.amount === null) return { ...cost, whyNot: `I förra årets inlämning: ${cost.whyNot}` };
  if (cost.amount.eq(0)) {
    return {
      figures: cost.figures,
      amount: null,
      whyNot: 'Förra årets inlämning planerade ingen kostnad för budgetåret.',
    };
  }
  const factor = new Big(KRONOR_PER[earlier.unit ?? 'tkr']).div(KRONOR_PER[accounts.unit ?? 'tkr']);
  return { figures: cost.figures, amount: cost.amount.times(factor), rounding: cost.rounding.times(factor) };
}

function isExempt({ label }: Row, { undantag }: Saving): boolean {
  return holdsOneOf(label, undantag);
}

function exemptText(delomraden: readonly Row[], saving: Saving): string {
  const names = delomraden.filter((row) => isExempt(row, saving)).map(({ label }) => label);
  return names.length === 0 ? '' : ` utan ${listWords(names)}`;
}
