import { readBytes } from './read-bytes';

/** A file's text, or why it cannot be had, in Swedish. */
export type TextResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Reads a whole text file. It never throws. */
export async function readText(path: string): Promise<TextResult> {
  const result = await readBytes(path);
  return result.ok ? { ok: true, text: decodeText(result.bytes) } : result;
}

/** Decodes a text in the encodings that Swedish systems write: UTF-8, UTF-16 with its mark, or else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
