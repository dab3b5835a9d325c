import type { BilagaBase } from '../bilaga-base';
import type { ListCell } from '../list-table';
import type { Row, TableId } from '../table';
import type { TableColumn, TextColumn } from './matched-columns';
import type { Template, TemplateRow } from './template';

/** A row of a table that a rule pack describes. */
export interface TableRow extends Row {
  readonly spec: TemplateRow;
  /** The heading that it stands under: its id, or its text where the rule pack has none. */
  readonly heading: string | null;
  /** It is added to the sums of its set: subtotals among own rows, and parts of others, are not. */
  readonly isAdded: boolean;
  /** The sheet's rows that a subtotal among own rows adds up; empty for others. */
  readonly adds: readonly number[];
  /** The row that it is a part of; null for a row of its own. */
  readonly partOf: TableRow | null;
  /** The cells of the columns of texts, in their order. */
  readonly texts: readonly ListCell[];
}

/** A table that a rule pack describes. */
export interface PackTable extends BilagaBase {
  readonly kind: TableId;
  readonly template: Template;
  readonly columns: readonly TableColumn[];
  readonly textColumns: readonly TextColumn[];
  readonly rows: readonly TableRow[];
  /** The titles and headers that it was found by, for who asks what was taken for what. */
  readonly found: FoundParts;
}

/** Whether a bilaga is a table that a rule pack describes. */
export function isPackTable<Base extends BilagaBase>(bilaga: Base): bilaga is Base & PackTable {
  return 'template' in bilaga;
}

/** What was found of a template, and what beside it was not taken for anything. */
export interface FoundParts {
  readonly headerRow: number;
  readonly labelColumn: number;
  readonly headings: readonly { readonly row: number; readonly label: string; readonly id: string | null }[];
  readonly leftOverColumns: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly leftOverRows: readonly number[];
}
