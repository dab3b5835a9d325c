import { readCompoundWorkbook, readStreamWorkbook } from './binary-workbook';
import { contentKind } from './content-kind';
import { readOpenDocument } from './open-document';
import { packageKind } from './package-kind';
import { readPackageWorkbook } from './package-workbook';
import { type ReadingHost } from './reading-host';
import { Unreadable, type ReadResult } from './read-result';
import { MOST_FILE_BYTES, MOST_SHEETS, REASONS } from './reasons';
import { type WorkbookContent } from './workbook-sheets';
import { openZipPackage } from './zip-package';

/**
 * Reads a workbook of any kind from its bytes. What kind it is, is judged by the content and never by the name. It
 * never throws. The bytes are taken over: they may be changed while they are read.
 */
export function readWorkbookBytes(name: string, bytes: Uint8Array, host: ReadingHost): ReadResult {
  try {
    const { notes, ...workbook } = readContent(name, bytes, host);
    if (workbook.sheets.length === 0) throw new Unreadable(REASONS.noSheets);
    if (workbook.sheets.length > MOST_SHEETS) throw new Unreadable(REASONS.tooManySheets);
    return { ok: true, workbook: { file: name, ...workbook }, notes };
  } catch (error) {
    return { ok: false, file: name, reason: error instanceof Unreadable ? error.message : REASONS.damagedWorkbook };
  }
}

function readContent(name: string, bytes: Uint8Array, host: ReadingHost): WorkbookContent {
  if (bytes.length === 0) throw new Unreadable(REASONS.empty);
  if (bytes.length > MOST_FILE_BYTES) throw new Unreadable(REASONS.fileTooLarge);
  const kind = contentKind(bytes);
  if ('refusal' in kind) throw new Unreadable(kind.refusal);
  switch (kind.container) {
    case 'compound':
      return readCompoundWorkbook(name, bytes, host, (decrypted) => readZip(name, decrypted, host));
    case 'biff':
      return readStreamWorkbook(name, bytes, host);
    case 'zip':
      return readZip(name, bytes, host);
  }
}

function readZip(name: string, bytes: Uint8Array, host: ReadingHost): WorkbookContent {
  const zip = openZipPackage(bytes, host);
  switch (packageKind(zip)) {
    case 'openXml':
      return readPackageWorkbook(name, zip, host);
    case 'openDocument':
      return readOpenDocument(name, zip);
    default:
      throw new Unreadable(REASONS.word);
  }
}
