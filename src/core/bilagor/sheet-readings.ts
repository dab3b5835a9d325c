import type { SheetSnapshot } from '../workbook/snapshot';
import { isSameScope, NO_SCOPE } from '../workbook/sums/formula-scope';
import type { SheetPlace } from './figure';
import type { Labels } from './labels';
import { BUILT_IN_ONLY, recogniseSheet, type SheetReading, type WantedTables } from './recognise';

interface KeptReading {
  readonly sheet: SheetPlace;
  readonly labels: Labels;
  readonly wanted: WantedTables;
  readonly reading: SheetReading;
}

const MOST_PACKS = 4;

/**
 * What was last found on each sheet, for as long as someone holds its snapshot. A sheet that has not changed is the same
 * snapshot, so that a check after an edit reads the edited sheet alone. For who checks again and again: V8 takes what a
 * WeakMap holds for living until all memory is gone through, which costs a single check more than it reads.
 */
export class SheetReadings {
  readonly #kept = new WeakMap<SheetSnapshot, readonly KeptReading[]>();

  /** What is on a sheet; read only when it is not known. */
  read(snapshot: SheetSnapshot, sheet: SheetPlace, labels: Labels, wanted: WantedTables = BUILT_IN_ONLY): SheetReading {
    const kept = this.#kept.get(snapshot) ?? [];
    const known = kept.find(
      (one) => one.labels === labels && isSameSearch(one.wanted, wanted) && isSamePlace(one.sheet, sheet),
    );
    if (known !== undefined) return known.reading;
    const reading = recogniseSheet(snapshot, sheet, labels, wanted);
    // One for each rule pack that the sheet was tried with last.
    const others = kept.filter((one) => !isSameSearch(one.wanted, wanted)).slice(-MOST_PACKS);
    this.#kept.set(snapshot, [...others, { sheet, labels, wanted, reading }]);
    return reading;
  }
}

function isSameSearch(one: WantedTables, other: WantedTables): boolean {
  return one.templates === other.templates && one.readers === other.readers && one.omitted === other.omitted;
}

function isSamePlace(one: SheetPlace, other: SheetPlace): boolean {
  return (
    one.file === other.file &&
    one.sheet === other.sheet &&
    one.fileIndex === other.fileIndex &&
    one.sheetIndex === other.sheetIndex &&
    one.isCalculatedByHand === other.isCalculatedByHand &&
    isSameScope(one.scope ?? NO_SCOPE, other.scope ?? NO_SCOPE)
  );
}
