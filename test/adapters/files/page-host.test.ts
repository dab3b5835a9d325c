import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { PAGE_HOST } from '../../../src/adapters/files/page-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../../src/core/packs/built-in';
import { renderJson } from '../../../src/report/json';
import { RLF, RLF_ONE_A_BILAGA } from '../../support/sample-files';

describe('unpacking in a page', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
        const unpacked = PAGE_HOST.inflate(deflateRawSync(bytes), bytes.length);
        expect(Buffer.compare(unpacked ?? new Uint8Array(), bytes)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [1_000_000, 1_000_000],
    [1_000_000, 999_999],
  ])('unpacks %i bytes where at most %i are let through only when they fit', (length, most) => {
    const unpacked = PAGE_HOST.inflate(deflateRawSync(new Uint8Array(length).fill(7)), most);
    expect(unpacked?.length).toBe(length <= most ? length : undefined);
  });

  it('stops unpacking soon after the most that is let through', () => {
    const bomb = deflateRawSync(new Uint8Array(200_000_000));
    expect(PAGE_HOST.inflate(bomb, 1_000)).toBeUndefined();
  });

  const packed = deflateRawSync(Buffer.from('Ekonomisk redovisning'));

  it.each([
    ['of no kind of block', Uint8Array.of(0x07, ...packed.subarray(1))],
    ['cut off', packed.subarray(0, packed.length - 3)],
    ['not there', new Uint8Array()],
  ])('throws when the bytes are %s', (_, bytes) => {
    expect(() => PAGE_HOST.inflate(bytes, 10_000)).toThrow();
  });
});

it.each([RLF, ...RLF_ONE_A_BILAGA].map((path) => [basename(path), path]))('reads %s as Node does', (name, path) => {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error('No rule pack');
  const reports = [PAGE_HOST, NODE_HOST].map((host) => {
    const read = readWorkbookBytes(name, new Uint8Array(readFileSync(path)), host);
    if (!read.ok) throw new Error(read.reason);
    return renderJson(checkSubmissions([read.workbook], { pack, ledger: null, unreadable: [] }));
  });
  expect(reports[0]).toBe(reports[1]);
});
