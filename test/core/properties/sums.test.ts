import Big from 'big.js';
import * as fc from 'fast-check';
import { asPrinted, sumRelation, type Agreement } from '../../../src/core/findings/relation';
import { figureSheet } from '../../support/figure';

const RUNS = { seed: 2020, numRuns: 200 };
const { figure } = figureSheet();

/** Exact amounts in thousandths, printed with this many decimals. */
const amounts = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1, maxLength: 30 });
const decimalsShown = fc.integer({ min: 0, max: 2 });

const FORMATS = ['#,##0', '0.0', '0.00'];

function agreement(parts: readonly number[], total: number, decimals: number): Agreement | undefined {
  const numberFormat = FORMATS[decimals] ?? '';
  const terms = parts.map((value, index) => ({
    figure: figure(`A${index + 1}`, { value, numberFormat }),
    factor: 1,
  }));
  return sumRelation(figure('A99', { value: total, numberFormat }), terms).compare(asPrinted)?.agreement;
}

const printed = (thousandths: number, decimals: number): number =>
  new Big(thousandths).div(1000).round(decimals).toNumber();

it('the honest roundings of parts and of their sum are never called wrong', () => {
  fc.assert(
    fc.property(amounts, decimalsShown, (exact, decimals) => {
      const total = exact.reduce((sum, amount) => sum + amount, 0);
      const parts = exact.map((amount) => printed(amount, decimals));
      expect(agreement(parts, printed(total, decimals), decimals)).not.toBe('off');
    }),
    RUNS,
  );
});

it('a total that is out by more than half a unit a figure is always called wrong', () => {
  fc.assert(
    fc.property(amounts, decimalsShown, fc.boolean(), (exact, decimals, isAbove) => {
      const unit = new Big(10).pow(-decimals);
      const parts = exact.map((amount) => printed(amount, decimals));
      const sum = parts.reduce((total, part) => total.plus(part), new Big(0));
      const half = Math.floor((parts.length + 1) / 2) + 1;
      const total = sum.plus(unit.times(isAbove ? half : -half));
      expect(agreement(parts, total.toNumber(), decimals)).toBe('off');
    }),
    RUNS,
  );
});

it('exact parts and their exact sum are equal', () => {
  fc.assert(
    fc.property(amounts, (exact) => {
      const total = exact.reduce((sum, amount) => sum + amount, 0);
      expect(
        agreement(
          exact.map((amount) => amount / 1000),
          total / 1000,
          0,
        ),
      ).toBe('equal');
    }),
    RUNS,
  );
});
