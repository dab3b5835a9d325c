import Big from 'big.js';
import type { Interval, WrittenFigure } from './written-figure';

/** What a hedged figure may be out by, as a share of it. */
const HEDGED_SHARE = '0.05';

/**
 * What a figure of a text can stand for, in its unit. An exact one stands for what is rounded to it; `ca` for that or five
 * percent around it; `drygt` and `närmare` for one step or five percent above or below; `högst` and `minst` for one side.
 */
export function intervalOf({ value, step, hedge }: Pick<WrittenFigure, 'value' | 'step' | 'hedge'>): Interval {
  const half = step.div(2);
  const share = value.abs().times(HEDGED_SHARE);
  const larger = (one: Big): Big => (one.gt(share) ? one : share);
  switch (hedge) {
    case 'about':
      return { least: value.minus(larger(half)), most: value.plus(larger(half)) };
    case 'above':
      return { least: value, most: value.plus(larger(step)) };
    case 'below':
      return { least: value.minus(larger(step)), most: value };
    case 'atMost':
      return { least: null, most: value.plus(half) };
    case 'atLeast':
      return { least: value.minus(half), most: null };
    case 'exact':
      return { least: value.minus(half), most: value.plus(half) };
  }
}

/** Whether what a figure claims and a value that is known to within `slack` can be the same. */
export function meets({ least, most }: Interval, value: Big, slack: Big = new Big(0)): boolean {
  return (least === null || value.plus(slack).gte(least)) && (most === null || value.minus(slack).lte(most));
}
