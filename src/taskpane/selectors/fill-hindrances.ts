import type { PlannedWrite } from '../../core/fill/fill-plan';
import type { FillObstacles } from '../../session/copy-maker';
import { isInOpenWorkbook } from '../../session/open-workbook';
import { cellKey } from './fill-choices';

/**
 * What keeps a write from being made: it belongs to another workbook where the pane can save no copies; its file cannot be
 * changed, which is told once for the file; or the cell cannot, for a reason in Swedish.
 */
export type Hindrance =
  { readonly kind: 'noCopies' } | { readonly kind: 'file' } | { readonly kind: 'cell'; readonly reason: string };

/** A file that cannot be changed, and why, in Swedish. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

/** What stands in the way of a plan's writes. */
export interface FillHindrances {
  readonly refused: readonly RefusedFile[];
  readonly of: (write: PlannedWrite) => Hindrance | null;
}

/**
 * Puts together what stands in the way of a plan's writes.
 * @param obstacles what the session found in the added workbooks, as long as it is known
 */
export function fillHindrances(
  writes: readonly PlannedWrite[],
  obstacles: FillObstacles | null,
  canFillCopies: boolean,
): FillHindrances {
  const reasons = new Map([...(obstacles?.cells ?? [])].map(([{ place }, reason]) => [cellKey(place), reason]));
  const files = new Map(writes.map(({ place: { sheet } }) => [sheet.fileIndex, sheet.file]));
  const refused = [...(obstacles?.files ?? [])].flatMap(([fileIndex, reason]) => {
    const file = files.get(fileIndex);
    return file === undefined ? [] : [{ file, reason }];
  });
  return {
    refused,
    of: ({ place }) => {
      if (isInOpenWorkbook(place)) return null;
      if (!canFillCopies) return { kind: 'noCopies' };
      if (refused.some(({ file }) => file === place.sheet.file)) return { kind: 'file' };
      const reason = reasons.get(cellKey(place));
      return reason === undefined ? null : { kind: 'cell', reason };
    },
  };
}
