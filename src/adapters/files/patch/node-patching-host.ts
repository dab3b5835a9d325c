import { deflateRawSync } from 'node:zlib';
import { NODE_HOST } from '../node-host';
import { type PatchingHost } from './patching-host';

/** Node's own zlib. */
export const NODE_PATCHING_HOST: PatchingHost = {
  inflate: (deflated, most) => NODE_HOST.inflate(deflated, most),
  deflate: (bytes) => deflateRawSync(bytes),
};
