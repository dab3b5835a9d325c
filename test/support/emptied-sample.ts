import { readFileSync } from 'node:fs';
import type { CellWrite } from '../../src/adapters/files/patch/cell-write';
import { formatAddress } from '../../src/core/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { patched } from './office-files/patched';
import { readSample } from './sample-files';

/** What every cell with a formula shows, by sheet and address. */
export function results(workbook: WorkbookSnapshot): ReadonlyMap<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    sheet.visitCells((row, column, { formula, value }) => {
      // Headers that are put together from texts are left in place.
      if (formula?.startsWith('"') === false) found.set(`${sheet.name}!${formatAddress({ row, column })}`, value);
    });
  }
  return found;
}

/** What every cell shows, by sheet and address. */
export function shownIn(workbook: WorkbookSnapshot): ReadonlyMap<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    sheet.visitCells((row, column, { value }) => found.set(`${sheet.name}!${formatAddress({ row, column })}`, value));
  }
  return found;
}

/** The cells that do not show what they are to; where that is 0, nothing will do. */
export function different(
  wanted: ReadonlyMap<string, CellValue>,
  found: ReadonlyMap<string, CellValue>,
): readonly string[] {
  return [...wanted].flatMap(([cell, value]) => {
    const now = found.get(cell) ?? null;
    const isSame =
      typeof value === 'number' &&
      typeof now === 'number' &&
      Math.abs(value - now) <= 1e-9 * Math.max(1, Math.abs(value));
    return isSame || (value === 0 && now === null) ? [] : [`${cell} ${JSON.stringify([value, now])}`];
  });
}

/** A sample with cells emptied within the file, and what they showed. */
export interface EmptiedSample {
  readonly bytes: Uint8Array;
  readonly wanted: ReadonlyMap<string, CellValue>;
}

/**
 * Empties a sample's formulas within the file, so that everything else in it is as it was.
 * @param typed cells without a formula to be emptied too, `Bil 10a!F28`
 */
export async function emptySample(path: string, typed: readonly string[] = []): Promise<EmptiedSample> {
  const workbook = await readSample(path);
  const wanted = new Map(results(workbook));
  const writes: CellWrite[] = [];
  for (const sheet of workbook.sheets) {
    sheet.visitCells((row, column, { formula, value }) => {
      const address = { row, column };
      const cell = `${sheet.name}!${formatAddress(address)}`;
      if (formula === null && !typed.includes(cell)) return;
      if (formula === null) wanted.set(cell, value);
      writes.push({ sheet: sheet.name, address, content: 'empty' });
    });
  }
  return { bytes: patched(readFileSync(path), writes).bytes, wanted };
}
