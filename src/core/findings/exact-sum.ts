import type { Figure } from '../bilagor/figure';

/** Amounts are given in at most so many decimals; binary noise has more and is left to decimal arithmetic. */
const SCALE = 1_000_000;
/** Excel keeps fifteen digits: up to this, a stored number and its decimals are one and the same. */
const MOST = 1e15;

/** A number in millionths; undefined unless it is that exactly. */
function inMillionths(value: number): number | undefined {
  const scaled = Math.round(value * SCALE);
  return scaled / SCALE === value && Math.abs(scaled) <= MOST ? scaled : undefined;
}

/**
 * Whether a figure is the sum of its terms to the last digit, told with whole numbers: nearly every sum is, and decimal
 * arithmetic takes twenty times as long. False says only that it could not be told.
 * @param target the figure's value
 * @param terms the figures that are added, each with its factor; empty ones add nothing
 */
export function isExactSum(
  target: number,
  terms: readonly { readonly figure: Figure; readonly factor: number }[],
): boolean {
  let rest = inMillionths(target);
  if (rest === undefined) return false;
  for (const { figure, factor } of terms) {
    if (figure.value === null) {
      if (figure.state !== 'empty') return false;
      continue;
    }
    const millionths = inMillionths(figure.value);
    if (millionths === undefined || !Number.isInteger(factor)) return false;
    const term = millionths * factor;
    if (!Number.isSafeInteger(term)) return false;
    rest -= term;
    if (!Number.isSafeInteger(rest)) return false;
  }
  return rest === 0;
}
