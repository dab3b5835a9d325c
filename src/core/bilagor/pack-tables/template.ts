import type { Version } from '../../columns/version';
import type { BilagaOwner, BilagaRole } from '../traits/bilaga-traits';
import type { MoneyUnit, Unit } from '../unit';

/** A label as a rule pack writes it: whole keys, beginnings of keys, and keys with a year in them. */
export interface LabelPattern {
  /** How the pack writes it first. */
  readonly text: string;
  readonly keys: readonly string[];
  readonly starts: readonly string[];
  /** Keys that may stand anywhere in a label's key. */
  readonly within: readonly string[];
  readonly dated: readonly DatedPattern[];
  /** It is written with a percent sign, which keys do not have. */
  readonly hasPercent: boolean;
}

/** A label that names a year, such as `Ram {Y-1}`: what stands around the year in its key. */
export interface DatedPattern {
  readonly pattern: RegExp;
  /** From the budget year, the years that it names in their order. */
  readonly offsets: readonly number[];
}

/** A period of a column: see the rule pack's `perioder`. */
export interface TemplatePeriod {
  readonly versions: readonly Version[];
  readonly offset: number;
  /** The last month of a part of a year; null for a whole one. */
  readonly month: number | null;
  readonly isOptional: boolean;
}

/** What a table's column holds. */
export type TemplateColumnKind = 'tal' | 'text' | 'anteckning';

/** A column, or a column a period, of a table. */
export interface TemplateColumn {
  readonly id: string;
  readonly kind: TemplateColumnKind;
  readonly label: LabelPattern | null;
  /** Null for a column that belongs to no period. */
  readonly periods: readonly TemplatePeriod[] | 'alla' | null;
  /** What each period is divided into; empty when it is one column. */
  readonly parts: readonly TemplatePart[];
  /** Columns without a year of their own that it takes in, by what their headers say. */
  readonly others: readonly OtherColumns[];
  /** Null when it is the table's. */
  readonly unit: Unit | null;
  readonly decimals: number | null;
  readonly sign: 1 | -1 | null;
  readonly mayBeEmpty: boolean;
  readonly mayBeWords: boolean;
  readonly isCumulative: boolean;
  readonly isOptional: boolean;
  /** An empty cell says what the one above it says, until the next heading. */
  readonly isInherited: boolean;
  /** Its cells may hold amounts of several years, of which the table's own counts. */
  readonly mayHoldYears: boolean;
  /** Plain numbers are percent: 2 is 2 %. */
  readonly isPlainPercent: boolean;
}

/** What the header of a column that is of no one year may say of it. */
export type OtherColumns = 'avvikelse' | 'flera år' | 'beslutad' | 'ackumulerad' | 'utan år' | 'summa';

/** A part of every period of a column, such as Netto. */
export interface TemplatePart {
  readonly id: string;
  readonly label: LabelPattern;
  readonly sign: 1 | -1 | null;
}

/** What a row is to its table. */
export type TemplateRowKind = 'fast' | 'egna' | 'rubrik' | 'delsumma' | 'varav' | 'total' | 'år';

/** A row of a table, or rows that are told by what they are. */
export interface TemplateRow {
  readonly id: string;
  readonly kind: TemplateRowKind;
  readonly label: LabelPattern | null;
  readonly under: string | null;
  readonly memberOf: string | null;
  readonly isBefore: boolean;
  /** Of rows that are years, the first only. */
  readonly isFirst: boolean;
  readonly isPlainPercent: boolean;
  readonly mayBeEmpty: boolean;
  readonly unit: Unit | null;
  readonly decimals: number | null;
  readonly sign: 1 | -1 | null;
  readonly isOptional: boolean;
}

/** A sum that a rule of the table asks for: rows added in each column, or columns added in each row. */
export interface TemplateSum {
  readonly rule: string;
  readonly described: { readonly title: string; readonly source: string };
  /** `nested` and `derived` are found in the table itself: sums of rows, and columns made of others. */
  readonly along: 'rows' | 'columns' | 'nested' | 'derived';
  readonly target: string;
  /** Every row that sums up the same rows, one after the other: a sum stands for what it adds up in those after it. */
  readonly nested: readonly string[] | null;
  readonly terms: readonly { readonly id: string; readonly factor: 1 | -1 }[];
  /** The columns (of a sum of rows) or rows (of a sum of columns) that it is for; null for all. */
  readonly only: readonly string[] | null;
  readonly periods: readonly TemplatePeriod[] | null;
  readonly isOptional: boolean;
}

/** A table as a rule pack describes it, ready to look for. */
export interface Template {
  readonly id: string;
  /** What it is called in running text: `Bilaga 12`. */
  readonly name: string;
  readonly role: BilagaRole | null;
  readonly titles: LabelPattern | null;
  readonly owner: BilagaOwner;
  /** It may recur in a submission. */
  readonly mayRecur: boolean;
  readonly unit: Unit;
  /** Its amounts are money, in the unit that the sheet says, else in this one. */
  readonly money: MoneyUnit | null;
  readonly decimals: number | null;
  readonly entryWords: readonly [one: string, several: string];
  readonly entryColumns: readonly string[];
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly TemplateRow[];
  readonly sums: readonly TemplateSum[];
  /** Parts of it that a pack leaves out. */
  readonly requiredTexts: readonly string[];
  /** The sets of own rows whose subtotals the region puts in itself, and the rule that holds them. */
  readonly subtotals: readonly {
    readonly rule: string;
    readonly sets: readonly string[];
    readonly described: TemplateSum['described'];
  }[];
  readonly numbering: string;
}

/** A row or column that a rule pack leaves out of a bilaga that code reads. */
export interface OmittedPart {
  readonly kind: string;
  readonly part: 'rad' | 'kolumn';
  readonly label: LabelPattern;
}
