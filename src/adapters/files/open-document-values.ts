import { ERROR_NAMES } from '../../core/workbook/error-names';
import { damagedValue, type CellValue } from '../../core/workbook/snapshot';
import { isNumberText } from './stored-values';
import { type Attributes } from './xml-scan';

const DAYS_BEFORE_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** Error values by what LibreOffice saves: numbered errors that are one of Excel's, and Excel's own names. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ...ERROR_NAMES,
  ['Err:502', '#VALUE!'],
  ['Err:503', '#NUM!'],
  ['Err:504', '#VALUE!'],
  ['Err:519', '#VALUE!'],
  ['Err:523', '#NUM!'],
  ['Err:524', '#REF!'],
  ['Err:525', '#NAME?'],
  ['Err:532', '#DIV/0!'],
]);

/** What a cell of an OpenDocument holds: Excel's number for dates and durations, its error values by Excel's names. */
export function cellValueOf(attributes: Attributes, paragraphs: readonly string[], hasFormula: boolean): CellValue {
  const type = attributes.get('office:value-type');
  const text = paragraphs.join('\n');
  const isError = attributes.get('calcext:value-type') === 'error';
  if (isError) return { error: ERRORS.get(text) ?? text };
  const error = hasFormula ? ERRORS.get(text) : undefined;
  if (error !== undefined) return { error };
  switch (type) {
    case undefined:
      // LibreOffice leaves out the type of an empty text, but writes its paragraph.
      return paragraphs.length === 0 ? null : text;
    case 'string':
      return attributes.get('office:string-value') ?? text;
    case 'boolean':
      return attributes.get('office:boolean-value') === 'true';
    case 'date':
      return written(attributes.get('office:date-value'), dateNumber);
    case 'time':
      return written(attributes.get('office:time-value'), timeNumber);
    default:
      return written(attributes.get('office:value'), (text) => (isNumberText(text) ? Number(text) : null));
  }
}

/** The number that is written in an attribute; what is no number is damaged, and never read by its beginning. */
function written(text: string | undefined, read: (text: string) => number | null): CellValue {
  if (text === undefined || text.trim() === '') return null;
  const number = read(text);
  return number === null || !Number.isFinite(number) ? damagedValue(text) : number;
}

/** Excel's number for a date: days since the end of 1899. */
function dateNumber(date: string): number | null {
  const match = /^(-?\d{1,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:[.,]\d+)?))?)?/.exec(date);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match
    .slice(1)
    .map((part: string | undefined) => Number(part?.replace(',', '.') ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return midnight / MILLISECONDS_A_DAY + DAYS_BEFORE_1970 + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Excel's number for a duration: days. */
function timeNumber(duration: string): number | null {
  const match = /^(-)?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match
    .slice(2)
    .map((part: string | undefined) => Number(part?.replace(',', '.') ?? 0)) as [number, number, number, number];
  const number = days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return match[1] === undefined ? number : -number;
}

/** The number format of a cell that has none of its own: that of its kind of value. */
export function defaultFormat(attributes: Attributes): string {
  switch (attributes.get('office:value-type')) {
    case 'percentage':
      return '0%';
    case 'date':
      return 'yyyy-mm-dd';
    case 'time':
      return '[hh]:mm:ss';
    default:
      return 'General';
  }
}
