import type { CellRange } from '../../../src/core/workbook/address';
import type { SheetVisibility } from '../../../src/core/workbook/snapshot';
import type { HostCell, Json } from './cell';
import { CellStore } from './cell-store';
import { boundingRange } from './grid';

/** How a sheet is protected. */
export interface SheetProtection {
  readonly password: string | null;
  /** What is allowed all the same, by the names of `Excel.WorksheetProtectionOptions`. */
  readonly options: Readonly<Record<string, Json>>;
}

/** All of a sheet but its cells: replaced as a whole by every change, so that earlier ones can be kept to go back to. */
export interface SheetState {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protection: SheetProtection | null;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The range that a filter stands on, with its heading, where it hides rows. */
  readonly filtered: CellRange | null;
  /** An area that Excel counts as used although nothing is stored in it, as badly saved files have. */
  readonly declaredArea: CellRange | null;
  /** Settings that change nothing in what the cells hold, such as `tabColor`, by their names in Excel's interface. */
  readonly settings: Readonly<Record<string, Json>>;
  readonly customProperties: Readonly<Record<string, Json>>;
}

/** A sheet of the simulated Excel. It is changed through its workbook alone, which keeps the way back. */
export class HostSheet {
  /** Replaced as a whole; read it anew after each change. */
  state: SheetState;
  readonly cells: CellStore;
  /** Raised with every change of the sheet or of a result on it. */
  revision = 0;

  constructor(
    /** Excel's own id of the sheet, which stays when the sheet is renamed. */
    readonly id: string,
    name: string,
    cells = new CellStore(),
  ) {
    this.cells = cells;
    this.state = {
      name,
      visibility: 'visible',
      protection: null,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      filtered: null,
      declaredArea: null,
      settings: {},
      customProperties: {},
    };
  }

  get name(): string {
    return this.state.name;
  }

  at(row: number, column: number): HostCell {
    return this.cells.at(row, column);
  }

  /**
   * What Excel counts as used; null when the sheet is empty.
   * @param valuesOnly leaves out cells that only have a format
   */
  usedRange(valuesOnly: boolean): CellRange | null {
    const used = this.cells.usedRange(valuesOnly);
    const { declaredArea } = this.state;
    if (valuesOnly || declaredArea === null) return used;
    return used === null ? declaredArea : boundingRange(used, declaredArea);
  }
}
