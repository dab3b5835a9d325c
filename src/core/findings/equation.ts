import type { Figure, Place } from '../bilagor/figure';
import type { Unit } from '../bilagor/unit';
import type { Calculation } from './calculation';
import { formatAmount, formatNumber, withoutNoise } from './wording';

/** A part of an equation: the amount of a cell, with the cell and what it is called, or what stands between. */
export interface EquationPart {
  readonly text: string;
  readonly place: Place | null;
  readonly label: string | null;
}

/** A longer sum is no easier to follow as an equation than in its cells. */
const MOST_TERMS = 24;

/**
 * The left side of the equation that a figure must fulfil, `−1 660 897 − 38 963 + 1 908 896` or
 * `174 967 tkr × 1 000 / 244 600 inv`: each amount as its cell shows it, empty cells left out. Undefined where nothing is left
 * to compute, and for sums of more than twenty-four amounts.
 */
export function equationParts(calculation: Calculation): readonly EquationPart[] | undefined {
  if (calculation.kind === 'ratio') {
    const { numerator, denominator, factor, isUnsigned } = calculation;
    if (numerator.value === null || denominator.value === null) return undefined;
    const times = factor === 1 ? '' : ` × ${formatNumber(factor)}`;
    const above = isUnsigned ? Math.abs(numerator.value) : numerator.value;
    return [whole(numerator, above), between(`${times} / `), whole(denominator, denominator.value)];
  }
  const terms = calculation.terms.filter(({ figure }) => figure.value !== null);
  if (terms.length === 0 || terms.length > MOST_TERMS) return undefined;
  return terms.flatMap(({ figure, factor }, at): readonly EquationPart[] => {
    const value = withoutNoise((figure.value ?? 0) * Math.sign(factor));
    const isLess = value < 0;
    const sign = at === 0 ? (isLess ? '\u2212' : '') : isLess ? ' \u2212 ' : ' + ';
    const size = Math.abs(factor);
    const times = size === 1 ? [] : [between(` × ${formatNumber(size)}`)];
    const amount = cell(figure, amountOf(figure, Math.abs(value), ''));
    return [...(sign === '' ? [] : [between(sign)]), amount, ...times];
  });
}

function whole(figure: Figure, value: number): EquationPart {
  return cell(figure, amountOf(figure, withoutNoise(value), figure.unit));
}

/** An amount with the decimals that its cell has. Percent are always written with their sign. */
function amountOf({ unit, decimals }: Figure, value: number, shown: Unit | ''): string {
  return unit === '%' ? formatAmount(value, unit) : formatAmount(value, shown, Math.max(0, decimals));
}

function cell(figure: Figure, text: string): EquationPart {
  const { sheet, address, rowLabel, columnLabel } = figure;
  return { text, place: { sheet, address }, label: `${rowLabel}, ${columnLabel}` };
}

function between(text: string): EquationPart {
  return { text, place: null, label: null };
}
