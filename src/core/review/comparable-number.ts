/** So many digits of a calculated number, and so many of its decimals, are the same in every program that calculates it. */
const RELIABLE_DIGITS = 12;
const RELIABLE_DECIMALS = 6;

/**
 * A number without what different programs calculate differently: binary noise, which is small beside the number or, where
 * large amounts were subtracted, beside those.
 */
export function comparableNumber(value: number): number {
  return Number(Number(value.toFixed(RELIABLE_DECIMALS)).toPrecision(RELIABLE_DIGITS));
}
