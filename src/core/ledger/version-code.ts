import { readPeriodText } from '../bilagor/period';
import type { Version } from '../columns/version';
import { plainText } from '../workbook/label';

/** A version, and the year that stands with it. */
export interface VersionCode {
  readonly version: Version;
  readonly year: number | null;
}

/** The codes that ledger systems use, in lower case. */
const CODES: ReadonlyMap<string, Version> = new Map([
  ...['utf', 'utfall', 'ut', 'bok', 'boks', 'bokf', 'act', 'actual', 'actuals'].map(
    (code) => [code, 'utfall'] as const,
  ),
  ...['prg', 'prog', 'progn', 'prn', 'pr', 'forecast', 'fcst'].map((code) => [code, 'prognos'] as const),
  ...['bud', 'budg', 'bu', 'bgt'].map((code) => [code, 'budget'] as const),
  ...['pln', 'pl', 'flp'].map((code) => [code, 'plan'] as const),
]);
const CODE = /^([A-Za-zÀ-ÖØ-öø-ɏ]+)[ _.-]?((?:19|20)\d{2}|\d{2})?$/u;

/** A year that is written with two or four digits; null where there is none. */
function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/**
 * Reads what a ledger calls a version: in words (`Budget 2020`, `Bokslut`), by the usual codes (`UTF`, `BUD20`, `PRG`), or by
 * a region's own.
 * @param own a region's own codes in lower case
 * @returns undefined when it is none
 */
export function readVersionCode(text: string, own: ReadonlyMap<string, Version>): VersionCode | undefined {
  const plain = plainText(text);
  const whole = own.get(plain.toLowerCase());
  if (whole !== undefined) return { version: whole, year: null };
  const [, letters = '', digits] = CODE.exec(plain) ?? [];
  const version = own.get(letters.toLowerCase()) ?? CODES.get(letters.toLowerCase());
  if (version !== undefined) return { version, year: yearOf(digits) };
  const period = readPeriodText(plain);
  return period?.version === null || period === undefined ? undefined : { version: period.version, year: period.year };
}
