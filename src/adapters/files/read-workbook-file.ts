import { basename } from 'node:path';
import { NODE_HOST } from './node-host';
import { readBytes } from './read-bytes';
import { type ReadResult } from './read-result';
import { readWorkbookBytes } from './read-workbook-bytes';

/** Reads a workbook file of any kind. It never throws: what is wrong with the file is the answer. */
export async function readWorkbookFile(path: string): Promise<ReadResult> {
  const file = basename(path);
  const content = await readBytes(path);
  return content.ok ? readWorkbookBytes(file, content.bytes, NODE_HOST) : { ok: false, file, reason: content.reason };
}
