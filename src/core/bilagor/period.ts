import type { CellAddress } from '../workbook/address';
import { isSameKey, plainText } from '../workbook/label';

/** What a column's figures are: outcome, forecast, budget or plan. `Bokslut` is read as utfall. */
export type Version = 'utfall' | 'prognos' | 'budget' | 'plan';

/** A header that names a column, as far as it does: `Budget 2020`, `Utgift t o m 2018`, `Prognos`. */
export interface PeriodText {
  readonly version: Version | null;
  readonly year: number | null;
  /** The figures are accumulated until the year's end (`t o m`). */
  readonly cumulative: boolean;
  /** The header says that the column is a sum (`Summa utgift t o m 2022`). */
  readonly total: boolean;
}

/** A header that names a version and year, and its place. */
export interface PeriodHeader extends PeriodText {
  readonly address: CellAddress;
  readonly text: string;
}

const VERSIONS: readonly (readonly [string, Version])[] = [
  ['utfall', 'utfall'],
  ['bokslut', 'utfall'],
  ['prognos', 'prognos'],
  ['budget', 'budget'],
  ['budgetår', 'budget'],
  ['plan', 'plan'],
  ['planår', 'plan'],
];

const LONGEST_HEADER = 60;
const MOST_WORDS = 8;
/** Told first, since every text of a sheet is asked. Two letters of each version are enough for a spelling slip. */
const MAY_BE_PERIOD = /\d{4}|ut|fa|bo|sl|pr|og|bu|dg|pl|an|t\.?\s?o\.?\s?m/iu;

/** Reads a column header; undefined when the text names neither a version, a year nor `t o m`, or more than one year. */
export function readPeriodText(text: string): PeriodText | undefined {
  if (text.length > LONGEST_HEADER || !MAY_BE_PERIOD.test(text)) return undefined;
  const plain = plainText(text).toLowerCase();
  const years = new Set(plain.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []);
  if (years.size > 1) return undefined;
  const cumulative = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])t\.? ?o\.? ?m\.?(?![A-Za-zÀ-ÖØ-öø-ɏ])/u.test(plain);
  const words = plain.match(/[A-Za-zÀ-ÖØ-öø-ɏ]+/gu) ?? [];
  if (words.length > MOST_WORDS) return undefined;
  const version = findVersion(words);
  const [written] = years;
  const year = written === undefined ? readShortYear(plain, version) : Number(written);
  if (version === null && !cumulative && !(year !== null && words.length === 0)) return undefined;
  const total = /^(?:summa|s:a|total)/u.test(plain);
  return { version, year, cumulative, total };
}

/** The version that the first of some words names. */
function findVersion(words: readonly string[]): Version | null {
  for (const word of words) for (const [name, version] of VERSIONS) if (isSameKey(word, name)) return version;
  return null;
}

/** Years written with two digits behind a version: `Budget -20`, `Plan 21`. */
function readShortYear(plain: string, version: Version | null): number | null {
  if (version === null) return null;
  const digits = /^[A-Za-zÀ-ÖØ-öø-ɏ]+ ?['-]?(\d{2})$/u.exec(plain)?.[1];
  return digits === undefined ? null : 2000 + Number(digits);
}

/** A column's distance in years from the budget year Y: Utfall is −2, Plan Y+2 is 2. */
export type YearOffset = -2 | -1 | 0 | 1 | 2;

/** The year offsets of a bilaga's columns, from left to right. */
export const YEAR_OFFSETS: readonly YearOffset[] = [-2, -1, 0, 1, 2];

const VERSION_NAMES: Readonly<Record<Version, string>> = {
  utfall: 'Utfall',
  prognos: 'Prognos',
  budget: 'Budget',
  plan: 'Plan',
};

/** A version and year as a person writes them, `Budget 2020`. */
export function periodLabel(version: Version, year: number): string {
  return `${VERSION_NAMES[version]} ${year}`;
}

/** The versions that a column of the templates may carry, by its distance from the budget year. */
export function versionsAllowed(offset: YearOffset): readonly Version[] {
  if (offset === -2) return ['utfall'];
  if (offset === -1) return ['prognos', 'budget'];
  return offset === 0 ? ['budget'] : ['plan'];
}
