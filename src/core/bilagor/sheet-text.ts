import type { CellRange } from '../workbook/address';
import type { Labels } from './labels';
import type { SheetSnapshot } from '../workbook/snapshot';

/** A cell that holds text, with the key by which it is compared. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly key: string;
}

/** A sheet's texts, and the area that its cells take up. */
export interface SheetText {
  readonly snapshot: SheetSnapshot;
  /** Turns a text into the key by which labels are compared, the rule pack's variants included. */
  readonly keyOf: Labels;
  readonly cells: readonly TextCell[];
  /** From the first to the last cell with content; undefined for an empty sheet. */
  readonly used: CellRange | undefined;
  /** The texts of a row, from left to right. */
  inRow(row: number): readonly TextCell[];
  /** The text of a cell; undefined where there is none. */
  at(row: number, column: number): TextCell | undefined;
}

/** Texts up to this number are all read as labels; on larger sheets only rows near a known word are. */
const SMALL_SHEET = 20_000;
/** Longer texts are prose, not labels, but may stand in a table's cells. */
const LONGEST_LABEL = 400;
const KNOWN_WORD =
  /bilaga|netto|intäkt|kostn|benämning|nyckeltal|proj|lokaler|besök|utgift|prognos|budget|plan|utfall|bokslut|summa|total|result|avskriv|invest|diff|bidrag|ersättning|invånare|åtgärd|status|läkare|förvaltning|s:a|inv\./iu;

/** Reads the texts of a sheet in one pass. */
export function readSheetText(snapshot: SheetSnapshot, keyOf: Labels): SheetText {
  const found: { row: number; column: number; text: string }[] = [];
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  snapshot.visitCells((row, column, cell) => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
    if (typeof cell.value !== 'string' || cell.value.trim() === '') return;
    found.push({ row, column, text: cell.value });
  });
  const kept =
    found.length <= SMALL_SHEET
      ? found
      : found.filter(({ text }) => text.length <= LONGEST_LABEL && KNOWN_WORD.test(text));
  const rows = new Map<number, TextCell[]>();
  const cells = kept.map((cell): TextCell => ({
    ...cell,
    key: cell.text.length > LONGEST_LABEL ? '' : keyOf(cell.text),
  }));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return {
    snapshot,
    keyOf,
    cells,
    used: bottom < 0 ? undefined : { top, left, bottom, right },
    inRow: (row) => rows.get(row) ?? [],
    at: (row, column) => rows.get(row)?.find((cell) => cell.column === column),
  };
}
