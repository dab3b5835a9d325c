import { open, stat } from 'node:fs/promises';
import type { BytesResult } from './read-result';
import { MOST_FILE_BYTES, REASONS } from './reasons';

const REASONS_BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: REASONS.missing,
  ENOTDIR: REASONS.missing,
  EISDIR: REASONS.folder,
  EACCES: REASONS.forbidden,
  EPERM: REASONS.forbidden,
  EBUSY: REASONS.locked,
};

/** Reads a whole file. It never throws. */
export async function readBytes(path: string): Promise<BytesResult> {
  try {
    // Asked before the file is opened, since opening a pipe waits for someone to write to it.
    const state = await stat(path);
    if (state.isDirectory()) return { ok: false, reason: REASONS.folder };
    if (!state.isFile()) return { ok: false, reason: REASONS.notAFile };
    if (state.size > MOST_FILE_BYTES) return { ok: false, reason: REASONS.fileTooLarge };
    const handle = await open(path);
    try {
      return { ok: true, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, reason: REASONS_BY_CODE[errorCode(error)] ?? REASONS.unavailable };
  }
}

/** The system's code for what went wrong with a file, such as ENOENT; empty when there is none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
