import type { Place } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { figureKey } from '../findings/figure-key';
import { formulaReferences } from '../workbook/formula';
import type { Cell } from '../workbook/snapshot';
import type { RuledDraft } from './ruled-draft';

/** A cell that a formula reads: its key, and what it holds. */
export interface ReadCell {
  readonly key: string;
  readonly cell: Cell | undefined;
}

/** Gives the cells that the formula of a cell reads. */
export type ReadCells = (formula: string, place: Place) => readonly ReadCell[];

/** Of larger ranges no cell is given. */
const MOST_CELLS = 5000;

/** Reads what formulas read on the sheets on which something was found. */
export function createCellReader(drafts: readonly RuledDraft[]): ReadCells {
  const bilagor = new Map<string, Bilaga>();
  for (const { bilaga } of drafts.map(({ draft }) => draft)) {
    if (bilaga === null) continue;
    const key = sheetKey(bilaga.sheet.fileIndex, bilaga.sheet.sheet);
    if (!bilagor.has(key)) bilagor.set(key, bilaga);
  }
  return (formula, place) =>
    formulaReferences(formula).flatMap(({ sheet, range }): readonly ReadCell[] => {
      const bilaga = bilagor.get(sheetKey(place.sheet.fileIndex, sheet ?? place.sheet.sheet));
      if (!bilaga || (range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return [];
      const cells: ReadCell[] = [];
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++)
          cells.push({
            key: figureKey({ sheet: bilaga.sheet, address: { row, column } }),
            cell: bilaga.snapshot.cellAt(row, column),
          });
      }
      return cells;
    });
}

function sheetKey(fileIndex: number, sheet: string): string {
  return `${fileIndex}|${sheet}`;
}
