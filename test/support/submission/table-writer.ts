import { formatAddress, type CellAddress, type CellRange } from '../../../src/core/workbook/address';
import type { EditableSheet, EditableWorkbook } from '../workbook/editable-workbook';
import { headerText, type Layout } from './layout';

/** The bilagor of a submission, by the names that tests use for them. */
export const BILAGA_NAMES = ['9', '9a', '10a', '10b', '10c', '11', '11-2', '16', '17-1', '17-2'] as const;

/** A bilaga of a submission; 11-2 is a sub-unit's, 17-1 and 17-2 are the lists of two verksamheter. */
export type BilagaName = (typeof BILAGA_NAMES)[number];

const HEADER_FILL = 'DDEBF7';

/** The name of a mark: what `Submission.cell` finds a cell by. */
export function markName(bilaga: BilagaName, row: string, column: string): string {
  return `${bilaga} | ${row} | ${column}`;
}

/** Writes one bilaga from its upper left corner and names its cells by row and column. */
export class TableWriter {
  readonly sheet: EditableSheet;

  constructor(
    readonly workbook: EditableWorkbook,
    readonly bilaga: BilagaName,
    readonly layout: Layout,
    readonly year: number,
    file: string,
  ) {
    this.sheet = workbook.addSheet(bilaga, file);
  }

  text(row: number, column: number, text: string, mark?: readonly [row: string, column: string]): void {
    if (text !== '') this.sheet.edit(row, column, { value: text });
    if (mark !== undefined) this.mark({ row, column }, ...mark);
  }

  /** A coloured header; `~` and `¬` in it are set by the layout. */
  header(row: number, column: number, template: string, mark?: readonly [row: string, column: string]): void {
    this.sheet.edit(row, column, { value: headerText(this.layout, template), fill: HEADER_FILL });
    if (mark !== undefined) this.mark({ row, column }, ...mark);
  }

  /** A header of a version and year: `Budget 2021`, or the year in the cell below. */
  period(row: number, column: number, text: string, mark: string): void {
    const [, words, year] = /^(.*?)~?(\d{4})$/u.exec(text) ?? [];
    if (this.layout.yearRow === 'same' || words === undefined) {
      this.header(row, column, text, ['rubrik', mark]);
      if (this.layout.headerFormulas && words !== undefined) {
        const version = headerText(this.layout, `${words}~`).replaceAll('\n', '"&CHAR(10)&"');
        this.sheet.edit(row, column, { formula: `"${version}"&${year ?? ''}` });
      }
      return;
    }
    this.header(row, column, words);
    this.sheet.edit(row + 1, column, { value: Number(year), fill: HEADER_FILL });
    this.mark({ row: row + 1, column }, 'rubrik', mark);
  }

  /** A figure; null is an empty cell, zero is written as the layout says unless a figure is expected there. */
  figure(
    row: number,
    column: number,
    value: number | null,
    mark: readonly [string, string],
    format = this.layout.numberFormat,
    zero: Layout['zero'] = this.layout.zero,
  ): void {
    const shown = value === 0 ? { zero: 0, blank: null, dash: '-' }[zero] : value;
    this.sheet.edit(row, column, { value: shown, numberFormat: format });
    this.mark({ row, column }, ...mark);
  }

  /** An amount in tkr, written in the layout's unit. Where one is expected, nothing is written as 0 or a dash. */
  amount(
    row: number,
    column: number,
    tkr: number | null,
    mark: readonly [string, string],
    expected?: 'expected',
  ): void {
    const value = tkr === null || this.layout.unit === 'tkr' ? tkr : Number((tkr / 1000).toPrecision(15));
    const zero = expected === 'expected' && this.layout.zero === 'blank' ? 'zero' : this.layout.zero;
    this.figure(row, column, value, mark, this.layout.numberFormat, zero);
  }

  formula(
    row: number,
    column: number,
    formula: string,
    mark: readonly [string, string],
    format = this.layout.numberFormat,
  ): void {
    this.sheet.edit(row, column, { formula, numberFormat: format });
    this.mark({ row, column }, ...mark);
  }

  /** The sum of a range of one row or column. */
  sum(names: readonly (readonly [row: string, column: string])[]): string {
    const references = names.map(([row, column]) => this.ref(row, column));
    if (this.layout.sumFormula === 'cells') return this.rounded(this.plus(references));
    return this.rounded(`SUM(${references[0] ?? ''}:${references.at(-1) ?? ''})`);
  }

  /** A formula whose result is rounded to what is shown, when the layout does so. */
  rounded(formula: string, decimals = this.layout.unit === 'tkr' ? 0 : 1): string {
    return this.layout.roundedFormulas ? `ROUND(${formula},${decimals})` : formula;
  }

  /** Cells added up. With dashes for zero a formula with `+` would show #VALUE!, so SUM is used. */
  plus(references: readonly string[]): string {
    return this.layout.zero === 'dash' ? `SUM(${references.join(',')})` : references.join('+');
  }

  /** A cell that is subtracted or added alone; a dash in it would show #VALUE! too. */
  term(reference: string): string {
    return this.layout.zero === 'dash' ? `SUM(${reference})` : reference;
  }

  mark(place: CellAddress, row: string, column: string): void {
    this.workbook.marks.set(markName(this.bilaga, row, column), { sheet: this.sheet, place });
  }

  merge(range: CellRange): void {
    if (this.layout.mergedYears) this.sheet.merges.push(range);
  }

  /** The address of a named cell of this bilaga, or its reference on another bilaga. */
  ref(row: string, column: string, bilaga: BilagaName = this.bilaga): string {
    const mark = this.workbook.marks.get(markName(bilaga, row, column));
    if (mark === undefined) throw new Error(`No cell ${markName(bilaga, row, column)}`);
    const address = formatAddress(mark.place);
    return bilaga === this.bilaga ? address : `'${mark.sheet.name}'!${address}`;
  }
}
