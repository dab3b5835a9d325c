import { decodeText } from './decode-text';
import { readBytes } from './read-bytes';

/** A file's text, or why it cannot be had, in Swedish. */
export type TextResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Reads a whole text file. It never throws. */
export async function readText(path: string): Promise<TextResult> {
  const result = await readBytes(path);
  return result.ok ? { ok: true, text: decodeText(result.bytes) } : result;
}
