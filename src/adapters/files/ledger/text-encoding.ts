import type { ByteSource } from './byte-source';

/** The encodings that ledger systems write. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp437';

/** The upper half of code page 437, in which SIE files are written. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';
/** å ä ö Å Ä Ö é in each of the two encodings with a byte a letter. */
const IN_CP437 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]);
const IN_1252 = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9]);

/** Tells a file's encoding by its bytes and never by what it says of itself. */
export async function textEncodingOf(source: ByteSource, isSie: boolean): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of source.chunks()) {
    const wide = isFirst ? wideEncoding(chunk) : undefined;
    if (wide !== undefined) return wide;
    isFirst = false;
    if (!isDecoded(decoder, chunk)) return singleByteEncoding(source, isSie);
  }
  return isDecoded(decoder) ? 'utf-8' : singleByteEncoding(source, isSie);
}

function isDecoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 by its mark, or by every other byte of its first letters being nothing. */
function wideEncoding(start: Uint8Array): TextEncoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  let [even, odd] = [0, 0];
  const end = Math.min(start.length, 512);
  for (let at = 0; at < end; at++) {
    if (start[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > end / 4 && even === 0) return 'utf-16le';
  return even > end / 4 && odd === 0 ? 'utf-16be' : undefined;
}

async function singleByteEncoding(source: ByteSource, isSie: boolean): Promise<TextEncoding> {
  let [old, windows] = [0, 0];
  for await (const chunk of source.chunks()) {
    for (const byte of chunk) {
      if (byte < 0x80) continue;
      if (IN_CP437.has(byte)) old += 1;
      else if (IN_1252.has(byte)) windows += 1;
    }
  }
  if (old === windows) return isSie ? 'cp437' : 'windows-1252';
  return old > windows ? 'cp437' : 'windows-1252';
}

/** Decodes bytes as they come; a letter may be split between two pieces. */
export function textDecoderOf(encoding: TextEncoding): (chunk: Uint8Array) => string {
  if (encoding === 'cp437') {
    return (chunk) => {
      const plain = new TextDecoder('latin1').decode(chunk);
      return plain.replace(/[^\0-\x7f]/gu, (_, at: number) => CP437[(chunk[at] ?? 0x80) - 0x80] ?? '');
    };
  }
  const decoder = new TextDecoder(encoding);
  return (chunk) => decoder.decode(chunk, { stream: true });
}
