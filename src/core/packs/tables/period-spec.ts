/**
 * A column's period as a pack writes it: versions, the year from the budget year Y, perhaps a month and a question mark for
 * a column that may be missing: `prognos|budget Y-1`, `utfall Y månad 8`, `plan Y+3?`.
 */
export const PERIOD = /^(?:([a-zåäö]+(?:\|[a-zåäö]+)*) )?Y(?:([+-])(\d{1,2}))?(?: månad (\d{1,2}))?(\?)?$/u;

/** Words for versions that a pack may use, and what they stand for. */
export const VERSION_WORDS = {
  utfall: 'utfall',
  bokslut: 'utfall',
  prognos: 'prognos',
  budget: 'budget',
  ram: 'budget',
  plan: 'plan',
} as const;

/** The version of a column. */
export type SpecVersion = (typeof VERSION_WORDS)[keyof typeof VERSION_WORDS];

/** A column's period. */
export interface PeriodSpec {
  /** The versions that it may have, the first of them when nothing else is known; empty for a year alone. */
  readonly versions: readonly SpecVersion[];
  /** The words for them, as the pack has them. */
  readonly words: readonly string[];
  readonly offset: number;
  /** The last month of a part of a year; null for a whole one. */
  readonly month: number | null;
  readonly isOptional: boolean;
}

/** Reads a period; undefined when it is not written as one, or names no known version. */
export function readPeriodSpec(text: string): PeriodSpec | undefined {
  const match = PERIOD.exec(text);
  if (match === null) return undefined;
  const words = match[1]?.split('|') ?? [];
  const versions = words.map((word) => VERSION_WORDS[word as keyof typeof VERSION_WORDS] as SpecVersion | undefined);
  if (versions.includes(undefined)) return undefined;
  const month = match[4] === undefined ? null : Number(match[4]);
  if (month !== null && (month < 1 || month > 12)) return undefined;
  const size = Number(match[3] ?? 0);
  return {
    versions: [...new Set(versions as SpecVersion[])],
    words,
    offset: match[2] === '-' ? 0 - size : size,
    month,
    isOptional: match[5] !== undefined,
  };
}
