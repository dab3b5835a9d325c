import { unzipSync } from 'fflate';
import { NODE_PATCHING_HOST } from '../../../src/adapters/files/patch/node-patching-host';
import { patchWorkbook, type PatchResult } from '../../../src/adapters/files/patch/patch-workbook';
import { type CachedValue, type CellContent, type CellWrite } from '../../../src/adapters/files/patch/cell-write';
import { parseAddress, type CellAddress } from '../../../src/core/workbook/address';
import { type CellValue } from '../../../src/core/workbook/snapshot';

/** The name that the sheets of these tests have unless another is given. */
export const SHEET = 'Blad';

/** What a patch came to when it was made. */
export type Patched = Extract<PatchResult, { ok: true }>;

/** A place by its A1 address. */
export function at(address: string): CellAddress {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`Not an address: ${address}`);
  return place;
}

/** A write to a cell. */
export function write(
  address: string,
  content: CellContent,
  more: { readonly sheet?: string; readonly numberFormat?: string } = {},
): CellWrite {
  return { sheet: more.sheet ?? SHEET, address: at(address), content, numberFormat: more.numberFormat };
}

/** A formula's result to be kept. */
export function result(address: string, value: CellValue, sheet = SHEET): CachedValue {
  return { sheet, address: at(address), value };
}

/** Patches a workbook that can be patched. */
export function patched(
  bytes: Uint8Array,
  writes: readonly CellWrite[],
  cachedValues: readonly CachedValue[] = [],
): Patched {
  const patch = patchWorkbook(bytes, writes, NODE_PATCHING_HOST, cachedValues);
  if (!patch.ok) throw new Error(`Refused: ${patch.reason}`);
  return patch;
}

/** Why a workbook cannot be patched, and which of the cells stand in the way. */
export function refused(bytes: Uint8Array, writes: readonly CellWrite[]) {
  const patch = patchWorkbook(bytes, writes, NODE_PATCHING_HOST);
  if (patch.ok) throw new Error('The workbook was patched.');
  return { reason: patch.reason, cells: patch.cells };
}

/** A part of a package. */
export function partBytes(bytes: Uint8Array, name: string): Buffer {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  return Buffer.from(part);
}

/** A part of a package as text. */
export function partText(bytes: Uint8Array, name: string): string {
  return partBytes(bytes, name).toString('utf8');
}

/** The names of the parts that differ between two packages, those that only one of them has included. */
export function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const before = unzipSync(one);
  const after = unzipSync(other);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of(1)) !== 0)
    .sort();
}
