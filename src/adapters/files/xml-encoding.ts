/** How a part that is not in UTF-8 is encoded. */
export type WideEncoding = 'utf-16le' | 'utf-16be';

/** The 16-bit encoding of an XML part, with or without a byte order mark; undefined when it has another. */
export function wideEncoding(part: Uint8Array): WideEncoding | undefined {
  const [first, second] = part;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

/** An XML part in UTF-8, without a byte order mark when it was in UTF-16. */
export function inUtf8(part: Uint8Array): Uint8Array {
  const wide = wideEncoding(part);
  return wide === undefined ? part : new TextEncoder().encode(new TextDecoder(wide).decode(part));
}
