import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { NODE_PATCHING_HOST } from '../../../../src/adapters/files/patch/node-patching-host';
import { PAGE_PATCHING_HOST } from '../../../../src/adapters/files/patch/page-patching-host';
import { rewriteZip } from '../../../../src/adapters/files/patch/rewrite-zip';
import { openZipPackage } from '../../../../src/adapters/files/zip-package';
import { zipFile } from '../../../support/office-files/zip-file';

const NEW = Buffer.from('nytt innehåll, nytt innehåll, nytt innehåll');

interface Written {
  readonly name: string;
  readonly content: string;
  readonly stored?: boolean;
  /** Writes the sizes after the content, with or without a mark before them. */
  readonly sizesFollow?: 'marked' | 'unmarked';
  readonly localExtra?: Buffer;
  readonly extra?: Buffer;
  readonly comment?: string;
  /** What stands after the entry in the file. */
  readonly gap?: Buffer;
}

/** A zip file with what other writers do and `zipFile` does not; times and attributes are set to be recognised. */
function unusualZip(entries: readonly Written[], comment = ''): Buffer {
  const files: Buffer[] = [Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const packed = entry.stored === true ? content : deflateRawSync(content);
    const extra = entry.extra ?? Buffer.alloc(0);
    const localExtra = entry.localExtra ?? extra;
    const follows = entry.sizesFollow !== undefined;
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const head = Buffer.alloc(8);
    head.writeUInt16LE(follows ? 0x080e : 0x0806, 0);
    head.writeUInt16LE(entry.stored === true ? 0 : 8, 2);
    head.writeUInt32LE(0x5a21b3c4, 4);
    const header = Buffer.concat([
      Buffer.from('504b03041400', 'hex'),
      head,
      follows ? Buffer.alloc(12) : sizes,
      twoBytes(name.length, localExtra.length),
      name,
      localExtra,
    ]);
    const descriptor = follows
      ? Buffer.concat([entry.sizesFollow === 'marked' ? Buffer.from('504b0708', 'hex') : Buffer.alloc(0), sizes])
      : Buffer.alloc(0);
    const gap = entry.gap ?? Buffer.alloc(0);
    const note = Buffer.from(entry.comment ?? '');
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    directory.push(
      Buffer.concat([
        Buffer.from('504b01023f031400', 'hex'),
        head,
        sizes,
        twoBytes(name.length, extra.length, note.length, 0, 1),
        Buffer.from('01020304', 'hex'),
        place,
        name,
        extra,
        note,
      ]),
    );
    files.push(header, packed, descriptor, gap);
    offset += header.length + packed.length + descriptor.length + gap.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(listed.length, 0);
  end.writeUInt32LE(offset, 4);
  return Buffer.concat([
    ...files,
    listed,
    Buffer.from('504b050600000000', 'hex'),
    twoBytes(entries.length, entries.length),
    end,
    twoBytes(comment.length),
    Buffer.from(comment),
  ]);
}

function twoBytes(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

const TIME_FIELD = Buffer.from('55540500030102030499', 'hex').subarray(0, 9);

function rewritten(file: Uint8Array, changes: Readonly<Record<string, Uint8Array | null>>): Buffer {
  return Buffer.from(rewriteZip(file, new Map(Object.entries(changes)), NODE_PATCHING_HOST));
}

function textsIn(file: Uint8Array): Record<string, string> {
  const zip = openZipPackage(file, NODE_PATCHING_HOST);
  const ours = Object.fromEntries(zip.names.map((name) => [name, Buffer.from(zip.read(name)).toString()]));
  const theirs = Object.entries(unzipSync(file)).map(([name, part]) => [name, Buffer.from(part).toString()]);
  expect(ours).toEqual(Object.fromEntries(theirs));
  return ours;
}

describe('a zip file with a changed part', () => {
  const entries: readonly Written[] = [
    { name: 'a.xml', content: 'aaaaaaaaaa', extra: TIME_FIELD, comment: 'första', gap: Buffer.from('mellan') },
    { name: 'b/åäö.xml', content: 'bbbbbbbbbb', localExtra: TIME_FIELD, comment: 'andra' },
    { name: 'c.bin', content: 'cccccccccc', stored: true },
  ];
  const file = unusualZip(entries, 'en arbetsbok');

  it('has the others as they were, byte for byte and in the same order', () => {
    const after = rewritten(file, { 'b/åäö.xml': NEW });
    expect(textsIn(after)).toEqual({ 'a.xml': 'aaaaaaaaaa', 'b/åäö.xml': NEW.toString(), 'c.bin': 'cccccccccc' });
    const second = file.indexOf('b/åäö.xml') - 30;
    expect(after.subarray(0, second)).toEqual(file.subarray(0, second));
    const third = file.indexOf('c.bin') - 30;
    const directory = file.indexOf(Buffer.from('504b0102', 'hex'));
    expect(after.includes(file.subarray(third, directory))).toBe(true);
    expect(after.subarray(-'en arbetsbok'.length).toString()).toBe('en arbetsbok');
  });

  it('keeps the name, times, flags, extra fields, comment and attributes of the changed part', () => {
    const after = rewritten(file, { 'b/åäö.xml': NEW });
    const header = after.subarray(file.indexOf('b/åäö.xml') - 30);
    expect(header.readUInt16LE(6)).toBe(0x0806);
    expect(header.readUInt32LE(10)).toBe(0x5a21b3c4);
    expect(header.readUInt32LE(14)).toBe(crc32(NEW));
    expect(header.readUInt32LE(22)).toBe(NEW.length);
    const content = 30 + Buffer.byteLength('b/åäö.xml') + TIME_FIELD.length;
    expect(header.subarray(content - TIME_FIELD.length, content)).toEqual(TIME_FIELD);
    expect(inflateRawSync(header.subarray(content, content + header.readUInt32LE(18)))).toEqual(NEW);
    const record = after.subarray(after.lastIndexOf('b/åäö.xml') - 46);
    expect(record.subarray(0, 8).toString('hex')).toBe('504b01023f031400');
    expect(record.readUInt32LE(12)).toBe(0x5a21b3c4);
    expect(record.subarray(38, 42).toString('hex')).toBe('01020304');
    expect(record.subarray(46, 46 + 'b/åäö.xmlandra'.length + 3).toString()).toBe('b/åäö.xmlandra');
  });

  it('keeps a stored part stored', () => {
    const after = rewritten(file, { 'c.bin': NEW });
    expect(after.includes(NEW)).toBe(true);
    expect(textsIn(after)['c.bin']).toBe(NEW.toString());
  });

  it('leaves a part out', () => {
    const after = rewritten(file, { 'b/åäö.xml': null });
    expect(textsIn(after)).toEqual({ 'a.xml': 'aaaaaaaaaa', 'c.bin': 'cccccccccc' });
    expect(after.includes('åäö')).toBe(false);
  });

  it('is the same each time, and the same as before without changes', () => {
    expect(rewritten(file, { 'a.xml': NEW })).toEqual(rewritten(file, { 'a.xml': NEW }));
    expect(rewritten(file, {})).toEqual(file);
  });

  it('can be written where nothing can be packed, and in a page', () => {
    const stored = rewriteZip(file, new Map([['a.xml', NEW]]), { ...NODE_PATCHING_HOST, deflate: () => undefined });
    expect(Buffer.from(stored).includes(NEW)).toBe(true);
    expect(textsIn(stored)['a.xml']).toBe(NEW.toString());
    const page = rewriteZip(file, new Map([['a.xml', NEW]]), PAGE_PATCHING_HOST);
    expect(Buffer.from(page).includes(NEW)).toBe(false);
    expect(textsIn(page)['a.xml']).toBe(NEW.toString());
  });
});

it.each(['marked', 'unmarked'] as const)('takes sizes that follow their content (%s)', (sizesFollow) => {
  const file = unusualZip([
    { name: 'a', content: 'aaaaaaaaaa', sizesFollow },
    { name: 'b', content: 'bbbbbbbbbb', sizesFollow },
    { name: 'c', content: 'cccccccccc', sizesFollow },
  ]);
  const after = rewritten(file, { b: NEW });
  expect(textsIn(after)).toEqual({ a: 'aaaaaaaaaa', b: NEW.toString(), c: 'cccccccccc' });
  const first = file.indexOf('PK\u0003\u0004', 4);
  expect(after.subarray(0, first)).toEqual(file.subarray(0, first));
  const header = after.subarray(first);
  expect(header.readUInt16LE(6)).toBe(0x0806);
  expect(header.readUInt32LE(22)).toBe(NEW.length);
});

describe('a file with 64-bit sizes', () => {
  const parts = { a: 'aaaaaaaaaa', b: 'bbbbbbbbbb', c: 'cccccccccc' };
  const file = zipFile(parts, { zip64: true });

  it('stays so, with the changed part in 32 bits', () => {
    const after = rewritten(file, { b: NEW });
    expect(textsIn(after)).toEqual({ ...parts, b: NEW.toString() });
    const end = after.length - 22;
    expect(after.readUInt32LE(end + 16)).toBe(0xffffffff);
    const end64 = end - 20 - 56;
    expect(after.readUInt32LE(end64)).toBe(0x06064b50);
    expect(Number(after.readBigUInt64LE(end - 20 + 8))).toBe(end64);
    expect(Number(after.readBigUInt64LE(end64 + 48)) + Number(after.readBigUInt64LE(end64 + 40))).toBe(end64);
  });

  it('counts one less when a part goes', () => {
    const after = rewritten(file, { a: null });
    expect(textsIn(after)).toEqual({ b: parts.b, c: parts.c });
    expect(Number(after.readBigUInt64LE(after.length - 22 - 20 - 56 + 32))).toBe(2);
  });
});

describe('a zip file with an added part', () => {
  const parts = { a: 'aaaaaaaaaa', b: 'bbbbbbbbbb' };
  const added = (file: Uint8Array, name: string): Buffer =>
    Buffer.from(rewriteZip(file, new Map(), NODE_PATCHING_HOST, new Map([[name, NEW]])));

  it('has the others as they were, in front of it, and the same comment', () => {
    const file = unusualZip(
      [
        { name: 'a', content: parts.a, sizesFollow: 'marked', comment: 'första' },
        { name: 'b', content: parts.b, stored: true },
      ],
      'en arbetsbok',
    );
    const after = added(file, 'c/åäö.xml');
    expect(textsIn(after)).toEqual({ ...parts, 'c/åäö.xml': NEW.toString() });
    const directory = file.indexOf(Buffer.from('504b0102', 'hex'));
    expect(after.subarray(0, directory)).toEqual(file.subarray(0, directory));
    expect(after.subarray(-'en arbetsbok'.length).toString()).toBe('en arbetsbok');
    expect(added(file, 'c/åäö.xml')).toEqual(after);
  });

  it('may have 64-bit sizes', () => {
    const after = added(zipFile(parts, { zip64: true }), 'c');
    expect(textsIn(after)).toEqual({ ...parts, c: NEW.toString() });
    expect(Number(after.readBigUInt64LE(after.length - 22 - 20 - 56 + 32))).toBe(3);
  });

  it('may have others changed and left out', () => {
    const changes = new Map([
      ['a', null],
      ['b', NEW],
    ]);
    const after = rewriteZip(zipFile(parts), changes, NODE_PATCHING_HOST, new Map([['c', NEW]]));
    expect(textsIn(after)).toEqual({ b: NEW.toString(), c: NEW.toString() });
  });
});

describe('a zip file that is a trap', () => {
  const refusal = /^Filen är skadad eller ofullständig/;
  const file = zipFile({ a: 'aaaaaaaaaa', b: 'bbbbbbbbbb' });
  const second = file.lastIndexOf('PK\u0001\u0002');

  it('is refused when two parts share their content', () => {
    const overlapping = Buffer.from(file);
    overlapping.writeUInt32LE(0, second + 42);
    expect(() => rewritten(overlapping, { a: NEW })).toThrow(refusal);
    expect(() => rewritten(overlapping, { b: NEW })).toThrow(refusal);
  });

  it('is refused when a changed part is there twice', () => {
    const twice = Buffer.from(file);
    twice.write('a', second + 46);
    expect(() => rewritten(twice, { a: NEW })).toThrow(refusal);
  });

  it('is refused when a part lies outside the file, or has no header', () => {
    const outside = Buffer.from(file);
    outside.writeUInt32LE(0x7fffffff, second + 42);
    expect(() => rewritten(outside, { a: NEW })).toThrow(refusal);
    const headless = Buffer.from(file);
    headless.writeUInt32LE(0, 0);
    expect(() => rewritten(headless, { b: NEW })).toThrow(refusal);
  });

  it('is refused when a part is larger than the space it has', () => {
    const larger = Buffer.from(file);
    larger.writeUInt32LE(500, second + 20);
    expect(() => rewritten(larger, { a: NEW })).toThrow(refusal);
  });

  it('is refused when the part to add is in it', () => {
    expect(() => rewriteZip(file, new Map(), NODE_PATCHING_HOST, new Map([['a', NEW]]))).toThrow(refusal);
  });

  it('is refused when the part to change is not in it', () => {
    expect(() => rewritten(file, { z: NEW })).toThrow(refusal);
  });
});
