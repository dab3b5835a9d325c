import { crc32, deflateRawSync } from 'node:zlib';

/** How a zip file made by `zipFile` differs from a plain one. */
export interface ZipOptions {
  /** What the directory says that a part unpacks to, by the part's name, when that is a lie. */
  readonly statedBytes?: Readonly<Record<string, number>>;
  /** The parts that are stored as they are. */
  readonly stored?: readonly string[];
  /** Writes the sizes as 64-bit fields, as writers of very large files do. */
  readonly zip64?: boolean;
  /** Says that every part is encrypted. */
  readonly encrypted?: boolean;
}

/** A zip file of some parts, in the order given. */
export function zipFile(parts: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part as string);
    const stored = options.stored?.includes(name) ?? false;
    const packed = stored ? content : deflateRawSync(content);
    const fields = {
      name: Buffer.from(name),
      flags: options.encrypted === true ? 0x0801 : 0x0800,
      method: stored ? 0 : 8,
      checksum: crc32(content),
      packedBytes: packed.length,
      bytes: options.statedBytes?.[name] ?? content.length,
      offset,
      zip64: options.zip64 ?? false,
    };
    const header = localHeader(fields);
    files.push(header, packed);
    directory.push(directoryEntry(fields));
    offset += header.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([
    ...files,
    entries,
    directoryEnd(directory.length, entries.length, offset, options.zip64 ?? false),
  ]);
}

interface Fields {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
  readonly zip64: boolean;
}

const IN_64_BITS = 0xffffffff;

function localHeader({ name, flags, method, checksum, packedBytes, bytes }: Fields): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(45, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packedBytes, 18);
  header.writeUInt32LE(Math.min(bytes, IN_64_BITS), 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryEntry({ name, flags, method, checksum, packedBytes, bytes, offset, zip64 }: Fields): Buffer {
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  if (zip64) {
    extra.writeUInt16LE(0x0001, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(bytes), 4);
    extra.writeBigUInt64LE(BigInt(packedBytes), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(45, 4);
  entry.writeUInt16LE(45, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(checksum, 16);
  entry.writeUInt32LE(zip64 ? IN_64_BITS : packedBytes, 20);
  entry.writeUInt32LE(zip64 ? IN_64_BITS : bytes, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(zip64 ? IN_64_BITS : offset, 42);
  return Buffer.concat([entry, name, extra]);
}

function directoryEnd(count: number, bytes: number, start: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? IN_64_BITS : bytes, 12);
  end.writeUInt32LE(zip64 ? IN_64_BITS : start, 16);
  if (!zip64) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(bytes), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
