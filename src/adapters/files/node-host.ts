import { runInNewContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import { errorCode } from './read-bytes';
import { type ReadingHost } from './reading-host';

/** Node's own zlib, and its virtual machine, which can stop a loop that never ends. */
export const NODE_HOST: ReadingHost = {
  inflate: (deflated, most) => {
    try {
      // A chunk of the whole size spares zlib from joining small ones; it wants at least 64 bytes.
      return inflateRawSync(deflated, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) });
    } catch (error) {
      if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  },
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
