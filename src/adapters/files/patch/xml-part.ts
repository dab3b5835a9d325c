import { Unreadable } from '../read-result';
import { wideEncoding, type WideEncoding } from '../xml-encoding';
import { PATCH_REASONS } from './patch-reasons';
import { splice, SplicedPart, type Splice } from './splice';

/** An XML part to be looked through as UTF-8, whatever encoding the file has it in. */
export interface XmlPartText {
  readonly bytes: Uint8Array;
  /** The part with splices made, in the encoding that it came in. */
  readonly spliced: (splices: readonly Splice[]) => Uint8Array;
  /** The same, not yet put together where that can be spared. */
  readonly changed: (splices: readonly Splice[]) => Uint8Array | SplicedPart;
}

/**
 * Opens an XML part in UTF-8 or UTF-16, the encodings that packages may have (ECMA-376 part 2, 8.1.4).
 * @throws {Unreadable} when the part says that it has another encoding.
 */
export function openXmlPart(part: Uint8Array): XmlPartText {
  const wide = wideEncoding(part);
  if (wide === undefined) {
    const declared = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(
      new TextDecoder('latin1').decode(part.subarray(0, 200)),
    )?.[1];
    if (declared !== undefined && declared.toLowerCase() !== 'utf-8') throw new Unreadable(PATCH_REASONS.encoding);
    return {
      bytes: part,
      spliced: (splices) => splice(part, splices),
      changed: (splices) => new SplicedPart(part, splices),
    };
  }
  const bytes = new TextEncoder().encode(new TextDecoder(wide, { ignoreBOM: true }).decode(part));
  const spliced = (splices: readonly Splice[]): Uint8Array => encodeWide(splice(bytes, splices), wide);
  return { bytes, spliced, changed: spliced };
}

function encodeWide(bytes: Uint8Array, encoding: WideEncoding): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const out = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    out.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return new Uint8Array(out.buffer);
}
