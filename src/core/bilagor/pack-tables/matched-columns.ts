import type { HeaderCell } from '../../columns/column-meanings';
import type { Column, MissingPart, PeriodColumn } from '../table';
import type { OtherColumns, TemplateColumn, TemplatePart, TemplatePeriod } from './template';

/** A column of a sheet that is one of a template's. */
export interface TableColumn extends Column {
  readonly spec: TemplateColumn;
  readonly part: TemplatePart | null;
  /** The period as the template has it; null where it has none, or takes all. */
  readonly slot: TemplatePeriod | null;
  /** What a column of no one year is, where the template takes such columns in. */
  readonly other?: OtherColumns;
}

/** A column of texts. */
export interface TextColumn {
  readonly index: number;
  readonly spec: TemplateColumn;
  readonly title: string;
  /** The header as it stands. */
  readonly header: string;
}

/** The columns of a table, as far as a template's were found among them. */
export interface MatchedColumns {
  readonly figures: readonly TableColumn[];
  readonly texts: readonly TextColumn[];
  readonly periods: readonly PeriodColumn[];
  readonly year: number | null;
  readonly missing: readonly MissingPart[];
  /** Columns with a header that is none of the template's. */
  readonly leftOver: readonly HeaderCell[];
  /** So many of the columns that the template asks for were found, of so many. */
  readonly found: number;
  readonly asked: number;
  /** The first row and the last of the headers that were used. */
  readonly lastHeader: number;
}

/** A header text with its key. */
export interface KeyedCell extends HeaderCell {
  readonly key: string;
}
