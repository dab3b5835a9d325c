import { open, stat } from 'node:fs/promises';
import { PIECE, type ByteSource } from './byte-source';

/** A file on the disk. */
export async function fileSource(name: string, path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    name,
    size,
    chunks: async function* pieces() {
      const file = await open(path);
      const piece = new Uint8Array(PIECE);
      try {
        for (;;) {
          const { bytesRead } = await file.read(piece, 0, PIECE);
          if (bytesRead === 0) return;
          yield piece.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}
