import { Unreadable } from './read-result';
import { type ReadingHost } from './reading-host';
import { REASONS } from './reasons';
import {
  DEFLATED,
  ENCRYPTED,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  readZipDirectory,
  STORED,
  type ZipEntry,
} from './zip-directory';

/** What unpacking needs from where it runs. */
export type UnpackingHost = Pick<ReadingHost, 'inflate' | 'checksum'>;

/** A zip file's parts, unpacked one by one when they are asked for. */
export interface ZipPackage {
  /** The parts' names as they are written, in the order of the directory. */
  readonly names: readonly string[];
  /** What the parts unpack to, all together. */
  readonly bytes: number;
  /** What a part unpacks to, as the directory says; 0 when there is no such part. */
  sizeOf(name: string): number;
  /**
   * Unpacks a part. One that is stored as it is, is a view of the file.
   * @throws {Unreadable} when there is no such part, it is damaged, or it is larger than the directory says.
   */
  read(name: string): Uint8Array;
}

/**
 * Reads a zip file's directory and refuses what would unpack to too much, before anything is unpacked.
 * @throws {Unreadable} when the directory cannot be read or goes past the limits.
 */
export function openZipPackage(bytes: Uint8Array, host: UnpackingHost): ZipPackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(guard(() => readZipDirectory(view)).entries.map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    bytes: [...entries.values()].reduce((sum, entry) => sum + entry.bytes, 0),
    sizeOf: (name) => entries.get(name)?.bytes ?? 0,
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Unreadable(REASONS.damagedPackage);
      return unpack(view, entry, host);
    },
  };
}

function unpack(view: DataView, entry: ZipEntry, host: UnpackingHost): Uint8Array {
  if ((entry.flags & ENCRYPTED) !== 0) throw new Unreadable(REASONS.password);
  return guard(() => {
    if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new Unreadable(REASONS.damagedPackage);
    const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const start = entry.offset + LOCAL_HEADER_BYTES + names;
    if (start + entry.packedBytes > view.byteLength) throw new Unreadable(REASONS.damagedPackage);
    const packed = new Uint8Array(view.buffer, view.byteOffset + start, entry.packedBytes);
    const bytes = unpackBy(entry, packed, host);
    if (bytes.length !== entry.bytes || (entry.checksum !== 0 && host.checksum(bytes, 0) !== entry.checksum)) {
      throw new Unreadable(REASONS.damagedPackage);
    }
    return bytes;
  });
}

function unpackBy({ method, bytes }: ZipEntry, packed: Uint8Array, host: UnpackingHost): Uint8Array {
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateAtMost(packed, bytes, host);
  throw new Unreadable(REASONS.damagedPackage);
}

function inflateAtMost(packed: Uint8Array, most: number, host: UnpackingHost): Uint8Array {
  const bytes = host.inflate(packed, most);
  if (bytes === undefined) throw new Unreadable(REASONS.unpacksToMoreThanStated);
  return bytes;
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
