import { withCells, type NewCell } from '../../src/core/fill/sheet-with-cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { oddContent } from './odd-content';
import type { Random } from './random';

/** A workbook with one to three odd cells, all of them on one of its sheets. */
export interface OddWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** The sheet that they are on. */
  readonly sheet: string;
}

/** Puts odd contents in the place of what some cells of a workbook hold. */
export function withOddCells(workbook: WorkbookSnapshot, random: Random): OddWorkbook {
  const odd = random.pick(workbook.sheets.filter((sheet) => cellsOf(sheet).length > 0));
  const cells = random
    .sample(cellsOf(odd), random.whole(1, 3))
    .map((place): NewCell => ({ ...place, content: oddContent(random) }));
  const sheets = workbook.sheets.map((sheet) => (sheet === odd ? withCells(sheet, cells) : sheet));
  return { workbook: { ...workbook, sheets }, sheet: odd.name };
}

/** Every cell that holds something. */
function cellsOf(sheet: SheetSnapshot): readonly { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  sheet.visitCells((row, column) => {
    cells.push({ row, column });
  });
  return cells;
}
