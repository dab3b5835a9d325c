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
    const refusal = await stateRefusal(path, MOST_FILE_BYTES);
    if (refusal !== undefined) return { ok: false, reason: refusal };
    const handle = await open(path);
    try {
      return { ok: true, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, reason: openRefusal(error) };
  }
}

/**
 * Why a path is no file to read, told before it is opened, since opening a pipe waits for someone to write to it; undefined
 * when it is one.
 * @param mostBytes left out where the file is read piece by piece
 * @throws when the path leads nowhere
 */
export async function stateRefusal(path: string, mostBytes = Infinity): Promise<string | undefined> {
  const state = await stat(path);
  if (state.isDirectory()) return REASONS.folder;
  if (!state.isFile()) return REASONS.notAFile;
  return state.size > mostBytes ? REASONS.fileTooLarge : undefined;
}

/** Says in Swedish what went wrong when a file was opened. */
export function openRefusal(error: unknown): string {
  return REASONS_BY_CODE[errorCode(error)] ?? REASONS.unavailable;
}

/** The system's code for what went wrong with a file, such as ENOENT; empty when there is none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
