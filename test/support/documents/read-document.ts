import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { readFileBytes } from '../../../src/adapters/files/read-file-bytes';
import type { DocumentBlock, DocumentSnapshot } from '../../../src/core/document/snapshot';

const FOLDER = join(__dirname, '../../fixtures/documents');

/** The path of a document among the fixtures. */
export function documentPath(name: string): string {
  return join(FOLDER, name);
}

/** Reads a document that must be readable, from its bytes or by its name among the fixtures. */
export function readDocument(content: Uint8Array | string, name = 'Plan.docx'): DocumentSnapshot {
  const bytes = typeof content === 'string' ? readFileSync(documentPath(content)) : content;
  const result = readFileBytes(typeof content === 'string' ? content : name, Uint8Array.from(bytes), NODE_HOST);
  if (!result.ok) throw new Error(result.reason);
  if (!('document' in result)) throw new Error('Not a document');
  return result.document;
}

/** Every block of a document's body, those within tables too. */
export function allBlocks(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [block, ...block.cells.flatMap((cell) => allBlocks(cell.blocks))],
  );
}

/** The texts of a document's body in its order, with those of cells. */
export function textsOf(document: DocumentSnapshot): readonly string[] {
  return allBlocks(document.blocks).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
