import Big from 'big.js';
import type { Bilaga10c } from '../../bilagor/bilaga-10c';
import type { ItProject } from '../../bilagor/it-project';
import type { Figure } from '../../bilagor/figure';
import { KRONOR_PER } from '../../bilagor/unit';
import { asPrinted, type ReadFigure, type Relation } from '../../findings/relation';

/** What bilaga 10 c gives a project in the years that bilaga 17 is about, in kronor. */
export interface PlannedAmount {
  /** The project's S:a row; its Kostn. and Inv.utg. where S:a has no figure. */
  readonly total: Big;
  /** Kostn. and Inv.utg. added up: the same, unless S:a is wrong, which is another rule's matter. */
  readonly parts: Big;
  /** What rounding can make: half a unit of the last digit for each figure. */
  readonly margin: Big;
  /** The figures that `total` is added up from. */
  readonly figures: readonly Figure[];
  /** The figures that `parts` is added up from. */
  readonly partFigures: readonly Figure[];
  /** Kronor in one of bilaga 10 c's unit. */
  readonly kronor: number;
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
  const partFigures: Figure[] = [];
  let usedYears = 0;
  for (const index of indexes) {
    const sum = project.summa?.figures[index];
    const rows = [project.kostnad.figures[index], project.investering.figures[index]].filter(
      (figure) => figure !== undefined,
    );
    const counted = sum?.state === 'number' ? [sum] : rows;
    const broken = counted.find(({ state }) => state !== 'number' && state !== 'empty');
    if (broken !== undefined) return broken;
    if (!addUp(counted, asPrinted).eq(0)) usedYears += 1;
    figures.push(...counted);
    partFigures.push(...rows);
  }
  const units = figures.map(({ decimals }) => new Big(10).pow(-decimals));
  return {
    total: addUp(figures, asPrinted).times(kronor),
    parts: addUp(partFigures, asPrinted).times(kronor),
    margin: units
      .reduce((sum, unit) => sum.plus(unit), new Big(0))
      .times(kronor)
      .div(2),
    figures,
    partFigures,
    kronor,
    years: indexes.flatMap((index) => bilaga.columns[index]?.label ?? []),
    usedYears,
  };
}

function addUp(figures: readonly Figure[], read: ReadFigure): Big {
  return figures.reduce((sum, figure) => sum.plus(read(figure) ?? 0), new Big(0));
}

/** What an Investering in kronor and a project of bilaga 10 c must fulfil together. */
export function planRelation(target: Figure, planned: PlannedAmount): Relation {
  const { figures, partFigures, kronor } = planned;
  const expected = (read: ReadFigure): Big => addUp(figures, read).times(kronor);
  return {
    target,
    inputs: [...new Set([...figures, ...partFigures])],
    defines: false,
    expected,
    compare: (read) => {
      const actual = read(target);
      if (actual === null) return null;
      const total = expected(read);
      const parts = addUp(partFigures, read).times(kronor);
      const isKept = [total, parts].some((plan) => plan.minus(actual).abs().lte(planned.margin));
      return { agreement: isKept ? 'equal' : 'off', expected: total, actual, difference: actual.minus(total) };
    },
  };
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
