import { filledIn } from '../filled-columns';
import type { BilagaTitle } from '../region';
import type { SheetText, TextCell } from '../sheet-text';
import { isDistinctive } from './distinctive';
import { meets } from './label-pattern';
import { type TableSearch, areYears, countHeaders, holds } from './table-search';
import type { Template } from './template';
import { FIRST_LETTERS, indexOf, isDated } from './template-index';

/** Where titles of templates stand, the numbered ones among them. */
export interface Titles {
  readonly of: ReadonlyMap<Template, readonly TextCell[]>;
  /** All of them and the numbers of bilagor that no template has, from top to bottom. */
  readonly inOrder: readonly { readonly cell: TextCell; readonly of: Template | undefined }[];
  readonly numbered: ReadonlyMap<TextCell, BilagaTitle>;
  /** Those that end a table, by its first and last column: kept as they are asked for. */
  readonly ending: Map<string, readonly EndingTitle[]>;
}

interface EndingTitle {
  readonly cell: TextCell;
  readonly of: Template | undefined;
  /** It stands among headers, so that it ends no table of its own template. */
  readonly isHeader: boolean;
}

/** Finds the titles of a sheet's tables. */
export function titlesOf({ text, templates, titles }: TableSearch): Titles {
  const index = indexOf(templates);
  const found = new Map<Template, TextCell[]>();
  const put = (template: Template, cell: TextCell): void => {
    const cells = found.get(template);
    if (cells === undefined) found.set(template, [cell]);
    else cells.push(cell);
  };
  for (const cell of text.cells) {
    // A note that names a table is below it.
    if (/^\s*\*/u.test(cell.text)) continue;
    for (const key of [cell.key, cell.key.replace(/^[\d.]+/u, '')]) {
      for (const template of index.titles.get(key.slice(0, FIRST_LETTERS)) ?? []) {
        if (template.titles === null || meets(key, template.titles) === 0 || found.get(template)?.at(-1) === cell)
          continue;
        // A word that stands in many tables is a title only where it stands alone.
        if (isDistinctive(key) || isAlone(text, cell)) put(template, cell);
      }
    }
  }
  for (const { kind, cell } of titles) {
    const template = templates.find(({ id }) => id === kind);
    if (template !== undefined) put(template, cell);
  }
  for (const cells of found.values()) cells.sort((one, other) => one.row - other.row);
  const inOrder = [
    ...[...found].flatMap(([of, cells]) => cells.map((cell) => ({ cell, of }))),
    ...titles.map(({ cell }) => ({ cell, of: undefined })),
  ].sort((one, other) => one.cell.row - other.cell.row);
  return { of: found, inOrder, numbered: new Map(titles.map((title) => [title.cell, title])), ending: new Map() };
}

function isAlone(text: SheetText, { row, column }: TextCell): boolean {
  if ((text.rows.get(row) ?? []).length > 1) return false;
  return filledIn(text.snapshot, row, 0, Infinity).every((at) => at === column || !holds(text, row, at));
}

/**
 * The titles in some columns that end a table above them. A title in the middle of a row is none, unless it is the header
 * of another table.
 */
export function endingTitles(text: SheetText, titles: Titles, left: number, right: number): readonly EndingTitle[] {
  const key = `${left},${right}`;
  const known = titles.ending.get(key);
  if (known !== undefined) return known;
  const found = titles.inOrder.flatMap(({ cell, of }): readonly EndingTitle[] => {
    if (cell.column > right || cell.column < left - 1) return [];
    if (!isInside(text, cell, left, right)) return [{ cell, of, isHeader: false }];
    return of !== undefined && isHeaderOf(text, cell, of) ? [{ cell, of, isHeader: true }] : [];
  });
  titles.ending.set(key, found);
  return found;
}

/** A title that stands among its own table's headers, which may be years. */
function isHeaderOf(text: SheetText, cell: TextCell, template: Template): boolean {
  return countHeaders(template, text.rows.get(cell.row) ?? []) >= 2 || isBesideYears(text, cell);
}

/** A text with two or more years or versions beside it, and no other numbers. */
function isBesideYears(text: SheetText, { row, column }: TextCell): boolean {
  const years: number[] = [];
  for (const at of filledIn(text.snapshot, row, column + 1, Infinity)) {
    const value = text.contentAt(row, at)?.value;
    if (typeof value === 'number') years.push(value);
  }
  const dated = (text.rows.get(row) ?? []).filter((cell) => cell.column > column && isDated(cell.text));
  return (years.length === 0 || areYears(years)) && years.length + dated.length >= 2;
}

/** A text in the middle of a table's row is none of the titles that end it. */
function isInside(text: SheetText, cell: TextCell, left: number, right: number): boolean {
  const beside = (text.rows.get(cell.row) ?? []).filter(({ column }) => column >= left && column <= right);
  let numbers = 0;
  for (const column of filledIn(text.snapshot, cell.row, left, right))
    if (typeof text.contentAt(cell.row, column)?.value === 'number') numbers += 1;
  return beside.length > 2 || numbers > 0;
}
