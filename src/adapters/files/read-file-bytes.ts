import { contentKind } from './content-kind';
import { inDocumentWords, isDocumentName, UNREADABLE_COMPOUND } from './document/document-reasons';
import { readOpenDocumentText } from './document/read-open-document';
import { readWord } from './document/read-word';
import { packageKind } from './package-kind';
import { Unreadable, type FileResult } from './read-result';
import type { ReadingHost } from './reading-host';
import { MOST_FILE_BYTES, REASONS } from './reasons';
import { readWorkbookBytes } from './read-workbook-bytes';
import { openZipPackage } from './zip-package';

/**
 * Reads a file of a submission from its bytes: a workbook, or a document (.docx, .docm, .dotx, .odt). What kind it is, is
 * judged by the content and never by the name. It never throws. The bytes are taken over.
 */
export function readFileBytes(name: string, bytes: Uint8Array, host: ReadingHost): FileResult {
  try {
    const document = bytes.length > MOST_FILE_BYTES ? undefined : readDocument(bytes, host);
    if (document !== undefined) return { ok: true, document: { file: name, ...document } };
  } catch (error) {
    const reason = error instanceof Unreadable ? error.message : REASONS.damagedWorkbook;
    return { ok: false, file: name, reason: inDocumentWords(reason) };
  }
  const result = readWorkbookBytes(name, bytes, host);
  if (result.ok) return result;
  // A document of the old format is told by its content, whatever it is called.
  const isDocument = isDocumentName(name) || result.reason === REASONS.word;
  return isDocument ? { ...result, reason: documentReason(result.reason, bytes) } : result;
}

/** A compound file that is called a document and that nothing can be made of is as a rule encrypted. */
function documentReason(reason: string, bytes: Uint8Array): string {
  const content = contentKind(bytes);
  const isCompound = 'container' in content && content.container === 'compound';
  return isCompound && reason === REASONS.damagedPackage ? UNREADABLE_COMPOUND : inDocumentWords(reason);
}

/** Undefined for what is no document, and for what cannot be told: that is for the reader of workbooks to say. */
function readDocument(bytes: Uint8Array, host: ReadingHost): ReturnType<typeof readWord> | undefined {
  const content = contentKind(bytes);
  if (!('container' in content) || content.container !== 'zip') return undefined;
  const opened = openIfDocument(bytes, host);
  if (opened === undefined) return undefined;
  return opened.kind === 'word' ? readWord(opened.zip) : readOpenDocumentText(opened.zip);
}

function openIfDocument(
  bytes: Uint8Array,
  host: ReadingHost,
): { readonly zip: ReturnType<typeof openZipPackage>; readonly kind: 'word' | 'openDocumentText' } | undefined {
  try {
    const zip = openZipPackage(bytes, host);
    const kind = packageKind(zip);
    return kind === 'word' || kind === 'openDocumentText' ? { zip, kind } : undefined;
  } catch {
    return undefined;
  }
}
