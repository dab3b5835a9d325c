import type { CellAddress } from '../workbook/address';
import { readHeaderWords } from '../columns/header-words';
import type { Version } from '../columns/version';

export type { Version } from '../columns/version';

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

/**
 * Reads the header of a column of whole years; undefined when the text names neither a version, a year nor `t o m`, and
 * when it is of several years, of a part of one, or of anything else than amounts and their sum.
 */
export function readPeriodText(text: string): PeriodText | undefined {
  if (!MAY_BE_PERIOD.test(text)) return undefined;
  const words = readHeaderWords(text);
  if (words === undefined || words.isPart || (words.role !== 'belopp' && words.role !== 'summa')) return undefined;
  const { version, year, cumulative, role } = words;
  const isSumAlone = role === 'summa' && version === null && !cumulative;
  return isSumAlone ? undefined : { version, year, cumulative, total: role === 'summa' };
}

/** Told first, since every text of a sheet is asked. Two letters of each version are enough for a spelling slip. */
const MAY_BE_PERIOD = /\d{4}|ut|fa|bo|sl|pr|og|bu|dg|pl|an|ram|ack|t\.?\s?o\.?\s?m|till och/iu;

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
export function versionsAllowed(offset: number): readonly Version[] {
  if (offset === -2) return ['utfall'];
  if (offset === -1) return ['prognos', 'budget'];
  return offset === 0 ? ['budget'] : ['plan'];
}
