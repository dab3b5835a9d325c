import { parseAddress, type CellRange } from './address';
import type { Cell, CellValue, SheetSnapshot, SheetVisibility } from './snapshot';

/** A cell as `createSheet` takes it: what is left out is empty, `General` or unfilled. */
export interface CellInput {
  readonly value?: CellValue;
  readonly formula?: string | null;
  readonly numberFormat?: string;
  readonly fill?: string | null;
  readonly array?: CellRange;
}

/** A sheet as `createSheet` takes it. */
export interface SheetInput {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  /** Cells by A1 address. */
  readonly cells: Readonly<Record<string, CellInput>>;
  /** Zero-based hidden rows. */
  readonly hiddenRows?: readonly number[];
  /** Those of them that a filter hides. */
  readonly filteredRows?: readonly number[];
  /** Zero-based hidden columns. */
  readonly hiddenColumns?: readonly number[];
}

/**
 * A sheet kept in memory, for hosts that hand over plain data and for tests.
 * @throws {RangeError} when a key of `cells` is not an A1 address.
 */
export function createSheet(input: SheetInput): SheetSnapshot {
  const rows: (Cell | undefined)[][] = [];
  for (const [key, cell] of Object.entries(input.cells)) {
    const address = parseAddress(key);
    if (address === undefined) throw new RangeError(`Not a cell address: ${key}`);
    (rows[address.row] ??= [])[address.column] = {
      value: cell.value ?? null,
      formula: cell.formula ?? null,
      numberFormat: cell.numberFormat ?? 'General',
      fill: cell.fill ?? null,
      ...(cell.array === undefined ? {} : { array: cell.array }),
    };
  }
  const hiddenRows = new Set(input.hiddenRows);
  const hiddenColumns = new Set(input.hiddenColumns);
  return {
    name: input.name,
    visibility: input.visibility ?? 'visible',
    cellAt: (row, column) => rows[row]?.[column],
    visitCells: (visit) => {
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell !== undefined && (cell.value !== null || cell.formula !== null)) visit(row, column, cell);
        });
      });
    },
    isRowHidden: (row) => hiddenRows.has(row),
    isRowFiltered: (row) => input.filteredRows?.includes(row) ?? false,
    isColumnHidden: (column) => hiddenColumns.has(column),
  };
}
