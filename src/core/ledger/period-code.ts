/** A year, and the month of it from 1; 0 for the opening balance, 13 for what is booked at the year's end. */
export interface PeriodCode {
  readonly year: number | null;
  readonly month: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_NAME = /(?<![a-zåäö])(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*/u;
const YEAR_MONTH = /(?<!\d)((?:19|20)\d{2})[-/. ]?(0\d|1[0-3])(?:[-/. ]?[0-3]\d)?(?!\d)/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/**
 * Reads a period as ledgers write it: `202001`, `2020-01`, `2020-01-31`, `jan 2020`, `2020`; a month alone (`3`, `mars`)
 * where the year stands in a column of its own.
 * @param text in lower case
 * @returns undefined when it is no period
 */
export function readPeriodCode(text: string): PeriodCode | undefined {
  const [, year, month] = YEAR_MONTH.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return { year: Number(year), month: Number(month) };
  const name = MONTH_NAME.exec(text)?.[1];
  const named = name === undefined ? null : MONTHS.indexOf(name) + 1;
  const yearAlone = YEAR.exec(text)?.[0];
  if (yearAlone !== undefined) return { year: Number(yearAlone), month: named };
  if (named !== null) return { year: null, month: named };
  const alone = /^(?:p|per|period|m)? ?(0?\d|1[0-3])$/u.exec(text)?.[1];
  return alone === undefined ? undefined : { year: null, month: Number(alone) };
}
