import type { Place } from '../bilagor/figure';
import type { CellAddress } from '../workbook/address';
import { isCellError, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { Calculation } from './calculation';
import { withCells, type NewCell } from './sheet-with-cells';

/**
 * Workbooks that are calculated by hand, without the results that are older than what they are made of: those cells are
 * formulas whose result is not known, as are all that read them. Other workbooks, and those in which nothing is old, come
 * back as they are. The same workbook gives the same object.
 */
export function withoutStaleResults(workbooks: readonly WorkbookSnapshot[]): readonly WorkbookSnapshot[] {
  return workbooks.some(({ isCalculatedByHand }) => isCalculatedByHand === true)
    ? workbooks.map((workbook) => (workbook.isCalculatedByHand === true ? withoutStale(workbook) : workbook))
    : workbooks;
}

const known = new WeakMap<WorkbookSnapshot, WorkbookSnapshot>();

function withoutStale(workbook: WorkbookSnapshot): WorkbookSnapshot {
  let result = known.get(workbook);
  if (result === undefined) known.set(workbook, (result = findAndTakeOut(workbook)));
  return result;
}

function findAndTakeOut(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const stale = staleCells(workbook);
  if (stale.every((cells) => cells.length === 0)) return workbook;
  const sheets = workbook.sheets.map((sheet, at): SheetSnapshot => {
    const cells = stale[at] ?? [];
    if (cells.length === 0) return sheet;
    const unknown = cells.map(({ row, column }): NewCell => {
      const formula = sheet.cellAt(row, column)?.formula ?? null;
      return { row, column, content: { value: null, formula } };
    });
    return { ...withCells(sheet, unknown), staleCells: cells };
  });
  return { ...workbook, sheets };
}

/** The cells of each sheet whose formula comes to something else than what is stored, and all that read one. */
function staleCells(workbook: WorkbookSnapshot): readonly (readonly CellAddress[])[] {
  const asStored = new Calculation([workbook]);
  const anew = new Calculation([workbook]);
  const stale: CellAddress[][] = workbook.sheets.map(() => []);
  workbook.sheets.forEach((sheet, sheetIndex) => {
    const { name } = sheet;
    sheet.visitCells((row, column, { formula, value }) => {
      if (formula === null || value === null) return;
      const place: Place = {
        sheet: { file: workbook.file, sheet: name, fileIndex: 0, sheetIndex },
        address: { row, column },
      };
      const result = asStored.evaluate(formula, place);
      if (result === undefined || isSameResult(result, value)) return;
      stale[sheetIndex]?.push({ row, column });
      anew.set(place, { value: result });
    });
  });
  if (stale.some((cells) => cells.length > 0)) {
    for (const { cell } of anew.followers()) stale[cell.sheet]?.push({ row: cell.row, column: cell.column });
  }
  return stale.map((cells) => cells.sort((one, other) => one.row - other.row || one.column - other.column));
}

/** What is left is the noise of adding in binary. */
function isSameResult(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  if (isCellError(one) || isCellError(other)) return isCellError(one) && isCellError(other);
  return one === other;
}
