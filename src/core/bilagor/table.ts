import type { CellAddress } from '../workbook/address';
import type { Figure } from './figure';
import type { Version } from './period';

/** The bilagor that code reads, in the order in which reports list them; the tables of rule packs come after. */
export const BILAGA_KINDS = ['9', '9a', '10a', '10b', '10c', '11', '16', '17'] as const;

/** The number and letter of a bilaga that code reads. */
export type BuiltInKind = (typeof BILAGA_KINDS)[number];

/** How the ids of tables are written. */
export const TABLE_ID = /^[a-zåäö0-9]+(?:-[a-zåäö0-9]+)*$/u;

declare const fromPack: unique symbol;

/** The id of a table that a rule pack describes. */
export type TableId = string & { readonly [fromPack]: true };

/** The id of a table as its kind. */
export function tableId(id: string): TableId {
  return id as TableId;
}

/** What a bilaga is called in reports: its number and letter, or the id of the rule pack's table. */
export type BilagaKind = BuiltInKind | TableId;

/** The order in which reports list bilagor: those that code reads by their numbers, then the tables of rule packs by theirs. */
export function compareKinds(one: string, other: string): number {
  return (
    placeOf(one) - placeOf(other) || parseNumber(one) - parseNumber(other) || (one < other ? -1 : Number(one > other))
  );
}

/** `12` comes before `103`, and both before names. */
function parseNumber(kind: string): number {
  return Number(/^\d+/u.exec(kind)?.[0] ?? Number.MAX_SAFE_INTEGER);
}

/** The kinds of some bilagor, each once, in the order of reports. */
export function kindsOf(bilagor: readonly { readonly kind: BilagaKind }[]): readonly BilagaKind[] {
  return [...new Set(bilagor.map(({ kind }) => kind))].sort(compareKinds);
}

function placeOf(kind: string): number {
  const at = BILAGA_KINDS.findIndex((known) => known === kind);
  return at < 0 ? BILAGA_KINDS.length : at;
}

/** A column, or a group of columns, of one version and year. */
export interface PeriodColumn {
  /** Years from the budget year; null for a column outside the template. */
  readonly offset: number | null;
  /** The version and year that the column stands for, after a deviating header has been put right. */
  readonly version: Version | null;
  readonly year: number | null;
  /** What the header says, as far as it could be read. */
  readonly printed: { readonly version: Version | null; readonly year: number | null };
  /** The header's cell, or where it should be. */
  readonly header: CellAddress;
  /** `Budget 2020`, or `t o m 2018`. */
  readonly label: string;
  /** The figures are accumulated until the year's end. */
  readonly cumulative: boolean;
  /** The versions that the header may name, where the template says so itself; none where a year is enough. */
  readonly versions?: readonly Version[];
}

/** What the figures of a column are. */
export type ColumnKind =
  'intäkter' | 'kostnader' | 'netto' | 'belopp' | 'summa' | 'mottagning' | 'hem' | 'telefon' | 'drift' | 'beslutad';

/** A column of figures. */
export interface Column {
  readonly index: number;
  readonly kind: ColumnKind;
  /** Null for a column that belongs to no year, such as a row sum. */
  readonly period: PeriodColumn | null;
  /** `Netto Budget 2020`, in the words of a message. */
  readonly label: string;
  readonly header: CellAddress;
}

/** A row of a table: its label, the label's cell and its figures, one a column in the table's order. */
export interface Row {
  readonly label: string;
  /** The label's comparable form. */
  readonly key: string;
  readonly address: CellAddress;
  readonly figures: readonly Figure[];
}

/** A figure that enters a sum, with the sign that it enters with. */
export interface SumTerm {
  readonly figure: Figure;
  readonly factor: 1 | -1;
}

/** A figure that the template defines as a sum of others; `rule` is the id of the rule that holds it to that. */
export interface SumDefinition {
  readonly rule: string;
  readonly target: Figure;
  readonly terms: readonly SumTerm[];
  /** Sums of one block are alike: their formulas are compared along the row and along the column. */
  readonly block: string;
  /** The target's cell may stay empty where the template leaves it so. */
  readonly optional: boolean;
  /** What the rule holds it to and where that is said, where a rule pack says so. */
  readonly described?: { readonly title: string; readonly source: string };
  /** It adds up a block of rows or columns, so that its range can be too short. */
  readonly isBlock?: true;
  /** The template has no figure in some of its columns: they are filled in together, or not at all. */
  readonly isBlankInTemplate?: true;
  /** The target is a sum that the förvaltning has put among its rows, of which the rule's own sum is made up. */
  readonly isSubtotal?: true;
  /** It was found among the table's own rows or columns: what others print is the author's, rounded as it is. */
  readonly isFound?: true;
  /** What its terms come down to, where formulas lie between: the typed amounts whose rounding it has. */
  readonly rounded?: readonly SumTerm[];
}

/** A column or fixed row of the template that is not there. */
export interface MissingPart {
  readonly part: 'kolumn' | 'rad';
  readonly name: string;
  /** Where it should be. */
  readonly address: CellAddress;
}

/** A text and its cell. */
export interface LocatedText {
  readonly text: string;
  readonly address: CellAddress;
}

/** A year, or the first year of a span, that a title names. */
export interface YearMention extends LocatedText {
  /** The budget year that the title implies. */
  readonly year: number;
}

/** Every figure of a bilaga, row by row. */
export function figuresOf({ rows }: { readonly rows: readonly Row[] }): readonly Figure[] {
  const figures: Figure[] = [];
  for (const row of rows) for (const figure of row.figures) figures.push(figure);
  return figures;
}
