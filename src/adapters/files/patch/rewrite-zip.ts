import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import {
  DEFLATED,
  DIRECTORY_ENTRY,
  DIRECTORY_ENTRY_BYTES,
  IN_SIZES_64,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  LOCATOR_BYTES,
  readZipDirectory,
  SIZES_64,
  STORED,
  type ZipDirectory,
  type ZipEntry,
} from '../zip-directory';
import { type PatchingHost } from './patching-host';
import { joined, SplicedPart } from './splice';
import { spliceDeflated } from './splice-deflated';

/** What is to become of a part: its new content, or null when it is to go. */
export type PartChanges = ReadonlyMap<string, Uint8Array | SplicedPart | null>;

/** New parts by their names, which no part of the file has. */
export type PartAdditions = ReadonlyMap<string, Uint8Array>;

const NO_ADDITIONS: PartAdditions = new Map();

const SIZES_FOLLOW = 0x0008;

/**
 * Writes a zip file anew with some parts changed or left out, and new ones at its end. Everything else is copied byte for byte, in the same order:
 * the other parts' headers and packed content, whatever stands between them, the changed parts' names, times, flags and
 * extra fields, and comments. Only the places and sizes that follow from the changes are others. Sizes that stood after a
 * changed part or in 64-bit fields are written in its header.
 *
 * A part that was stored stays so; the others are deflated by the host. New parts get the earliest time that a zip can say,
 * so that the same call gives the same bytes.
 * @throws {Unreadable} when the file is damaged, a changed part is in it twice or an added one is in it already.
 */
export function rewriteZip(
  bytes: Uint8Array,
  changes: PartChanges,
  host: PatchingHost,
  additions: PartAdditions = NO_ADDITIONS,
): Uint8Array {
  // What Node reads is a kind of array whose `slice` does not copy.
  const file = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (changes.size === 0 && additions.size === 0) return file.slice();
  try {
    return rewrite(file, changes, additions, host);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Whatever points outside the file makes `DataView` throw.
    throw new Unreadable(REASONS.damagedPackage);
  }
}

/** An entry as it is in the new file. */
interface Placed {
  readonly entry: ZipEntry;
  readonly offset: number;
  readonly packed?: PackedPart;
}

interface PackedPart {
  readonly method: number;
  readonly checksum: number;
  readonly bytes: number;
  readonly packed: Uint8Array;
}

function rewrite(file: Uint8Array, changes: PartChanges, additions: PartAdditions, host: PatchingHost): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const directory = readZipDirectory(view);
  const inFile = [...directory.entries].sort((one, other) => one.offset - other.offset);
  const chunks: Uint8Array[] = [file.subarray(0, inFile[0]?.offset ?? 0)];
  let length = chunks[0]?.length ?? 0;
  const add = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };

  const placed = new Map<ZipEntry, Placed>();
  const changed = new Set<string>();
  inFile.forEach((entry, index) => {
    const end = inFile[index + 1]?.offset ?? directory.start;
    const content = contentStart(view, entry);
    if (content + entry.packedBytes > end) throw new Unreadable(REASONS.damagedPackage);
    if (additions.has(entry.name)) throw new Unreadable(REASONS.damagedPackage);
    const change = changes.get(entry.name);
    if (change !== undefined) {
      if (changed.has(entry.name)) throw new Unreadable(REASONS.damagedPackage);
      changed.add(entry.name);
    }
    if (change === null) return;
    if (change === undefined) {
      placed.set(entry, { entry, offset: length });
      add(file.subarray(entry.offset, end));
      return;
    }
    const packed = pack(change, entry.method, host, file.subarray(content, content + entry.packedBytes));
    placed.set(entry, { entry, offset: length, packed });
    add(localHeader(file.subarray(entry.offset, content), packed));
    add(packed.packed);
  });
  if (changed.size !== changes.size) throw new Unreadable(REASONS.damagedPackage);

  const added = Array.from(additions, ([name, content]): AddedPart => {
    const part = { name: new TextEncoder().encode(name), offset: length, packed: pack(content, DEFLATED, host) };
    add(addedHeader(part));
    add(part.packed.packed);
    return part;
  });

  const start = length;
  let count = added.length;
  for (const entry of directory.entries) {
    const place = placed.get(entry);
    if (place === undefined) continue;
    add(directoryEntry(file, place));
    count++;
  }
  for (const part of added) add(addedEntry(part));
  add(ending(file, directory, { count, start, bytes: length - start }));
  return joined(chunks, length);
}

function contentStart(view: DataView, entry: ZipEntry): number {
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new Unreadable(REASONS.damagedPackage);
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return entry.offset + LOCAL_HEADER_BYTES + names;
}

/**
 * Packs a part's new content.
 * @param old the part as it was, packed by the same method; undefined for a new one
 */
function pack(part: Uint8Array | SplicedPart, method: number, host: PatchingHost, old?: Uint8Array): PackedPart {
  const pieces = part instanceof SplicedPart ? part.pieces(0, part.old.length) : [part];
  const checksum = pieces.reduce((sum, piece) => host.checksum(piece, sum), 0);
  const packed =
    part instanceof SplicedPart && method === DEFLATED && old !== undefined
      ? spliceDeflated(old, part, host)
      : undefined;
  if (packed !== undefined) return { method, checksum, bytes: part.length, packed };
  const content = part instanceof SplicedPart ? part.bytes() : part;
  const deflated = method === STORED ? undefined : host.deflate(content);
  return {
    method: deflated === undefined ? STORED : DEFLATED,
    checksum,
    bytes: content.length,
    packed: deflated ?? content,
  };
}

function localHeader(header: Uint8Array, part: PackedPart): Uint8Array {
  const view = new DataView(header.buffer, header.byteOffset);
  const extraStart = LOCAL_HEADER_BYTES + view.getUint16(26, true);
  const extra = withoutSizes64(header.subarray(extraStart));
  const written = joined([header.subarray(0, extraStart), extra]);
  const out = new DataView(written.buffer);
  out.setUint16(6, view.getUint16(6, true) & ~SIZES_FOLLOW, true);
  out.setUint16(8, part.method, true);
  writeSizes(out, 14, part);
  out.setUint16(28, extra.length, true);
  return written;
}

function directoryEntry(file: Uint8Array, { entry, offset, packed }: Placed): Uint8Array {
  const record = file.slice(entry.record.start, entry.record.end);
  const view = new DataView(record.buffer);
  const extraStart = DIRECTORY_ENTRY_BYTES + view.getUint16(28, true);
  const extraEnd = extraStart + view.getUint16(30, true);
  if (packed === undefined) {
    const place64 = offsetPlace64(view, extraStart, extraEnd);
    if (place64 === undefined) view.setUint32(42, offset, true);
    else view.setBigUint64(place64, BigInt(offset), true);
    return record;
  }
  const extra = withoutSizes64(record.subarray(extraStart, extraEnd));
  const written = joined([record.subarray(0, extraStart), extra, record.subarray(extraEnd)]);
  const out = new DataView(written.buffer);
  out.setUint16(8, view.getUint16(8, true) & ~SIZES_FOLLOW, true);
  out.setUint16(10, packed.method, true);
  writeSizes(out, 16, packed);
  out.setUint16(30, extra.length, true);
  out.setUint32(42, offset, true);
  return written;
}

/** A part that the file did not have. */
interface AddedPart {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly packed: PackedPart;
}

const VERSION_20 = 20;
const NAMES_IN_UTF8 = 0x0800;
/** The first of January 1980. */
const EARLIEST_DATE = 0x0021;

function addedHeader({ name, packed }: AddedPart): Uint8Array {
  const written = joined([new Uint8Array(LOCAL_HEADER_BYTES), name]);
  const out = new DataView(written.buffer);
  out.setUint32(0, LOCAL_HEADER, true);
  writeAdded(out, 4, packed);
  out.setUint16(26, name.length, true);
  return written;
}

function addedEntry({ name, offset, packed }: AddedPart): Uint8Array {
  const written = joined([new Uint8Array(DIRECTORY_ENTRY_BYTES), name]);
  const out = new DataView(written.buffer);
  out.setUint32(0, DIRECTORY_ENTRY, true);
  out.setUint16(4, VERSION_20, true);
  writeAdded(out, 6, packed);
  out.setUint16(28, name.length, true);
  out.setUint32(42, offset, true);
  return written;
}

/** What a part's header and its entry have in common, from the version that is needed to read it. */
function writeAdded(view: DataView, at: number, packed: PackedPart): void {
  view.setUint16(at, VERSION_20, true);
  view.setUint16(at + 2, NAMES_IN_UTF8, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint16(at + 8, EARLIEST_DATE, true);
  writeSizes(view, at + 10, packed);
}

function writeSizes(view: DataView, at: number, part: PackedPart): void {
  view.setUint32(at, part.checksum, true);
  view.setUint32(at + 4, part.packed.length, true);
  view.setUint32(at + 8, part.bytes, true);
}

/** Where an entry's 64-bit offset stands; undefined when the offset stands in the entry itself. */
function offsetPlace64(view: DataView, start: number, end: number): number | undefined {
  if (view.getUint32(42, true) !== IN_SIZES_64) return undefined;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== SIZES_64) continue;
    const before = [20, 24].filter((size) => view.getUint32(size, true) === IN_SIZES_64).length;
    return at + 4 + before * 8;
  }
  return undefined;
}

function withoutSizes64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== SIZES_64) kept.push(extra.subarray(at, next));
    at = next;
  }
  kept.push(extra.subarray(at));
  return joined(kept);
}

/** What stands after the directory's entries, with the directory's new place. */
function ending(
  file: Uint8Array,
  directory: ZipDirectory,
  place: { readonly count: number; readonly start: number; readonly bytes: number },
): Uint8Array {
  const { endRecord, endRecord64, start } = directory;
  const from = directory.entries.at(-1)?.record.end ?? start;
  const out = file.slice(from);
  const view = new DataView(out.buffer);
  const replace16 = (at: number, value: number): void => {
    if (endRecord64 === undefined || view.getUint16(at, true) !== 0xffff) view.setUint16(at, value, true);
  };
  const replace32 = (at: number, value: number): void => {
    if (endRecord64 === undefined || view.getUint32(at, true) !== IN_SIZES_64) view.setUint32(at, value, true);
  };
  const end = endRecord - from;
  replace16(end + 8, place.count);
  replace16(end + 10, place.count);
  replace32(end + 12, place.bytes);
  replace32(end + 16, place.start);
  if (endRecord64 !== undefined) {
    const end64 = endRecord64 - from;
    view.setBigUint64(end64 + 24, BigInt(place.count), true);
    view.setBigUint64(end64 + 32, BigInt(place.count), true);
    view.setBigUint64(end64 + 40, BigInt(place.bytes), true);
    view.setBigUint64(end64 + 48, BigInt(place.start), true);
    view.setBigUint64(end - LOCATOR_BYTES + 8, BigInt(place.start + place.bytes + end64), true);
  }
  return out;
}
