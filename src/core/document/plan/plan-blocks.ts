import type { CellAddress } from '../../workbook/address';

/** A heading of a document. */
export interface PlanHeading {
  readonly kind: 'heading';
  /** 0 for the title, else 1 and more. */
  readonly level: number;
  /** As printed, with its number where that is typed. */
  readonly text: string;
}

/** A paragraph, an item of a list or a note. */
export interface PlanParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly isItem: boolean;
  /** It is printed at the foot of a page, in a box, or elsewhere beside the text. */
  readonly isAside: boolean;
  /** The nearest heading before it. */
  readonly heading: PlanHeading | null;
  /** Its place among the document's paragraphs, from 0. */
  readonly index: number;
}

/** A cell of a document's table. */
export interface GridCell extends CellAddress {
  /** Paragraphs within the cell are parted by line breaks. */
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A document's table, in which a merged cell stands for all the places that it covers. */
export interface TableGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Undefined outside the table. */
  readonly cellAt: (row: number, column: number) => GridCell | undefined;
}

/** A table and what stands around it. */
export interface PlanTable {
  readonly kind: 'table';
  readonly grid: TableGrid;
  readonly heading: PlanHeading | null;
  /** The headings that it stands under, the nearest first. */
  readonly headings: readonly PlanHeading[];
  /** The line right above or below it that is its caption; null where there is none. */
  readonly caption: string | null;
  /** The paragraph before it under the same heading, and the one behind it. */
  readonly before: PlanParagraph | null;
  readonly behind: readonly PlanParagraph[];
  /** Its place among the document's tables, from 0. */
  readonly index: number;
}

/** Part of a document, in its order. */
export type PlanBlock = PlanHeading | PlanParagraph | PlanTable;

/** What stands at a place of a table; empty outside it. A merged cell's text stands at every place that it covers. */
export function textAt(grid: TableGrid, row: number, column: number): string {
  return grid.cellAt(row, column)?.text ?? '';
}

/** The same table with its rows as columns. */
export function transposed(grid: TableGrid): TableGrid {
  return {
    rowCount: grid.columnCount,
    columnCount: grid.rowCount,
    cellAt: (row, column) => {
      const cell = grid.cellAt(column, row);
      if (cell === undefined) return undefined;
      const { rowSpan: columnSpan, columnSpan: rowSpan } = cell;
      return { ...cell, row: cell.column, column: cell.row, rowSpan, columnSpan };
    },
  };
}
