import { formatAddress, parseAddress, type CellAddress } from '../../../src/core/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { EditableSheet, EditableWorkbook } from '../workbook/editable-workbook';
import { writeXlsx } from '../workbook/write-xlsx';
import type { SubmissionContent } from './content';
import type { Layout } from './layout';
import { BILAGA_NAMES, markName, type BilagaName } from './table-writer';

/** One cell of a submission, which can be read and edited. Edits return the cell. */
export class SubmissionCell {
  constructor(
    private readonly workbook: EditableWorkbook,
    readonly sheet: EditableSheet,
    readonly place: CellAddress,
  ) {}

  /** The sheet's name and the cell's address, as findings are compared with. */
  get at(): string {
    return `${this.sheet.name}!${formatAddress(this.place)}`;
  }

  get address(): string {
    return formatAddress(this.place);
  }

  get value(): CellValue {
    this.workbook.recalculate();
    return this.sheet.at(this.place.row, this.place.column)?.value ?? null;
  }

  /** The value, which must be a number. */
  get number(): number {
    const { value } = this;
    if (typeof value !== 'number') throw new Error(`${this.at} holds ${JSON.stringify(value)}, not a number`);
    return value;
  }

  /** The value as an amount: nothing and a dash are 0. */
  get amount(): number {
    return this.value === null || this.value === '-' ? 0 : this.number;
  }

  get formula(): string | null {
    return this.sheet.at(this.place.row, this.place.column)?.formula ?? null;
  }

  /** Types a number or a text into the cell, over a formula too. */
  set(value: number | string): this {
    return this.edit({ value });
  }

  /** Writes a formula, without `=`. A formula that reads another workbook needs the value that it shows. */
  setFormula(formula: string, value: CellValue = null): this {
    return this.edit({ value, formula });
  }

  /** Types the value that the cell shows in the place of its formula. */
  freeze(): this {
    return this.edit({ value: this.value });
  }

  clear(): this {
    return this.edit({ value: null });
  }

  fill(colour: string | null): this {
    return this.edit({ fill: colour });
  }

  format(numberFormat: string): this {
    return this.edit({ numberFormat });
  }

  private edit(edit: Parameters<EditableSheet['edit']>[2]): this {
    this.sheet.edit(this.place.row, this.place.column, edit);
    return this;
  }
}

/** A whole submission that can be edited as in Excel. */
export class Submission {
  constructor(
    readonly workbook: EditableWorkbook,
    readonly content: SubmissionContent,
    readonly layout: Layout,
  ) {}

  /** A cell by what stands beside and above it, or by its address: `cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021')`. */
  cell(bilaga: BilagaName, row: string, column?: string): SubmissionCell {
    const place = column === undefined ? parseAddress(row) : undefined;
    if (place !== undefined) return new SubmissionCell(this.workbook, this.sheet(bilaga), place);
    const mark = this.workbook.marks.get(markName(bilaga, row, column ?? ''));
    if (mark === undefined)
      throw new Error(`No cell ${markName(bilaga, row, column ?? '')}. ${this.namesLike(bilaga, row)}`);
    return new SubmissionCell(this.workbook, mark.sheet, mark.place);
  }

  /** The cell so many rows below and columns to the right of another. */
  at({ sheet, place }: SubmissionCell, down: number, across: number): SubmissionCell {
    return new SubmissionCell(this.workbook, sheet, { row: place.row + down, column: place.column + across });
  }

  /** The sheet that a bilaga stands on. */
  sheet(bilaga: BilagaName): EditableSheet {
    const mark =
      this.workbook.marks.get(markName(bilaga, 'titel', '')) ??
      this.workbook.marks.get(markName(bilaga, 'titel', 'ämne'));
    if (mark === undefined) throw new Error(`No bilaga ${bilaga}`);
    return mark.sheet;
  }

  /** The bilagor that are there. */
  get bilagor(): readonly BilagaName[] {
    return BILAGA_NAMES.filter((name) => this.workbook.marks.has(markName(name, 'titel', 'ämne')));
  }

  /** Takes the row of a cell out of its sheet. */
  deleteRow(cell: SubmissionCell): this {
    this.workbook.deleteRows(cell.sheet, cell.place.row, 1);
    return this;
  }

  /** Takes the column of a cell out of its sheet. */
  deleteColumn(cell: SubmissionCell): this {
    this.workbook.deleteColumns(cell.sheet, cell.place.column, 1);
    return this;
  }

  /** Takes a bilaga's sheet out. */
  deleteBilaga(bilaga: BilagaName): this {
    this.workbook.deleteSheet(this.sheet(bilaga));
    return this;
  }

  /** Adds a sheet with a table written as text, `|` between its columns. */
  addSheet(name: string, table: string): this {
    const sheet = this.workbook.addSheet(name, this.workbook.sheets[0]?.file ?? '');
    const lines = table.split('\n').filter((line) => line.trim() !== '');
    lines.forEach((line, row) => {
      line.split('|').forEach((cell, column) => {
        const text = cell.trim();
        if (text !== '') sheet.edit(row, column, { value: /^-?\d+$/u.test(text) ? Number(text) : text });
      });
    });
    return this;
  }

  /** Copies a bilaga's sheet and gives the copy of one of its cells. */
  copySheet(cell: SubmissionCell): SubmissionCell {
    return new SubmissionCell(this.workbook, this.workbook.copySheet(cell.sheet, `${cell.sheet.name} (2)`), cell.place);
  }

  /** Puts blank rows in above a cell. */
  insertRowsAbove(cell: SubmissionCell, count = 1): this {
    this.workbook.insertRows(cell.sheet, cell.place.row, count);
    return this;
  }

  hideRow(cell: SubmissionCell): this {
    cell.sheet.hiddenRows.add(cell.place.row);
    return this;
  }

  hideColumn(cell: SubmissionCell): this {
    cell.sheet.hiddenColumns.add(cell.place.column);
    return this;
  }

  renameSheet(bilaga: BilagaName, name: string): this {
    this.workbook.renameSheet(this.sheet(bilaga), name);
    return this;
  }

  /** Types every formula's value in its place. */
  freezeFormulas(bilagor: readonly BilagaName[] = this.bilagor): this {
    this.workbook.recalculate();
    for (const sheet of new Set(bilagor.map((bilaga) => this.sheet(bilaga)))) {
      sheet.visit((_, __, cell) => (cell.formula = null));
    }
    return this;
  }

  /** Rounds every typed number to the decimals that it shows. */
  roundAsShown(): this {
    for (const sheet of this.workbook.sheets) {
      sheet.visit((row, column, { value, formula, numberFormat }) => {
        if (typeof value !== 'number' || formula !== null || numberFormat === 'General') return;
        const decimals = (/\.(0+)/u.exec(numberFormat)?.[1]?.length ?? 0) + (numberFormat.includes('%') ? 2 : 0);
        sheet.edit(row, column, { value: Number(value.toFixed(decimals)) + 0 });
      });
    }
    return this;
  }

  /** The workbooks as the product reads them. */
  snapshot(): readonly WorkbookSnapshot[] {
    return this.workbook.snapshot();
  }

  /** The workbooks' bytes by file name. */
  toXlsx(): Promise<ReadonlyMap<string, Uint8Array>> {
    return writeXlsx(this.workbook);
  }

  /** A copy that can be edited on its own. */
  clone(): Submission {
    return new Submission(this.workbook.clone(), this.content, this.layout);
  }

  private namesLike(bilaga: BilagaName, row: string): string {
    const all = [...this.workbook.marks.keys()].filter((name) => name.startsWith(`${bilaga} | `));
    const inRow = all.filter((name) => name.startsWith(`${bilaga} | ${row} | `));
    const rows = new Set(all.map((name) => name.split(' | ')[1]));
    return inRow.length > 0 ? `There are ${inRow.join('; ')}` : `There are the rows ${[...rows].join('; ')}`;
  }
}
