import { findDeflateBlocks, type BlockStart } from './deflate-blocks';
import { type PatchingHost } from './patching-host';
import { joined, type SplicedPart } from './splice';

/** How far back what is packed may refer to what came before it (RFC 1951, 2). */
const WINDOW = 32_768;

/** The least of a part, as bytes and as a share, that must stay packed as it is for it to be worth the trouble. */
const LEAST_KEPT = 0.25;
const LEAST_BYTES = 262_144;

/**
 * Packs a part that has changed in places: the blocks of its packed bytes that no change concerns are copied as they are,
 * and what is between is packed anew. Undefined when that is not possible, or would spare nothing.
 * @param packed the part as it was, deflated
 */
export function spliceDeflated(packed: Uint8Array, part: SplicedPart, host: PatchingHost): Uint8Array | undefined {
  const last = part.changes.at(-1);
  if (last === undefined || part.old.length < LEAST_BYTES) return undefined;
  const blocks = findDeflateBlocks(packed, last.end + WINDOW)?.starts;
  if (blocks === undefined) return undefined;
  const stretches = stretchesToPack(blocks, part);
  const anew = stretches.reduce((sum, { first, next }) => sum + (next?.at ?? part.old.length) - first.at, 0);
  if (anew > part.old.length * (1 - LEAST_KEPT)) return undefined;

  const chunks: Uint8Array[] = [];
  /** Where the next of the old bits begin, and what the new byte that they begin in holds already. */
  let from = 0;
  let begun = 0;
  for (const { first, next } of stretches) {
    chunks.push(bitsOf(packed, from, first.bit, begun));
    if (first.bit % 8 !== 0) chunks.push(alignment(first.bit % 8));
    const content = joined(part.pieces(first.at, next?.at ?? part.old.length));
    const deflated = host.deflate(content);
    const open = next === undefined || deflated === undefined ? deflated : withoutEnd(deflated);
    if (open === undefined) return undefined;
    chunks.push(open);
    if (next === undefined) return joined(chunks);
    const filler = FILLERS[next.bit % 8] ?? [];
    const isWhole = next.bit % 8 === 0;
    chunks.push(Uint8Array.from(isWhole ? filler : filler.slice(0, -1)));
    begun = isWhole ? 0 : (filler.at(-1) ?? 0);
    from = next.bit;
  }
  chunks.push(bitsOf(packed, from, packed.length * 8, begun));
  return joined(chunks);
}

/** Blocks to be packed anew: from the beginning of one to that of another, or to the end. */
interface Stretch {
  readonly first: BlockStart;
  readonly next: BlockStart | undefined;
}

function stretchesToPack(blocks: readonly BlockStart[], part: SplicedPart): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let block = 0;
  for (const { start, end } of part.changes) {
    while ((blocks[block + 1]?.at ?? Infinity) <= start) block++;
    const first = blocks[block];
    if (first === undefined) return [];
    const next = blocks.find(({ at }) => at >= end + WINDOW);
    const before = stretches.at(-1);
    if (before !== undefined && (before.next === undefined || first.bit <= before.next.bit)) {
      stretches[stretches.length - 1] = { first: before.first, next };
    } else stretches.push({ first, next });
  }
  return stretches;
}

/** The bits from one place to another; their last byte is filled up with zeros, and the first with what it holds already. */
function bitsOf(packed: Uint8Array, from: number, to: number, begun: number): Uint8Array {
  // What Node packs is a kind of array whose `slice` does not copy.
  const out = new Uint8Array(packed.subarray(from >>> 3, (to + 7) >>> 3));
  if (to % 8 !== 0) out[out.length - 1] = (out.at(-1) ?? 0) & ((1 << (to % 8)) - 1);
  if (from % 8 !== 0) out[0] = ((out[0] ?? 0) & (0xff << (from % 8))) | begun;
  return out;
}

/** Deflated bytes as whole bytes behind which other blocks can follow; undefined when they are not deflated. */
function withoutEnd(deflated: Uint8Array): Uint8Array | undefined {
  const blocks = findDeflateBlocks(deflated, Infinity);
  const last = blocks?.starts.at(-1);
  if (blocks?.end === undefined || last === undefined) return undefined;
  const bits = bitsOf(deflated, 0, blocks.end, 0);
  // A block's first bit says that it is the last one.
  bits[last.bit >>> 3] = (bits[last.bit >>> 3] ?? 0) & ~(1 << (last.bit % 8));
  return blocks.end % 8 === 0 ? bits : joined([bits, alignment(blocks.end % 8)]);
}

/** What ends a byte of which some bits are taken: an empty stored block, whose three first bits go into it if they fit. */
function alignment(taken: number): Uint8Array {
  return Uint8Array.from(taken > 5 ? [0, 0, 0, 0xff, 0xff] : [0, 0, 0xff, 0xff]);
}

// Blocks of nothing, as bits in the order in which they are packed.
const FIXED_BITS = '0' + '10' + '0000000';
/** 97 bits, since a block with the fixed codes cannot have an odd number of them. Both its codes are complete. */
const DYNAMIC_BITS = [
  '0', // not the last block
  '01', // codes of its own
  '00000', // 257 symbols
  '10000', // 2 distances
  '0111', // 18 lengths of codes for lengths, of which 18, 2 and 1 are used
  '000'.repeat(2) + '010' + '000'.repeat(12) + '010' + '000' + '100',
  '10' + '10', // the symbols 0 and 1: codes of two bits
  '11' + '1111111', // 138 and 116 symbols without a code
  '11' + '1001011',
  '0', // the end: one bit
  '0' + '0', // both distances: one bit
  '0', // the end
].join('');

/** Empty blocks that end after so many bits of a byte, by that number. */
const FILLERS: readonly (readonly number[])[] = Array.from({ length: 8 }, (_, bits) => {
  const written = (bits % 2 === 1 ? DYNAMIC_BITS : '') + FIXED_BITS.repeat(Math.floor(bits / 2));
  return Array.from({ length: Math.ceil(written.length / 8) }, (_byte, index) =>
    Array.from(written.slice(index * 8, index * 8 + 8)).reduce((sum, bit, place) => sum | (Number(bit) << place), 0),
  );
});
