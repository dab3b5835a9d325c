import type { CellAddress, CellRange } from '../workbook/address';
import { isOneOf, plainText, startsWithOneOf } from '../workbook/label';
import type { SheetPlace } from './figure';
import type { PeriodHeader } from './period';
import { firstFrom } from './first-from';
import { groupByRow, type SheetText, type TextCell } from './sheet-text';
import type { LocatedText, YearMention } from './table';
import { FormulaReader } from '../workbook/sums/added-cells';
import { readMoneyUnit, type MoneyUnit } from './unit';

/** The part of a sheet in which one bilaga is looked for. */
export interface Region {
  readonly text: SheetText;
  readonly sheet: SheetPlace;
  readonly range: CellRange;
  /** The texts of the region, row by row. */
  readonly cells: readonly TextCell[];
  /** The same by row, from top to bottom. */
  readonly rows: ReadonlyMap<number, readonly TextCell[]>;
  /** The bilaga that a title in the region names, and that title. */
  readonly title: BilagaTitle | undefined;
  /** The headers of the rows that were asked for theirs. */
  readonly periodHeaders: Map<number, readonly PeriodHeader[]>;
  /** Tells what the sheet's formulas add. */
  readonly formulas: FormulaReader;
}

/** A title such as `Bilaga 10 a`. */
export interface BilagaTitle {
  readonly kind: string;
  readonly cell: TextCell;
}

/** Cuts a region out of a sheet. */
export function createRegion(text: SheetText, sheet: SheetPlace, range: CellRange, title?: BilagaTitle): Region {
  const periodHeaders = new Map<number, readonly PeriodHeader[]>();
  const formulas = new FormulaReader(text.snapshot, sheet.scope);
  if (text.used !== undefined && covers(range, text.used)) {
    return { text, sheet, range, cells: text.cells, rows: text.rows, title, periodHeaders, formulas };
  }
  return { text, sheet, range, ...textsWithin(text, range), title, periodHeaders, formulas };
}

const rowOf = ({ row }: TextCell): number => row;

type Texts = Pick<Region, 'cells' | 'rows'>;

/** The ranges of a sheet that were asked for last: one place is tried as the table of one template after the other. */
const lastTexts = new WeakMap<SheetText, Map<string, Texts>>();
const MOST_KEPT = 8;

function textsWithin(text: SheetText, range: CellRange): Texts {
  const { top, left, bottom, right } = range;
  const kept = lastTexts.get(text) ?? new Map<string, Texts>();
  lastTexts.set(text, kept);
  const key = [top, left, bottom, right].join();
  const found = kept.get(key);
  if (found !== undefined) return found;
  const cells = text.cells
    .slice(firstFrom(text.cells, top, rowOf), firstFrom(text.cells, bottom + 1, rowOf))
    .filter(({ column }) => column >= left && column <= right);
  const texts = { cells, rows: groupByRow(cells) };
  kept.set(key, texts);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return texts;
}

/** Whether a range takes in all of another. */
export function covers(range: CellRange, other: CellRange): boolean {
  return (
    range.top <= other.top && range.left <= other.left && range.bottom >= other.bottom && range.right >= other.right
  );
}

const NO_TEXTS: readonly TextCell[] = [];

/** The rows of a region with at least so many texts, from top to bottom. */
export function rowsWithTexts(region: Region, least: number): readonly number[] {
  const found: number[] = [];
  for (const [row, cells] of region.rows) if (cells.length >= least) found.push(row);
  return found;
}

/** The texts of one row of a region, from left to right. */
export function textsInRow(region: Region, row: number): readonly TextCell[] {
  return region.rows.get(row) ?? NO_TEXTS;
}

/** The numbers of one row of a region that may be years, from left to right. */
export function yearsInRow(region: Region, row: number): readonly TextCell[] {
  const found = region.text.years.get(row) ?? NO_TEXTS;
  return found.filter(({ column }) => column >= region.range.left && column <= region.range.right);
}

/** The texts of a header row and of the rows next to it, where headers may have been put on two lines. */
export function textsAround(region: Region, row: number): readonly TextCell[] {
  return [row, row + 1, row - 1].filter((at) => at >= region.range.top).flatMap((at) => textsInRow(region, at));
}

/** The first text, row by row, whose key begins with one of those given. */
export function findTextStart(region: Region, keys: readonly string[], from = region.range.top): TextCell | undefined {
  return region.cells.find((cell) => cell.row >= from && startsWithOneOf(cell.key, keys));
}

/** The unit that a text above a table's rows names, titles before headers. */
export function findMoneyUnit(region: Region, lastRow: number): MoneyUnit | null {
  for (const cell of region.cells) {
    if (cell.row > lastRow) break;
    const unit = readMoneyUnit(cell.text);
    if (unit !== undefined) return unit;
  }
  return null;
}

/** The name written after a word such as `Förvaltning:`, in the same cell or in the next one to the right. */
export function findNamed(region: Region, words: readonly string[], lastRow: number): LocatedText | null {
  for (const cell of region.cells) {
    if (cell.row > lastRow) break;
    if (!cell.text.includes(':') && !isOneOf(cell.key, words)) continue;
    const plain = plainText(cell.text);
    const [word, name] = splitAtColon(plain);
    if (!isOneOf(word.toLowerCase().replace(/[^A-Za-zÀ-ÖØ-öø-ɏ]+/gu, ''), words)) continue;
    if (name !== '') return { text: name, address: { row: cell.row, column: cell.column } };
    const next = textsInRow(region, cell.row).find(({ column }) => column > cell.column);
    if (next !== undefined && next.column - cell.column <= 4) {
      return { text: plainText(next.text), address: { row: next.row, column: next.column } };
    }
  }
  return null;
}

function splitAtColon(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

/** The budget year that a title such as `Projekt 2020 - 2022` or `Riskanalys inför 2020` implies. */
export function findYearMention(region: Region, words: RegExp, lastRow: number): YearMention | null {
  for (const cell of region.cells) {
    if (cell.row > lastRow) break;
    const plain = plainText(cell.text);
    if (plain.length > 120 || !words.test(plain.toLowerCase())) continue;
    const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(plain)?.[1];
    if (year !== undefined) return { text: plain, year: Number(year), address: { row: cell.row, column: cell.column } };
  }
  return null;
}

/** A text's place. */
export function addressOf(cell: TextCell): CellAddress {
  return { row: cell.row, column: cell.column };
}

/** The region's last row with content. */
export function lastContentRow(region: Region): number {
  return Math.min(region.range.bottom, region.text.used?.bottom ?? region.range.top);
}
