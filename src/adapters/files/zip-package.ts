import { Unreadable } from './read-result';
import { type ReadingHost } from './reading-host';
import { MOST_PARTS, MOST_UNPACKED_BYTES, REASONS } from './reasons';

/** A zip file's parts, unpacked one by one when they are asked for. */
export interface ZipPackage {
  /** The parts' names as they are written, in the order of the directory. */
  readonly names: readonly string[];
  /** What the parts unpack to, all together. */
  readonly bytes: number;
  /**
   * Unpacks a part.
   * @throws {Unreadable} when there is no such part, it is damaged, or it is larger than the directory says.
   */
  read(name: string): Uint8Array;
}

interface Entry {
  readonly flags: number;
  readonly method: number;
  /** 0 when the writer left it out. */
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const DIRECTORY_END_64_LOCATOR = 0x07064b50;
const SIZES_64 = 0x0001;
const IN_SIZES_64 = 0xffffffff;

const DIRECTORY_END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x0041;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads a zip file's directory and refuses what would unpack to too much, before anything is unpacked.
 * @throws {Unreadable} when the directory cannot be read or goes past the limits.
 */
export function openZipPackage(bytes: Uint8Array, host: ReadingHost): ZipPackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guard(() => readDirectory(view));
  return {
    names: [...entries.keys()],
    bytes: [...entries.values()].reduce((sum, entry) => sum + entry.bytes, 0),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Unreadable(REASONS.damagedPackage);
      return unpack(view, entry, host);
    },
  };
}

function readDirectory(view: DataView): Map<string, Entry> {
  const { count, start } = findDirectory(view);
  if (count > MOST_PARTS) throw new Unreadable(REASONS.tooManyParts);
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unreadable(REASONS.damagedPackage);
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const entry = readSizes64(view, at + 46 + nameBytes, extraBytes, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    total += entry.bytes;
    if (total > MOST_UNPACKED_BYTES) throw new Unreadable(REASONS.unpacksTooLarge);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes));
    // Some writers on Windows separate folders with backslashes.
    entries.set(name.replaceAll('\\', '/'), entry);
    at += 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const locator = at - LOCATOR_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === DIRECTORY_END_64_LOCATOR) {
      const end = Number(view.getBigUint64(locator + 8, true));
      if (view.getUint32(end, true) !== DIRECTORY_END_64) throw new Unreadable(REASONS.damagedPackage);
      return {
        count: Number(view.getBigUint64(end + 32, true)),
        start: Number(view.getBigUint64(end + 48, true)),
      };
    }
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw new Unreadable(REASONS.damagedPackage);
}

function readSizes64(view: DataView, start: number, length: number, entry: Entry): Entry {
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

function unpack(view: DataView, entry: Entry, host: ReadingHost): Uint8Array {
  if ((entry.flags & ENCRYPTED) !== 0) throw new Unreadable(REASONS.password);
  return guard(() => {
    if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new Unreadable(REASONS.damagedPackage);
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packedBytes > view.byteLength) throw new Unreadable(REASONS.damagedPackage);
    const packed = new Uint8Array(view.buffer, view.byteOffset + start, entry.packedBytes);
    const bytes = unpackBy(entry, packed, host);
    if (bytes.length !== entry.bytes || (entry.checksum !== 0 && checksum(bytes) !== entry.checksum)) {
      throw new Unreadable(REASONS.damagedPackage);
    }
    return bytes;
  });
}

function unpackBy({ method, bytes }: Entry, packed: Uint8Array, host: ReadingHost): Uint8Array {
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateAtMost(packed, bytes, host);
  throw new Unreadable(REASONS.damagedPackage);
}

function inflateAtMost(packed: Uint8Array, most: number, host: ReadingHost): Uint8Array {
  const bytes = host.inflate(packed, most);
  if (bytes === undefined) throw new Unreadable(REASONS.unpacksToMoreThanStated);
  return bytes;
}

/** The checksum of zip files: CRC-32, four bytes at a time. */
function checksum(bytes: Uint8Array): number {
  const [one, two, three, four] = checksumTables();
  const whole = bytes.length - (bytes.length % 4);
  let sum = ~0;
  let at = 0;
  /* eslint-disable @typescript-eslint/no-non-null-assertion -- the places are within the arrays, and this is run for every byte */
  while (at < whole) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = four[sum & 255]! ^ three[(sum >>> 8) & 255]! ^ two[(sum >>> 16) & 255]! ^ one[sum >>> 24]!;
    at += 4;
  }
  while (at < bytes.length) sum = (sum >>> 8) ^ one[(sum ^ bytes[at++]!) & 255]!;
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
  return ~sum >>> 0;
}

type ChecksumTables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];
let tables: ChecksumTables | undefined;

function checksumTables(): ChecksumTables {
  if (tables !== undefined) return tables;
  const one = Int32Array.from({ length: 256 }, (_, index) => {
    let sum = index;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  const after = (table: Int32Array) => table.map((sum) => (sum >>> 8) ^ (one[sum & 255] ?? 0));
  const two = after(one);
  const three = after(two);
  tables = [one, two, three, after(three)];
  return tables;
}

/** Whatever points outside the file makes `DataView` throw; that is a damaged file. */
function guard<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(REASONS.damagedPackage);
  }
}
