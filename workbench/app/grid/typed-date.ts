import type { ExcelLanguage } from '../language';

/** How a date is shown that was typed into a cell without a format of its own. */
export const DATE_FORMATS: Readonly<Record<ExcelLanguage, string>> = { sv: 'yyyy-mm-dd', en: 'm/d/yyyy' };

const DAY = 86_400_000;
/** The day before the first of Excel's, with the leap day of 1900 that Excel counts and that there never was. */
const EPOCH = Date.UTC(1899, 11, 30);
/** From here on the leap day that there never was makes no difference. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

const ISO = /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/u;
const AMERICAN = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/u;

/** The number that Excel keeps for a date as it is typed, `2024-12-24`; undefined for what is no date. */
export function readDate(typed: string, language: ExcelLanguage): number | undefined {
  const parts = (ISO.exec(typed) ?? (language === 'en' ? AMERICAN.exec(typed) : null))?.groups;
  if (parts === undefined) return undefined;
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const number = (date.getTime() - EPOCH) / DAY;
  return isReal && number >= FIRST_DAY && number <= LAST_DAY ? number : undefined;
}

/** A whole day as one types it; undefined for what is none. */
export function typedDate(number: number, language: ExcelLanguage): string | undefined {
  if (!Number.isInteger(number) || number < FIRST_DAY || number > LAST_DAY) return undefined;
  const [year = '', month = '', day = ''] = new Date(EPOCH + number * DAY).toISOString().slice(0, 10).split('-');
  return language === 'sv' ? `${year}-${month}-${day}` : `${Number(month)}/${Number(day)}/${year}`;
}
