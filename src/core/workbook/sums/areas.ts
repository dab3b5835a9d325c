import { parseA1Ref, parseStructRef } from '@borgar/fx/xlsx';
import { contains, type CellAddress, type CellRange } from '../address';
import type { WorkbookTable } from '../snapshot';
import { isSameName, type FormulaScope } from './formula-scope';
import { NotASum } from './not-a-sum';

/** Cells of one sheet; `sheet` is null for the formula's own. */
export interface Area {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly at: CellAddress;
  readonly sheet: string;
  readonly scope: FormulaScope;
}

/** Excel's last row and column, from 0. */
const LAST = { row: 1_048_575, column: 16_383 };

/**
 * The cells that a reference names: several areas for one over several sheets.
 * @param isFixed a name's reference, which must not move with the cell that uses the name
 * @throws {NotASum} when it is to another workbook, or to what is not there
 */
export function areasOfReference(text: string, place: FormulaPlace, isFixed = false): readonly Area[] {
  const reference = parseA1Ref(text);
  if (reference === undefined || !('range' in reference)) throw new NotASum(`läser ${text}, som inte går att slå upp`);
  if ((reference.workbookName ?? '') !== '') throw new NotASum('läser en annan arbetsbok');
  const { top, left, bottom, right, $top, $left, $bottom, $right } = reference.range;
  if (isFixed && !([top, bottom].every(isOpen) || ($top && $bottom)))
    throw new NotASum('använder ett namn som flyttar sig med cellen');
  if (isFixed && !([left, right].every(isOpen) || ($left && $right)))
    throw new NotASum('använder ett namn som flyttar sig med cellen');
  const range = {
    top: Math.min(top ?? 0, bottom ?? LAST.row),
    left: Math.min(left ?? 0, right ?? LAST.column),
    bottom: Math.max(top ?? 0, bottom ?? LAST.row),
    right: Math.max(left ?? 0, right ?? LAST.column),
  };
  return sheetsOf(reference.sheetName ?? '', place).map((sheet) => ({ sheet, range }));
}

function isOpen(bound: number | null | undefined): boolean {
  return bound === null || bound === undefined;
}

/** The sheets that a reference names: one, or those from one to another. */
function sheetsOf(name: string, { sheet, scope }: FormulaPlace): readonly (string | null)[] {
  const own = (one: string): string | null => (isSameName(one, sheet) ? null : one);
  if (name === '') return [null];
  const colon = name.indexOf(':');
  if (colon < 0) return [own(name)];
  const [first, last] = [name.slice(0, colon), name.slice(colon + 1)].map((one) =>
    scope.sheets.findIndex((other) => isSameName(one, other)),
  );
  if (first === undefined || last === undefined || first < 0 || last < 0)
    throw new NotASum(`läser flikarna ${name}, som inte går att slå upp`);
  return scope.sheets.slice(Math.min(first, last), Math.max(first, last) + 1).map(own);
}

/**
 * The cells that a structured reference names, such as `Tabell[Kolumn]` or `[@Kolumn]`.
 * @throws {NotASum} when the table or the column is not known
 */
export function areaOfTable(text: string, place: FormulaPlace): Area {
  const reference = parseStructRef(text);
  if (reference === undefined) throw new NotASum(`läser ${text}, som inte går att slå upp`);
  const { table: name = '', columns: columnNames = [], sections = [] } = reference;
  const table = tableNamed(name, place);
  if (table === undefined) throw new NotASum(`läser tabellen ${name || text}, som inte går att slå upp`);
  const { range } = table;
  const [first = 0, last = first] = columnNames.map((one) =>
    table.columns.findIndex((column) => isSameName(column, one)),
  );
  if (first < 0 || last < 0) throw new NotASum(`läser ${text}, som inte går att slå upp`);
  const columns =
    columnNames.length === 0
      ? { left: range.left, right: range.right }
      : { left: range.left + Math.min(first, last), right: range.left + Math.max(first, last) };
  return {
    sheet: isSameName(table.sheet, place.sheet) ? null : table.sheet,
    range: { ...rowsOf(sections, table, place), ...columns },
  };
}

/** The table of a name; without one, that in which the formula stands. */
function tableNamed(name: string, { at, sheet, scope: { tables } }: FormulaPlace): WorkbookTable | undefined {
  return name === ''
    ? tables.find((table) => isSameName(table.sheet, sheet) && contains(table.range, at))
    : tables.find((table) => isSameName(table.name, name));
}

function rowsOf(
  sections: readonly string[],
  { range, headerRows, totalsRows }: WorkbookTable,
  { at }: FormulaPlace,
): Pick<CellRange, 'top' | 'bottom'> {
  const data = { top: range.top + headerRows, bottom: range.bottom - totalsRows };
  if (sections.includes('this row')) {
    if (at.row < data.top || at.row > data.bottom)
      throw new NotASum('läser sin egen rad i en tabell som den inte står i');
    return { top: at.row, bottom: at.row };
  }
  if (sections.includes('all')) return range;
  const has = (section: string): boolean => sections.includes(section);
  if (!has('headers') && !has('totals')) return data;
  if (has('totals') && !has('data') && !has('headers')) return { top: data.bottom + 1, bottom: range.bottom };
  return {
    top: has('headers') ? range.top : data.top,
    bottom: has('totals') ? range.bottom : has('data') ? data.bottom : data.top - 1,
  };
}
