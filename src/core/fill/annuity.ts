import type Big from 'big.js';

/**
 * What an amount costs a year in interest and amortisation together, the same every year.
 * @param rate a fraction: 0.015 is 1,5 %
 * @param years a whole number from 1
 */
export function annuity(amount: Big, rate: Big, years: number): Big {
  if (rate.eq(0)) return amount.div(years);
  const growth = rate.plus(1).pow(years);
  return amount.times(rate).times(growth).div(growth.minus(1));
}
