/** Some bytes of a part and the text that takes their place; nothing is taken away where start and end are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A copy of a part in UTF-8 with splices made. Those at the same place come in the order given. The bytes between them are
 * copied as they are.
 * @throws {RangeError} when two splices overlap.
 */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const ordered = splices
    .map((each) => ({ start: each.start, end: each.end, text: encoder.encode(each.text) }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const out = new Uint8Array(
    ordered.reduce((sum, { start, end, text }) => sum + text.length - (end - start), bytes.length),
  );
  let from = 0;
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < from) throw new RangeError('Two changes of a part overlap.');
    out.set(bytes.subarray(from, start), at);
    at += start - from;
    out.set(text, at);
    at += text.length;
    from = end;
  }
  out.set(bytes.subarray(from), at);
  return out;
}
