import * as fc from 'fast-check';
import { formatNumber } from '../../../src/core/findings/wording';
import { columnName, formatAddress, formatRange, parseAddress } from '../../../src/core/workbook/address';
import { readNumberText } from '../../../src/core/workbook/number-text';
import { storedDecimals } from '../../../src/core/workbook/precision';

const RUNS = { seed: 2020, numRuns: 200 };

/** Amounts of up to 12 digits, with up to 4 decimals. */
const amounts = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => ({ value: Number(`${digits}e-${decimals}`) + 0, decimals }));

it('a number that is written can be read back', () => {
  fc.assert(
    fc.property(amounts, ({ value }) => {
      expect(readNumberText(formatNumber(value))?.value).toBe(value);
    }),
    RUNS,
  );
});

it('a number that is written with so many decimals is read back with them', () => {
  fc.assert(
    fc.property(amounts, ({ value, decimals }) => {
      expect(readNumberText(formatNumber(value, decimals))).toEqual({
        value,
        decimals,
        percent: false,
        unit: null,
      });
    }),
    RUNS,
  );
});

it('no number is stored with more decimals than it was written with', () => {
  fc.assert(
    fc.property(amounts, ({ value, decimals }) => {
      const needed = storedDecimals(value);
      expect(needed).toBeLessThanOrEqual(decimals);
      expect(Number(value.toFixed(needed)) + 0).toBe(value);
    }),
    RUNS,
  );
});

/** A place on a sheet of Excel's size. */
const places = fc.record({ row: fc.integer({ min: 0, max: 1_048_575 }), column: fc.integer({ min: 0, max: 16_383 }) });

it('an address that is written can be read back, with dollar signs and in lower case too', () => {
  fc.assert(
    fc.property(places, (place) => {
      const address = formatAddress(place);
      expect(parseAddress(address)).toEqual(place);
      expect(parseAddress(`$${columnName(place.column).toLowerCase()}$${place.row + 1}`)).toEqual(place);
    }),
    RUNS,
  );
});

it('a range is written by its corners', () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const range = {
        top: Math.min(one.row, other.row),
        bottom: Math.max(one.row, other.row),
        left: Math.min(one.column, other.column),
        right: Math.max(one.column, other.column),
      };
      const [start = '', end = start] = formatRange(range).split(':');
      expect(parseAddress(start)).toEqual({ row: range.top, column: range.left });
      expect(parseAddress(end)).toEqual({ row: range.bottom, column: range.right });
    }),
    RUNS,
  );
});
