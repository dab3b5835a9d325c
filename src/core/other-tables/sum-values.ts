import type { CellAddress } from '../workbook/address';
import { shownDecimals, storedDecimals } from '../workbook/precision';
import type { FormulaCell, OtherCell, OtherSheet } from './other-sheet';

/** Larger sums are not added up again. */
const MOST_ADDED = 5_000;

/** What another cell's sum would come to if it were copied to a place; undefined when that cannot be told. */
export function sumAt(sheet: OtherSheet, model: FormulaCell, place: CellAddress): number | undefined {
  let total = model.shape.constant;
  const isTold = visitTerms(sheet, model, place, (cell, factor) => {
    total += factor * (cell.number ?? 0);
    return cell.error === undefined;
  });
  return isTold ? total : undefined;
}

/** How far rounding alone may bring a sum from a total that is rounded too. */
export function roundingOfSum(sheet: OtherSheet, model: FormulaCell, place: OtherCell): number {
  let rounding = halfUnit(place);
  visitTerms(sheet, model, place, (cell, factor) => {
    if (cell.number !== undefined && cell.shape === undefined) rounding += Math.abs(factor) * halfUnit(cell);
    return true;
  });
  return rounding;
}

function halfUnit({ number, numberFormat }: OtherCell): number {
  const decimals = shownDecimals(numberFormat) ?? storedDecimals(number ?? 0);
  return 0.5 * 10 ** -Math.max(decimals, 0) * (1 + 1e-9);
}

/** Visits the cells that a formula would add in another place; whether it got to the end. */
function visitTerms(
  sheet: OtherSheet,
  model: FormulaCell,
  place: CellAddress,
  visit: (cell: OtherCell, factor: number) => boolean,
): boolean {
  const [down, right] = [place.row - model.row, place.column - model.column];
  let count = 0;
  for (const { sheet: other, range, factor } of model.shape.terms ?? []) {
    if (other !== null) return false;
    for (let row = range.top + down; row <= range.bottom + down; row++) {
      for (let column = range.left + right; column <= range.right + right; column++) {
        count += 1;
        if (count > MOST_ADDED) return false;
        const cell = sheet.at(row, column);
        if (cell !== undefined && !visit(cell, factor)) return false;
      }
    }
  }
  return model.shape.terms !== undefined;
}
