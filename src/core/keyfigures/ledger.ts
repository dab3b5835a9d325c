import type { Version } from '../bilagor/period';

/** One line of a ledger extract. */
export interface LedgerLine {
  /** The account, four digits or more; its first digit is the kontoklass. */
  readonly konto: string;
  /** Intern/extern code: 0–1 external to the region, 2 between förvaltningar, 3 within the förvaltning. */
  readonly iekod: number;
  /** Delverksamhetsområde, where the extract has it. */
  readonly dvo: string | null;
  /** The unit that the line belongs to; null when the extract has no such column. */
  readonly enhet: string | null;
  readonly version: Version;
  readonly year: number;
  /** Kronor. Income and cost may both be given as positive or with opposite signs. */
  readonly belopp: number;
}

/** A row of an extract that cannot be used, with what could be read of it; null for what could not. */
export interface UnusedLine {
  readonly konto: string | null;
  readonly iekod: number | null;
  readonly dvo: string | null;
  readonly enhet: string | null;
  readonly version: Version | null;
  readonly year: number | null;
  /** Kronor. */
  readonly belopp: number | null;
}

/** A ledger extract. */
export interface Ledger {
  readonly file: string;
  readonly lines: readonly LedgerLine[];
  /** What is missing among the lines. */
  readonly unused?: readonly UnusedLine[];
}
