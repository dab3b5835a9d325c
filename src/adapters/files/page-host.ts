import { Inflate } from 'fflate';
import { type ReadingHost } from './reading-host';
import { zipChecksum } from './zip-checksum';

/** So many bytes are unpacked between two looks at how much has come out. */
const PIECE = 16_384;

/** What a web page has: unpacking in JavaScript, and no way to stop what takes too long. */
export const PAGE_HOST: ReadingHost = {
  inflate: (deflated, most) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const inflate = new Inflate((chunk) => {
      chunks.push(chunk);
      length += chunk.length;
    });
    // Even nothing is packed into two bytes.
    if (deflated.length === 0) throw new RangeError('Nothing to unpack');
    for (let from = 0; from < deflated.length; from += PIECE) {
      inflate.push(deflated.subarray(from, from + PIECE), from + PIECE >= deflated.length);
      if (length > most) return undefined;
    }
    return joined(chunks, length);
  },
  checksum: zipChecksum,
  runWithin: (_milliseconds, run) => [run()],
};

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
