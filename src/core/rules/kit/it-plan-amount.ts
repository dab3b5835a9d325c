import Big from 'big.js';
import type { Bilaga10c, ItProject } from '../../bilagor/bilaga-10c';
import { decimalOf, type Figure } from '../../bilagor/figure';
import { KRONOR_PER } from '../../bilagor/unit';

/** What bilaga 10 c gives a project in the years that bilaga 17 is about, in kronor. */
export interface PlannedAmount {
  /** The project's S:a row; its Kostn. and Inv.utg. where S:a has no figure. */
  readonly total: Big;
  /** Kostn. and Inv.utg. added up: the same, unless S:a is wrong, which is another rule's matter. */
  readonly parts: Big;
  /** What rounding can make: half a unit of the last digit for each figure. */
  readonly margin: Big;
  readonly figures: readonly Figure[];
  /** `Budget 2020`, `Plan 2021` … */
  readonly years: readonly string[];
  /** Years with an amount other than zero. */
  readonly usedYears: number;
}

const YEARS = [0, 1, 2];

/**
 * Adds up a project's Budget and Plan years.
 * @returns the figure that has no readable value, where there is one; undefined when bilaga 10 c lacks those columns
 */
export function plannedAmount(bilaga: Bilaga10c, project: ItProject): PlannedAmount | Figure | undefined {
  const indexes = bilaga.columns.flatMap(({ kind, period }, index) =>
    kind !== 'summa' && period?.cumulative === false && period.offset !== null && YEARS.includes(period.offset)
      ? [index]
      : [],
  );
  if (indexes.length < YEARS.length) return undefined;
  const kronor = KRONOR_PER[bilaga.unit ?? 'tkr'];
  const figures: Figure[] = [];
  let [total, parts, margin] = [new Big(0), new Big(0), new Big(0)];
  let usedYears = 0;
  for (const index of indexes) {
    const sum = project.summa?.figures[index];
    const rows = [project.kostnad.figures[index], project.investering.figures[index]].filter(
      (figure) => figure !== undefined,
    );
    const counted = sum?.state === 'number' ? [sum] : rows;
    const broken = counted.find(({ state }) => state !== 'number' && state !== 'empty');
    if (broken !== undefined) return broken;
    const amount = addUp(counted);
    total = total.plus(amount.times(kronor));
    parts = parts.plus(addUp(rows).times(kronor));
    if (!amount.eq(0)) usedYears += 1;
    figures.push(...counted);
    for (const figure of counted) {
      margin = margin.plus(new Big(10).pow(-figure.decimals).times(kronor).div(2));
    }
  }
  const years = indexes.flatMap((index) => bilaga.columns[index]?.label ?? []);
  return { total, parts, margin, figures, years, usedYears };
}

function addUp(figures: readonly Figure[]): Big {
  return figures.reduce((sum, figure) => sum.plus(decimalOf(figure) ?? 0), new Big(0));
}

/** Whether what was computed is an amount, not a figure that stood in the way. */
export function isPlanned(amount: PlannedAmount | Figure | undefined): amount is PlannedAmount {
  return amount !== undefined && 'total' in amount;
}

/** Whether amounts in kronor are what bilaga 10 c gives, within rounding and as exactly as they are written. */
export function agreesWithPlan(
  kronor: { readonly least: number; readonly most: number; readonly step: number },
  planned: PlannedAmount,
): boolean {
  const margin = planned.margin.plus(kronor.step / 2);
  return [planned.total, planned.parts].some(
    (plan) => plan.gte(new Big(kronor.least).minus(margin)) && plan.lte(new Big(kronor.most).plus(margin)),
  );
}
