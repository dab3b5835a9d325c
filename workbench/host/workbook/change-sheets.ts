import type { CellRange } from '../../../src/core/workbook/address';
import type { SheetVisibility } from '../../../src/core/workbook/snapshot';
import { parseFormula, printFormula, type ReferencePart } from '../formulas/formula-parts';
import type { Json } from './cell';
import type { Origin } from './events';
import { GRID_COLUMNS, intersection } from './grid';
import { HostSheet, type SheetProtection } from './host-sheet';
import type { HostWorkbook } from './host-workbook';

const LONGEST_NAME = 31;

/** Whether a text can name a sheet: 1 to 31 marks, none of `\ / ? * [ ] :`, no apostrophe at the ends. */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= LONGEST_NAME && !/[\\/?*[\]:]|^'|'$/u.test(name);
}

/** Puts a new, empty sheet behind the others; without a name it is called `Sheet` and a number. */
export function addSheet(workbook: HostWorkbook, name: string | null, origin: Origin): HostSheet {
  let number = workbook.sheets.length + 1;
  while (name === null && workbook.sheetNamed(`Sheet${number}`) !== undefined) number += 1;
  const sheet = new HostSheet(workbook.newSheetId(), name ?? `Sheet${number}`);
  workbook.change(origin, () => {
    workbook.putSheets([...workbook.sheets, sheet]);
    workbook.emit({ kind: 'added', sheet, origin });
  });
  return sheet;
}

/** Takes a sheet out; formulas that read it show `#REF!`. */
export function deleteSheet(workbook: HostWorkbook, sheet: HostSheet, origin: Origin): void {
  workbook.change(origin, () => {
    const before = workbook.selection;
    rewriteFormulas(workbook, (part) => (isOn(part, sheet.name) ? undefined : part));
    workbook.putSheets(workbook.sheets.filter((other) => other !== sheet));
    workbook.emit({ kind: 'deleted', sheet, origin });
    const after = workbook.selection;
    if (before?.sheet === sheet && after !== null) workbook.emit({ kind: 'activated', sheet: after.sheet });
  });
}

/** Renames a sheet, also in the formulas that read it. */
export function renameSheet(workbook: HostWorkbook, sheet: HostSheet, name: string, origin: Origin): void {
  const before = sheet.name;
  if (before === name) return;
  workbook.change(origin, () => {
    rewriteFormulas(workbook, (part) => (isOn(part, before) ? { ...part, sheet: name } : part));
    workbook.putState(sheet, { name });
    workbook.emit({ kind: 'nameChanged', sheet, before, after: name, origin });
  });
}

/** Puts a sheet at another position, counted from 0. */
export function moveSheet(workbook: HostWorkbook, sheet: HostSheet, position: number, origin: Origin): void {
  const before = workbook.sheets.indexOf(sheet);
  if (before === position) return;
  workbook.change(origin, () => {
    const sheets = workbook.sheets.filter((other) => other !== sheet);
    sheets.splice(position, 0, sheet);
    workbook.putSheets(sheets);
    workbook.emit({ kind: 'moved', sheet, before, after: position, origin });
  });
}

/** Puts a copy of a sheet at a position. Its formulas read its own cells and the other sheets, as in Excel. */
export function copySheet(workbook: HostWorkbook, sheet: HostSheet, position: number, origin: Origin): HostSheet {
  let number = 2;
  while (workbook.sheetNamed(`${sheet.name} (${number})`) !== undefined) number += 1;
  const copy = new HostSheet(workbook.newSheetId(), `${sheet.name} (${number})`, sheet.cells.clone());
  copy.state = { ...sheet.state, name: copy.name };
  workbook.change(origin, () => {
    const sheets = [...workbook.sheets];
    sheets.splice(position, 0, copy);
    workbook.putSheets(sheets);
    workbook.emit({ kind: 'added', sheet: copy, origin });
  });
  return copy;
}

/** Shows or hides a sheet. */
export function setVisibility(
  workbook: HostWorkbook,
  sheet: HostSheet,
  visibility: SheetVisibility,
  origin: Origin,
): void {
  const before = sheet.state.visibility;
  if (before === visibility) return;
  workbook.change(origin, () => {
    workbook.putState(sheet, { visibility });
    workbook.emit({ kind: 'visibilityChanged', sheet, before, after: visibility, origin });
  });
}

/** Protects a sheet, or takes its protection off when `protection` is null. */
export function setProtection(
  workbook: HostWorkbook,
  sheet: HostSheet,
  protection: SheetProtection | null,
  origin: Origin,
): void {
  workbook.change(origin, () => {
    workbook.putState(sheet, { protection });
    workbook.emit({ kind: 'protectionChanged', sheet, isProtected: protection !== null, origin });
  });
}

/** Changes a setting of a sheet that its cells do not depend on, such as `tabColor`. */
export function setSheetSetting(
  workbook: HostWorkbook,
  sheet: HostSheet,
  name: string,
  value: Json,
  origin: Origin,
): void {
  workbook.change(origin, () => {
    workbook.putState(sheet, { settings: { ...sheet.state.settings, [name]: value } });
  });
}

/** Merges the cells of a range, after taking apart what it touches. The values of all but the first cell are lost. */
export function mergeCells(workbook: HostWorkbook, sheet: HostSheet, range: CellRange, origin: Origin): void {
  workbook.change(origin, () => {
    unmergeCells(workbook, sheet, range, origin);
    const covered: (readonly [number, number])[] = [];
    sheet.cells.visit((row, column) => {
      if (row !== range.top || column !== range.left) covered.push([row, column]);
    }, range);
    for (const [row, column] of covered) {
      workbook.putCell(sheet, row, column, { ...sheet.at(row, column), value: null, formula: null });
    }
    workbook.putState(sheet, { merges: [...sheet.state.merges, range] });
    workbook.emit({ kind: 'formatChanged', sheet, range, origin });
  });
}

/** Takes apart every merged area that touches a range. */
export function unmergeCells(workbook: HostWorkbook, sheet: HostSheet, range: CellRange, origin: Origin): void {
  workbook.change(origin, () => {
    const merges = sheet.state.merges.filter((merge) => intersection(merge, range) === undefined);
    if (merges.length < sheet.state.merges.length) workbook.putState(sheet, { merges });
  });
}

/** Hides or shows whole rows or columns. */
export function setHidden(
  workbook: HostWorkbook,
  sheet: HostSheet,
  axis: 'row' | 'column',
  range: CellRange,
  isHidden: boolean,
  origin: Origin,
): void {
  workbook.change(origin, () => {
    const { hiddenRows, hiddenColumns } = sheet.state;
    const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
    const hidden = new Set(axis === 'row' ? hiddenRows : hiddenColumns);
    for (let line = first; line <= last; line++) {
      if (isHidden) hidden.add(line);
      else hidden.delete(line);
    }
    workbook.putState(sheet, axis === 'row' ? { hiddenRows: hidden } : { hiddenColumns: hidden });
    if (axis === 'column') return;
    const rows = { top: first, bottom: last, left: 0, right: GRID_COLUMNS - 1 };
    workbook.emit({ kind: 'rowHiddenChanged', sheet, range: rows, isHidden, origin });
  });
}

function isOn({ sheet, workbook }: ReferencePart, name: string): boolean {
  return workbook === null && sheet?.toLowerCase() === name.toLowerCase();
}

/**
 * Rewrites the references of every formula; what `rewrite` gives back as it was is left alone, and undefined becomes
 * `#REF!`. Only a formula that lost a reference is calculated anew.
 */
export function rewriteFormulas(
  workbook: HostWorkbook,
  rewrite: (part: ReferencePart, own: HostSheet) => ReferencePart | undefined,
): void {
  for (const sheet of workbook.sheets) {
    const changed: (readonly [number, number, string, boolean])[] = [];
    sheet.cells.visit((row, column, { formula }) => {
      if (formula === null) return;
      let [isChanged, isBroken] = [false, false];
      const parts = parseFormula(formula).map((part) => {
        if (typeof part === 'string') return part;
        const after = rewrite(part, sheet);
        isChanged ||= after !== part;
        isBroken ||= after === undefined;
        return after ?? '#REF!';
      });
      if (isChanged) changed.push([row, column, printFormula(parts), isBroken]);
    });
    for (const [row, column, formula, isBroken] of changed) {
      const content = isBroken ? 'new result' : 'same result';
      workbook.putCell(sheet, row, column, { ...sheet.at(row, column), formula }, content);
    }
  }
}
