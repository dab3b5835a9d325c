import type { Version } from '../columns/version';

/** A row of an extract that a line is summed from. */
export interface LedgerRowPlace {
  /** `rad 12`, or `Blad1!E12`. */
  readonly place: string;
  /** Kronor. */
  readonly belopp: number;
}

/** The rows that a line is summed from. */
export interface LedgerSource {
  readonly file: string;
  /** How many rows there are. */
  readonly rows: number;
  /** The first of them. */
  readonly first: readonly LedgerRowPlace[];
}

/** What an extract holds of one account, iekod, unit, version and year: the sum of its rows. */
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
  readonly from?: LedgerSource;
}

/** Rows of an extract that cannot be used, with what could be read of them; null for what could not. */
export interface UnusedLine {
  readonly konto: string | null;
  readonly iekod: number | null;
  readonly dvo: string | null;
  readonly enhet: string | null;
  readonly version: Version | null;
  readonly year: number | null;
  /** Kronor, the rows' sum; all rows of a line have the same sign. */
  readonly belopp: number | null;
  /** How many rows; one when it is left out. */
  readonly rows?: number;
  /** Swedish: a code that nothing translates, such as `Motpart 77`; left out for a row that is wrong in itself. */
  readonly unknownCode?: string;
}

/** What was left out of an extract on purpose, with what it comes to. */
export interface LeftOut {
  /** Swedish, in the plural: `summarader`. */
  readonly what: string;
  readonly rows: number;
  /** Kronor; null for what has no amount. */
  readonly belopp: number | null;
}

/** What was read of one period of one file, so that a period that is there twice can be told. */
export interface PeriodTotal {
  readonly version: Version;
  readonly year: number;
  /** The month from 1; 0 for an amount of the whole year. */
  readonly month: number;
  readonly rows: number;
  /** Kronor, of kontoklass 3–7 and kontogrupp 85, with the signs of the file. */
  readonly netto: number;
  /** Kronor: the same amounts without their signs. */
  readonly size: number;
}

/** One file of an extract: what was read and how it was understood. */
export interface LedgerFile {
  readonly file: string;
  /** Rows that count, and the kronor without signs that they come to. */
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  /** How its columns were understood; null for a form that needs no interpretation. */
  readonly interpretation: LedgerInterpretation | null;
  readonly periods: readonly PeriodTotal[];
  /** Swedish sentences on the file as a whole. */
  readonly remarks: readonly string[];
}

/** How an extract's columns were understood. */
export interface LedgerInterpretation {
  /** Remembered from before, taken from headers that are the form's own, or a proposal to confirm. */
  readonly state: 'sparad' | 'given' | 'föreslagen';
  readonly headers: readonly string[];
  /** What each column is read as, by its place; null for one that is not read. */
  readonly columns: readonly (ColumnUse | null)[];
  /** The codes of the column that iekod is derived from, with what each became; null for an unknown one. */
  readonly codes: ReadonlyMap<string, number | null>;
  /** What the codes are of: `Motpart`; null when the extract has iekod. */
  readonly codesOf: string | null;
}

/** What a column of an extract is read as. */
export type ColumnUse =
  | { readonly role: DimensionRole }
  | {
      readonly role: 'belopp';
      readonly version: Version | null;
      readonly year: number | null;
      /** From 1; null when the amount is of the whole year, or the row says of which month. */
      readonly month: number | null;
      /** The amount is of the year until that month. */
      readonly accumulated: boolean;
      /** −1 for a column of credit amounts. */
      readonly factor: 1 | -1;
      readonly kronorPerAmount: number;
    };

/** A column that says what an amount is of. */
export type DimensionRole =
  'konto' | 'iekod' | 'motpart' | 'motpartsenhet' | 'version' | 'år' | 'period' | 'dvo' | 'enhet' | 'förvaltning';

/** A ledger extract. */
export interface Ledger {
  /** The file's name, or the names of its files. */
  readonly file: string;
  readonly lines: readonly LedgerLine[];
  /** What is missing among the lines. */
  readonly unused?: readonly UnusedLine[];
  /** What is known of its files; left out where only the lines are. */
  readonly files?: readonly LedgerFile[];
}
