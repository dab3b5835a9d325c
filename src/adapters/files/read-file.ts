import { basename } from 'node:path';
import { inDocumentWords, isDocumentName } from './document/document-reasons';
import { NODE_HOST } from './node-host';
import { readBytes } from './read-bytes';
import { readFileBytes } from './read-file-bytes';
import type { FileResult } from './read-result';

/** Reads a file of a submission: a workbook or a document. It never throws: what is wrong with the file is the answer. */
export async function readFile(path: string): Promise<FileResult> {
  const file = basename(path);
  const content = await readBytes(path);
  if (content.ok) return readFileBytes(file, content.bytes, NODE_HOST);
  return { ok: false, file, reason: isDocumentName(file) ? inDocumentWords(content.reason) : content.reason };
}
