import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readBytes } from './read-bytes';
import { type ReadResult } from './read-result';
import { readWorkbookBytes } from './read-workbook-bytes';

/** Reads a workbook file of any kind. It never throws: what is wrong with the file is the answer. */
export async function readWorkbookFile(path: string): Promise<ReadResult> {
  const file = basename(path);
  const content = await readBytes(path);
  return content.ok ? readWorkbookBytes(file, content.bytes, inflate) : { ok: false, file, reason: content.reason };
}

function inflate(deflated: Uint8Array, most: number): Uint8Array {
  // A chunk of the whole size spares zlib from joining small ones; zlib wants at least 64 bytes.
  return inflateRawSync(deflated, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) });
}
