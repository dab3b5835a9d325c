import { nameLinkedSheets } from './binary-links';
import { prepareBinaryStream } from './binary-records';
import { decryptWithDefaultPassword } from './encrypted-package';
import { Unreadable } from './read-result';
import { type ReadingHost } from './reading-host';
import { REASONS } from './reasons';
import {
  openCompoundFile,
  parseStream,
  type CompoundFile,
  type LibraryWorkbook,
  type ReadingTime,
} from './workbook-library';
import { ElementBudget } from './workbook-part';
import { viewSheets, type WorkbookContent } from './workbook-sheets';

const ENCRYPTED_PACKAGE = /(^|\/)EncryptedPackage$/i;
const ENCRYPTION_INFO = /(^|\/)EncryptionInfo$/i;
const WORKBOOK_STREAM = /(^|\/)(?:Workbook|Book)$/i;

/** Milliseconds: a hundred times what a file takes, since other work on the machine counts too. */
const LEAST_TIME = 8000;
const TIME_PER_MEGABYTE = 20_000;

/**
 * Reads an .xls in a compound file, or a package that is encrypted in it with Excel's own default password, and says what
 * the compound file is when it holds something else.
 * @param readPackage reads what was encrypted
 * @throws {Unreadable} when it is no workbook, is encrypted or is damaged.
 */
export function readCompoundWorkbook(
  name: string,
  bytes: Uint8Array,
  host: ReadingHost,
  readPackage: (bytes: Uint8Array) => WorkbookContent,
): WorkbookContent {
  const file = open(bytes, host);
  const encrypted = streamOf(file, ENCRYPTED_PACKAGE);
  if (encrypted !== undefined) {
    const decrypted = decryptWithDefaultPassword(streamOf(file, ENCRYPTION_INFO) ?? new Uint8Array(), encrypted);
    if (decrypted === undefined) throw new Unreadable(REASONS.password);
    return readPackage(decrypted);
  }
  const content = streamOf(file, WORKBOOK_STREAM);
  if (content === undefined) throw new Unreadable(refusalOf(file));
  // The library is given the stream alone: the document properties beside it are read for nothing, and not with care.
  return readStreamWorkbook(name, content, host);
}

function streamOf(file: CompoundFile, path: RegExp): Uint8Array | undefined {
  const content = file.FileIndex[file.FullPaths.findIndex((one) => path.test(one))]?.content;
  return content === undefined || content instanceof Uint8Array ? content : Uint8Array.from(content);
}

/**
 * Reads the bare stream of an .xls, as Excel wrote it before version 5 and some generators still do.
 * @throws {Unreadable} when it is encrypted or damaged.
 */
export function readStreamWorkbook(name: string, bytes: Uint8Array, host: ReadingHost): WorkbookContent {
  const stream = nameLinkedSheets(prepareBinaryStream(bytes, new ElementBudget()));
  let workbook: LibraryWorkbook;
  try {
    workbook = parseStream(stream, readingTime(stream, host));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const encrypted = error instanceof Error && /password|encryption/i.test(error.message);
    throw new Unreadable(encrypted ? REASONS.password : REASONS.damagedWorkbook);
  }
  return viewSheets(workbook, {
    file: name,
    fillColours: ({ patternType, fgColor }) => (patternType === 'solid' ? (fgColor?.rgb?.toUpperCase() ?? null) : null),
  });
}

function open(bytes: Uint8Array, host: ReadingHost): CompoundFile {
  try {
    return openCompoundFile(bytes, readingTime(bytes, host));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(REASONS.damagedPackage);
  }
}

function readingTime(bytes: Uint8Array, host: ReadingHost): ReadingTime {
  return { host, milliseconds: LEAST_TIME + (bytes.length / 1024 / 1024) * TIME_PER_MEGABYTE };
}

function refusalOf(file: CompoundFile): string {
  const has = (name: string) => file.FullPaths.some((path) => path.endsWith(`/${name}`));
  if (has('WordDocument')) return REASONS.word;
  if (has('PowerPoint Document')) return REASONS.presentation;
  return REASONS.otherCompound;
}
