import type { CellRange } from '../../workbook/address';
import { filledIn } from '../filled-columns';
import { firstFrom } from '../first-from';
import type { SheetText, TextCell } from '../sheet-text';
import { meets } from './label-pattern';
import { TITLE_ROWS, type TableSearch, areYears, between } from './table-search';
import type { Template } from './template';
import { FIRST_LETTERS, indexOf, isDated } from './template-index';

/** Headers take at most so many rows. */
const HEADER_ROWS = 3;

/** A stretch of a row, of one segment or of some with blank columns between. */
export interface HeaderRow {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** The places of its first and its last segment among those of the row. */
  readonly firstSegment: number;
  readonly lastSegment: number;
  /** The first columns of its segments but the first: those behind a blank one. */
  readonly behindBlank: readonly number[];
  readonly templates: ReadonlySet<Template>;
}

/** The rows that may hold the headers of a table, cut where a blank column parts tables side by side. */
export function headerRows(
  { text, templates, titles, readers, used }: TableSearch,
  known: ReadonlyMap<Template, readonly TextCell[]>,
): readonly HeaderRow[] {
  const index = indexOf(templates);
  const rows: HeaderRow[] = [];
  const dated = index.dated.length === 0 ? new Set<number>() : datedRows(text, used);
  for (const row of new Set([...text.rows.keys(), ...dated])) {
    const above = titles[firstFrom(titles, row + 1, ({ cell }) => cell.row) - 1];
    if (above !== undefined && readers.includes(above.kind) && !templates.some(({ id }) => id === above.kind)) continue;
    for (const { left, right, ...place } of joined(segments(text, row, used))) {
      const cells = (text.rows.get(row) ?? []).filter(({ column }) => column >= left && column <= right);
      const mentioned = new Map<Template, number>();
      for (const { key } of cells) {
        const named = new Set(index.headers.get(key));
        for (const template of index.openHeaders.get(key.slice(0, FIRST_LETTERS)) ?? []) {
          if (template.columns.some(({ label }) => label !== null && meets(key, label) > 0)) named.add(template);
        }
        for (const template of named) mentioned.set(template, (mentioned.get(template) ?? 0) + 1);
      }
      const wanted = new Set<Template>([...mentioned].filter(([, count]) => count >= 2).map(([template]) => template));
      if (dated.has(row)) for (const template of index.dated) wanted.add(template);
      // Below its title a table is looked for with slips too.
      for (const [template, places] of known) {
        if (cells.length >= 2 && between(places, row - TITLE_ROWS, row).some(({ column }) => column <= right))
          wanted.add(template);
      }
      if (wanted.size > 0) rows.push({ row, left, right, ...place, templates: wanted });
    }
  }
  return rows.sort((one, other) => one.row - other.row || one.left - other.left);
}

/** Rows with a cell that names a version or a year, years as numbers included. */
function datedRows(text: SheetText, used: CellRange): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [row, cells] of text.rows)
    if (cells.some((cell) => cell.text.length <= 60 && isDated(cell.text))) rows.add(row);
  const numbers = new Map<number, { readonly column: number; readonly value: number }[]>();
  text.snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'number' || row > used.bottom) return;
    const own = numbers.get(row);
    if (own === undefined) numbers.set(row, [{ column, value }]);
    else own.push({ column, value });
  });
  for (const [row, cells] of numbers) {
    const isBelowNumber = cells.some(({ column }) => typeof text.contentAt(row - 1, column)?.value === 'number');
    if (areYears(cells.map(({ value }) => value)) && !isBelowNumber) rows.add(row);
  }
  return rows;
}

interface Segment {
  readonly left: number;
  readonly right: number;
}

/** A row's stretches of columns between blank ones; a column is blank when the rows below have nothing in it either. */
function segments(text: SheetText, row: number, used: CellRange): readonly Segment[] {
  const filled = new Set<number>();
  for (let at = row; at <= Math.min(used.bottom, row + HEADER_ROWS + 1); at++) {
    for (const column of filledIn(text.snapshot, at, used.left, used.right)) filled.add(column);
  }
  const found: { left: number; right: number }[] = [];
  for (const column of [...filled].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

/** A table may have so many blank columns in one place. */
const MOST_BLANK_COLUMNS = 2;

/** Of more segments, all are joined or none. */
const MOST_SEGMENTS = 6;

/** The segments of a row, and those beside each other as one: blank columns part tables, or the columns of one. */
function joined(
  parts: readonly Segment[],
): readonly (Segment & Pick<HeaderRow, 'firstSegment' | 'lastSegment' | 'behindBlank'>)[] {
  const lefts = parts.map(({ left }) => left);
  return parts.flatMap(({ left }, first) => {
    const gap = parts.findIndex(
      (part, at) => at > first && part.left - (parts[at - 1]?.right ?? 0) - 1 > MOST_BLANK_COLUMNS,
    );
    const last = gap < 0 ? parts.length - 1 : gap - 1;
    const isMany = parts.length > MOST_SEGMENTS;
    return parts.slice(first, last + 1).flatMap(({ right }, at) => {
      const isWanted =
        at === 0 ||
        !isMany ||
        (first + at === last && (first === 0 || left - (parts[first - 1]?.right ?? 0) - 1 > MOST_BLANK_COLUMNS));
      return isWanted
        ? [
            {
              left,
              right,
              firstSegment: first,
              lastSegment: first + at,
              behindBlank: lefts.slice(first + 1, first + at + 1),
            },
          ]
        : [];
    });
  });
}
