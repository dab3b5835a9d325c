import type { Unit } from '../core/bilagor/unit';
import { formatAmount, formatNumber, withoutNoise } from '../core/findings/wording';

export { withoutNoise } from '../core/findings/wording';

const MINUS = '\u2212';
const MOST_DECIMALS = 6;

/** A computed number with as many decimals as are worth printing: 5 for a fraction, 2 for kronor per inhabitant. */
export function roundComputed(value: number, unit: Unit | null): number {
  if (unit === '%') return Number(value.toFixed(5)) + 0;
  return unit === 'kr/inv' ? Number(value.toFixed(2)) + 0 : withoutNoise(value);
}

/** A value as a person reads it: a number with its unit, a text as it is, nothing as `tomt`. */
export function formatValue(value: number | string | null, unit: Unit | null): string {
  if (value === null) return 'tomt';
  return typeof value === 'string' ? value : formatAmount(withoutNoise(value), unit ?? '');
}

/** Two values that are to be compared, with so many decimals that they look different when they are. */
export function formatPair(
  one: number | string | null,
  other: number | string | null,
  unit: Unit | null,
): readonly [string, string] {
  const usual = [formatValue(one, unit), formatValue(other, unit)] as const;
  if (typeof one !== 'number' || typeof other !== 'number' || one === other || usual[0] !== usual[1]) return usual;
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
    const first = formatAmount(withoutNoise(one), unit ?? '', decimals);
    const second = formatAmount(withoutNoise(other), unit ?? '', decimals);
    if (first !== second) return [first, second];
  }
  return usual;
}

/** A difference with its sign and unit; between percentages it is given in percentage points. */
export function formatDifference(value: number, unit: Unit | null): string {
  const exact = withoutNoise(value);
  if (exact === 0) return formatAmount(0, unit === '%' ? '' : (unit ?? ''));
  const sign = exact > 0 ? '+' : MINUS;
  if (unit === '%') {
    const points = Math.abs(withoutNoise(exact * 100));
    const shown = atLeastOneDigit(points, (decimals) => formatNumber(points, decimals), points < 10 ? 2 : 1);
    return `${sign}${shown} ${shown === '1' ? 'procentenhet' : 'procentenheter'}`;
  }
  const size = Math.abs(exact);
  const usual = formatAmount(size, unit ?? '');
  const shown = /[1-9]/u.test(usual)
    ? usual
    : atLeastOneDigit(size, (decimals) => formatAmount(size, unit ?? '', decimals), 3);
  return `${sign}${shown}`;
}

/** Adds decimals until something other than zeros shows; whole numbers get none. */
function atLeastOneDigit(size: number, format: (decimals: number) => string, decimals: number): string {
  if (Number.isInteger(size)) return format(0);
  for (let shown = decimals; shown <= MOST_DECIMALS; shown++) {
    const text = format(shown);
    if (/[1-9]/u.test(text)) return text.replace(/(,\d*?)0+(?=\D*$)/u, '$1').replace(/,(?=\D*$)/u, '');
  }
  return format(MOST_DECIMALS);
}
