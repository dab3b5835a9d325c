import Big from 'big.js';
import type { Unit } from '../bilagor/unit';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

/** What stands for what is past the greatest number there is. */
const NO_NUMBER = 'ett tal som är för stort';
/** Greater numbers are written as Excel does, with a power of ten and at most so many digits. */
const MOST_DIGITS = 15;
const MOST_IN_FULL = new Big('1e22');

/** Writes a number as Swedish is written: no-break space between thousands, decimal comma, a real minus. */
export function formatNumber(value: Big | number, decimals?: number): string {
  if (isTooGreat(value)) return NO_NUMBER;
  const decimal = new Big(value);
  if (decimal.abs().gte(MOST_IN_FULL))
    return new Big(decimal.toPrecision(MOST_DIGITS))
      .toExponential()
      .replace('.', ',')
      .replace('-', MINUS)
      .replace('e', 'E');
  const fixed = decimals === undefined ? decimal.abs().toFixed() : decimal.abs().toFixed(decimals);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, NO_BREAK_SPACE);
  const isZero = !/[1-9]/u.test(fixed);
  return `${decimal.lt(0) && !isZero ? MINUS : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Sums of the greatest numbers there are come to none. */
function isTooGreat(value: Big | number): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

/** Writes a figure with its unit; a fraction with the unit `%` is written as a percentage. */
export function formatAmount(value: Big | number, unit: Unit | '', decimals?: number): string {
  if (isTooGreat(value)) return NO_NUMBER;
  if (unit === '%')
    return `${formatNumber(new Big(value).times(100), decimals ?? percentDecimals(value))}${NO_BREAK_SPACE}%`;
  const shown = formatNumber(value, decimals ?? usualDecimals(value, unit));
  return unit === '' ? shown : `${shown}${NO_BREAK_SPACE}${unit}`;
}

/** A number with its noun in the right form: `1 varning`, `2 varningar`. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A number without the binary noise behind the 15 digits that Excel keeps; never a negative zero. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

const MOST_DECIMALS = 6;

/**
 * A share beside the limit that it is held to, with a decimal or as many more as it takes to look other than the limit
 * when it is.
 */
export function formatShare(share: Big | number, limit: Big | number): string {
  const isLimit = new Big(share).eq(limit);
  let decimals = 1;
  while (
    !isLimit &&
    decimals < MOST_DECIMALS &&
    formatAmount(share, '%', decimals) === formatAmount(limit, '%', decimals)
  )
    decimals += 1;
  return formatAmount(share, '%', decimals);
}

/** What is left to a limit, rounded down to whole thousands or kronor: there is never less than it says. */
export function formatRoom(amount: Big | number, unit: Unit): string {
  return inFull(exactSize(amount).round(wholeDecimals(unit), 0), unit);
}

/** How far a limit is overstepped, rounded up to whole thousands or kronor: it never says nothing. */
export function formatExcess(amount: Big | number, unit: Unit): string {
  return inFull(exactSize(amount).round(wholeDecimals(unit), 3), unit);
}

/** What is left beyond the sixth decimal is binary noise of sums, not money. */
function exactSize(amount: Big | number): Big {
  return new Big(amount).abs().round(6);
}

function inFull(amount: Big, unit: Unit): string {
  return `${formatNumber(amount)}${NO_BREAK_SPACE}${unit}`;
}

/** Millions are written with so many decimals that they tell thousands. */
function wholeDecimals(unit: Unit): number {
  return unit === 'mnkr' ? 3 : 0;
}

function percentDecimals(value: Big | number): number {
  return new Big(value).times(100).round(1).eq(new Big(value).times(100).round(0)) ? 0 : 1;
}

function usualDecimals(value: Big | number, unit: Unit | ''): number {
  const decimal = new Big(value);
  if (decimal.eq(decimal.round(0))) return 0;
  return unit === 'kr/inv' ? 1 : decimal.eq(decimal.round(1)) ? 1 : 2;
}

/** Lists words as Swedish does: `a, b och c`. */
export function listWords(words: readonly string[], last = 'och'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
