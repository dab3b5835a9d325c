import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { findDeflateBlocks } from '../../../../src/adapters/files/patch/deflate-blocks';
import { NODE_PATCHING_HOST } from '../../../../src/adapters/files/patch/node-patching-host';
import { PAGE_PATCHING_HOST } from '../../../../src/adapters/files/patch/page-patching-host';
import { type PatchingHost } from '../../../../src/adapters/files/patch/patching-host';
import { splice, SplicedPart, type Splice } from '../../../../src/adapters/files/patch/splice';
import { spliceDeflated } from '../../../../src/adapters/files/patch/splice-deflated';

/** A sheet's XML of 690 kB, with rows that are like each other and not the same. */
const SHEET = Buffer.from(
  Array.from({ length: 12_000 }, (_, row) => {
    return `<row r="${row + 1}"><c r="A${row + 1}" s="2"><v>${(row * 7919) % 100_003}</v></c></row>`;
  }).join(''),
);

/** Packs as a part would be packed anew, and fails when nothing was spared. */
function spliced(packed: Uint8Array, content: Uint8Array, splices: readonly Splice[], host: PatchingHost): Buffer {
  const result = spliceDeflated(packed, new SplicedPart(content, splices), host);
  if (result === undefined) throw new Error('Nothing was copied.');
  return Buffer.from(result);
}

describe.each<[string, PatchingHost]>([
  ['the command line', NODE_PATCHING_HOST],
  ['the pane', PAGE_PATCHING_HOST],
])('a part that %s changes in places', (_, host) => {
  it.each([
    ['zlib packs it', {}],
    ['a fast writer does', { level: 1 }],
    ['a writer with fixed codes does', { strategy: constants.Z_FIXED, memLevel: 1 }],
    ['a writer that does not pack', { level: 0 }],
    ['a writer of small blocks does', { memLevel: 1 }],
  ])('unpacks to its changes and to what was between them, when %s', (_writer, options) => {
    const packed = deflateRawSync(SHEET, options);
    const splices = [
      { start: 0, end: 0, text: '<början/>' },
      { start: 300_000, end: 300_050, text: 'å'.repeat(70) },
      { start: 300_100, end: 300_100, text: '' },
      { start: SHEET.length - 100_000, end: SHEET.length - 99_000, text: '' },
    ];
    expect(inflateRawSync(spliced(packed, SHEET, splices, host)).equals(splice(SHEET, splices))).toBe(true);
  });

  it('may end with a change, and have one alone', () => {
    const packed = deflateRawSync(SHEET);
    const splices = [{ start: SHEET.length, end: SHEET.length, text: '<slut/>' }];
    expect(inflateRawSync(spliced(packed, SHEET, splices, host)).equals(splice(SHEET, splices))).toBe(true);
  });

  it('can be changed again and again', () => {
    let content: Uint8Array = SHEET;
    let packed: Uint8Array = deflateRawSync(SHEET);
    for (const start of [500_000, 100, 500_000, 250_000]) {
      const splices = [{ start, end: start + 1, text: `<v>${start}</v>` }];
      packed = spliced(packed, content, splices, host);
      content = splice(content, splices);
    }
    expect(inflateRawSync(packed).equals(content)).toBe(true);
  });
});

it('copies the bytes behind a change as they were packed, on whichever bit their block begins', () => {
  const packed = deflateRawSync(SHEET, { memLevel: 1 });
  const blocks = findDeflateBlocks(packed, Infinity)?.starts ?? [];
  const bits = new Set<number>();
  for (const { at } of blocks.filter((_, index) => index % 12 === 0)) {
    if (at > 600_000) break;
    const next = blocks.find((block) => block.at >= at + 32_768);
    bits.add((next?.bit ?? 0) % 8);
    const splices = [{ start: at, end: at, text: 'x' }];
    const result = spliced(packed, SHEET, splices, NODE_PATCHING_HOST);
    expect(inflateRawSync(result).equals(splice(SHEET, splices))).toBe(true);
    const tail = packed.subarray(Math.ceil((next?.bit ?? 0) / 8));
    expect(result.subarray(-tail.length).equals(tail)).toBe(true);
  }
  expect([...bits].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

it('finds the blocks of whatever zlib packs, to the last byte', () => {
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .array(fc.constantFrom('<c r="A1">', '</c>', '<v>', '17', 'å'), { maxLength: 2000 })
      .map((words) => Uint8Array.from(Buffer.from(words.join('')))),
  );
  const options = fc.record({
    level: fc.constantFrom(0, 1, 6, 9),
    memLevel: fc.constantFrom(1, 8),
    strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY),
  });
  fc.assert(
    fc.property(contents, options, (content, how) => {
      const packed = deflateRawSync(content, how);
      for (const { bit, at } of findDeflateBlocks(packed, Infinity)?.starts ?? [{ bit: 0, at: 1 }]) {
        // A block can be unpacked by itself when what comes before it is given as history.
        if (bit % 8 !== 0) continue;
        const dictionary = content.subarray(0, at);
        const rest = inflateRawSync(packed.subarray(bit / 8), at === 0 ? {} : { dictionary });
        expect(rest.equals(content.subarray(at))).toBe(true);
      }
    }),
    { seed: 11, numRuns: 60 },
  );
});

it.each([
  ['a part with changes all over', SHEET, Array.from({ length: 20 }, (_, index) => index * 34_000)],
  ['a small part', SHEET.subarray(0, 100_000), [5]],
])('packs all of %s anew', (_, content, places) => {
  const splices = places.map((start) => ({ start, end: start, text: 'x' }));
  const part = new SplicedPart(content, splices);
  expect(spliceDeflated(deflateRawSync(content), part, NODE_PATCHING_HOST)).toBeUndefined();
});

it('leaves bytes alone that are not deflated', () => {
  const part = new SplicedPart(SHEET, [{ start: 400_000, end: 400_000, text: 'x' }]);
  expect(spliceDeflated(SHEET, part, NODE_PATCHING_HOST)).toBeUndefined();
  const halved = deflateRawSync(SHEET).subarray(0, 20_000);
  expect(spliceDeflated(halved, part, NODE_PATCHING_HOST)).toBeUndefined();
});
