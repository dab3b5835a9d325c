import Big from 'big.js';
import * as fc from 'fast-check';
import { annuity } from '../../../src/core/fill/annuity';

// 1 000 at 10 %: one year costs 1 000 · 1,1; two years 1 000 · 0,1 · 1,21 / 0,21 = 576,19.
it.each([
  [1000, '0.1', 1, '1100.00'],
  [1000, '0.1', 2, '576.19'],
  [600, '0', 3, '200.00'],
  [0, '0.015', 5, '0.00'],
  // 1,015^5 = 1,077284003…, so 10 000 · 0,015 · 1,077284003 / 0,077284003 = 2 090,89.
  [10000, '0.015', 5, '2090.89'],
])('%d at %s over %d years costs %s a year', (amount, rate, years, expected) => {
  expect(annuity(new Big(amount), new Big(rate), years).toFixed(2)).toBe(expected);
});

it('pays the investment back with interest', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 40 }),
      (amount, thousandths, years) => {
        const rate = new Big(thousandths).div(1000);
        const paid = annuity(new Big(amount), rate, years);
        let debt = new Big(amount);
        for (let year = 0; year < years; year++) debt = debt.times(rate.plus(1)).minus(paid);
        expect(debt.abs().lt('0.001')).toBe(true);
      },
    ),
    { seed: 2020, numRuns: 100 },
  );
});
