/** Where a block of deflated bytes begins: its first bit in what is packed, and its first byte in what that unpacks to. */
export interface BlockStart {
  readonly bit: number;
  readonly at: number;
}

/** The blocks of deflated bytes. */
export interface DeflateBlocks {
  readonly starts: readonly BlockStart[];
  /** The bit behind the last block; undefined when not all were looked for. */
  readonly end: number | undefined;
}

const STORED_BLOCK = 0;
const FIXED_BLOCK = 1;
const DYNAMIC_BLOCK = 2;

const END_OF_BLOCK = 256;
/** What stands for the length of the symbol that ends a block; no other length is so great. */
const NO_LENGTH = 511;

// RFC 1951, 3.2.5: what lengths the symbols behind the end begin at, and how many bits more each of those and of the
// distances has.
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** In this order the lengths of the codes for code lengths are written (3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const LONGEST_CODE = 15;

/**
 * Finds where the blocks of raw deflated bytes (RFC 1951) begin, without unpacking them, until one begins at or after a
 * place of what they unpack to. Undefined when the bytes are not deflated.
 */
export function findDeflateBlocks(packed: Uint8Array, until: number): DeflateBlocks | undefined {
  const reader = new BlockReader(packed);
  const starts: BlockStart[] = [];
  for (let isLast = false; !isLast;) {
    starts.push({ bit: reader.bit, at: reader.at });
    if (reader.at >= until) return { starts, end: undefined };
    isLast = reader.take(1) === 1;
    if (!reader.passBlock(reader.take(2)) || reader.bit > packed.length * 8) return undefined;
  }
  return { starts, end: reader.bit };
}

/** Passes over blocks, counting bits and the bytes that they stand for. */
class BlockReader {
  bit = 0;
  at = 0;
  readonly #packed: Uint8Array;

  constructor(packed: Uint8Array) {
    this.#packed = packed;
  }

  /** Takes some bits, at most 16, the lowest first. */
  take(count: number): number {
    const place = this.bit >>> 3;
    const window = this.#byte(place) | (this.#byte(place + 1) << 8) | (this.#byte(place + 2) << 16);
    const taken = (window >>> (this.bit & 7)) & ((1 << count) - 1);
    this.bit += count;
    return taken;
  }

  /** Passes what follows a block's type; false when there is no such block. */
  passBlock(type: number): boolean {
    if (type === STORED_BLOCK) return this.#passStored();
    if (type === FIXED_BLOCK) return this.#passSymbols(fixedSymbolTable(), fixedDistanceTable());
    return type === DYNAMIC_BLOCK && this.#passDynamic();
  }

  #byte(place: number): number {
    return this.#packed[place] ?? 0;
  }

  #passStored(): boolean {
    this.bit = ((this.bit + 7) >>> 3) * 8;
    const length = this.take(16);
    const isLength = this.take(16) === (~length & 0xffff);
    this.bit += length * 8;
    this.at += length;
    return isLength;
  }

  #passDynamic(): boolean {
    const symbolCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const codeCount = this.take(4) + 4;
    const codeLengths = new Uint8Array(ORDER.length);
    for (const symbol of ORDER.slice(0, codeCount)) codeLengths[symbol] = this.take(3);
    const codes = decodingTable(codeLengths, (symbol) => symbol << 8);
    if (codes === undefined) return false;
    const lengths = new Uint8Array(symbolCount + distanceCount);
    let last = 0;
    for (let index = 0; index < lengths.length;) {
      const entry = codes[this.take(LONGEST_CODE) & (codes.length - 1)] ?? 0;
      if (entry === 0) return false;
      this.bit += (entry & 15) - LONGEST_CODE;
      const symbol = entry >>> 8;
      let times = 1;
      if (symbol < 16) last = symbol;
      else if (symbol === 16) times = this.take(2) + 3;
      else {
        last = 0;
        times = symbol === 17 ? this.take(3) + 3 : this.take(7) + 11;
      }
      if (index + times > lengths.length) return false;
      lengths.fill(last, index, index + times);
      index += times;
    }
    const symbols = decodingTable(lengths.subarray(0, symbolCount), symbolEntry);
    const distances = decodingTable(lengths.subarray(symbolCount), distanceEntry);
    return symbols !== undefined && distances !== undefined && this.#passSymbols(symbols, distances);
  }

  #passSymbols(symbols: Int32Array, distances: Int32Array): boolean {
    const packed = this.#packed;
    const symbolMask = symbols.length - 1;
    const distanceMask = distances.length - 1;
    const end = packed.length * 8;
    let { bit, at } = this;
    /* eslint-disable @typescript-eslint/no-non-null-assertion -- a place past the end counts as 0, and this is run for every symbol */
    while (bit < end) {
      const place = bit >>> 3;
      const window =
        (packed[place]! | (packed[place + 1]! << 8) | (packed[place + 2]! << 16) | (packed[place + 3]! << 24)) >>>
        (bit & 7);
      const entry = symbols[window & symbolMask]!;
      const codeBits = entry & 15;
      if (codeBits === 0) return false;
      const length = entry >>> 8;
      bit += codeBits;
      if (length === 1) {
        at++;
        continue;
      }
      if (length === NO_LENGTH) {
        this.bit = bit;
        this.at = at;
        return true;
      }
      const more = (entry >>> 4) & 15;
      at += length + ((window >>> codeBits) & ((1 << more) - 1));
      bit += more;
      const next = bit >>> 3;
      const behind = (packed[next]! | (packed[next + 1]! << 8) | (packed[next + 2]! << 16)) >>> (bit & 7);
      const bits = distances[behind & distanceMask]!;
      if (bits === 0) return false;
      bit += bits;
    }
    /* eslint-enable @typescript-eslint/no-non-null-assertion */
    return false;
  }
}

/** A symbol's code bits, the bits behind it, and the bytes that it stands for: 1 for a byte as it is. */
function symbolEntry(symbol: number): number {
  if (symbol < END_OF_BLOCK) return 1 << 8;
  if (symbol === END_OF_BLOCK) return NO_LENGTH << 8;
  const place = symbol - END_OF_BLOCK - 1;
  return ((LENGTHS[place] ?? 0) << 8) | ((LENGTH_BITS[place] ?? 0) << 4);
}

/** All the bits of a distance: its code's are added. */
function distanceEntry(symbol: number): number {
  return DISTANCE_BITS[symbol] ?? 0;
}

/**
 * What each code stands for, by the next bits of the packed bytes: an entry plus the code's bits, 0 where there is no
 * code. Undefined when the lengths give more codes than there is room for.
 */
function decodingTable(lengths: Uint8Array, entryOf: (symbol: number) => number): Int32Array | undefined {
  const counts = new Int32Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const next = new Int32Array(LONGEST_CODE + 2);
  let longest = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    const count = counts[length] ?? 0;
    if (count > 0) longest = length;
    next[length + 1] = ((next[length] ?? 0) + count) << 1;
    if ((next[length] ?? 0) + count > 1 << length) return undefined;
  }
  const table = new Int32Array(1 << longest);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    // Codes are packed with their highest bit first, everything else with its lowest.
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >>> bit) & 1) << (length - 1 - bit);
    const entry = entryOf(symbol) + length;
    for (let index = reversed; index < table.length; index += 1 << length) table[index] = entry;
  });
  return table;
}

let fixedSymbols: Int32Array | undefined;
let fixedDistances: Int32Array | undefined;

function fixedSymbolTable(): Int32Array {
  const lengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  );
  return (fixedSymbols ??= decodingTable(lengths, symbolEntry) ?? new Int32Array(1));
}

function fixedDistanceTable(): Int32Array {
  return (fixedDistances ??= decodingTable(new Uint8Array(30).fill(5), distanceEntry) ?? new Int32Array(1));
}
