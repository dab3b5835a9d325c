import Big from 'big.js';
import { intervalOf, meets } from '../../../../src/core/document/figures/interval';
import type { Hedge } from '../../../../src/core/document/figures/written-figure';

/** The ends of what a figure claims, as the rule of the plan documents has them. */
it.each<[Hedge, string, string, string | null, string | null]>([
  ['exact', '8583', '0.1', '8582.95', '8583.05'],
  ['about', '40', '10', '35', '45'],
  ['about', '99', '1', '94.05', '103.95'],
  ['above', '22', '1', '22', '23.1'],
  ['below', '16', '1', '15', '16'],
  ['atMost', '22', '1', null, '22.5'],
  ['atLeast', '22', '1', '21.5', null],
])('takes %s %s with the step %s for %s to %s', (hedge, value, step, least, most) => {
  const interval = intervalOf({ hedge, value: new Big(value), step: new Big(step) });

  expect([interval.least?.toString() ?? null, interval.most?.toString() ?? null]).toEqual([least, most]);
});

it('meets a value that rounding can have moved into it, and no further', () => {
  const interval = intervalOf({ hedge: 'exact', value: new Big(22), step: new Big(1) });

  expect(meets(interval, new Big('22.5'))).toBe(true);
  expect(meets(interval, new Big('22.51'))).toBe(false);
  expect(meets(interval, new Big('22.55'), new Big('0.05'))).toBe(true);
});
