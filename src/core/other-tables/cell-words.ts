import { listWords, formatNumber } from '../findings/wording';
import { swedishFormula } from '../findings/swedish-formula';
import { columnName, formatAddress, formatRange, type CellAddress, type CellRange } from '../workbook/address';
import type { Direction } from './lines';
import type { FormulaCell, OtherCell, OtherSheet } from './other-sheet';

/** More ranges are counted, not named. */
const MOST_NAMED = 3;
/** Fewer decimals are told of large numbers. */
const LARGE = 100;

/** Cells as ranges: neighbours in a row, else in a column, are one. */
export function rangesOf(cells: readonly CellAddress[]): readonly CellRange[] {
  const sorted = [...new Map(cells.map((cell) => [formatAddress(cell), cell])).values()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  const across: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = across.at(-1);
    if (last?.top === row && last.right === column - 1) across[across.length - 1] = { ...last, right: column };
    else across.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, number>();
  const ranges: CellRange[] = [];
  for (const range of across) {
    const key = `${range.left}:${range.right}`;
    const at = open.get(key) ?? -1;
    const above = ranges[at];
    if (above?.bottom === range.top - 1) ranges[at] = { ...above, bottom: range.bottom };
    else open.set(key, ranges.push(range) - 1);
  }
  return ranges;
}

/** Cells in words: `H17, N17:O17 och 4 till`. */
export function cellWords(cells: readonly CellAddress[]): string {
  const ranges = rangesOf(cells);
  const named = ranges.slice(0, MOST_NAMED).map(formatRange);
  const rest = ranges.length - named.length;
  return listWords(rest > 0 ? [...named, `${formatNumber(rest)} till`] : named);
}

/** A cell's formula as Swedish Excel shows it. */
export function formulaWords({ shape }: FormulaCell): string {
  return writtenFormula(shape.formula);
}

/** A formula without its `=`, as Swedish Excel shows it. */
export function writtenFormula(formula: string): string {
  return `=${swedishFormula(formula)}`;
}

/** A number as Swedish is written, without binary noise. */
export function numberWords(number: number): string {
  return formatNumber(Number(number.toFixed(Math.abs(number) < LARGE ? 4 : 2)));
}

/** Rows (of a line that is a row) or columns from one to another: `rad 3–16`, `kolumn C–O`. */
export function extentWords(
  { from, to }: { readonly from: number; readonly to: number },
  direction: Direction,
): string {
  const name = (place: number): string => (direction === 'row' ? String(place + 1) : columnName(place));
  const noun = direction === 'row' ? 'rad' : 'kolumn';
  return from === to ? `${noun} ${name(from)}` : `${noun} ${name(from)}–${name(to)}`;
}

/** How far a label is looked for above or to the left of a cell. */
const FARTHEST_LABEL = 200;

/** What stands to the left of a cell in its row and above it in its column, as far as there is something. */
export function labelsOf(sheet: OtherSheet, { row, column }: OtherCell): readonly string[] {
  const look = (down: number, across: number): string | undefined => {
    for (let step = 1; step <= FARTHEST_LABEL; step++) {
      const [at, over] = [row - step * down, column - step * across];
      if (at < 0 || over < 0) return undefined;
      const text = sheet.at(at, over)?.text?.trim();
      if (text !== undefined && text !== '') return text;
    }
    return undefined;
  };
  return [look(0, 1), look(1, 0)].filter((label) => label !== undefined);
}
