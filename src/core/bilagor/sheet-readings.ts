import type { SheetSnapshot } from '../workbook/snapshot';
import { isSameScope, NO_SCOPE } from '../workbook/sums/formula-scope';
import type { SheetPlace } from './figure';
import type { Labels } from './labels';
import { recogniseSheet, type SheetReading } from './recognise';

interface KeptReading {
  readonly sheet: SheetPlace;
  readonly labels: Labels;
  readonly reading: SheetReading;
}

/**
 * What was last found on each sheet, for as long as someone holds its snapshot. A sheet that has not changed is the same
 * snapshot, so that a check after an edit reads the edited sheet alone. For who checks again and again: V8 takes what a
 * WeakMap holds for living until all memory is gone through, which costs a single check more than it reads.
 */
export class SheetReadings {
  readonly #kept = new WeakMap<SheetSnapshot, KeptReading>();

  /** What is on a sheet; read only when it is not known. */
  read(snapshot: SheetSnapshot, sheet: SheetPlace, labels: Labels): SheetReading {
    const known = this.#kept.get(snapshot);
    if (known?.labels === labels && isSamePlace(known.sheet, sheet)) return known.reading;
    const reading = recogniseSheet(snapshot, sheet, labels);
    this.#kept.set(snapshot, { sheet, labels, reading });
    return reading;
  }
}

function isSamePlace(one: SheetPlace, other: SheetPlace): boolean {
  return (
    one.file === other.file &&
    one.sheet === other.sheet &&
    one.fileIndex === other.fileIndex &&
    one.sheetIndex === other.sheetIndex &&
    isSameScope(one.scope ?? NO_SCOPE, other.scope ?? NO_SCOPE)
  );
}
