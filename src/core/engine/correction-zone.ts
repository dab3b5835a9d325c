import type { Place } from '../bilagor/figure';
import { figureKey } from '../findings/figure-key';
import type { CellEdit } from '../findings/finding';
import type { Submission } from '../submissions/submission';

/** Where a correction must bring nothing new: the cells that it writes, their rows and the sums that they are part of. */
export interface CorrectionZone {
  /** The rows of the cells that are written, by sheet. */
  readonly rows: ReadonlySet<string>;
  /** The cells of the sums, by `figureKey`. */
  readonly sums: ReadonlySet<string>;
}

/** Tells the zone of a correction. */
export type ZoneOf = (edits: readonly CellEdit[]) => CorrectionZone;

/** Finds zones by the sums that a submission's bilagor define. */
export function createZones({ bilagor }: Submission): ZoneOf {
  const sumsOf = new Map<string, string[]>();
  for (const { sums } of bilagor) {
    for (const { target, terms } of sums) {
      const sum = figureKey(target);
      for (const { figure } of terms) {
        const key = figureKey(figure);
        const known = sumsOf.get(key);
        if (known === undefined) sumsOf.set(key, [sum]);
        else known.push(sum);
      }
    }
  }
  return (edits) => {
    const open = edits.map(({ place }) => figureKey(place));
    const sums = new Set<string>();
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const sum of sumsOf.get(key) ?? []) {
        if (sums.has(sum)) continue;
        sums.add(sum);
        open.push(sum);
      }
    }
    return { rows: new Set(edits.map(({ place }) => rowKey(place))), sums };
  };
}

/** One key a row, over all workbooks of a check. */
export function rowKey({ sheet, address }: Place): string {
  return `${sheet.fileIndex}:${sheet.sheetIndex}:${address.row}`;
}

/** Whether something at a place concerns a zone; what has no place concerns all. */
export function isInZone(place: Place | null, { rows, sums }: CorrectionZone): boolean {
  return place === null || rows.has(rowKey(place)) || sums.has(figureKey(place));
}
