import { type CellRange } from '../../core/workbook/address';
import { MOST_COLUMNS } from './sheet-size';

/** Columns from one to another, both counted from 0. */
interface Columns {
  readonly first: number;
  readonly last: number;
}

/** What the library does not tell, or not rightly, of the cells of an Open XML sheet. */
export class SheetMarks {
  readonly #damaged = new Map<number, string>();
  readonly #metadata = new Map<number, number>();
  readonly #rowsWithoutHeight = new Set<number>();
  readonly #columnsWithoutWidth: Columns[] = [];
  readonly #columnsWithWidth: Columns[] = [];
  #isWidthNothing = false;
  #filtered: CellRange | undefined;

  /** Notes a cell whose value is not of the type that it says, with what stands there. */
  addDamaged(row: number, column: number, written: string): void {
    this.#damaged.set(place(row, column), written);
  }

  /** Notes the number, from 1, of what the workbook says of an error value beside the value. */
  addMetadata(row: number, column: number, number: number): void {
    this.#metadata.set(place(row, column), number);
  }

  /** Notes a row of height 0. */
  addRowWithoutHeight(row: number): void {
    this.#rowsWithoutHeight.add(row);
  }

  /** Notes columns that say how wide they are, or that their width is 0. */
  addColumns(columns: Columns, isWidthNothing: boolean): void {
    (isWidthNothing ? this.#columnsWithoutWidth : this.#columnsWithWidth).push(columns);
  }

  /** Notes that columns have no width unless they say otherwise. */
  setWidthNothing(): void {
    this.#isWidthNothing = true;
  }

  /** Notes the range whose rows a filter hides, with its heading. */
  setFiltered(range: CellRange | undefined): void {
    this.#filtered = range;
  }

  /** Whether a hidden row is hidden by the sheet's filter. */
  isRowFiltered(row: number): boolean {
    return this.#filtered !== undefined && row > this.#filtered.top && row <= this.#filtered.bottom;
  }

  /** What a damaged cell holds; undefined for one that is whole. */
  damagedAt(row: number, column: number): string | undefined {
    return this.#damaged.size === 0 ? undefined : this.#damaged.get(place(row, column));
  }

  /** The number of what is said of an error value beside the value. */
  metadataAt(row: number, column: number): number | undefined {
    return this.#metadata.size === 0 ? undefined : this.#metadata.get(place(row, column));
  }

  /** Whether a row has no height, so that it does not show. */
  isRowWithoutHeight(row: number): boolean {
    return this.#rowsWithoutHeight.has(row);
  }

  /** Whether a column has no width, so that it does not show. */
  isColumnWithoutWidth(column: number): boolean {
    const isIn = ({ first, last }: Columns): boolean => column >= first && column <= last;
    if (this.#columnsWithoutWidth.some(isIn)) return true;
    return this.#isWidthNothing && !this.#columnsWithWidth.some(isIn);
  }
}

function place(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}
