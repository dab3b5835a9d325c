import { runInNewContext } from 'node:vm';
import * as zlib from 'node:zlib';
import { errorCode } from './read-bytes';
import { type ReadingHost } from './reading-host';
import { zipChecksum } from './zip-checksum';

/** Node's own zlib, and its virtual machine, which can stop a loop that never ends. */
export const NODE_HOST: ReadingHost = {
  inflate: (deflated, most) => {
    try {
      // A chunk of the whole size spares zlib from joining small ones; it wants at least 64 bytes.
      return zlib.inflateRawSync(deflated, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) });
    } catch (error) {
      if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  },
  // Node has its own from version 20.15 on.
  checksum: (bytes, before) =>
    (zlib.crc32 as typeof zlib.crc32 | undefined)?.(bytes, before) ?? zipChecksum(bytes, before),
  runWithin: <T>(milliseconds: number, run: () => T) => {
    const results: T[] = [];
    try {
      runInNewContext('run()', { run: () => void results.push(run()) }, { timeout: Math.ceil(milliseconds) });
    } catch (error) {
      if (errorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
      throw error;
    }
    return [results[0] as T];
  },
};
