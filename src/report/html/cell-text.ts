import { formatNumber } from '../../core/findings/wording';
import { isPercentFormat, shownDecimals } from '../../core/workbook/precision';
import { thousandsOf } from '../../core/workbook/shown-cell';
import { isCellError, type Cell } from '../../core/workbook/snapshot';
import { withoutNoise } from '../figures';

const NO_BREAK_SPACE = '\u00A0';
const DAYS_TO_EPOCH = 25_569;
const MOST_DAYS = 2_958_465;

/** What a cell shows, near enough for a piece of a table: numbers by their format's decimals, thousands and percent. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { value, formula, numberFormat } = cell;
  if (value === null) return formula === null ? '' : '(inte beräknad)';
  if (typeof value === 'number') return numberText(value, numberFormat);
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  return isCellError(value) ? value.error : value.replace(/\s+/gu, ' ').trim();
}

/** Whether what a cell shows stands at the right, as numbers do. */
export function isNumeric(cell: Cell | undefined): boolean {
  return typeof cell?.value === 'number';
}

function numberText(value: number, numberFormat: string): string {
  if (isDateFormat(numberFormat) && value >= 1 && value <= MOST_DAYS) return dateText(value);
  const decimals = shownDecimals(numberFormat);
  if (decimals === undefined) return ungrouped(formatNumber(Number(value.toPrecision(11))));
  if (isPercentFormat(numberFormat)) {
    return `${formatNumber(withoutNoise(value * 100), Math.max(0, decimals - 2))}${NO_BREAK_SPACE}%`;
  }
  const thousands = thousandsOf(numberFormat, value);
  const text = formatNumber(withoutNoise(value / 1000 ** thousands), Math.max(0, decimals + 3 * thousands));
  return /[#0?][, \u00A0][#0?]/u.test(numberFormat) ? text : ungrouped(text);
}

function ungrouped(text: string): string {
  return text.replaceAll(NO_BREAK_SPACE, '');
}

function isDateFormat(numberFormat: string): boolean {
  return /[yd]/iu.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').replace(/general/giu, ''));
}

/** A day number of Excel's as a date; the arithmetic is Howard Hinnant's `civil_from_days`. */
function dateText(serial: number): string {
  const days = Math.floor(serial) - DAYS_TO_EPOCH + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
