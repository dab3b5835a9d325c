import { Unreadable } from './read-result';
import { MOST_PARTS, MOST_UNPACKED_BYTES, REASONS } from './reasons';

/** A part as a zip file's directory describes it; sizes and places in bytes. */
export interface ZipEntry {
  /** The name as it is written, but with slashes between folders. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** 0 when the writer left it out. */
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the part's own header begins. */
  readonly offset: number;
  /** The entry's place in the directory: from its first byte to the one after its last. */
  readonly record: { readonly start: number; readonly end: number };
}

/** A zip file's directory and where it stands in the file. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the first entry begins. */
  readonly start: number;
  /** Where the record that ends the file begins, and the one with 64-bit sizes when there is one. */
  readonly endRecord: number;
  readonly endRecord64: number | undefined;
}

/** The marks that begin a part's own header, in front of its content, and its entry in the directory. */
export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_ENTRY = 0x02014b50;

// What headers take without their names and extra fields.
export const LOCAL_HEADER_BYTES = 30;
export const DIRECTORY_ENTRY_BYTES = 46;

/** The bits of an entry's flags that say that its content is encrypted. */
export const ENCRYPTED = 0x0041;

// How a part is packed.
export const STORED = 0;
export const DEFLATED = 8;

/** The extra field for what does not fit in 32 bits, where `IN_SIZES_64` then stands. */
export const SIZES_64 = 0x0001;
export const IN_SIZES_64 = 0xffffffff;

/** How far before the record that ends the file its 64-bit twin is pointed out. */
export const LOCATOR_BYTES = 20;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const DIRECTORY_END_64_LOCATOR = 0x07064b50;
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads a zip file's directory and refuses what would unpack to too much, before anything is unpacked.
 * @throws {Unreadable} when the directory goes past the limits or is damaged; `RangeError` when it points outside the file.
 */
export function readZipDirectory(view: DataView): ZipDirectory {
  const { count, start, endRecord, endRecord64 } = findDirectory(view);
  if (count > MOST_PARTS) throw new Unreadable(REASONS.tooManyParts);
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unreadable(REASONS.damagedPackage);
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const end = at + DIRECTORY_ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(
      new Uint8Array(view.buffer, view.byteOffset + at + DIRECTORY_ENTRY_BYTES, nameBytes),
    );
    const entry = readSizes64(view, at + DIRECTORY_ENTRY_BYTES + nameBytes, extraBytes, {
      // Some writers on Windows separate folders with backslashes.
      name: name.replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      record: { start: at, end },
    });
    total += entry.bytes;
    if (total > MOST_UNPACKED_BYTES) throw new Unreadable(REASONS.unpacksTooLarge);
    entries.push(entry);
    at = end;
  }
  return { entries, start, endRecord, endRecord64 };
}

interface DirectoryPlace extends Omit<ZipDirectory, 'entries'> {
  readonly count: number;
}

function findDirectory(view: DataView): DirectoryPlace {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let endRecord = last; endRecord >= first; endRecord--) {
    if (view.getUint32(endRecord, true) !== DIRECTORY_END) continue;
    const locator = endRecord - LOCATOR_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === DIRECTORY_END_64_LOCATOR) {
      const endRecord64 = Number(view.getBigUint64(locator + 8, true));
      if (view.getUint32(endRecord64, true) !== DIRECTORY_END_64) throw new Unreadable(REASONS.damagedPackage);
      const count = Number(view.getBigUint64(endRecord64 + 32, true));
      return { count, start: Number(view.getBigUint64(endRecord64 + 48, true)), endRecord, endRecord64 };
    }
    const count = view.getUint16(endRecord + 10, true);
    return { count, start: view.getUint32(endRecord + 16, true), endRecord, endRecord64: undefined };
  }
  throw new Unreadable(REASONS.damagedPackage);
}

function readSizes64(view: DataView, start: number, length: number, entry: ZipEntry): ZipEntry {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== SIZES_64) continue;
    let next = at + 4;
    // Only the sizes that do not fit in 32 bits stand here, in this order.
    const real = (size: number): number => {
      if (size !== IN_SIZES_64) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const bytes = real(entry.bytes);
    const packedBytes = real(entry.packedBytes);
    return { ...entry, bytes, packedBytes, offset: real(entry.offset) };
  }
  return entry;
}
