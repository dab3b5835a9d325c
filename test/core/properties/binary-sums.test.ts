import * as fc from 'fast-check';
import { asPrinted, sumRelation, withValues } from '../../../src/core/findings/relation';
import { storedDecimals } from '../../../src/core/workbook/precision';
import { figureSheet } from '../../support/figure';

const RUNS = { seed: 2020, numRuns: 500 };

/** Amounts with up to three decimals, as integers of thousandths, and the noise that binary sums leave. */
const thousandths = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const deviations = fc.constantFrom(0, 0, 1e-13, -1e-11, 1e-10, 1e-9, 1e-7, 0.0005, 0.001, -0.5, 1, 1000);

it('a sum that is told in binary is told the same in decimals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ amount: thousandths, factor: fc.constantFrom(1, -1, 1000) }), { maxLength: 12 }),
      deviations,
      fc.boolean(),
      (parts, deviation, isFormula) => {
        const { figure } = figureSheet();
        const terms = parts.map(({ amount, factor }, index) => ({
          figure: figure(`B${index + 1}`, amount / 1000),
          factor,
        }));
        const sum = parts.reduce<number>((total, { amount, factor }) => total + (amount / 1000) * factor, deviation);
        const target = figure('B20', { value: sum, formula: isFormula ? 'SUM(C1:C12)' : null });
        const { compare } = sumRelation(target, terms);
        // Figures that may be given another value are always compared in decimals.
        const inDecimals = compare(withValues(new Map()));
        const asTold = compare(asPrinted);
        expect(asTold?.agreement).toBe(inDecimals?.agreement);
        expect(asTold?.expected.toString()).toBe(inDecimals?.expected.toString());
        expect(asTold?.difference.toString()).toBe(inDecimals?.difference.toString());
      },
    ),
    RUNS,
  );
});

it('a number has the decimals that it was written with, less the zeros at their end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
      const zeros = Math.min(decimals, /0*$/u.exec(String(digits))?.[0].length ?? 0);
      expect(storedDecimals(Number(`${digits}e-${decimals}`))).toBe(decimals - zeros);
    }),
    RUNS,
  );
});
