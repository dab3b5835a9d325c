import type { ICellData, Nullable } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';

/** What the grid tells that a cell was given. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly edited: Nullable<ICellData>;
}

/** What the grid has told of a sheet in one step of the user's. */
export interface GatheredEdit {
  readonly sheetId: string;
  readonly cells: readonly EditedCell[];
  /** Cells were merged or parted. */
  readonly hasMerges: boolean;
}

interface Gathered {
  readonly cells: Map<string, EditedCell>;
  hasMerges: boolean;
}

/** Gathers what the grid tells of, since one step of the user's may be several of the grid's, until they have all come. */
export class GatheredEdits {
  private readonly sheets = new Map<string, Gathered>();

  /** @param onComplete called when all of a step has come */
  constructor(private readonly onComplete: () => void) {}

  /** That something has been told that is not yet taken. */
  get isWaiting(): boolean {
    return this.sheets.size > 0;
  }

  /** Later parts of a step lay over earlier ones what they say of a cell. */
  addCells(sheetId: string, matrix: NonNullable<ISetRangeValuesMutationParams['cellValue']>): void {
    const { cells } = this.of(sheetId);
    for (const [row, columns] of Object.entries(matrix))
      for (const [column, edited] of Object.entries(columns as Record<string, Nullable<ICellData>>)) {
        const key = `${row},${column}`;
        const before = cells.get(key)?.edited;
        const isEmptied = edited === null || edited === undefined;
        cells.set(key, {
          row: Number(row),
          column: Number(column),
          edited: isEmptied ? edited : { ...before, ...edited },
        });
      }
  }

  addMerges(sheetId: string): void {
    this.of(sheetId).hasMerges = true;
  }

  /** Gives what has come, and begins anew. */
  take(): readonly GatheredEdit[] {
    const all = [...this.sheets].map(([sheetId, { cells, hasMerges }]) => ({
      sheetId,
      cells: [...cells.values()],
      hasMerges,
    }));
    this.sheets.clear();
    return all;
  }

  private of(sheetId: string): Gathered {
    if (!this.isWaiting) queueMicrotask(this.onComplete);
    const known = this.sheets.get(sheetId) ?? { cells: new Map<string, EditedCell>(), hasMerges: false };
    this.sheets.set(sheetId, known);
    return known;
  }
}
