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
