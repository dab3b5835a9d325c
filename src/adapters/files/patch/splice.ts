/** Some bytes of a part and the text that takes their place; nothing is taken away where start and end are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Some bytes of a part and the bytes that take their place. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/**
 * A part in UTF-8 with splices made, which is only put together when somebody asks for all of it: of a sheet of a million
 * cells nearly nothing changes. Splices at the same place come in the order given, and the bytes between them stay.
 */
export class SplicedPart {
  /** The part as it was. */
  readonly old: Uint8Array;
  /** What changes in it, in order and without overlaps. */
  readonly changes: readonly Change[];
  /** How many bytes the part has with the changes made. */
  readonly length: number;

  /** @throws {RangeError} when two splices overlap. */
  constructor(old: Uint8Array, splices: readonly Splice[]) {
    const encoder = new TextEncoder();
    this.old = old;
    this.changes = splices
      .map(({ start, end, text }) => ({ start, end, bytes: encoder.encode(text) }))
      .sort((one, other) => one.start - other.start || one.end - other.end);
    let from = 0;
    let length = old.length;
    for (const { start, end, bytes } of this.changes) {
      if (start < from) throw new RangeError('Two changes of a part overlap.');
      from = end;
      length += bytes.length - (end - start);
    }
    this.length = length;
  }

  /**
   * The new bytes between two places of the old part, in pieces. Changes at the first place are among them, those at the
   * last are not, unless that is the part's end.
   */
  pieces(from: number, to: number): readonly Uint8Array[] {
    const pieces: Uint8Array[] = [];
    let at = from;
    for (const { start, end, bytes } of this.changes) {
      if (start < from || start > to || (start === to && to < this.old.length)) continue;
      pieces.push(this.old.subarray(at, start), bytes);
      at = end;
    }
    pieces.push(this.old.subarray(at, to));
    return pieces.filter((piece) => piece.length > 0);
  }

  /** The whole part. */
  bytes(): Uint8Array {
    return joined(this.pieces(0, this.old.length), this.length);
  }
}

/**
 * A copy of a part in UTF-8 with splices made.
 * @throws {RangeError} when two splices overlap.
 */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  return new SplicedPart(bytes, splices).bytes();
}

/** Pieces put one after the other. */
export function joined(
  pieces: readonly Uint8Array[],
  length = pieces.reduce((sum, piece) => sum + piece.length, 0),
): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
