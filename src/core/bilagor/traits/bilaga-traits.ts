import type { CellAddress } from '../../workbook/address';
import type { ItProject } from '../it-project';
import type { Figure } from '../figure';
import type { ListCell } from '../list-table';
import type { Row } from '../table';

/**
 * Whose a bilaga is: the whole förvaltning's, of which there is one; a unit's, which the förvaltning and each of its
 * sub-units may have one of; or a list's, of which a förvaltning has as many as it likes, with entries that move between
 * them.
 */
export type BilagaOwner = 'förvaltning' | 'enhet' | 'lista';

declare const fromPack: unique symbol;

/** What a rule pack's table is for, in its own word. */
export type PackRole = string & { readonly [fromPack]: true };

/** What a table is for, whatever it is called and however it is laid out. */
export type BilagaRole =
  'driftbudget' | 'investeringar' | 'it-plan' | 'nyckeltal' | 'risker' | 'projekt' | 'lokaler' | 'besök' | PackRole;

/** A figure that may only have one sign: `1` for zero or more, `-1` for zero or less. */
export interface SignedFigure {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** A row that is compared with the same row of last year's table. */
export interface PlannedRow {
  readonly row: Row;
  /** The template's own row, by a name that is the same every year; null for a row that is known by its number and name. */
  readonly fixed: string | null;
  /** What the row is known by from one year to the next. */
  readonly number: string;
  readonly name: string;
  /** The row repeats what a table of this role says, and is left to that one where the submission has it. */
  readonly repeats: BilagaRole | null;
}

/** Rows that are planned one by one, with the row that adds them up. */
export interface PlannedGroup {
  readonly rows: readonly PlannedRow[];
  /** The template's row that adds them up; null when there is none, or it is not there. */
  readonly total: Row | null;
  /** The förvaltning makes the rows itself, so that they come and go; else they are the template's. */
  readonly isOpen: boolean;
  /** The rows follow from elsewhere, and are no plans of their own. */
  readonly isDerived: boolean;
}

/** A column of a list, as those that check and compare texts know it. */
export interface ListTraitColumn {
  readonly title: string;
  /** It holds what the entry is called. */
  readonly isName: boolean;
  /** The template asks for a text here that no rule of its own asks for. */
  readonly isExpected: boolean;
  /** It holds an amount in kronor, with free words around it or not. */
  readonly isAmount: boolean;
}

/** An entry of a list: its number, its name, and its cells, one a column in the order of the list's columns. */
export interface ListTraitEntry {
  readonly row: number;
  readonly number: ListCell;
  readonly name: ListCell;
  readonly cells: readonly ListCell[];
}

/** A table of texts, one row an entry. */
export interface ListTraits {
  /** What one entry is called at the beginning of a message: `Risk`. */
  readonly word: string;
  /** The rule that holds the entries' numbers to 1, 2, 3 … */
  readonly numbering: string;
  readonly columns: readonly ListTraitColumn[];
  readonly entries: readonly ListTraitEntry[];
}

/** Texts beside a row's figures that a review covers: one a column, empty where nothing is written. */
export interface RowFacts {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly texts: readonly string[] }[];
}

/** What each row that the förvaltning makes itself must say, and which rows say it. */
export interface RequiredField {
  /** The column's title. */
  readonly title: string;
  /** The rule that holds the rows to it; where a rule pack has switched that off, nothing is asked. */
  readonly rule: string;
  /** What the rows that must say it are called, where those are not all. */
  readonly words: readonly [one: string, several: string] | null;
  /** One a row that must say it, in the order of the rows. */
  readonly filled: readonly boolean[];
}

/**
 * What the rest of the product asks of a bilaga, whatever its kind. Who adds a bilaga answers all of it, so that nothing
 * outside this folder has to know which bilagor there are. What takes work to gather is a function.
 */
export interface BilagaTraits {
  /** Null for a table of a pack that says nothing of it. */
  readonly role: BilagaRole | null;
  readonly owner: BilagaOwner;
  /** Among several units' bilagor without the förvaltning's name, this one is the whole förvaltning's. */
  readonly isTellingWhole: boolean;
  /** What the rows that the förvaltning makes itself are called, one and several; null when all rows are the template's. */
  readonly entryWords: readonly [one: string, several: string] | null;
  /** So many of them are used; null when all rows are the template's. */
  readonly countEntries: () => number | null;
  /** The figures that the template asks for. Texts that no number can be read from are added by those who ask. */
  readonly expectedFigures: () => Iterable<Figure>;
  /** What the template asks of every row that the förvaltning makes itself, besides its figures. */
  readonly requiredFields: () => readonly RequiredField[];
  readonly signedFigures: () => readonly SignedFigure[];
  /** Rows of amounts of about the same size from year to year. */
  readonly steadyRows: () => readonly Row[];
  /** Rows whose formulas are alike from column to column, beside the template's sums. */
  readonly formulaRows: () => readonly Row[];
  /** Cells with numbers of entries, which stand to the left of the labels. */
  readonly numberCells: () => readonly CellAddress[];
  /** Rows compared with last year's; empty when all rows are compared by their labels. */
  readonly plannedGroups: () => readonly PlannedGroup[];
  /** Fixed rows outside the groups, such as results, that are the same every year. */
  readonly resultRows: () => readonly PlannedRow[];
  /** Whether an empty sum is filled in also when nothing that it adds up is there. */
  readonly isFilledWithoutInput: boolean;
  /** Unused slots hold the formulas of sums, which are then part of the template. */
  readonly hasSlots: boolean;
  readonly facts: () => RowFacts | null;
  /** The list that the bilaga is; null when it is a table of figures. */
  readonly list: () => ListTraits | null;
  /** IT projects with their running costs; empty in tables that have none. */
  readonly itProjects: () => readonly ItProject[];
}
