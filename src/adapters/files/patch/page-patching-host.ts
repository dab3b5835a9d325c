import { deflateSync } from 'fflate';
import { PAGE_HOST } from '../page-host';
import { startsWith } from '../xml-bytes';
import { type PatchingHost } from './patching-host';

/** Packing and unpacking in JavaScript, for a web page. */
export const PAGE_PATCHING_HOST: PatchingHost = {
  inflate: (deflated, most) => PAGE_HOST.inflate(deflated, most),
  checksum: (bytes, before) => PAGE_HOST.checksum(bytes, before),
  deflate: (bytes) => deflateSync(bytes, { level: 4, mem: 8 }),
  find: (bytes, text, from) => {
    const first = text.charCodeAt(0);
    for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (startsWith(bytes, text, at)) return at;
    }
    return -1;
  },
};
