import type { Finding } from '../core/findings/finding';
import { equationParts } from '../core/findings/equation';
import { formatPair } from './figures';

/**
 * The computation behind a finding as an equation, `174 967 tkr × 1 000 / 244 600 invånare = 715,3 kr/inv, i cellen 714 kr/inv`;
 * null where it is none.
 */
export function equationText({
  calculation,
  expected,
  actual,
  unit,
}: Pick<Finding, 'calculation' | 'expected' | 'actual' | 'unit'>): string | null {
  const parts = calculation === null ? undefined : equationParts(calculation);
  if (parts === undefined || typeof expected !== 'number') return null;
  const [result, printed] = formatPair(expected, actual, unit);
  const shown = actual === null ? 'cellen är tom' : `i cellen ${printed}`;
  return `${parts.map(({ text }) => text).join('')} = ${result}, ${shown}`;
}
