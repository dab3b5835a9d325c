import type { CellRange } from '../workbook/address';
import type { Labels } from './labels';
import { KeptCells, type KeptSheet } from '../workbook/kept-cells';
import { isShownInWords, shownText } from '../workbook/shown-cell';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';

/** A cell that holds text, with the key by which it is compared. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly key: string;
}

/** A sheet's texts, and the area that its cells take up. */
export interface SheetText extends KeptSheet {
  /** Turns a text into the key by which labels are compared, the rule pack's variants included. */
  readonly keyOf: Labels;
  readonly cells: readonly TextCell[];
  /** From the first to the last cell with content; undefined for an empty sheet. */
  readonly used: CellRange | undefined;
  /** The rows with texts, from top to bottom, and the texts of each from left to right. */
  readonly rows: ReadonlyMap<number, readonly TextCell[]>;
  /** Whole numbers that may be years, `2024`, by row; where they stand over figures they are headers. */
  readonly years: ReadonlyMap<number, readonly TextCell[]>;
  /** Whether the sheet has a table of numbers: some rows with several numbers or formulas each. */
  readonly hasNumberTable: boolean;
}

/** Texts up to this number are all read as labels; on larger sheets only rows near a known word are. */
const SMALL_SHEET = 20_000;
/** Longer texts are prose, not labels, but may stand in a table's cells. */
const LONGEST_LABEL = 400;
const KNOWN_WORD =
  /bilaga|netto|intäkt|kostn|benämning|nyckeltal|proj|lokaler|besök|utgift|prognos|budget|plan|utfall|bokslut|summa|total|result|avskriv|invest|diff|bidrag|ersättning|invånare|åtgärd|status|läkare|förvaltning|s:a|inv\./iu;

interface FoundText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const BLANK = /^\s*$/u;
/** Years that a header may name. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Reads the texts of a sheet in one pass. */
export function readSheetText(snapshot: SheetSnapshot, keyOf: Labels): SheetText {
  const found: FoundText[] = [];
  const years: TextCell[] = [];
  const kept = new KeptCells();
  const numbers = new NumberRows();
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  snapshot.visitCells((row, column, cell) => {
    if (row < used.top) used.top = row;
    if (row > used.bottom) used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
    kept.add(row, column, cell);
    numbers.add(row, cell);
    if (typeof cell.value === 'number' && isShownInWords(cell.numberFormat, cell.value)) {
      found.push({ row, column, text: shownText(cell.value, cell.numberFormat) });
      return;
    }
    const year = yearIn(cell);
    if (year !== undefined) years.push({ row, column, text: year, key: year });
    if (typeof cell.value === 'string' && !BLANK.test(cell.value)) found.push({ row, column, text: cell.value });
  });
  const labels =
    found.length <= SMALL_SHEET
      ? found
      : found.filter(({ text }) => text.length <= LONGEST_LABEL && KNOWN_WORD.test(text));
  const cells = labels.map(({ row, column, text }): TextCell => ({
    row,
    column,
    text,
    key: text.length > LONGEST_LABEL ? '' : keyOf(text),
  }));
  return {
    ...kept.of(snapshot),
    keyOf,
    cells,
    used: used.bottom < 0 ? undefined : used,
    rows: groupByRow(cells),
    years: groupByRow(years),
    hasNumberTable: numbers.areTable,
  };
}

/** Rows with several numbers or formulas, of which some make a table. */
const LEAST_ROWS = 3;
const LEAST_NUMBERS = 2;

/** Counts rows with several numbers or formulas, of cells that come row by row. */
export class NumberRows {
  #row = -1;
  #numbers = 0;
  #rows = 0;

  add(row: number, { value, formula }: Cell): void {
    if (this.areTable || (typeof value !== 'number' && formula === null)) return;
    if (row !== this.#row) {
      this.#row = row;
      this.#numbers = 0;
    }
    this.#numbers += 1;
    if (this.#numbers === LEAST_NUMBERS) this.#rows += 1;
  }

  get areTable(): boolean {
    return this.#rows >= LEAST_ROWS;
  }
}

function yearIn({ value, formula, numberFormat }: Cell): string | undefined {
  if (typeof value !== 'number' || value < FIRST_YEAR || value > LAST_YEAR || !Number.isInteger(value))
    return undefined;
  const isPlain = numberFormat === 'General' || numberFormat === '0' || numberFormat === '@';
  return isPlain && formula?.includes('SUM') !== true ? String(value) : undefined;
}

/** Texts by row; they must come row by row. */
export function groupByRow(cells: readonly TextCell[]): ReadonlyMap<number, readonly TextCell[]> {
  const rows = new Map<number, TextCell[]>();
  let current: TextCell[] = [];
  let currentRow: number | undefined;
  for (const cell of cells) {
    if (cell.row !== currentRow) {
      currentRow = cell.row;
      rows.set(currentRow, (current = []));
    }
    current.push(cell);
  }
  return rows;
}
