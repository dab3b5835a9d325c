import { deflateSync } from 'fflate';
import { PAGE_HOST } from '../page-host';
import { type PatchingHost } from './patching-host';

/** Packing and unpacking in JavaScript, for a web page. */
export const PAGE_PATCHING_HOST: PatchingHost = {
  inflate: (deflated, most) => PAGE_HOST.inflate(deflated, most),
  deflate: (bytes) => deflateSync(bytes, { level: 4, mem: 8 }),
};
