/** A file that is read piece by piece, and from its beginning as often as it takes. */
export interface ByteSource {
  /** The file's name without its folders. */
  readonly name: string;
  readonly size: number;
  /** Each piece holds only until the next is asked for. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** So many bytes are read at a time. */
export const PIECE = 1 << 16;

/** What is held already. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    chunks: async function* pieces() {
      for (let from = 0; from < bytes.length; from += PIECE) {
        // The page goes on meanwhile.
        await Promise.resolve();
        yield bytes.subarray(from, from + PIECE);
      }
    },
  };
}
