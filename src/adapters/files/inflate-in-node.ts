import { inflateRawSync } from 'node:zlib';
import { errorCode } from './read-bytes';

/** Unpacks with Node's own zlib; see `Inflate`. */
export function inflateInNode(deflated: Uint8Array, most: number): Uint8Array | undefined {
  try {
    // A chunk of the whole size spares zlib from joining small ones; it wants at least 64 bytes.
    return inflateRawSync(deflated, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}
