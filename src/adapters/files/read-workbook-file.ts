import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { type ReadResult } from './read-result';
import { readWorkbookBytes } from './read-workbook-bytes';
import { MOST_FILE_BYTES, REASONS } from './reasons';

const REASONS_BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: REASONS.missing,
  ENOTDIR: REASONS.missing,
  EISDIR: REASONS.folder,
  EACCES: REASONS.forbidden,
  EPERM: REASONS.forbidden,
  EBUSY: REASONS.locked,
};

/** Reads a workbook file of any kind. It never throws: what is wrong with the file is the answer. */
export async function readWorkbookFile(path: string): Promise<ReadResult> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    // Asked before the file is opened, since opening a pipe waits for someone to write to it.
    const { size, isFile, isDirectory } = await stateOf(path);
    if (isDirectory) return { ok: false, file, reason: REASONS.folder };
    if (!isFile) return { ok: false, file, reason: REASONS.notAFile };
    if (size > MOST_FILE_BYTES) return { ok: false, file, reason: REASONS.fileTooLarge };
    bytes = await readBytes(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, file, reason: REASONS_BY_CODE[code] ?? REASONS.unavailable };
  }
  return readWorkbookBytes(file, bytes, inflate);
}

async function stateOf(path: string) {
  const state = await stat(path);
  return { size: state.size, isFile: state.isFile(), isDirectory: state.isDirectory() };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function inflate(deflated: Uint8Array, most: number): Uint8Array {
  // A chunk of the whole size spares zlib from joining small ones; zlib wants at least 64 bytes.
  return inflateRawSync(deflated, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) });
}
