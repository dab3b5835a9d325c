import { inflateRawSync } from 'node:zlib';

/** Unpacks with Node's own zlib; see `Inflate`. */
export function inflateInNode(deflated: Uint8Array, most: number): Uint8Array {
  // A chunk of the whole size spares zlib from joining small ones; it wants at least 64 bytes.
  return inflateRawSync(deflated, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) });
}
