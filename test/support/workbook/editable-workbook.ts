import { formatAddress, type CellAddress, type CellRange } from '../../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../../src/core/workbook/memory-sheet';
import type { CellValue, SheetVisibility, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { calculate } from './calculate';
import { parseFormula, printFormula, type ReferencePart } from '../../../workbench/host/formulas/formula-parts';

/** One cell that can be edited. `value` of a formula is its result after the last calculation. */
export interface EditableCell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  fill: string | null;
  /** Edited since the last calculation. */
  dirty: boolean;
}

/** What an edit may set; what is left out stays as it was. */
export type CellEdit = Partial<Omit<EditableCell, 'dirty'>>;

/** A sheet that can be edited. Its cells are kept row by row. */
export class EditableSheet {
  readonly rows = new Map<number, Map<number, EditableCell>>();
  merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  visibility: SheetVisibility = 'visible';

  constructor(
    public name: string,
    /** The workbook that the sheet is in. */
    public file: string,
  ) {}

  at(row: number, column: number): EditableCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  edit(row: number, column: number, edit: CellEdit): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map<number, EditableCell>()));
    const before = cells.get(column) ?? { value: null, formula: null, numberFormat: 'General', fill: null };
    const formula = 'value' in edit && !('formula' in edit) ? null : before.formula;
    cells.set(column, { ...before, formula, ...edit, dirty: true });
  }

  delete(row: number, column: number): void {
    this.rows.get(row)?.delete(column);
  }

  /** Row and column behind the last cell with content. */
  get size(): { readonly rows: number; readonly columns: number } {
    let [rows, columns] = [0, 0];
    this.visit((row, column) => {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    });
    return { rows, columns };
  }

  visit(visitor: (row: number, column: number, cell: EditableCell) => void): void {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) visitor(row, column, cell);
  }

  /** Moves every cell, merged area and hidden line to where `map` puts it; cells that it drops are gone. */
  remap(map: (place: CellAddress) => CellAddress | undefined): void {
    const moved: [CellAddress, EditableCell][] = [];
    this.visit((row, column, cell) => {
      const place = map({ row, column });
      if (place !== undefined) moved.push([place, cell]);
    });
    this.rows.clear();
    for (const [{ row, column }, cell] of moved) {
      const cells = this.rows.get(row) ?? new Map<number, EditableCell>();
      this.rows.set(row, cells.set(column, cell));
    }
  }
}

/** Lines of a sheet that are put in or taken out, as Excel does it. */
interface LineChange {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Negative to take lines out. */
  readonly count: number;
}

/**
 * One or more workbooks in memory that behave as in Excel: lines put in or taken out move the formulas of all sheets,
 * renamed sheets are renamed in formulas, and an edited cell recalculates what depends on it. A sheet's name is unique
 * over all files.
 */
export class EditableWorkbook {
  readonly sheets: EditableSheet[] = [];
  /** Named cells, which move with their cells. */
  readonly marks = new Map<string, { readonly sheet: EditableSheet; readonly place: CellAddress }>();

  addSheet(name: string, file: string): EditableSheet {
    const sheet = new EditableSheet(name, file);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): EditableSheet {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined)
      throw new Error(`No sheet ${name}; there are ${this.sheets.map((one) => one.name).join(', ')}`);
    return sheet;
  }

  insertRows(sheet: EditableSheet, at: number, count: number): void {
    this.changeLines(sheet, { axis: 'row', at, count });
  }

  deleteRows(sheet: EditableSheet, at: number, count: number): void {
    this.changeLines(sheet, { axis: 'row', at, count: -count });
  }

  insertColumns(sheet: EditableSheet, at: number, count: number): void {
    this.changeLines(sheet, { axis: 'column', at, count });
  }

  deleteColumns(sheet: EditableSheet, at: number, count: number): void {
    this.changeLines(sheet, { axis: 'column', at, count: -count });
  }

  renameSheet(sheet: EditableSheet, name: string): void {
    const before = sheet.name;
    this.rewriteFormulas(
      (part) => (part.sheet === before && part.workbook === null ? { ...part, sheet: name } : part),
      'same results',
    );
    sheet.name = name;
  }

  /** Puts a copy of a sheet behind the others. Its formulas read its own cells and the other sheets, as Excel's copies do. */
  copySheet(sheet: EditableSheet, name: string): EditableSheet {
    this.recalculate();
    const copy = this.addSheet(name, sheet.file);
    sheet.visit((row, column, { dirty: _, ...cell }) => {
      copy.edit(row, column, cell);
    });
    copy.merges = [...sheet.merges];
    return copy;
  }

  /** Takes a sheet out; formulas that read it show #REF!. */
  deleteSheet(sheet: EditableSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const [name, mark] of this.marks) if (mark.sheet === sheet) this.marks.delete(name);
    this.rewriteFormulas(
      (part) => (part.sheet === sheet.name && part.workbook === null ? undefined : part),
      'new results',
    );
  }

  /** Cuts all of a sheet and pastes it onto another one; the emptied sheet is taken out. */
  moveOnto(from: EditableSheet, to: EditableSheet, at: CellAddress): void {
    const shift = ({ top, left, bottom, right }: CellRange): CellRange => ({
      top: top + at.row,
      bottom: bottom + at.row,
      left: left + at.column,
      right: right + at.column,
    });
    this.rewriteFormulas((part, own) => {
      if (part.workbook !== null) return part;
      const read = part.sheet ?? own.name;
      const isMoved = read === from.name;
      const host = own === from ? to.name : own.name;
      const place = isMoved ? to.name : read;
      return { ...part, range: isMoved ? shift(part.range) : part.range, sheet: place === host ? null : place };
    }, 'same results');
    from.visit((row, column, cell) => {
      to.edit(row + at.row, column + at.column, cell);
    });
    to.merges.push(...from.merges.map(shift));
    for (const row of from.hiddenRows) to.hiddenRows.add(row + at.row);
    for (const [name, { sheet, place }] of this.marks) {
      if (sheet !== from) continue;
      this.marks.set(name, { sheet: to, place: { row: place.row + at.row, column: place.column + at.column } });
    }
    this.sheets.splice(this.sheets.indexOf(from), 1);
  }

  /** Puts sheets in a workbook of their own. Formulas between workbooks become the values that they show. */
  moveToFile(sheets: readonly EditableSheet[], file: string): void {
    this.recalculate();
    for (const sheet of sheets) sheet.file = file;
    const fileOf = new Map(this.sheets.map((sheet) => [sheet.name, sheet.file]));
    for (const sheet of this.sheets) {
      sheet.visit((_, __, cell) => {
        if (cell.formula === null) return;
        const reads = parseFormula(cell.formula).some(
          (part) =>
            typeof part !== 'string' &&
            part.sheet !== null &&
            part.workbook === null &&
            fileOf.get(part.sheet) !== sheet.file,
        );
        if (reads) cell.formula = null;
      });
    }
  }

  /** Calculates what depends on the cells edited since the last time. */
  recalculate(): void {
    calculate(this.sheets);
  }

  /** The workbooks as the product reads them, in the order of their first sheets. */
  snapshot(): readonly WorkbookSnapshot[] {
    this.recalculate();
    const files = [...new Set(this.sheets.map(({ file }) => file))];
    return files.map((file) => ({
      file,
      sheets: this.sheets
        .filter((sheet) => sheet.file === file)
        .map((sheet) => {
          const cells: Record<string, CellInput> = {};
          for (const row of [...sheet.rows.keys()].sort((one, other) => one - other)) {
            const inRow = [...(sheet.rows.get(row) ?? [])].sort(([one], [other]) => one - other);
            for (const [column, { dirty: _, ...cell }] of inRow) cells[formatAddress({ row, column })] = cell;
          }
          return createSheet({
            name: sheet.name,
            visibility: sheet.visibility,
            cells,
            hiddenRows: [...sheet.hiddenRows],
            hiddenColumns: [...sheet.hiddenColumns],
          });
        }),
    }));
  }

  /** A copy that can be edited on its own. */
  clone(): EditableWorkbook {
    this.recalculate();
    const copy = new EditableWorkbook();
    const copies = new Map<EditableSheet, EditableSheet>();
    for (const sheet of this.sheets) {
      const other = copy.addSheet(sheet.name, sheet.file);
      for (const [row, cells] of sheet.rows) {
        other.rows.set(row, new Map([...cells].map(([column, cell]) => [column, { ...cell }])));
      }
      other.merges = [...sheet.merges];
      for (const row of sheet.hiddenRows) other.hiddenRows.add(row);
      for (const column of sheet.hiddenColumns) other.hiddenColumns.add(column);
      other.visibility = sheet.visibility;
      copies.set(sheet, other);
    }
    for (const [name, { sheet, place }] of this.marks) {
      const other = copies.get(sheet);
      if (other !== undefined) copy.marks.set(name, { sheet: other, place });
    }
    return copy;
  }

  private changeLines(sheet: EditableSheet, { axis, at, count }: LineChange): void {
    const [start, end] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    const line = (index: number): number | undefined => {
      if (index < at) return index;
      if (count > 0) return index + count;
      return index < at - count ? undefined : index + count;
    };
    const span = (range: CellRange): CellRange | undefined => {
      if (count > 0) return { ...range, [start]: line(range[start]), [end]: line(range[end]) };
      const first = line(range[start]) ?? at;
      const last = line(range[end]) ?? at - 1;
      return last < first ? undefined : { ...range, [start]: first, [end]: last };
    };
    this.rewriteFormulas(
      (part, own) => {
        if (part.workbook !== null || (part.sheet ?? own.name) !== sheet.name) return part;
        const range = span(part.range);
        return range === undefined ? undefined : { ...part, range };
      },
      count > 0 ? 'same results' : 'new results',
    );
    const move = (place: CellAddress): CellAddress | undefined => {
      const moved = line(place[axis]);
      return moved === undefined ? undefined : { ...place, [axis]: moved };
    };
    sheet.remap(move);
    sheet.merges = sheet.merges.flatMap((range) => span(range) ?? []);
    const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
    const moved = [...hidden].flatMap((index) => line(index) ?? []);
    hidden.clear();
    for (const index of moved) hidden.add(index);
    for (const [name, mark] of this.marks) {
      if (mark.sheet !== sheet) continue;
      const place = move(mark.place);
      if (place === undefined) this.marks.delete(name);
      else this.marks.set(name, { sheet, place });
    }
  }

  /** Rewrites the references of every formula; undefined makes one #REF!. */
  private rewriteFormulas(
    rewrite: (part: ReferencePart, own: EditableSheet) => ReferencePart | undefined,
    results: 'same results' | 'new results',
  ): void {
    for (const sheet of this.sheets) {
      sheet.visit((_, __, cell) => {
        if (cell.formula === null) return;
        const parts = parseFormula(cell.formula).map((part) =>
          typeof part === 'string' ? part : (rewrite(part, sheet) ?? '#REF!'),
        );
        const formula = printFormula(parts);
        if (formula === cell.formula) return;
        cell.formula = formula;
        if (results === 'new results') cell.dirty = true;
      });
    }
  }
}
